#include "xml/identity.hpp"

#include <algorithm>
#include <cctype>
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

bool is_name_character(char character) {
    return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '_' || character == '-' ||
           static_cast<unsigned char>(character) >= 0x80;
}

/// Where the name that begins at `at` ends; a dot may stand inside one.
size_t name_end(std::string_view path, size_t at) {
    while (at < path.size() && (is_name_character(path[at]) || path[at] == '.')) ++at;
    return at;
}

/// A name test of a schema's path, whose prefix is bound in the schema; in our tree names are compared as written.
std::string name_test(std::string_view prefix, std::string_view local, pugi::xml_node schema_node) {
    const std::string namespace_test = fmt::format("namespace-uri()='{}'", namespace_for(prefix, schema_node));
    return local == "*" ? fmt::format("*[{}]", namespace_test)
                        : fmt::format("*[local-name()='{}' and {}]", local, namespace_test);
}

/// XML Schema 1.0, 3.11.6: its paths are XPath but for the prefixes.
std::string path_for_our_tree(std::string_view path, pugi::xml_node schema_node) {
    std::string result;
    for (size_t at = 0; at < path.size();) {
        const size_t end = is_name_character(path[at]) ? name_end(path, at) : at;
        if (end == at) {
            result += path[at++];
            continue;
        }
        const bool has_prefix = path.substr(end, 1) == ":" && path.substr(end, 2) != "::";
        const size_t local_end = has_prefix ? std::max(name_end(path, end + 1), end + 2) : end;
        result += has_prefix
                      ? name_test(path.substr(at, end - at), path.substr(end + 1, local_end - end - 1), schema_node)
                      : std::string(path.substr(at, end - at));
        at = local_end;
    }
    return result;
}

std::string last_name(std::string_view path) { return std::string(path.substr(path.find_last_of("@/:") + 1)); }

IdentityConstraint constraint_of(pugi::xml_node node) {
    IdentityConstraint constraint;
    constraint.name = node.attribute("name").value();
    constraint.refer = unprefixed(node.attribute("refer").value());
    constraint.scope = node.parent().attribute("name").value();
    for (const pugi::xml_node child : node.children()) {
        const std::string_view path = child.attribute("xpath").value();
        if (local_name(child) == "selector") constraint.selector = path_for_our_tree(path, child);
        if (local_name(child) != "field") continue;
        if (constraint.fields.empty()) constraint.field = last_name(path);
        constraint.fields.push_back(path_for_our_tree(path, child));
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
    pugi::xpath_node_set scopes =
        document.tree.select_nodes(fmt::format("//*[local-name()='{}']", constraint.scope).c_str());
    scopes.sort();
    for (const pugi::xpath_node& scope : scopes) {
        pugi::xpath_node_set selected = selector.evaluate_node_set(scope);
        selected.sort();
        for (const pugi::xpath_node& node : selected)
            if (auto sequence = sequence_of(node.node(), fields)) result.push_back(std::move(*sequence));
    }
    return result;
} catch (const pugi::xpath_exception&) {
    // Its paths were tried by libxml2; should XPath take one otherwise, the caller has only the element.
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
