#include "xml/value_types.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "xml/association.hpp"
#include "xml/namespace.hpp"

namespace xml {
namespace {

struct BuiltIn {
    std::string_view name, words;
};

constexpr std::string_view whole = "a whole number";
constexpr std::string_view number = "a number, as `12.5`";
constexpr std::string_view name_words = "a name: a letter first, then letters, digits, `-`, `_` or `.`";

constexpr std::array built_in{
    BuiltIn{"ID", name_words},
    BuiltIn{"IDREF", name_words},
    BuiltIn{"IDREFS", name_words},
    BuiltIn{"NCName", name_words},
    BuiltIn{"Name", "a name: a letter first, then letters, digits, `-`, `_`, `.` or `:`"},
    BuiltIn{"NMTOKEN", "letters, digits, `-`, `_`, `.` or `:`"},
    BuiltIn{"NMTOKENS", "letters, digits, `-`, `_`, `.` or `:`"},
    BuiltIn{"QName", "a name, after a prefix that is declared where it has one"},
    BuiltIn{"anyURI", "an address"},
    BuiltIn{"base64Binary", "bytes in base64"},
    BuiltIn{"boolean", "`true` or `false`"},
    BuiltIn{"byte", "a whole number from -128 to 127"},
    BuiltIn{"date", "a date, as `2021-06-24`"},
    BuiltIn{"dateTime", "a date and time, as `2021-06-24T09:30:00`"},
    BuiltIn{"decimal", number},
    BuiltIn{"double", number},
    BuiltIn{"duration", "a duration, as `P1Y6M` or `PT30M`"},
    BuiltIn{"float", number},
    BuiltIn{"gDay", "a day, as `---24`"},
    BuiltIn{"gMonth", "a month, as `--06`"},
    BuiltIn{"gMonthDay", "a day of a month, as `--06-24`"},
    BuiltIn{"gYear", "a year, as `2021`"},
    BuiltIn{"gYearMonth", "a month of a year, as `2021-06`"},
    BuiltIn{"hexBinary", "bytes in pairs of hexadecimal digits"},
    BuiltIn{"int", "a whole number from -2147483648 to 2147483647"},
    BuiltIn{"integer", whole},
    BuiltIn{"language", "a language, as `sv` or `en-GB`"},
    BuiltIn{"long", whole},
    BuiltIn{"negativeInteger", "a whole number below 0"},
    BuiltIn{"nonNegativeInteger", "a whole number, 0 or more"},
    BuiltIn{"nonPositiveInteger", "a whole number, 0 or less"},
    BuiltIn{"positiveInteger", "a whole number, 1 or more"},
    BuiltIn{"short", "a whole number from -32768 to 32767"},
    BuiltIn{"string", "text"},
    BuiltIn{"time", "a time, as `09:30:00`"},
    BuiltIn{"token", "text"},
    BuiltIn{"unsignedByte", "a whole number from 0 to 255"},
    BuiltIn{"unsignedInt", "a whole number from 0 to 4294967295"},
    BuiltIn{"unsignedLong", "a whole number, 0 or more"},
    BuiltIn{"unsignedShort", "a whole number from 0 to 65535"},
};

void add_built_in(std::string_view name, Allowed& allowed) {
    const auto* found = std::ranges::find(built_in, name, &BuiltIn::name);
    const std::string words = found == built_in.end() ? fmt::format("`xs:{}`", name) : std::string(found->words);
    if (std::ranges::find(allowed.kinds, words) == allowed.kinds.end()) allowed.kinds.push_back(words);
}

pugi::xml_node schema_child(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element && local_name(child) == name) return child;
    return {};
}

/// The part of a type's definition that says what it is made of.
pugi::xml_node derivation_of(pugi::xml_node type) {
    const pugi::xml_node simple_content = schema_child(type, "simpleContent");
    const pugi::xml_node around = simple_content ? simple_content : type;
    for (const std::string_view name : {"restriction", "extension", "list", "union"})
        if (const pugi::xml_node found = schema_child(around, name)) return found;
    return {};
}

}  // namespace

