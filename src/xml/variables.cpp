#include "xml/variables.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace xml {
namespace {

pugi::xpath_value_type to_pugixml(Variables::Type type) {
    switch (type) {
    case Variables::Type::nodes:
        return pugi::xpath_type_node_set;
    case Variables::Type::text:
        return pugi::xpath_type_string;
    case Variables::Type::number:
        return pugi::xpath_type_number;
    case Variables::Type::boolean:
        break;
    }
    return pugi::xpath_type_boolean;
}

}  // namespace

bool Variables::declare(const std::string& name, Type type, TreeId tree) {
    if (declared(name) || set_.add(name.c_str(), to_pugixml(type)) == nullptr) return false;
    declarations_.push_back({name, tree});
    return true;
}

const Variables::Declaration* Variables::find(std::string_view name) const {
    const auto found = std::find_if(declarations_.begin(), declarations_.end(),
                                    [&](const Declaration& each) { return each.name == name; });
    return found == declarations_.end() ? nullptr : &*found;
}

TreeId Variables::tree_of(std::string_view name) const {
    const Declaration* variable = find(name);
    return variable == nullptr ? context_tree_ : variable->tree;
}

void Variables::set(const std::string& name, const pugi::xpath_node_set& value) { set_.set(name.c_str(), value); }
void Variables::set(const std::string& name, const std::string& value) { set_.set(name.c_str(), value.c_str()); }
void Variables::set(const std::string& name, double value) { set_.set(name.c_str(), value); }
void Variables::set(const std::string& name, bool value) { set_.set(name.c_str(), value); }
void Variables::declare_context_position() {
    has_context_position_ = true;
    set_.add(position, pugi::xpath_type_number);
    set_.add(size, pugi::xpath_type_number);
    set(ContextPosition{});
}
std::string Variables::add_unnamed(Type type) {
    std::string name = fmt::format("{}{}", "at:", unnamed_++);
    set_.add(name.c_str(), to_pugixml(type));
    return name;
}
void Variables::set(ContextPosition context) {
    context_position_ = context;
    set(position, static_cast<double>(context.position));
    set(size, static_cast<double>(context.size));
}
std::vector<std::string_view> Variables::names() const {
    std::vector<std::string_view> names;
    for (const Declaration& each : declarations_) names.push_back(each.name);
    return names;
}

}  // namespace xml
