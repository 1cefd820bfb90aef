#include "xml/variables.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace xml {

bool Variables::declare(const std::string& name, XPathType type, TreeId tree) {
    if (declared(name)) return false;
    declarations_.push_back({name, tree});
    const bool agrees = is_doubtful(name) || types_.try_emplace(name, type).first->second == type;
    if (!agrees) doubt(name);
    return agrees;
}

void Variables::doubt(const std::string& name) {
    doubtful_.insert(name);
    types_[name] = XPathType::nodes;
    types_of_expressions_.clear();
}

std::optional<XPathType> Variables::known_type(const std::string& expression) const {
    const auto found = types_of_expressions_.find(expression);
    return found == types_of_expressions_.end() ? std::nullopt : std::optional(found->second);
}

const Variables::Declaration* Variables::find(std::string_view name) const {
    const auto found = std::ranges::find(declarations_, name, &Declaration::name);
    return found == declarations_.end() ? nullptr : &*found;
}

std::vector<std::string_view> Variables::names() const {
    std::vector<std::string_view> names;
    for (const Declaration& each : declarations_) names.push_back(each.name);
    return names;
}

TreeId Variables::tree_of(std::string_view name) const {
    const Declaration* variable = find(name);
    return variable == nullptr ? context_tree_ : variable->tree;
}

void Variables::declare_context_position() {
    types_.emplace(position, XPathType::number);
    types_.emplace(size, XPathType::number);
}

std::string Variables::add_unnamed(XPathType type) {
    std::string name = fmt::format("at:v{}", unnamed_++);
    types_.emplace(name, type);
    return name;
}

}  // namespace xml
