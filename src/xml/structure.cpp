#include "xml/structure.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "xml/schema_message.hpp"

namespace xml {
namespace {

using Kind = Repair::Kind;

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

std::vector<pugi::xml_node> elements_of(pugi::xml_node parent) {
    std::vector<pugi::xml_node> elements;
    std::ranges::copy_if(parent.children(), std::back_inserter(elements), is_element);
    return elements;
}

Names names_of(const std::vector<pugi::xml_node>& row) {
    Names names;
    std::ranges::transform(row, std::back_inserter(names), name_of);
    return names;
}

std::vector<std::string> locals(const Names& names) {
    std::vector<std::string> result;
    std::ranges::transform(names, std::back_inserter(result), &Name::local);
    return result;
}

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

pugi::xml_node element_after(pugi::xml_node node) {
    do node = node.next_sibling();
    while (node && !is_element(node));
    return node;
}

/// The element of that number; none at the end.
pugi::xml_node at(const std::vector<pugi::xml_node>& row, size_t number) {
    return number < row.size() ? row[number] : pugi::xml_node();
}

/// False where an element has attributes that it may not have: then it may be another one than its name says.
bool has_only(pugi::xml_node element, const Names& attributes) {
    return std::ranges::all_of(element.attributes(), [&](const pugi::xml_attribute attribute) {
        const std::string_view written = attribute.name();
        return written.starts_with("xmlns") ||
               std::ranges::find(attributes, attribute_name(element, written)) != attributes.end();
    });
}

std::string belongs_elsewhere(pugi::xml_node seen, pugi::xml_node parent, pugi::xml_node before) {
    return fmt::format("`{}` is not expected here, it belongs {} `{}`", seen.name(),
                       before ? "before" : "at the end of", before ? before.name() : parent.name());
}

}  // namespace

bool Structure::mend(pugi::xml_node root, diag::Sink& sink) {
    mend_root(root);
    walk(root, declarations_.global_type(root));
    for (const Told& each : told_)
        if (!diag::stands_nowhere(each.span))
            sink.report(diag::Code::schema_violation, each.span, each.message, each.hint);
    return !told_.empty();
}

Type Structure::type_of(pugi::xml_node element) const {
    const auto found = types_.find(element.internal_object());
    return found == types_.end() ? nullptr : found->second;
}

void Structure::mend_root(pugi::xml_node root) {
    const Names names = root_names(schema_);
    if (std::ranges::find(names, name_of(root)) != names.end()) return;
    std::vector<std::string_view> candidates;
    for (const Name& name : names)
        if (name.namespace_ == namespace_of(root)) candidates.emplace_back(name.local);
    const std::string_view meant = diag::nearest(local_name(root), candidates);
    if (meant.empty()) return;
    tell(root, fmt::format("`{}` is no root element of the schema", root.name()),
         diag::suggest(local_name(root), candidates));
    rename(root, meant);
}

void Structure::walk(pugi::xml_node element, Type type) {
    types_.emplace(element.internal_object(), type);
    switch (const Content content = content_of(type)) {
    case Content::elements:
        return walk_row(element, type);
    case Content::anything:
        return walk_anything(element);
    case Content::text:
    case Content::nothing:
        return empty(element, content);
    case Content::unknown:
        return;
    }
}

void Structure::walk_row(pugi::xml_node parent, Type type) {
    const ContentModel model = declarations_.model_of(type, budget_);
    const Row row = elements_of(parent);
    ContentModel::Run run = model.run(names_of(row));
    if (!run.complete) {
        const std::vector<Repair> repairs = plan_repairs(model, names_of(row));
        mend(repairs, parent, row);
        run = model.run(names_of(elements_of(parent)));
    }
    size_t number = 0;
    pugi::xml_node next;
    for (pugi::xml_node child = parent.first_child(); child && number < run.taken; child = next) {
        const bool stays = !is_element(child) || walk_child(child, run.particles[number++]);
        next = child.next_sibling();  // What is found in a child may take the place of one behind it.
        if (!stays) mending_.remove(child);
    }
}

/// False for an element that turns out to be another one than its name says.
bool Structure::walk_child(pugi::xml_node child, Particle particle) {
    if (mending_.is_put_in(child)) return true;
    const Type type = declarations_.type_of(particle, child);
    const auto guess = guesses_.find(child.internal_object());
    const bool stays = guess == guesses_.end() || has_only(child, declarations_.attributes_of(type));
    if (stays)
        walk(child, type);
    else
        told_[guess->second.told] = guess->second.instead;
    return stays;
}

void Structure::walk_anything(pugi::xml_node parent) {
    for (const pugi::xml_node child : elements_of(parent)) walk(child, declarations_.global_type(child));
}

/// Elements where only text may stand, or anything where nothing may.
void Structure::empty(pugi::xml_node element, Content content) {
    std::vector<pugi::xml_node> foreign;
    for (const pugi::xml_node child : element.children())
        if (is_element(child) || (content == Content::nothing && is_text(child))) foreign.push_back(child);
    std::erase_if(foreign, [&](pugi::xml_node child) { return is_element(child) && give_to_parent(child); });
    if (foreign.empty()) return;
    const auto first = std::ranges::find_if(foreign, is_element);
    const pugi::xml_node text = text_from(foreign.front());
    const diag::Span place = first != foreign.end() ? documents_.span(*first)
                             : text                 ? ink_span(documents_, text)
                                                    : documents_.span(element);
    told_.push_back(
        {place, fmt::format("{} in `{}`, where {} may stand", first != foreign.end() ? "an element" : "text",
                            element.name(), content == Content::text ? "only text" : "none")});
    for (const pugi::xml_node child : foreign) mending_.remove(child);
}

/// An element that is missing right behind the one it stands in: true if so.
bool Structure::give_to_parent(pugi::xml_node child) {
    pugi::xml_node place = child.parent().next_sibling();
    while (place && (!is_element(place) || (mending_.is_put_in(place) && name_of(place) != name_of(child))))
        place = place.next_sibling();
    const auto missing = missing_.find(place.internal_object());
    if (missing == missing_.end()) return false;
    told_[missing->second] = {documents_.span(child), belongs_elsewhere(child, place.parent(), element_after(place))};
    missing_.erase(missing);
    mending_.fill(place, child);
    return true;
}

void Structure::mend(const std::vector<Repair>& repairs, pugi::xml_node parent, const Row& row) {
    Row places;  // All are marked before anything is moved away from them.
    for (const Repair& repair : repairs) {
        places.push_back(mark(repair, parent, row));
        if (repair.kind == Kind::missing) missing_.emplace(places.back().internal_object(), told_.size());
        if (repair.kind == Kind::move && !repair.expected.empty())
            guesses_[row[repair.at].internal_object()] = {told_.size(), unexpected(row[repair.at], repair.expected)};
        if (repair.kind != Kind::remove) tell(repair, parent, row);
    }
    for (size_t i = 0; i < repairs.size(); ++i) {
        const pugi::xml_node seen = at(row, repairs[i].at);
        switch (repairs[i].kind) {
        case Kind::rename:
            rename(seen, repairs[i].name.local);
            break;
        case Kind::missing:
            break;
        case Kind::remove:
            if (give_to_parent(seen)) break;
            tell(repairs[i], parent, row);
            [[fallthrough]];
        case Kind::replace:
            mending_.remove(seen);
            break;
        case Kind::swap:
            seen.parent().insert_move_before(row[repairs[i].to], seen);
            [[fallthrough]];
        case Kind::move:
            mending_.fill(places[i], seen);
            break;
        }
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
    const pugi::xml_node seen = repair.at == row.size() ? parent : row[repair.at];
    const std::string expected = alternatives(locals(repair.expected));
    switch (repair.kind) {
    case Kind::missing:
        return tell(seen, seen == parent ? fmt::format("`{}` is not complete, expected {}", seen.name(), expected)
                                         : fmt::format("{} is missing before `{}`", expected, seen.name()));
    case Kind::move:
        return tell(seen, belongs_elsewhere(seen, parent, at(row, repair.to)));
    case Kind::swap:
        return tell(seen, fmt::format("`{}` and `{}` stand in each other's place", seen.name(), row[repair.to].name()));
    default:
        told_.push_back(unexpected(seen, repair.expected));
    }
}

Structure::Told Structure::unexpected(pugi::xml_node seen, const Names& expected) const {
    return {documents_.span(seen),
            fmt::format("`{}` is not expected here{}{}", seen.name(), expected.empty() ? "" : ", expected ",
                        alternatives(locals(expected))),
            suggest(name_of(seen), expected)};
}

void Structure::tell(pugi::xml_node node, std::string message, std::string hint) {
    told_.push_back({documents_.span(node), std::move(message), std::move(hint)});
}

}  // namespace xml
