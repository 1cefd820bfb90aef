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
    /// `told`: the complaints about the document, of which only errors count.
    Doubts(const xml::Documents& documents, const xml::Document& document, const diag::Sink& told);

    /// True for a complaint at something that is not in the file, at an attribute that has been complained of, or at an
    /// element of which anything has been complained: its attributes, its text, or that something is missing. A label
    /// counts as much as the place itself: what is looked for from such an element need not be there.
    [[nodiscard]] bool explain(const diag::Diagnostic& diagnostic) const;

private:
    /// An element's tag, an attribute or a text: where it begins, what it is known by, and the element that has it.
    struct Part {
        diag::Span begin, known_by, element;
    };
    void add_parts(const xml::Documents& documents, pugi::xml_node element);
    [[nodiscard]] bool covers(diag::Span span) const;
    [[nodiscard]] const Part* part_at(diag::Span span) const;

    std::vector<Part> parts_;  ///< in the order of the file
    std::set<diag::Span> told_parts_, told_elements_;
};

}  // namespace content
