#include "content/doubts.hpp"

#include <algorithm>

namespace content {

Doubts::Doubts(const xml::Documents& documents, const xml::Document& document, const diag::Sink& told) {
    if (!told.has_errors()) return;
    add_parts(documents, document.root());
    std::erase_if(parts_, [](const Part& part) { return diag::stands_nowhere(part.begin); });
    std::ranges::stable_sort(parts_, {}, &Part::begin);
    for (const diag::Diagnostic& diagnostic : told.sorted()) {
        const Part* part = part_at(diagnostic.span);
        if (part == nullptr || diagnostic.severity != diag::Severity::error) continue;
        told_parts_.insert(part->known_by);
        told_elements_.insert(part->element);
    }
}

void Doubts::add_parts(const xml::Documents& documents, pugi::xml_node element) {
    const diag::Span begin = documents.span(element);
    parts_.push_back({begin, begin, begin});
    for (const pugi::xml_attribute attribute : element.attributes())
        parts_.push_back({documents.span(element, attribute), documents.span(element, attribute), begin});
    for (const pugi::xml_node child : element.children()) {
        if (child.type() == pugi::node_element)
            add_parts(documents, child);
        else
            // What is wrong with a text is later said of its element.
            parts_.push_back({documents.text_span(child, 0), begin, begin});
    }
}

bool Doubts::explain(const diag::Diagnostic& diagnostic) const {
    if (covers(diagnostic.span)) return true;
    return std::ranges::any_of(diagnostic.labels, [&](const diag::Label& label) { return covers(label.span); });
}

bool Doubts::covers(diag::Span span) const {
    if (diag::stands_nowhere(span)) return true;
    const Part* part = part_at(span);
    if (part == nullptr) return false;
    const bool is_element = part->known_by == part->element;
    return is_element ? told_elements_.contains(part->element) : told_parts_.contains(part->known_by);
}

const Doubts::Part* Doubts::part_at(diag::Span span) const {
    const auto after = std::ranges::upper_bound(parts_, span, {}, &Part::begin);
    if (after == parts_.begin() || std::prev(after)->begin.file != span.file) return nullptr;
    return &*std::prev(after);
}

}  // namespace content
