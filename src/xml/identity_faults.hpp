#pragma once

#include <map>
#include <set>
#include <unordered_map>

#include "xml/identity.hpp"
#include "xml/schema_message.hpp"

namespace xml {

/// What a validation finds wrong with keys, identifiers and the references to them.
class IdentityFaults {
public:
    /// `elements`: of the document, each at its number.
    IdentityFaults(const Documents& documents, const Document& document, const CompiledSchema& schema,
                   const std::vector<pugi::xml_node>& elements, diag::Sink& sink)
        : documents_(documents),
          document_(document),
          elements_(elements),
          sink_(sink),
          selections_(schema.documents, document) {}

    static bool concerns(const SchemaError& error);
    /// A complaint that was made before: what follows from it is not told.
    void know(diag::Span told) { told_.insert(told); }
    /// Values that stood in what was taken out: what is missing with them is not told.
    void know(const std::set<std::string>& lost) { lost_ = lost; }
    /// Nobody knows what else was lost.
    void know_nothing_of_lost() { knows_lost_ = false; }

    /// All errors that `concerns` says yes to, at once. False when there are references of which it cannot be said
    /// whether they lead anywhere: what they name may be lost by another fault.
    bool report(const Findings& findings);

private:
    struct Dangling {
        diag::Span span;
        std::string message, hint, value;
    };

    void take(const SchemaError& error, const std::vector<std::string>& identifiers);
    void report_duplicate(const SchemaError& error);
    void report_doubled_id(const SchemaError& error);
    [[nodiscard]] bool is_displaced(const std::string& key, const Dangling& dangling) const;
    void report_incomplete(const SchemaError& error);
    void collect_dangling(const SchemaError& error);
    void collect_dangling_id(const SchemaError& error, const std::vector<std::string>& identifiers);
    void report_dangling();

    [[nodiscard]] diag::Span field_span(const KeySequence& sequence) const;
    size_t unknown_keys(const std::string& name);
    std::string suggest_key(const Selection& reference, const KeySequence& seen);
    std::string suggest(const std::string& seen, const std::vector<std::string_view>& known);
    pugi::xml_node first_with(const Name& attribute, const std::string& value);

    const Documents& documents_;
    const Document& document_;
    const std::vector<pugi::xml_node>& elements_;
    diag::Sink& sink_;
    Selections selections_;
    std::set<diag::Span> told_, told_twice_, told_incomplete_;
    std::set<std::string> lost_;
    /// By attribute and value: the first element that has it; looked up only.
    std::map<Name, std::unordered_map<std::string, pugi::xml_node>> firsts_;
    size_t unknown_ids_ = 0;
    std::map<std::string, std::vector<std::string>>
        doubled_;  ///< by key, of identifiers the empty one: what is given twice
    /// Each suggestion compares with all there is to refer to: where nearly nothing fits, more would not help.
    size_t suggestions_left_ = 100;
    bool knows_lost_ = true, all_known_ = true;
    /// By key and value: references that lead nowhere.
    std::map<std::string, std::map<std::string, std::vector<Dangling>>> dangling_;
};

}  // namespace xml
