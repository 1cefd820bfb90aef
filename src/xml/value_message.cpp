#include "xml/value_message.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <libxml/xmlerror.h>

#include "base/white_space.hpp"
#include "diag/excerpt.hpp"
#include "diag/suggestion.hpp"
#include "xml/schema_message.hpp"

namespace xml {
namespace {

using Names = std::vector<std::string>;

/// The values in libxml2's "'a', 'b'".
Names enumerated(std::string_view list) {
    constexpr std::string_view between = "', '";
    Names values;
    if (list.size() < 2) return values;
    list = list.substr(1, list.size() - 2);
    for (size_t end = list.find(between); end != std::string_view::npos; end = list.find(between)) {
        values.emplace_back(list.substr(0, end));
        list.remove_prefix(end + between.size());
    }
    values.emplace_back(list);
    return values;
}

/// White space at its ends left out, and the end of a long one.
std::string shown(std::string_view value) {
    constexpr size_t most = 60;
    return diag::excerpt(base::trim(value), most);
}

bool is_length(const SchemaError& error) { return !error.length.empty(); }

std::string counted(const std::string& count, const SchemaError& error) {
    return fmt::format("{} {}{}", count, error.in_list ? "item" : "character", count == "1" ? "" : "s");
}

std::string digits(const std::string& count) { return fmt::format("{} digit{}", count, count == "1" ? "" : "s"); }

/// What a facet allows.
std::string bound(const SchemaError& error) {
    switch (error.code) {
    case XML_SCHEMAV_CVC_LENGTH_VALID:
        return counted(error.limit, error);
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
        return fmt::format("at least {}", counted(error.limit, error));
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
        return fmt::format("at most {}", counted(error.limit, error));
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID:
        return fmt::format("`{}` or more", error.second);
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID:
        return fmt::format("`{}` or less", error.second);
    case XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
        return fmt::format("more than `{}`", error.second);
    case XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
        return fmt::format("less than `{}`", error.second);
    case XML_SCHEMAV_CVC_TOTALDIGITS_VALID:
        return fmt::format("at most {}", digits(error.second));
    case XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID:
        return fmt::format("at most {} after the point", digits(error.second));
    case XML_SCHEMAV_CVC_PATTERN_VALID:
        return error.second;
    default:  // a fixed value
        return fmt::format("`{}`", error.second);
    }
}

/// "`a`, `b`"; of many the first few.
std::string listed(Names values) {
    constexpr size_t most = 12;
    const bool all = values.size() <= most;
    if (!all) values.resize(most);
    return values.empty() ? std::string() : fmt::format("`{}`{}", fmt::join(values, "`, `"), all ? "" : ", …");
}

/// What a type allows.
std::string words(const Allowed& allowed) {
    std::string all = allowed.kinds.empty() ? alternatives(allowed.values) : listed(allowed.values);
    for (size_t i = 0; i < allowed.kinds.size(); ++i)
        all += fmt::format("{}{}", all.empty() ? "" : i + 1 == allowed.kinds.size() ? " or " : ", ", allowed.kinds[i]);
    return all;
}

bool is_type(int code) {
    return code >= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 && code <= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3;
}

Allowed allowed_by(const SchemaError& error) {
    return error.code == XML_SCHEMAV_CVC_ENUMERATION_VALID ? Allowed{enumerated(error.second), {}} : error.allowed;
}

std::string expectation(const SchemaError& error) {
    return is_type(error.code) || error.code == XML_SCHEMAV_CVC_ENUMERATION_VALID ? words(allowed_by(error))
                                                                                  : bound(error);
}

std::string hint_of(const SchemaError& error, const std::string& value) {
    Names expected{expectation(error)};
    for (SchemaError further : error.further) {
        further.in_list = error.in_list;
        expected.push_back(expectation(further));
    }
    std::erase(expected, std::string());
    const Names values = allowed_by(error).values;
    std::string hint = diag::suggest(value, std::vector<std::string_view>(values.begin(), values.end()));
    if (expected.empty()) return hint;
    const std::string_view between = hint.empty() ? "" : hint.ends_with('?') ? " " : "; ";
    return fmt::format("{}{}expected {}", hint, between, fmt::join(expected, " and "));
}

/// The value, if any of the facets that it breaks tells it: of a length libxml2 gives no more.
const std::string* value_of(const SchemaError& error) {
    if (!is_length(error)) return &error.first;
    const auto found = std::ranges::find_if_not(error.further, is_length);
    return found == error.further.end() ? nullptr : &found->first;
}

}  // namespace

ValueMessage value_message(const SchemaError& error, const std::string& subject) {
    if (error.kind == SchemaError::Kind::undeclared_prefix)
        return {fmt::format("the prefix of `{}` is not declared", shown(error.first)),
                fmt::format("declare it with `xmlns:{}`", error.first.substr(0, error.first.find(':')))};
    const std::string* value = value_of(error);
    if (value == nullptr && error.length == "0")
        return {fmt::format("{} is empty", subject), error.limit == "1" ? std::string() : hint_of(error, {})};
    if (value == nullptr)
        return {fmt::format("the value of {} has {}", subject, counted(error.length, error)), hint_of(error, {})};
    const std::string seen = shown(*value);
    if (seen.empty()) return {fmt::format("{} is empty", subject), hint_of(error, {})};
    return {fmt::format("`{}` is not a value of {}", seen, subject), hint_of(error, seen)};
}

}  // namespace xml
