#include "xml/mending.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include "diag/suggestion.hpp"
#include "xml/namespace.hpp"
#include "xml/place.hpp"

namespace xml {
namespace {

/// Stands in for what a source does not say.
constexpr std::string_view stand_in = "…";

std::vector<pugi::xml_node> element_children(pugi::xml_node parent) {
    std::vector<pugi::xml_node> children;
    for (const pugi::xml_node child : parent.children())
        if (child.type() == pugi::node_element) children.push_back(child);
    return children;
}

std::vector<std::string> locals(const std::vector<Name>& names) {
    std::vector<std::string> result;
    std::ranges::transform(names, std::back_inserter(result), &Name::local);
    return result;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

std::vector<std::string_view> views(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

size_t name_offset(pugi::xml_node element) { return static_cast<size_t>(element.offset_debug()); }

/// Where the end tag begins of an element that ends at `end`.
size_t end_tag(std::string_view text, size_t end) { return text.rfind("</", end - 1); }

std::string_view prefix_of(pugi::xml_node element) {
    const std::string_view name = element.name();
    return name.substr(0, name.size() - local_name(element).size());
}

/// How an element of that name is written inside the parent.
std::string written_in(pugi::xml_node parent, const Name& name) {
    const bool same = namespace_of(parent) == name.namespace_;
    return same ? fmt::format("{}{}", prefix_of(parent), name.local) : name.local;
}

std::string element_put_in(pugi::xml_node parent, const Name& name) {
    const std::string written = written_in(parent, name);
    const bool same = namespace_of(parent) == name.namespace_;
    const std::string declaration = same ? std::string() : fmt::format(" xmlns=\"{}\"", name.namespace_);
    return fmt::format("<{0}{1}>{2}</{0}>", written, declaration, stand_in);
}

std::string attribute_put_in(std::string_view name) { return fmt::format("{}=\"{}\"", name, stand_in); }

bool is_there_twice(pugi::xml_node element) {
    return element.previous_sibling(element.name()) || element.next_sibling(element.name());
}

/// The candidate that differs from the name in its prefix alone, or the one that is written most alike.
std::string nearest_attribute(std::string_view seen, const std::vector<std::string>& candidates) {
    for (const std::string& candidate : candidates)
        if (local_name(std::string_view(candidate)) == local_name(seen) && candidate != seen) return candidate;
    return std::string(diag::nearest(seen, views(candidates)));
}

}  // namespace

void Mending::take(const SchemaError& error, pugi::xml_node element) {
    if (element.offset_debug() < 0) return;
    switch (error.code) {
    case XML_SCHEMAV_ELEMENT_CONTENT:
        return take_content(error, element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_TYPE_3_1_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return take_attribute(error, element);
    case XML_SCHEMAV_CVC_ELT_1:
        if (element == document_.root()) take_root(element);
        return;
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
        return take_foreign_content(error, element);
    default:
        return;
    }
}

std::vector<Change> Mending::changes() {
    for (auto& [path, faults] : attributes_) mend_attributes(std::move(faults));
    attributes_.clear();
    return std::move(changes_);
}

void Mending::take_content(const SchemaError& error, pugi::xml_node element) {
    const bool incomplete = error.kind == SchemaError::Kind::incomplete;
    const pugi::xml_node parent = incomplete ? element : element.parent();
    const auto model = declarations().content_of(parent);
    if (!model && incomplete) return;
    if (!model) return take_unknown_model(error, element);
    const std::vector<pugi::xml_node> row = element_children(parent);
    std::vector<Name> names;
    std::transform(row.begin(), row.end(), std::back_inserter(names), name_of);
    const std::vector<Repair> repairs = plan_repairs(*model, names, budget_);
    if (repairs.empty()) return;
    const size_t slash = start_tag_end(documents_.text(document_), name_offset(parent));
    const bool opened = row.empty() && documents_.text(document_)[slash] == '/';
    if (opened) changes_.push_back({.begin = slash, .end = slash + 1});  // `<a/>` becomes `<a>…</a>`
    for (const Repair& repair : repairs) {
        tell(repair, parent, row);
        mend(repair, parent, row);
    }
    if (opened) changes_.push_back({.begin = slash + 2, .end = slash + 2, .put = fmt::format("</{}>", parent.name())});
}

/// Where nothing is known but that the element is wrong.
void Mending::take_unknown_model(const SchemaError& error, pugi::xml_node element) {
    if (const auto violation = violation_of(error, element, {}))
        report(documents_.span(element), violation->message, violation->hint);
    lost_.out_of.insert(documents_.span(element.parent()));
    remove(element);
}

void Mending::tell(const Repair& repair, pugi::xml_node parent, const std::vector<pugi::xml_node>& row) {
    const bool at_end = repair.at == row.size();
    const pugi::xml_node seen = at_end ? parent : row[repair.at];
    const std::vector<std::string> expected = locals(repair.expected);
    switch (repair.kind) {
    case Repair::Kind::missing:
        return report(documents_.span(seen),
                      at_end ? fmt::format("`{}` is not complete, expected {}", seen.name(), alternatives(expected))
                             : fmt::format("{} is missing before `{}`", alternatives(expected), seen.name()));
    case Repair::Kind::move:
        return report(
            documents_.span(seen),
            repair.to == row.size()
                ? fmt::format("`{}` is not expected here, it belongs at the end of `{}`", seen.name(), parent.name())
                : fmt::format("`{}` is not expected here, it belongs before `{}`", seen.name(), row[repair.to].name()));
    default:
        return report(documents_.span(seen),
                      fmt::format("`{}` is not expected here{}{}", seen.name(), expected.empty() ? "" : ", expected ",
                                  alternatives(expected)),
                      suggest(name_of(seen), repair.expected));
    }
}

void Mending::mend(const Repair& repair, pugi::xml_node parent, const std::vector<pugi::xml_node>& row) {
    const auto put_at = [&](size_t at, const Change& what) {
        return at == row.size() ? put_at_end(parent, what) : put_before(row[at], what);
    };
    switch (repair.kind) {
    case Repair::Kind::rename:
        return rename(row[repair.at], fmt::format("{}{}", prefix_of(row[repair.at]), repair.name.local));
    case Repair::Kind::missing:
        return put_at(repair.at, {.put = element_put_in(parent, repair.name)});
    case Repair::Kind::remove:
        return remove(row[repair.at]);
    case Repair::Kind::replace:
        put_before(row[repair.at], {.put = element_put_in(parent, repair.name)});
        return remove(row[repair.at]);
    case Repair::Kind::move: {
        const size_t name = name_offset(row[repair.at]);
        const size_t end = element_end(documents_.text(document_), name);
        put_at(repair.to, {.moved_begin = name - 1, .moved_end = end});
        changes_.push_back({.begin = name - 1, .end = end});
        return;
    }
    }
}

void Mending::take_attribute(const SchemaError& error, pugi::xml_node element) {
    AttributeFaults& faults = attributes_[error.element];
    faults.element = element;
    if (error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_4) {
        // Where no prefix stands for its namespace it is told without being put in.
        std::string written = written_at(element, expanded_name(error.first));
        if (!written.empty()) faults.lacking.push_back(std::move(written));
        return;
    }
    const auto attribute = attribute_named(element, error.attribute);
    if (attribute) faults.unknown.emplace_back(attribute.name());
}

/// The name that was meant, or an empty string. One unknown and one lacking attribute are the same fault.
std::string Mending::correction(const std::string& unknown, const AttributeFaults& faults) {
    if (auto near = nearest_attribute(unknown, faults.lacking); !near.empty()) return near;
    std::vector<std::string> free;
    for (const Name& name : declarations().attributes_of(faults.element))
        if (std::string written = written_at(faults.element, name);
            !written.empty() && !faults.element.attribute(written.c_str()) && !contains(faults.given, written))
            free.push_back(std::move(written));
    if (auto near = nearest_attribute(unknown, free); !near.empty()) return near;
    return faults.unknown.size() == 1 && faults.lacking.size() == 1 ? faults.lacking.front() : std::string();
}

void Mending::mend_attributes(AttributeFaults faults) {
    const std::string& text = documents_.text(document_);
    const pugi::xml_node element = faults.element;
    const std::vector<std::string> unknown = faults.unknown;
    for (const std::string& name : unknown) {
        const std::string meant = correction(name, faults);
        const bool is_misspelt = !nearest_attribute(name, {meant}).empty();
        const char* words = is_misspelt ? "did you mean `{}`?" : "expected `{}`";
        report(documents_.span(element, element.attribute(name.c_str())),
               fmt::format("`{}` has no attribute `{}`", element.name(), name),
               meant.empty() ? std::string() : fmt::format(fmt::runtime(words), meant));
        const auto place = find_attribute(text, name_offset(element), name);
        if (!place) continue;
        Change change{.begin = place->name, .end = text.find(text[place->value - 1], place->value) + 1};
        if (is_misspelt)
            change = {.begin = place->name, .end = place->name + name.size(), .put = meant, .renames = true};
        else {
            lost_.values.insert(element.attribute(name.c_str()).value());
            if (!meant.empty()) change.put = attribute_put_in(meant);
        }
        changes_.push_back(std::move(change));
        std::erase(faults.lacking, meant);
        std::erase(faults.unknown, name);
        faults.given.push_back(meant);
    }
    const size_t behind_name = name_offset(element) + std::string_view(element.name()).size();
    for (const std::string& name : faults.lacking) {
        report(documents_.span(element), fmt::format("`{}` lacks the attribute `{}`", element.name(), name));
        changes_.push_back({.begin = behind_name, .end = behind_name, .put = ' ' + attribute_put_in(name)});
    }
}

void Mending::take_root(pugi::xml_node root) {
    std::vector<std::string> names;
    for (Name& name : root_names(schema_))
        if (name.namespace_ == namespace_of(root)) names.push_back(std::move(name.local));
    const std::string_view meant = diag::nearest(local_name(root), views(names));
    if (meant.empty() || contains(names, std::string(local_name(root)))) return;
    report(documents_.span(root), fmt::format("`{}` is no root element of the schema", root.name()),
           diag::suggest(local_name(root), views(names)));
    rename(root, fmt::format("{}{}", prefix_of(root), meant));
}

/// Elements where only text may stand, or anything where nothing may.
void Mending::take_foreign_content(const SchemaError& error, pugi::xml_node element) {
    const bool may_be_text = error.code != XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1;
    const std::vector<pugi::xml_node> children = element_children(element);
    if (may_be_text && children.empty()) return;
    const pugi::xml_node text = text_from(element.first_child());
    const diag::Span place = !children.empty() ? documents_.span(children.front())
                             : text            ? ink_span(documents_, text)
                                               : documents_.span(element);
    report(place, fmt::format("{} in `{}`, where {} may stand", children.empty() ? "text" : "an element",
                              element.name(), may_be_text ? "only text" : "none"));
    if (!may_be_text) return empty(element);
    for (const pugi::xml_node child : children) remove(child);
}

void Mending::rename(pugi::xml_node element, const std::string& name) {
    const std::string& text = documents_.text(document_);
    const size_t begin = name_offset(element), size = std::string_view(element.name()).size();
    changes_.push_back({.begin = begin, .end = begin + size, .put = name, .renames = true});
    const size_t end = element_end(text, begin);
    if (text[end - 2] == '/' && start_tag_end(text, begin) == end - 2) return;
    const size_t closing = end_tag(text, end) + 2;
    changes_.push_back({.begin = closing, .end = closing + size, .put = name, .renames = true});
}

void Mending::remove(pugi::xml_node element) {
    const size_t name = name_offset(element);
    take_out({element}, name - 1, element_end(documents_.text(document_), name));
}

void Mending::empty(pugi::xml_node element) {
    const std::string& text = documents_.text(document_);
    const size_t begin = start_tag_end(text, name_offset(element)) + 1;
    take_out(element_children(element), begin, end_tag(text, element_end(text, name_offset(element))));
}

/// Every removal of elements comes through here, so that what is lost with them is known.
void Mending::take_out(const std::vector<pugi::xml_node>& elements, size_t begin, size_t end) {
    changes_.push_back({.begin = begin, .end = end});
    for (const pugi::xml_node element : elements) {
        lost_.element = lost_.element || !is_there_twice(element);
        lose(element);
    }
}

void Mending::lose(pugi::xml_node part) {
    if (*part.value() != '\0') lost_.values.insert(part.value());
    for (const pugi::xml_attribute attribute : part.attributes()) lost_.values.insert(attribute.value());
    for (const pugi::xml_node child : part.children()) lose(child);
}

Declarations& Mending::declarations() {
    if (!found_declarations_) found_declarations_.emplace(schema_, document_);
    return *found_declarations_;
}

void Mending::put_before(pugi::xml_node element, const Change& what) {
    const size_t at = name_offset(element) - 1;
    Change change = what;
    change.begin = change.end = at;
    changes_.push_back(std::move(change));
}

void Mending::put_at_end(pugi::xml_node parent, const Change& what) {
    const std::string& text = documents_.text(document_);
    const size_t end = element_end(text, name_offset(parent));
    const bool empty = start_tag_end(text, name_offset(parent)) + 2 == end && text[end - 2] == '/';
    Change change = what;
    change.begin = change.end = empty ? end : end_tag(text, end);
    changes_.push_back(std::move(change));
}

void Mending::report(diag::Span span, std::string message, std::string hint) {
    if (!diag::stands_nowhere(span))
        sink_.report(diag::Code::schema_violation, span, std::move(message), std::move(hint));
}

}  // namespace xml
