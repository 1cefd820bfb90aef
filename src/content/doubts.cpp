#include "content/doubts.hpp"

#include <algorithm>

namespace content {
namespace {

using diag::Code;

/// What is looked for by a value or a reference is not found when that is wrong.
bool is_wrong_value(const diag::Diagnostic& told, bool at_name) {
    return !at_name && (told.code == Code::schema_violation || told.code == Code::dangling_reference);
}

}  // namespace

void Doubts::add(const diag::Sink& told) {
    if (!told.has_errors()) return;
    if (parts_.empty()) find_parts();
    for (const diag::Diagnostic& diagnostic : told.sorted())
        if (diagnostic.severity == diag::Severity::error) add(diagnostic);
    add_families(document_->root());
}

void Doubts::add(const diag::Diagnostic& told) {
    const Part* part = part_at(told.span);
    if (part == nullptr) return;
    told_parts_.insert(part->known_by);
    told_elements_.insert(part->element);
    if (part->is_text() || part->is_empty) told_texts_.insert(part->element);
    if (told.code == Code::duplicate_identifier) add_twins(told, *part);
    const bool at_name = !part->is_text() && !part->is_empty && told.span == part->begin;
    // In one that lacks what it should say, nothing is found, either.
    if (part->is_empty || is_wrong_value(told, at_name)) wrong_values_.insert(part->element);
}

/// Which of the two is the copy is not known: the original is told, too. Who looks for the one may find the other.
void Doubts::add_twins(const diag::Diagnostic& told, const Part& copy) {
    twins_.insert(copy.element);
    for (const diag::Label& first : told.labels)
        if (const Part* original = part_at(first.span)) {
            told_elements_.insert(original->element);
            twins_.insert(original->element);
        }
}

bool Doubts::add_families(pugi::xml_node element) {
    const diag::Span place = documents_->span(element);
    if (told_elements_.contains(place)) parents_.insert(documents_->span(element.parent()));
    bool is_around = wrong_values_.contains(place);
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element && add_families(child)) is_around = true;
    if (is_around) around_wrong_values_.insert(place);
    return is_around;
}

void Doubts::find_parts() {
    add_parts(document_->root());
    std::erase_if(parts_, [](const Part& part) { return diag::stands_nowhere(part.begin); });
    std::ranges::stable_sort(parts_, {}, &Part::begin);
}

void Doubts::add_parts(pugi::xml_node element) {
    const diag::Span begin = documents_->span(element);
    parts_.push_back({begin, begin, begin, !element.first_child()});
    for (const pugi::xml_attribute attribute : element.attributes())
        parts_.push_back({documents_->span(element, attribute), documents_->span(element, attribute), begin});
    for (const pugi::xml_node child : element.children()) {
        if (child.type() == pugi::node_element)
            add_parts(child);
        else
            // What is wrong with a text is later said of its element.
            parts_.push_back({documents_->text_span(child, 0), begin, begin});
    }
}

bool Doubts::explain(const diag::Diagnostic& diagnostic) const {
    return is_told(diagnostic.span) || std::ranges::any_of(diagnostic.labels, [&](const diag::Label& label) {
               return is_search_misled(label.span);
           });
}

bool Doubts::explain_around(const diag::Diagnostic& diagnostic) const { return parents_.contains(diagnostic.span); }

bool Doubts::contain(const pugi::xpath_node& node) const {
    if (!any()) return false;
    const bool is_attribute(node.attribute());
    const pugi::xml_node element = node.node().type() == pugi::node_element ? node.node() : node.parent();
    const diag::Span span = is_attribute ? documents_->span(element, node.attribute()) : documents_->span(element);
    return diag::stands_nowhere(span) || (is_attribute ? told_parts_ : told_texts_).contains(span);
}

bool Doubts::is_told(diag::Span span) const {
    if (diag::stands_nowhere(span)) return true;
    const Part* part = part_at(span);
    if (part == nullptr) return false;
    return part->is_attribute() ? told_parts_.contains(part->known_by) : told_elements_.contains(part->element);
}

bool Doubts::is_search_misled(diag::Span from) const {
    const Part* part = part_at(from);
    return is_told(from) ||
           (part != nullptr && (around_wrong_values_.contains(part->element) || twins_.contains(part->element)));
}

const Doubts::Part* Doubts::part_at(diag::Span span) const {
    const auto after = std::ranges::upper_bound(parts_, span, {}, &Part::begin);
    if (after == parts_.begin() || std::prev(after)->begin.file != span.file) return nullptr;
    return &*std::prev(after);
}

}  // namespace content
