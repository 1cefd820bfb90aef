#include "xml/mending.hpp"

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "xml/rows.hpp"

namespace xml {
namespace {

std::string_view prefix_of(pugi::xml_node element) {
    const std::string_view name = element.name();
    return name.substr(0, name.size() - local_name(element).size());
}

bool is_there_twice(pugi::xml_node element) {
    return element.previous_sibling(element.name()) || element.next_sibling(element.name());
}

}  // namespace

pugi::xml_node Mending::put_in(pugi::xml_node parent, pugi::xml_node before, const Name& name) {
    pugi::xml_node made = before ? parent.insert_child_before(pugi::node_element, before) : parent.append_child();
    if (namespace_of(parent) == name.namespace_) {
        made.set_name(fmt::format("{}{}", prefix_of(parent), name.local).c_str());
    } else {
        made.set_name(name.local.c_str());
        made.append_attribute("xmlns").set_value(name.namespace_.c_str());
    }
    made.text().set(stand_in);
    put_in_.insert(made.internal_object());
    return made;
}

void Mending::fill(pugi::xml_node put_in, pugi::xml_node element) {
    put_in.parent().insert_move_before(element, put_in);
    put_in_.erase(put_in.internal_object());
    put_in.parent().remove_child(put_in);
}

void rename(pugi::xml_node element, std::string_view local) {
    element.set_name(fmt::format("{}{}", prefix_of(element), local).c_str());
}

void Mending::remove(pugi::xml_node node) {
    if (node.type() == pugi::node_element) is_whole_ = is_whole_ && is_there_twice(node);
    lose(node);
    forget(node);
    node.parent().remove_child(node);
}

void Mending::remove(pugi::xml_node element, pugi::xml_attribute attribute) {
    lost_.insert(attribute.value());
    copy_.originals->attributes.erase(attribute.internal_object());
    element.remove_attribute(attribute);
}

void Mending::unwrap(pugi::xml_node element) {
    pugi::xml_node parent = element.parent();
    while (const pugi::xml_node child = element.first_child()) parent.insert_move_before(child, element);
    lose(element);
    forget(element);
    parent.remove_child(element);
}

void Mending::leave_text(pugi::xml_node element) {
    while (const pugi::xml_node child = element.find_child(is_element)) unwrap(child);
    if (base::is_blank(string_value(element))) element.append_child(pugi::node_pcdata).set_value(stand_in);
}

void Mending::lose(pugi::xml_node part) {
    if (*part.value() != '\0') lost_.insert(part.value());
    for (const pugi::xml_attribute attribute : part.attributes()) lost_.insert(attribute.value());
    for (const pugi::xml_node child : part.children()) lose(child);
}

/// What is put in later may get the same identity.
void Mending::forget(pugi::xml_node part) {
    copy_.originals->nodes.erase(part.internal_object());
    for (const pugi::xml_attribute attribute : part.attributes())
        copy_.originals->attributes.erase(attribute.internal_object());
    for (const pugi::xml_node child : part.children()) forget(child);
}

}  // namespace xml
