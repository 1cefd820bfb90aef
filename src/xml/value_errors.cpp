#include "xml/value_errors.hpp"

#include <map>
#include <set>
#include <utility>

#include <libxml/xmlerror.h>

namespace xml {
namespace {

/// A value: the element's own, or that of an attribute.
using Place = std::pair<ElementNumber, Name>;

class Sorting {
public:
    explicit Sorting(const std::vector<SchemaError>& errors) {
        for (const SchemaError& error : errors) {
            if (leaves_type_open(error)) open_.insert(error.element);
            if (error.kind == SchemaError::Kind::wrong_id) wrong_ids_.insert(error.first);
        }
    }

    void take(SchemaError error) {
        if (error.code == XML_SCHEMAV_INTERNAL && !broken_off_.insert(error.element).second) return;
        if (error.code == XML_SCHEMAV_CVC_TYPE_2 && open_.contains(error.element)) return;
        if (!is_about_value(error)) return keep(std::move(error));
        if (error.attribute.local.empty() && open_.contains(error.element)) return;
        const Place place{error.element, error.attribute};
        const bool follows = error.type == "xs:IDREF" && wrong_ids_.contains(error.first);
        if (follows) told_.insert(place);
        if (told_.contains(place)) return;
        const auto [first, is_first] = firsts_.try_emplace(place, kept_.size());
        if (is_first) return keep(std::move(error));
        if (error.code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2)
            kept_[first->second].in_list = true;
        else if (is_facet(error.code))
            kept_[first->second].further.push_back(std::move(error));
    }

    std::vector<SchemaError> kept() { return std::move(kept_); }

private:
    /// By `xsi:nil` or `xsi:type`: then nobody knows what the value should be.
    static bool leaves_type_open(const SchemaError& error) {
        return error.code == XML_SCHEMAV_CVC_ELT_3_1 || error.code == XML_SCHEMAV_CVC_ELT_3_2_2 ||
               (error.attribute.local == "type" && error.attribute.namespace_ == schema_instance_namespace);
    }
    static bool is_facet(int code) {
        return code >= XML_SCHEMAV_CVC_FACET_VALID && code <= XML_SCHEMAV_CVC_ENUMERATION_VALID;
    }
    static bool is_about_value(const SchemaError& error) {
        return is_facet(error.code) || (error.code >= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 &&
                                        error.code <= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3);
    }
    void keep(SchemaError error) { kept_.push_back(std::move(error)); }

    std::set<ElementNumber> open_, broken_off_;
    std::set<std::string> wrong_ids_;  ///< what refers to them is as wrong as they are
    std::set<Place> told_;
    std::map<Place, size_t> firsts_;
    std::vector<SchemaError> kept_;
};

}  // namespace

std::vector<SchemaError> one_for_each_value(std::vector<SchemaError> errors) {
    Sorting sorting(errors);
    for (SchemaError& error : errors) sorting.take(std::move(error));
    return sorting.kept();
}

}  // namespace xml
