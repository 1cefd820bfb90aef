#pragma once

#include <set>
#include <vector>

#include "xml/document.hpp"

namespace content {

/// The places of a document that have been complained of. What is found wrong there later follows from that, and is not
/// told: one fault, one message.
class Doubts {
public:
    Doubts() = default;
    /// Nothing of the document has been complained of yet. Both must outlive the doubts.
    Doubts(const xml::Documents& documents, const xml::Document& document)
        : documents_(&documents), document_(&document) {}

    /// Complaints about the document, of which only errors count.
    void add(const diag::Sink& told);

    /// True for a complaint
    /// - at something that is not in the file, or at an attribute that has been complained of;
    /// - at an element of which anything has been complained: its attributes, its text, or that something is missing;
    /// - of what was looked for from such an element, or from one around a value or reference that is wrong.
    [[nodiscard]] bool explain(const diag::Diagnostic& diagnostic) const;
    /// True for a complaint at an element that has a child of which anything has been complained: a rule counts
    /// children.
    [[nodiscard]] bool explain_around(const diag::Diagnostic& diagnostic) const;
    /// False when there is nothing to doubt.
    [[nodiscard]] bool any() const { return !parts_.empty(); }
    /// True for an attribute or an element whose value is not what the file should say: it has been complained of, or
    /// is not in the file.
    [[nodiscard]] bool contain(const pugi::xpath_node& node) const;

private:
    /// An element's tag, an attribute or a text: where it begins, what it is known by, and the element that has it.
    struct Part {
        diag::Span begin, known_by, element;
        bool is_empty = false;  ///< an element with nothing in it: what is wrong with its text is told at its tag
        [[nodiscard]] bool is_text() const { return begin != known_by; }
        [[nodiscard]] bool is_attribute() const { return known_by != element; }
    };
    void find_parts();
    void add_parts(pugi::xml_node element);
    void add(const diag::Diagnostic& told);
    void add_twins(const diag::Diagnostic& told, const Part& copy);
    /// True when a value in the element is wrong.
    bool add_families(pugi::xml_node element);
    [[nodiscard]] bool is_told(diag::Span span) const;
    [[nodiscard]] bool is_search_misled(diag::Span from) const;
    [[nodiscard]] const Part* part_at(diag::Span span) const;

    const xml::Documents* documents_ = nullptr;
    const xml::Document* document_ = nullptr;
    std::vector<Part> parts_;  ///< in the order of the file; found when there is something to tell
    std::set<diag::Span> told_parts_, told_elements_;
    std::set<diag::Span> told_texts_;  ///< the elements that have them
    std::set<diag::Span> wrong_values_, around_wrong_values_;
    std::set<diag::Span> parents_;  ///< of the elements told
    std::set<diag::Span> twins_;    ///< elements with one identifier
};

}  // namespace content
