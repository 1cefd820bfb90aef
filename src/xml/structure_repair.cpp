#include <algorithm>

#include <fmt/format.h>

#include "xml/schema_message.hpp"
#include "xml/structure.hpp"

namespace xml {
namespace {

using Kind = Repair::Kind;
using Row = std::vector<pugi::xml_node>;

std::vector<std::string> locals(const Names& names) {
    std::vector<std::string> result;
    std::ranges::transform(names, std::back_inserter(result), &Name::local);
    return result;
}

pugi::xml_node element_after(pugi::xml_node node) {
    do node = node.next_sibling();
    while (node && !is_element(node));
    return node;
}

/// The element of that number; none at the end.
pugi::xml_node at(const Row& row, size_t number) { return number < row.size() ? row[number] : pugi::xml_node(); }

bool has_others_of_its_name(pugi::xml_node element) {
    return element.previous_sibling(element.name()) || element.next_sibling(element.name());
}

bool has_text(pugi::xml_node element) { return bool(text_from(element.first_child())); }

bool has_more_children(pugi::xml_node parent, size_t count) {
    pugi::xml_node child = parent.first_child();
    while (child && count-- > 0) child = child.next_sibling();
    return bool(child);
}

/// "`a` and 2 more".
std::string first_of(const Row& row) {
    const std::string first = fmt::format("`{}`", row.front().name());
    return row.size() == 1 ? first : fmt::format("{} and {} more", first, row.size() - 1);
}

bool all_are_taken_out(const std::vector<Repair>& repairs, size_t count) {
    const auto taken_out = std::ranges::count_if(
        repairs, [](const Repair& repair) { return repair.kind == Kind::remove || repair.kind == Kind::replace; });
    return static_cast<size_t>(taken_out) == count;
}

}  // namespace

void Structure::mend_row(pugi::xml_node parent, const ContentModel& model) {
    while (true) {
        const Row row = child_elements(parent);
        const ContentModel::Run run = model.run(names_of(row));
        if (run.complete || model.is_spent()) return;
        const std::vector<Repair> repairs = plan_repairs(model, names_of(row));
        if (!unwrap_at_fault(row, model, run, repairs)) return mend(repairs, parent, row);
    }
}

void Structure::mend(const std::vector<Repair>& repairs, pugi::xml_node parent, const Row& row) {
    if (!repairs.empty() && !parent.first_child()) mending_.lose_unknown();
    Row places;  // All are marked before anything is moved away from them.
    for (const Repair& repair : repairs) places.push_back(announce(repair, parent, row));
    for (size_t i = 0; i < repairs.size(); ++i) carry_out(repairs[i], places[i], parent, row);
}

/// The place that it is about, marked.
pugi::xml_node Structure::announce(const Repair& repair, pugi::xml_node parent, const Row& row) {
    const pugi::xml_node place = mark(repair, parent, row);
    if (repair.kind == Kind::missing) missing_.emplace(place.internal_object(), told_.size());
    if (repair.kind == Kind::move && !repair.expected.empty())
        guesses_[row[repair.at].internal_object()] = {told_.size(), unexpected(row[repair.at], repair.expected)};
    if (repair.kind != Kind::remove) tell(repair, parent, row);
    return place;
}

void Structure::carry_out(const Repair& repair, pugi::xml_node place, pugi::xml_node parent, const Row& row) {
    const pugi::xml_node seen = at(row, repair.at);
    switch (repair.kind) {
    case Kind::rename:
        return rename(seen, repair.name.local);
    case Kind::missing:
        return;
    case Kind::remove:
        if (give_to_parent(seen)) return;
        tell(repair, parent, row);
        return mending_.remove(seen);
    case Kind::replace:
        return mending_.remove(seen);
    case Kind::swap:
        seen.parent().insert_move_before(row[repair.to], seen);
        return mending_.fill(place, seen);
    case Kind::move:
        return mending_.fill(place, seen);
    }
}

/// Puts in what stands for an element where it is missing.
pugi::xml_node Structure::mark(const Repair& repair, pugi::xml_node parent, const Row& row) {
    switch (repair.kind) {
    case Kind::missing:
        return mending_.put_in(parent, at(row, repair.at), repair.name);
    case Kind::replace:
        return mending_.put_in(parent, row[repair.at], repair.name);
    case Kind::move:
    case Kind::swap:
        return mending_.put_in(parent, at(row, repair.to), name_of(row[repair.at]));
    default:
        return {};
    }
}

void Structure::tell(const Repair& repair, pugi::xml_node parent, const Row& row) {
    const bool at_end = repair.at == row.size();
    const pugi::xml_node seen = at_end ? parent : row[repair.at];
    const std::string name = fmt::format("`{}`", seen.name());
    switch (repair.kind) {
    case Kind::missing:
        return told_.push_back({.span = documents_.span(seen),
                                .message = at_end ? name : "before " + name,
                                .missing = alternatives(locals(repair.expected)),
                                .at_end = at_end});
    case Kind::move:
        return told_.push_back(belongs_elsewhere(seen, parent, at(row, repair.to)));
    case Kind::swap:
        return told_.push_back({documents_.span(seen), fmt::format("`{}` and `{}` stand in each other's place",
                                                                   seen.name(), row[repair.to].name())});
    default:
        return told_.push_back(unexpected(seen, repair.expected));
    }
}

StructureFault Structure::unexpected(pugi::xml_node seen, const Names& expected) const {
    return {documents_.span(seen),
            fmt::format("`{}` is not expected here{}{}", seen.name(), expected.empty() ? "" : ", expected ",
                        alternatives(locals(expected))),
            suggest(name_of(seen), expected)};
}

StructureFault Structure::belongs_elsewhere(pugi::xml_node seen, pugi::xml_node parent, pugi::xml_node before) const {
    const bool is_before_its_like = before && name_of(before) == name_of(seen);
    const pugi::xml_node after = is_before_its_like ? known_before(before) : pugi::xml_node();
    const pugi::xml_node other = after ? after : before;
    const std::string_view where = after ? "after" : before ? "before" : "at the end of";
    StructureFault fault{documents_.span(seen), fmt::format("`{}` is not expected here, it belongs {} `{}`",
                                                            seen.name(), where, other ? other.name() : parent.name())};
    if (other && has_others_of_its_name(other) && !diag::stands_nowhere(documents_.span(other)))
        fault.labels.push_back({documents_.span(other), fmt::format("{} this one", where)});
    return fault;
}

/// The element before, unless it was put in.
pugi::xml_node Structure::known_before(pugi::xml_node element) const {
    do element = element.previous_sibling();
    while (element && (!is_element(element) || mending_.is_put_in(element)));
    return element;
}

/// An element that is missing right behind the one it stands in: true if so.
bool Structure::give_to_parent(pugi::xml_node child) {
    pugi::xml_node place = child.parent().next_sibling();
    while (place && (!is_element(place) || (mending_.is_put_in(place) && name_of(place) != name_of(child))))
        place = place.next_sibling();
    const auto missing = missing_.find(place.internal_object());
    if (missing == missing_.end()) return false;
    told_[missing->second] = belongs_elsewhere(child, place.parent(), element_after(place));
    missing_.erase(missing);
    mending_.fill(place, child);
    return true;
}

/// What stands too early around others is right by itself, and makes all wrong that comes after it.
bool Structure::unwrap_at_fault(const Row& row, const ContentModel& model, const ContentModel::Run& run,
                                const std::vector<Repair>& repairs) {
    const size_t fault = run.taken;
    if (fault > 0) {
        const Type type = declarations_.type_of(run.particles[fault - 1], row[fault - 1]);
        if (holds_only_strangers(row[fault - 1], type) && unwrap(row[fault - 1], row, model)) return true;
    }
    if (fault == row.size()) return false;
    Names names = names_of({row.begin(), row.begin() + static_cast<std::ptrdiff_t>(fault)});
    for (const Repair& repair : repairs) {
        if (repair.at == fault && repair.kind == Kind::rename) return false;
        if (repair.at == fault && repair.kind == Kind::missing) names.push_back(repair.name);
    }
    names.push_back(name_of(row[fault]));
    const ContentModel::Run after = model.run(names);
    const bool is_known = after.taken == names.size();
    return (!is_known || holds_only_strangers(row[fault], declarations_.type_of(after.particles.back(), row[fault]))) &&
           unwrap(row[fault], row, model);
}

/// Takes away an element from around others that may stand in its place; of one that the schema does not know, from
/// around the first of them. False when they may not.
bool Structure::unwrap(pugi::xml_node element, const Row& row, const ContentModel& model) {
    const Row inner = child_elements(element);
    if (inner.empty() || has_text(element) || mending_.is_put_in(element)) return false;
    const auto own = std::ranges::find(row, element);
    const bool is_last = own + 1 == row.end();
    Row others(row.begin(), own);
    others.insert(others.end(), inner.begin(), inner.end());
    if (!is_last) others.push_back(*(own + 1));
    const ContentModel::Run run = model.run(names_of(others));
    const bool all_fit = run.taken == others.size() && (run.complete || !is_last);
    const bool first_fits = run.taken > static_cast<size_t>(own - row.begin());
    if (!all_fit && (!first_fits || model.knows(name_of(element)))) return false;
    told_.push_back(
        {documents_.span(element),
         fmt::format("`{}` stands around {}, which may stand here without it", element.name(), first_of(inner)),
         fmt::format("remove `<{0}>` and `</{0}>`", element.name())});
    mending_.unwrap(element);
    return true;
}

/// Each trial begins at the beginning of the row.
bool Structure::unwrap_into_parent(pugi::xml_node element) {
    constexpr size_t short_row = 512;  // with what stands between the elements
    if (!element.find_child(is_element)) return false;
    const pugi::xml_node parent = element.parent();
    const Type type = type_of(parent);
    return content_type_of(type) == ContentType::elements && !has_more_children(parent, short_row) &&
           unwrap(element, child_elements(parent), declarations_.model_of(type, budget_));
}

/// True for an element in which nothing stands that may.
bool Structure::holds_only_strangers(pugi::xml_node element, Type type) {
    const Names names = names_of(child_elements(element));
    if (names.empty()) return false;
    const ContentType content = content_type_of(type);
    if (content != ContentType::elements) return content == ContentType::text || content == ContentType::nothing;
    const ContentModel model = declarations_.model_of(type, budget_);
    return model.run({names.front()}).taken == 0 && all_are_taken_out(plan_repairs(model, names), names.size());
}

}  // namespace xml
