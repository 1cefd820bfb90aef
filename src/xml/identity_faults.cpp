#include "xml/identity_faults.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diag/suggestion.hpp"

namespace xml {
namespace {

using diag::Code;

using Kind = SchemaError::Kind;

/// libxml2 takes a second xs:ID of the same name for a value that is not of its type: this tells the two apart.
bool is_doubled_id(const SchemaError& error) {
    const bool is_name = error.first.find_first_of(" \t\r\n:…") == std::string::npos && !error.first.empty() &&
                         std::string_view("0123456789.-").find(error.first[0]) == std::string_view::npos;
    return error.kind == Kind::wrong_id && is_name;
}

const std::vector<size_t>& with_values(const Selection& selection, const std::string& words) {
    static const std::vector<size_t> none;
    const auto found = selection.by_values.find(words);
    return found == selection.by_values.end() ? none : found->second;
}

}  // namespace

bool IdentityFaults::concerns(const SchemaError& error) {
    switch (error.kind) {
    case Kind::dangling_idref:
    case Kind::dangling_key:
    case Kind::duplicate_key:
    case Kind::incomplete_key:
        return true;
    default:
        return is_doubled_id(error);
    }
}

bool IdentityFaults::report(const Findings& findings) {
    for (const SchemaError& error : findings.errors) take(error, findings.identifiers);
    report_dangling();
    return all_known_;
}

void IdentityFaults::take(const SchemaError& error, const std::vector<std::string>& identifiers) {
    switch (error.kind) {
    case Kind::dangling_idref:
        return collect_dangling_id(error, identifiers);
    case Kind::dangling_key:
        return collect_dangling(error);
    case Kind::duplicate_key:
        return report_duplicate(error);
    case Kind::incomplete_key:
        return report_incomplete(error);
    case Kind::wrong_id:
        if (is_doubled_id(error)) return report_doubled_id(error);
        ++unknown_ids_;
        return;
    default:
        return;
    }
}

void IdentityFaults::report_duplicate(const SchemaError& error) {
    const pugi::xml_node element = elements_.at(error.element);
    const Selection* selection = selections_.find(error.constraint);
    const KeySequence *first = nullptr, *self = nullptr;
    if (selection != nullptr)
        for (const size_t i : with_values(*selection, error.first)) {
            const KeySequence& each = selection->all[i];
            if (first == nullptr) first = &each;
            if (each.element == element) self = &each;
        }
    if (self == nullptr) {
        sink_.report(Code::duplicate_identifier, documents_.span(element),
                     fmt::format("{} is given twice", error.first));
        return;
    }
    if (diag::stands_nowhere(field_span(*self)) || diag::stands_nowhere(field_span(*first))) return;
    // What is there twice may break several constraints.
    if (!told_twice_.insert(field_span(*self)).second) return;
    doubled_[error.constraint].push_back(self->values.front());
    sink_.report(
        Code::duplicate_identifier, field_span(*self),
        fmt::format("the `{}` `{}` is given twice", selection->constraint.field, fmt::join(self->values, "`, `")), {},
        first == self ? diag::Labels{} : diag::Labels{{field_span(*first), "first given here"}});
}

void IdentityFaults::report_doubled_id(const SchemaError& error) {
    const pugi::xml_node element = elements_.at(error.element);
    const auto place = [&](pugi::xml_node node) {
        return documents_.value_span(node, attribute_named(node, error.attribute), 0);
    };
    const diag::Span second = place(element);
    if (diag::stands_nowhere(second)) return;
    // To libxml2 an xml:id is an xs:ID before anything else is.
    if (const pugi::xml_attribute other = element.attribute("xml:id"); error.first == other.value())
        return sink_.report(Code::duplicate_identifier, second,
                            fmt::format("`{}` gives the identifier `{}` that `xml:id` gives already",
                                        error.attribute.local, error.first),
                            "leave one of the two out",
                            {{documents_.value_span(element, other, 0), "first given here"}});
    const pugi::xml_node first = first_with(error.attribute, error.first);
    doubled_[{}].push_back(error.first);
    diag::Labels labels;
    if (first && place(first) != second) labels.push_back({place(first), "first given here"});
    sink_.report(Code::duplicate_identifier, second, fmt::format("the identifier `{}` is given twice", error.first), {},
                 std::move(labels));
}

/// A key without its field: said already where the attribute is missing or wrong.
void IdentityFaults::report_incomplete(const SchemaError& error) {
    const pugi::xml_node element = elements_.at(error.element);
    const diag::Span place = documents_.span(element);
    const bool is_known = std::ranges::any_of(element.attributes(), [&](const pugi::xml_attribute attribute) {
        const diag::Span value = documents_.value_span(element, attribute, 0);
        return diag::stands_nowhere(value) || told_.contains(value);
    });
    if (is_known || told_.contains(place) || diag::stands_nowhere(place)) return;
    if (!told_incomplete_.insert(place).second) return;
    sink_.report(Code::schema_violation, place,
                 fmt::format("`{}` lacks what the key `{}` is made of", element.name(), error.constraint));
}

/// libxml2 gives a line only, so all references with the value are collected at its first mention: they fail alike.
void IdentityFaults::collect_dangling(const SchemaError& error) {
    const std::string name = error.constraint;
    const Selection* selection = selections_.find(name);
    std::vector<Dangling>& all = dangling_[selection == nullptr ? name : selection->constraint.refer][error.second];
    if (!all.empty()) return;
    bool is_placed = false;
    if (selection != nullptr)
        for (const size_t i : with_values(*selection, error.second)) {
            const KeySequence& each = selection->all[i];
            is_placed = true;
            if (std::ranges::any_of(each.values, [&](const auto& value) { return lost_.contains(value); })) {
                all_known_ = false;
                continue;
            }
            all.push_back({field_span(each),
                           fmt::format("`{}` of `{}` names nothing that exists: `{}`", selection->constraint.field,
                                       each.element.name(), fmt::join(each.values, "`, `")),
                           all.empty() ? suggest_key(*selection, each) : all.front().hint, each.values.front()});
        }
    if (!is_placed)
        all.push_back(
            {documents_.span(document_.root()),
             fmt::format("`{}` names nothing that exists: {}", expanded_name(error.first).local, error.second),
             {},
             {}});
}

void IdentityFaults::collect_dangling_id(const SchemaError& error, const std::vector<std::string>& identifiers) {
    const pugi::xml_node element = elements_.at(error.element);
    const pugi::xml_attribute attribute = attribute_named(element, error.attribute);
    if (lost_.contains(error.second)) {
        all_known_ = false;
        return;
    }
    const size_t offset = std::string_view(attribute.value()).find(error.second);
    std::vector<Dangling>& all = dangling_[{}][error.second];
    std::string hint = all.empty() ? std::string() : all.front().hint;
    if (all.empty() && suggestions_left_ > 0) hint = suggest(error.second, {identifiers.begin(), identifiers.end()});
    all.push_back(
        {documents_.value_span(element, attribute, offset),
         fmt::format("`{}` of `{}` names nothing that exists: `{}`", attribute.name(), element.name(), error.second),
         std::move(hint), error.second});
}

/// What is given twice may stand where a name much like it should: a reference to that one follows.
bool IdentityFaults::is_displaced(const std::string& key, const Dangling& dangling) const {
    const auto found = doubled_.find(key);
    if (found == doubled_.end()) return false;
    const std::vector<std::string_view> doubled(found->second.begin(), found->second.end());
    return !diag::nearest(dangling.value, doubled).empty();
}

/// Where a key is not known, because it is missing or wrong itself, a reference may have meant that one.
void IdentityFaults::report_dangling() {
    for (auto& [key, values] : dangling_) {
        std::erase_if(values, [](const auto& each) { return each.second.empty(); });
        const size_t displaced =
            std::erase_if(values, [&, &of = key](const auto& each) { return is_displaced(of, each.second.front()); });
        all_known_ = all_known_ && displaced == 0;
        if (values.empty()) continue;
        if (!knows_lost_ || values.size() <= (key.empty() ? unknown_ids_ : unknown_keys(key))) {
            all_known_ = false;
            continue;
        }
        for (const auto& [value, all] : values)
            for (const Dangling& each : all)
                if (!diag::stands_nowhere(each.span))
                    sink_.report(Code::dangling_reference, each.span, each.message, each.hint);
    }
}

size_t IdentityFaults::unknown_keys(const std::string& name) {
    const Selection* keys = selections_.find(name);
    if (keys == nullptr) return 0;
    return static_cast<size_t>(std::ranges::count_if(keys->all, [&](const KeySequence& sequence) {
        const diag::Span span = field_span(sequence);
        return diag::stands_nowhere(span) || told_.contains(span);
    }));
}

std::string IdentityFaults::suggest_key(const Selection& reference, const KeySequence& seen) {
    const Selection* keys = selections_.find(reference.constraint.refer);
    if (keys == nullptr || seen.values.size() != 1 || suggestions_left_ == 0) return {};
    std::vector<std::string_view> values;
    std::set<std::string_view> listed;
    for (const KeySequence& sequence : keys->all)
        if (listed.insert(sequence.values.front()).second) values.emplace_back(sequence.values.front());
    return suggest(seen.values.front(), values);
}

std::string IdentityFaults::suggest(const std::string& seen, const std::vector<std::string_view>& known) {
    --suggestions_left_;
    return diag::suggest_target(seen, known);
}

pugi::xml_node IdentityFaults::first_with(const Name& attribute, const std::string& value) {
    const auto [firsts, is_new] = firsts_.try_emplace(attribute);
    if (is_new)
        for (const pugi::xml_node element : elements_)
            if (const pugi::xml_attribute found = attribute_named(element, attribute))
                firsts->second.emplace(found.value(), element);
    const auto first = firsts->second.find(value);
    return first == firsts->second.end() ? pugi::xml_node() : first->second;
}

diag::Span IdentityFaults::field_span(const KeySequence& sequence) const {
    if (sequence.field.attribute())
        return documents_.value_span(sequence.field.parent(), sequence.field.attribute(), 0);
    const pugi::xml_node text = text_from(sequence.field.node().first_child());
    return text ? ink_span(documents_, text) : documents_.span(sequence.field.node());
}

}  // namespace xml
