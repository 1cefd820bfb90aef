#include "xml/structure.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "xml/schema_message.hpp"

namespace xml {
namespace {

/// False where an element has attributes that it may not have: then it may be another one than its name says.
bool has_only(pugi::xml_node element, const Names& attributes) {
    return std::ranges::all_of(element.attributes(), [&](const pugi::xml_attribute attribute) {
        const std::string_view written = attribute.name();
        return written.starts_with("xmlns") ||
               std::ranges::find(attributes, attribute_name(element, written)) != attributes.end();
    });
}

}  // namespace

bool Structure::mend(pugi::xml_node root, diag::Sink& sink) {
    mend_root(root);
    walk(root, declarations_.global_type(root));
    report(told_, sink);
    return !told_.empty();
}

Type Structure::type_of(pugi::xml_node element) const {
    const auto found = types_.find(element.internal_object());
    return found == types_.end() ? Type() : found->second;
}

void Structure::mend_root(pugi::xml_node root) {
    const Names names = root_names(schema_);
    if (std::ranges::find(names, name_of(root)) != names.end()) return;
    std::vector<std::string_view> candidates;
    for (const Name& name : names)
        if (name.namespace_ == namespace_of(root)) candidates.emplace_back(name.local);
    const std::string_view meant = diag::nearest(local_name(root), candidates);
    if (meant.empty()) return;
    told_.push_back({documents_.span(root), fmt::format("`{}` is no root element of the schema", root.name()),
                     diag::suggest(local_name(root), candidates)});
    rename(root, meant);
}

Structure::Fate Structure::walk(pugi::xml_node element, Type type) {
    types_.emplace(element.internal_object(), type);
    switch (const ContentType content = content_type_of(type)) {
    case ContentType::elements:
        return walk_row(element, type);
    case ContentType::anything:
        return walk_anything(element);
    case ContentType::text:
    case ContentType::nothing:
        return walk_text(element, content);
    case ContentType::unknown:
        return Fate::stays;
    }
    return Fate::stays;
}

Structure::Fate Structure::walk_row(pugi::xml_node parent, Type type) {
    const ContentModel model = declarations_.model_of(type, budget_);
    if (holds_only_strangers(parent, type) && unwrap_into_parent(parent)) return Fate::unwrapped;
    mend_row(parent, model);
    walk_children(parent, model);
    return Fate::stays;
}

void Structure::walk_children(pugi::xml_node parent, const ContentModel& model) {
    ContentModel::Run run = model.run(names_of(child_elements(parent)));
    size_t number = 0;
    pugi::xml_node next;
    for (pugi::xml_node child = parent.first_child(); child && number < run.taken; child = next) {
        const pugi::xml_node before = child.previous_sibling();
        const Fate fate = is_element(child) ? walk_child(child, run.particles[number]) : Fate::stays;
        if (fate == Fate::unwrapped) {
            run = model.run(names_of(child_elements(parent)));
            next = before ? before.next_sibling() : parent.first_child();
            continue;
        }
        if (is_element(child)) ++number;
        next = child.next_sibling();  // What is found in a child may take the place of one behind it.
        if (fate == Fate::leaves) mending_.remove(child);
    }
}

Structure::Fate Structure::walk_child(pugi::xml_node child, Particle particle) {
    if (mending_.is_put_in(child)) return Fate::stays;
    const Type type = declarations_.type_of(particle, child);
    const auto guess = guesses_.find(child.internal_object());
    if (guess == guesses_.end() || has_only(child, declarations_.attributes_of(type))) return walk(child, type);
    told_[guess->second.told] = guess->second.instead;
    return Fate::leaves;
}

Structure::Fate Structure::walk_anything(pugi::xml_node parent) {
    for (const pugi::xml_node child : child_elements(parent)) walk(child, declarations_.global_type(child));
    return Fate::stays;
}

/// Elements where only text may stand, or anything where nothing may.
Structure::Fate Structure::walk_text(pugi::xml_node element, ContentType content) {
    if (unwrap_into_parent(element)) return Fate::unwrapped;
    std::vector<pugi::xml_node> foreign;
    for (const pugi::xml_node child : element.children())
        if (is_element(child) || (content == ContentType::nothing && is_text(child))) foreign.push_back(child);
    std::erase_if(foreign, [&](pugi::xml_node child) { return is_element(child) && give_to_parent(child); });
    if (foreign.empty()) return Fate::stays;
    const auto first = std::ranges::find_if(foreign, is_element);
    const pugi::xml_node text = text_from(foreign.front());
    const diag::Span place = first != foreign.end() ? documents_.span(*first)
                             : text                 ? ink_span(documents_, text)
                                                    : documents_.span(element);
    told_.push_back(
        {place, fmt::format("{} in `{}`, where {} may stand", first != foreign.end() ? "an element" : "text",
                            element.name(), content == ContentType::text ? "only text" : "none")});
    if (content == ContentType::text) mending_.leave_text(element);
    if (content == ContentType::nothing)
        for (const pugi::xml_node child : foreign) mending_.remove(child);
    return Fate::stays;
}

}  // namespace xml
