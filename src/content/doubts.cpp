#include "content/doubts.hpp"

#include <algorithm>

namespace content {

Doubts::Doubts(const xml::Documents& documents, const xml::Document& document, const diag::Sink& told) {
    if (!told.has_errors()) return;
    add_parts(documents, document.root());
    std::erase_if(parts_, [](const Part& part) { return diag::stands_nowhere(part.begin); });
    std::ranges::stable_sort(parts_, {}, &Part::begin);
    add_told(told);
    add_families(documents, document.root(), false);
}

void Doubts::add_told(const diag::Sink& told) {
    for (const diag::Diagnostic& diagnostic : told.sorted()) {
        const Part* part = part_at(diagnostic.span);
        if (part == nullptr || diagnostic.severity != diag::Severity::error) continue;
        told_parts_.insert(part->known_by);
        told_elements_.insert(part->element);
        if (diagnostic.code == diag::Code::duplicate_identifier) {
            copies_.insert(part->element);
            for (const diag::Label& first : diagnostic.labels)
                if (const Part* original = part_at(first.span)) told_elements_.insert(original->element);
        }
        const bool is_in_text = part->begin != part->known_by || diagnostic.span != part->begin;
        const bool can_hide =
            diagnostic.code == diag::Code::schema_violation || diagnostic.code == diag::Code::dangling_reference;
        if (is_in_text && can_hide) wrong_values_.insert(part->element);
    }
}

bool Doubts::add_families(const xml::Documents& documents, pugi::xml_node element, bool is_in_copy) {
    const diag::Span place = documents.span(element);
    if (told_elements_.contains(place)) parents_.insert(documents.span(element.parent()));
    if (is_in_copy) inside_copies_.insert(place);
    bool is_around = wrong_values_.contains(place);
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element && add_families(documents, child, is_in_copy || copies_.contains(place)))
            is_around = true;
    if (is_around) around_wrong_values_.insert(place);
    return is_around;
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
    const Part* part = part_at(diagnostic.span);
    if (diagnostic.code == diag::Code::duplicate_identifier && part != nullptr &&
        inside_copies_.contains(part->element))
        return true;
    if (covers(diagnostic.span)) return true;
    return std::ranges::any_of(diagnostic.labels,
                               [&](const diag::Label& label) { return covers_search_from(label.span); });
}

bool Doubts::covers_search_from(diag::Span span) const {
    const Part* part = part_at(span);
    return covers(span) || (part != nullptr && around_wrong_values_.contains(part->element));
}

bool Doubts::explain_around(const diag::Diagnostic& diagnostic) const { return parents_.contains(diagnostic.span); }

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
