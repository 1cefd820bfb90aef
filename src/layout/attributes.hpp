#pragma once

#include <optional>
#include <vector>

#include "diag/diagnostic.hpp"
#include "layout/layout.hpp"
#include "layout/values.hpp"
#include "xml/document.hpp"

namespace layout {

/// Reads the attributes of an element by its entry in the vocabulary: in a layout, or in markup that is copied from a
/// source, where nothing is an expression.
class AttributeReader {
public:
    /// `variables`: those that expressions may use; nullptr: values are taken as they stand, and what is for other
    /// readers (`xml:…`, `data-…`) is passed over.
    AttributeReader(const xml::Documents& documents, diag::Sink& sink, xml::Variables* variables)
        : documents_(documents), sink_(sink), variables_(variables) {}

    struct Result {
        std::vector<Attribute> attributes;
        std::vector<Declaration> declarations;  ///< the properties among them
        bool complete = true;                   ///< every required one is there, and every expression
    };
    /// All that could be read, in a layout also what a misspelt name must mean; unknown and missing attributes and
    /// faulty values are in the sink.
    [[nodiscard]] Result read(pugi::xml_node element, const ElementEntry& entry) const;

private:
    [[nodiscard]] bool is_passed_over(pugi::xml_attribute attribute) const;
    /// `missing`: required ones that have not come; what one is misspelt for is no longer among them.
    void read(pugi::xml_node element, pugi::xml_attribute attribute, const ElementEntry& entry,
              std::vector<std::string_view>& missing, Result& result) const;
    /// As the attribute `name`; false when the element has none of that name.
    bool read_as(std::string_view name, pugi::xml_node element, pugi::xml_attribute attribute,
                 const ElementEntry& entry, Result& result) const;
    [[nodiscard]] std::optional<Value> value(pugi::xml_node element, pugi::xml_attribute attribute,
                                             const ValueForm& form) const;
    [[nodiscard]] std::optional<Value> expression(pugi::xml_node element, pugi::xml_attribute attribute, ValueType type,
                                                  xml::Variables& variables) const;
    [[nodiscard]] std::optional<Value> template_value(pugi::xml_node element, pugi::xml_attribute attribute,
                                                      const ValueForm& form) const;
    [[nodiscard]] std::optional<Value> path_pattern(pugi::xml_node element, pugi::xml_attribute attribute) const;
    /// `meant`: the missing one that it is misspelt for, or empty.
    void report_unknown(pugi::xml_node element, pugi::xml_attribute attribute, const ElementEntry& entry,
                        std::string_view meant) const;
    void report_fault(pugi::xml_node element, pugi::xml_attribute attribute, const ValueFault& fault) const;

    const xml::Documents& documents_;
    diag::Sink& sink_;
    xml::Variables* variables_;
};

}  // namespace layout
