#include "xml/identity.hpp"

#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "xml/namespace.hpp"

namespace xml {
namespace {

bool is_constraint(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    return name == "key" || name == "unique" || name == "keyref";
}

/// `prefix:name` → `name`
std::string unprefixed(std::string_view name) { return std::string(name.substr(name.find(':') + 1)); }

IdentityConstraint constraint_of(pugi::xml_node node) {
    IdentityConstraint constraint{node.attribute("name").value(),
                                  unprefixed(node.attribute("refer").value()),
                                  node.parent().attribute("name").value(),
                                  {},
                                  {}};
    for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == "selector")
            constraint.selector = child.attribute("xpath").value();
        else if (local_name(child) == "field")
            constraint.fields.emplace_back(child.attribute("xpath").value());
    }
    return constraint;
}

std::optional<KeySequence> sequence_of(pugi::xml_node element, const std::vector<pugi::xpath_query>& fields) {
    KeySequence sequence{element, {}, {}};
    for (const pugi::xpath_query& field : fields) {
        const pugi::xpath_node value = field.evaluate_node(element);
        if (!value) return std::nullopt;
        if (sequence.values.empty()) sequence.field = value;
        sequence.values.push_back(string_value(value));
    }
    return sequence;
}

std::optional<IdentityConstraint> find_constraint(const std::vector<const Document*>& schema, std::string_view name) {
    for (const Document* document : schema) {
        const pugi::xml_node found = document->tree.find_node(
            [&](pugi::xml_node node) { return is_constraint(node) && name == node.attribute("name").value(); });
        if (found) return constraint_of(found);
    }
    return std::nullopt;
}

std::vector<KeySequence> key_sequences(const IdentityConstraint& constraint, const Document& document) try {
    std::vector<KeySequence> result;
    std::vector<pugi::xpath_query> fields;
    for (const std::string& field : constraint.fields) fields.emplace_back(field.c_str());
    const pugi::xpath_query selector(constraint.selector.c_str());
    pugi::xpath_node_set scopes = document.tree.select_nodes(("//" + constraint.scope).c_str());
    scopes.sort();
    for (const pugi::xpath_node& scope : scopes) {
        pugi::xpath_node_set selected = selector.evaluate_node_set(scope);
        selected.sort();
        for (const pugi::xpath_node& node : selected)
            if (auto sequence = sequence_of(node.node(), fields)) result.push_back(std::move(*sequence));
    }
    return result;
} catch (const pugi::xpath_exception&) {
    // XML Schema's paths are XPath but for prefixes bound in the schema alone; without them the caller has only the
    // element.
    return {};
}

/// "['a', 'b']"
std::string as_libxml2_words(const std::vector<std::string>& values) {
    return fmt::format("['{}']", fmt::join(values, "', '"));
}

}  // namespace

const Selection* Selections::find(std::string_view name) {
    if (const auto known = known_.find(name); known != known_.end()) return &known->second;
    auto constraint = find_constraint(schema_, name);
    if (!constraint) return nullptr;
    Selection selection{std::move(*constraint), {}, {}};
    selection.all = key_sequences(selection.constraint, document_);
    for (size_t i = 0; i < selection.all.size(); ++i)
        selection.by_values[as_libxml2_words(selection.all[i].values)].push_back(i);
    return &known_.emplace(name, std::move(selection)).first->second;
}

}  // namespace xml
