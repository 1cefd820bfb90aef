#pragma once

#include <set>

#include "xml/identity.hpp"
#include "xml/schema_message.hpp"

namespace xml {

/// What a validation finds wrong with keys, identifiers and the references to them.
class IdentityFaults {
public:
    IdentityFaults(const Documents& documents, const Document& document, const CompiledSchema& schema, diag::Sink& sink)
        : documents_(documents), document_(document), sink_(sink), selections_(schema.documents, document) {}

    static bool concerns(const SchemaError& error);
    /// A complaint that was made before: what follows from it is not told.
    void know(diag::Span told) { told_.insert(told); }
    /// A part of the file that was taken out: what is missing with it is not told.
    void know(pugi::xml_node removed);

    /// All errors that `concerns` says yes to, at once. False when there are references of which it cannot be said
    /// whether they lead anywhere: what they name may be lost by another fault.
    bool report(const std::vector<SchemaError>& errors);

private:
    struct Dangling {
        diag::Span span;
        std::string message, hint;
    };

    void report_duplicate(const SchemaError& error);
    void report_doubled_id(const SchemaError& error);
    void report_incomplete(const SchemaError& error);
    void collect_dangling(const SchemaError& error);
    void collect_dangling_id(const SchemaError& error);
    void report_dangling();

    [[nodiscard]] diag::Span field_span(const KeySequence& sequence) const;
    [[nodiscard]] bool is_inside_duplicate(pugi::xml_node element) const;
    size_t unknown_keys(const std::string& name);
    std::string suggest_key(const Selection& reference, const KeySequence& seen);

    const Documents& documents_;
    const Document& document_;
    diag::Sink& sink_;
    Selections selections_;
    std::set<diag::Span> told_;
    std::set<std::string> removed_;  ///< values that stood in what was taken out
    std::set<const void*> doubled_;  ///< elements that are there twice; looked up only
    size_t unknown_ids_ = 0;
    bool all_known_ = true;
    /// By key and value: references that lead nowhere.
    std::map<std::string, std::map<std::string, std::vector<Dangling>>> dangling_;
};

}  // namespace xml
