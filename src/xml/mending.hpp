#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "xml/content_repair.hpp"
#include "xml/schema_message.hpp"

namespace xml {

/// The faults that keep a validator from seeing others: wrong elements and attributes. They are told here, each once,
/// and become changes of the text, after which the rest can be seen: a misspelt name is put right, what is missing is
/// put in (and stands nowhere), what may not stand there is taken out.
class Mending {
public:
    Mending(const Documents& documents, const Document& document, const CompiledSchema& schema, size_t& budget,
            diag::Sink& sink)
        : documents_(documents), document_(document), schema_(schema), budget_(budget), sink_(sink) {}

    /// An error that is not mended here is not told.
    void take(const SchemaError& error, pugi::xml_node element);
    /// Tells what is told of several errors together. The changes of all.
    std::vector<Change> changes();
    /// What was taken out, and with it may be lost to others.
    struct Lost {
        std::set<std::string> values;  ///< of attributes and texts
        bool element = false;          ///< one that is not there twice
        std::set<diag::Span> out_of;   ///< elements of which it is not known what should be in them
    };
    [[nodiscard]] const Lost& lost() const { return lost_; }

private:
    struct AttributeFaults {
        pugi::xml_node element;
        std::vector<std::string> unknown, lacking;  ///< names as they are, or would be, written
        std::vector<std::string> given = {};        ///< names that stand for unknown ones by now
    };

    void take_content(const SchemaError& error, pugi::xml_node element);
    void take_unknown_model(const SchemaError& error, pugi::xml_node element);
    void take_attribute(const SchemaError& error, pugi::xml_node element);
    void take_root(pugi::xml_node root);
    void take_foreign_content(const SchemaError& error, pugi::xml_node element);

    void tell(const Repair& repair, pugi::xml_node parent, const std::vector<pugi::xml_node>& row);
    void mend(const Repair& repair, pugi::xml_node parent, const std::vector<pugi::xml_node>& row);
    void mend_attributes(AttributeFaults faults);
    std::string correction(const std::string& unknown, const AttributeFaults& faults);

    void rename(pugi::xml_node element, const std::string& name);
    void remove(pugi::xml_node element);
    void empty(pugi::xml_node element);
    void take_out(const std::vector<pugi::xml_node>& elements, size_t begin, size_t end);
    void put_before(pugi::xml_node element, const Change& what);
    void put_at_end(pugi::xml_node parent, const Change& what);

    void lose(pugi::xml_node part);

    Declarations& declarations();
    void report(diag::Span span, std::string message, std::string hint = {});

    const Documents& documents_;
    const Document& document_;
    const CompiledSchema& schema_;
    size_t& budget_;
    diag::Sink& sink_;
    std::map<ElementNumber, AttributeFaults> attributes_;
    std::vector<Change> changes_;
    Lost lost_;
    std::optional<Declarations> found_declarations_;
};

}  // namespace xml