ValueTypes::ValueTypes(const std::vector<const Document*>& schema) {
    for (const Document* document : schema) add(document->root());
}

void ValueTypes::add(pugi::xml_node node) {
    const std::string_view kind = local_name(node);
    const std::string name = node.attribute("name").value();
    if (!name.empty() && (kind == "simpleType" || kind == "complexType")) types_[name].push_back(node);
    if (kind == "pattern") add_words(node);
    if (local_name(node.parent()) == "schema" && kind == "element") global_elements_.push_back(name);
    if (local_name(node.parent()) == "schema" && kind == "attribute") global_attributes_.push_back(name);
    if (!name.empty() && (kind == "element" || kind == "attribute"))
        for (const std::string_view inner : {"simpleType", "complexType"})
            if (const pugi::xml_node type = schema_child(node, inner))
                (kind == "element" ? elements_ : attributes_)[name].push_back(type);
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element) add(child);
}

void ValueTypes::add_words(pugi::xml_node pattern) {
    const pugi::xml_node documentation = schema_child(schema_child(pattern, "annotation"), "documentation");
    const std::string words = base::normalize_space(documentation.text().get());
    if (!words.empty()) pattern_words_.try_emplace(pattern.attribute("value").value(), words);
}

std::string ValueTypes::words_for_pattern(const std::string& pattern) const {
    const auto found = pattern_words_.find(pattern);
    return found == pattern_words_.end() ? fmt::format("the pattern `{}`", pattern) : found->second;
}

Allowed ValueTypes::allowed_by(std::string_view type) const {
    Allowed allowed;
    if (type.starts_with("xs:"))
        add_built_in(type.substr(3), allowed);
    else if (const auto found = types_.find(type.substr(type.find('}') + 1)); found != types_.end())
        add_type(found->second.front(), allowed, 0);
    return allowed;
}

std::vector<std::string> ValueTypes::names() const {
    std::vector<std::string> names;
    for (const auto& [name, definitions] : types_) names.push_back(name);
    return names;
}

Allowed ValueTypes::allowed_in_element(const std::string& name) const { return inside(elements_, name); }
Allowed ValueTypes::allowed_in_attribute(const std::string& name) const { return inside(attributes_, name); }

Allowed ValueTypes::inside(const Declared& declared, const std::string& name) const {
    Allowed allowed;
    if (const auto found = declared.find(name); found != declared.end() && found->second.size() == 1)
        add_type(found->second.front(), allowed, 0);
    return allowed;
}

void ValueTypes::add_named(std::string_view written, pugi::xml_node at, Allowed& allowed, size_t depth) const {
    const size_t colon = written.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : written.substr(0, colon);
    const std::string_view local = local_name(written);
    if (namespace_for(prefix, at) == xml_schema_namespace) return add_built_in(local, allowed);
    if (const auto found = types_.find(local); found != types_.end()) add_type(found->second.front(), allowed, depth);
}

void ValueTypes::add_type(pugi::xml_node type, Allowed& allowed, size_t depth) const {
    // Definitions that go in a circle are no schema, and never come here; very deep ones are not worth a message.
    constexpr size_t deepest = 32;
    if (const pugi::xml_node derivation = derivation_of(type); derivation && depth < deepest)
        add_derivation(derivation, allowed, depth + 1);
}

void ValueTypes::add_derivation(pugi::xml_node derivation, Allowed& allowed, size_t depth) const {
    const Allowed before = allowed;
    for (const pugi::xml_node child : derivation.children()) {
        const char* value = child.attribute("value").value();
        if (local_name(child) == "enumeration") allowed.values.emplace_back(value);
        if (local_name(child) == "pattern") allowed.kinds.push_back(words_for_pattern(value));
    }
    if (allowed != before) return;
    for (const char* reference : {"base", "itemType", "memberTypes"}) {
        std::istringstream names(derivation.attribute(reference).value());
        for (std::string name; names >> name;) add_named(name, derivation, allowed, depth);
    }
    for (const pugi::xml_node child : derivation.children())
        if (child.type() == pugi::node_element && local_name(child) == "simpleType") add_type(child, allowed, depth);
}

}  // namespace xml
