#include "layout/schema_types.hpp"

#include <fmt/format.h>

#include "layout/dimensions.hpp"
#include "layout/lexical.hpp"

namespace layout {
namespace {

// Regular expressions as XML Schema has them: each has to match the whole value, white space at its ends taken off
// before.
constexpr std::string_view letter = "A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F";
constexpr std::string_view number = R"(([0-9]+(\.[0-9]+)?|\.[0-9]+))";
constexpr std::string_view color = "#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})";
constexpr std::string_view unquoted = R"([^,"'\s]([^,"']*[^,"'\s])?)";
constexpr std::string_view quoted_text = R"([^,"']*[^,"'\s][^,"']*)";
constexpr std::string_view feature = R"(("[A-Za-z0-9]{4}"|'[A-Za-z0-9]{4}')( (on|off|[0-9]{1,2}))?)";
constexpr std::string_view grid_column = "-?[1-9][0-9]{0,3}( ?/ ?(-?[1-9][0-9]{0,3}|span [1-9][0-9]{0,3}))?|"
                                         "span [1-9][0-9]{0,3}( ?/ ?-?[1-9][0-9]{0,3})?";

std::string name_pattern() { return fmt::format(R"([{0}][{0}0-9.\-]*)", letter); }

std::string family_pattern() {
    const std::string one = fmt::format(R"(("{0}"|'{0}'|{1}))", quoted_text, unquoted);
    return fmt::format("{0}( ?, ?{0})*", one);
}

std::string joined(const std::vector<std::string_view>& words) { return fmt::format("{}", fmt::join(words, "|")); }

/// A number with one of the units; a zero may stand alone.
std::string length_pattern(const ValueLimits& limits) {
    const std::string_view sign = limits.sign == Sign::any ? R"([+\-]?)" : R"(\+?)";
    const bool alone = (" " + std::string(limits.units) + " ").find(" number ") != std::string::npos;
    std::string pattern = fmt::format("{}{}({}){}", sign, number, joined(unit_names(limits.units)), alone ? "?" : "");
    if (!alone && limits.sign != Sign::positive) pattern += R"(|[+\-]?(0+(\.0+)?|\.0+))";
    return "(" + pattern + ")";
}

std::string page_size_pattern(const ValueLimits& limits) {
    const std::string name = "(" + joined(page_size_names()) + ")", length = length_pattern(limits);
    return fmt::format("{0}( (landscape|portrait))?|(landscape|portrait) {0}|{1}( {1})?", name, length);
}

std::string selector_pattern() {
    std::vector<std::string_view> names;
    for (const ElementEntry& each : elements()) {
        if (is_styled(each.element)) names.push_back(each.name);
    }
    const std::string class_name = fmt::format(R"(\.[{0}][{0}0-9\-]*)", letter);
    const std::string one = fmt::format("(({})({})?|{})", joined(names), class_name, class_name);
    return fmt::format("{0}( ?, ?{0})*", one);
}

/// The pattern of a type, or nothing for those that are not told by one.
std::string pattern_of(const ValueForm& form) {
    switch (form.type) {
    case ValueType::name:
        return name_pattern();
    case ValueType::names:
        return fmt::format("{0}( {0})*", name_pattern());
    case ValueType::length:
        return length_pattern(form.limits);
    case ValueType::lengths:
        return fmt::format("{0}( {0}){{0,3}}", length_pattern(form.limits));
    case ValueType::columns:
        return fmt::format("{0}( {0})*", length_pattern(form.limits));
    case ValueType::page_size:
        return page_size_pattern(form.limits);
    case ValueType::dashes:
        return fmt::format("{0}(( ?, ?| ){0})*", length_pattern(form.limits));
    case ValueType::view_box:
        return fmt::format("{0}(( ?, ?| ){0}){{3}}", R"([+\-]?)" + std::string(number));
    case ValueType::path:
        return "[Mm][MLHVCAZEmlhvcaze0-9+\\-., ]*";
    case ValueType::color:
        return std::string(color);
    case ValueType::border:
        return fmt::format("none|{}( solid)? {}", length_pattern(form.limits), color);
    case ValueType::grid_column:
        return std::string(grid_column);
    case ValueType::families:
        return family_pattern();
    case ValueType::features:
        return fmt::format("{0}( ?, ?{0})*", feature);
    case ValueType::language:
        return "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*";
    case ValueType::selector:
        return selector_pattern();
    case ValueType::pattern:
        return "/.*";
    default:
        return {};
    }
}

std::string restriction(std::string_view base, const std::string& facets, std::string_view indent) {
    return fmt::format(
        "{0}<xs:simpleType>\n{0}  <xs:restriction base=\"{1}\">\n{2}{0}  </xs:restriction>\n{0}</xs:simpleType>\n",
        indent, base, facets);
}

std::string facet(std::string_view kind, std::string_view value, std::string_view indent) {
    return fmt::format("{}    <xs:{} value=\"{}\"/>\n", indent, kind, escaped(value));
}

std::string enumeration(std::string_view words, std::string_view indent) {
    std::string facets;
    for (const std::string_view word : split(words, '|')) facets += facet("enumeration", word, indent);
    return restriction("xs:token", facets, indent);
}

std::string by_type(const ValueForm& form, std::string_view indent) {
    switch (form.type) {
    case ValueType::keyword:
        return enumeration(form.words, indent);
    case ValueType::integer:
        return restriction("xs:integer",
                           facet("minInclusive", std::to_string(form.limits.minimum), indent) +
                               facet("maxInclusive", std::to_string(form.limits.maximum), indent) +
                               facet("pattern", "-?[0-9]+", indent),
                           indent);
    case ValueType::text:
    case ValueType::template_:
        return restriction("xs:string", facet("minLength", std::to_string(form.limits.minimum), indent), indent);
    case ValueType::expression:
    case ValueType::nodes:
        return restriction("xs:token", facet("minLength", "1", indent), indent);
    default:
        return restriction("xs:token", facet("pattern", pattern_of(form), indent), indent);
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string simple_type(const ValueForm& form, std::string_view indent) {
    if (form.words.empty() || form.type == ValueType::keyword) return by_type(form, indent);
    const std::string inner = std::string(indent) + "    ";
    return fmt::format("{0}<xs:simpleType>\n{0}  <xs:union>\n{1}{2}{0}  </xs:union>\n{0}</xs:simpleType>\n", indent,
                       by_type(form, inner), enumeration(form.words, inner));
}

}  // namespace layout
