#include "layout/values.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "diag/suggestion.hpp"
#include "layout/dimensions.hpp"
#include "layout/grid_column.hpp"
#include "layout/lexical.hpp"
#include "layout/lists.hpp"
#include "layout/path_data.hpp"

namespace layout {
namespace {

ValueFault fault(std::string_view at, std::string_view what, std::string hint = {}) {
    return {at, quoted(at) + " " + std::string(what), std::move(hint)};
}

template <class T>
Reading<Value> value_of(Reading<T> reading) {
    if (auto* wrong = std::get_if<ValueFault>(&reading)) return *wrong;
    return Value(std::get<T>(std::move(reading)));
}

Reading<Value> keyword_fault(std::string_view text, const std::vector<std::string_view>& words) {
    std::string hint = diag::suggest(text, words);
    if (text.empty()) return ValueFault{text, "the value is empty", one_of(words)};
    return fault(text, "is not among the values allowed", hint.empty() ? one_of(words) : hint);
}

Reading<Value> read_integer(std::string_view text, const ValueLimits& limits) {
    int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = !text.empty() && result.ptr == text.data() + text.size() && result.ec == std::errc();
    const std::string range =
        "a whole number from " + std::to_string(limits.minimum) + " to " + std::to_string(limits.maximum);
    if (!whole) return fault(text, "is not a whole number", range);
    if (number < limits.minimum || number > limits.maximum) return fault(text, "is out of range", range);
    return Value(number);
}

std::optional<uint8_t> hexadecimal(std::string_view digits) {
    uint8_t number = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return result.ptr == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

Reading<base::Color> read_color(std::string_view text) {
    std::string digits(text.empty() || text[0] != '#' ? std::string_view() : text.substr(1));
    if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    if (digits.size() == 6) {
        const std::string_view all = digits;
        const auto red = hexadecimal(all.substr(0, 2)), green = hexadecimal(all.substr(2, 2));
        const auto blue = hexadecimal(all.substr(4, 2));
        if (red && green && blue) return base::Color{*red, *green, *blue};
    }
    return fault(text, "is not a colour", "red, green and blue in hexadecimal, such as `#14405f`");
}

Reading<Border> read_border(std::string_view text, const ValueLimits& limits) {
    if (text == "none") return Border{};
    const auto pieces = split_at_spaces(text);
    const bool solid = pieces.size() == 3 && pieces[1] == "solid";
    if (pieces.size() != 2 && !solid) {
        return fault(text, "is not a border", "`none`, or width and colour: `0.5pt solid #9aa7b2`");
    }
    auto width = read_dimension(pieces.front(), limits);
    if (auto* wrong = std::get_if<ValueFault>(&width)) return *wrong;
    auto color = read_color(pieces.back());
    if (auto* wrong = std::get_if<ValueFault>(&color)) return *wrong;
    return Border{std::get<Dimension>(width), std::get<base::Color>(color)};
}

ValueFault several_lengths(std::string_view text, const std::vector<std::string_view>& pieces,
                           const ValueLimits& limits) {
    const std::string joined = std::string(pieces[0]) + std::string(pieces[1]);
    const bool is_torn = pieces.size() == 2 && std::holds_alternative<Dimension>(read_dimension(joined, limits));
    if (is_torn) return fault(text, "has a space in it", "write " + quoted(joined));
    return fault(text, "is more than one length", "write one");
}

Reading<Value> read_length(std::string_view text, const ValueLimits& limits) {
    if (const auto pieces = split_at_spaces(text); pieces.size() > 1) return several_lengths(text, pieces, limits);
    auto one = read_dimension(text, limits);
    if (auto* wrong = std::get_if<ValueFault>(&one)) return *wrong;
    return Value(Dimensions{std::get<Dimension>(one)});
}

/// Read again, as an outline, when its symbol is made.
Reading<Value> read_path(std::string_view text) {
    const auto outline = read_path_data(text);
    if (const auto* wrong = std::get_if<ValueFault>(&outline)) return *wrong;
    return Value(std::string(text));
}

Reading<Value> read_name(std::string_view text) {
    if (is_name(text)) return Value(std::string(text));
    return fault(text, "is not a name", "letters, digits, `-`, `_` and `.`, with a letter first");
}

Reading<Value> read_language(std::string_view text) {
    if (is_language(text)) return Value(canonical_language(text));
    return fault(text, "is not a language", "a tag of BCP 47, such as `sv` or `en-GB`");
}

Reading<Value> read_text(std::string_view text, const ValueLimits& limits) {
    if (static_cast<int64_t>(text.size()) < limits.minimum) return ValueFault{text, "the value is empty", {}};
    return Value(std::string(text));
}

/// The value by its type alone; `text` has no spaces around.
Reading<Value> read_by_type(std::string_view text, const ValueForm& form) {
    switch (form.type) {
    case ValueType::name:
        return read_name(text);
    case ValueType::names:
        return value_of(read_names(text));
    case ValueType::integer:
        return read_integer(text, form.limits);
    case ValueType::length:
        return read_length(text, form.limits);
    case ValueType::lengths:
        return value_of(read_dimensions(text, form.limits));
    case ValueType::columns:
        return value_of(read_columns(text, form.limits));
    case ValueType::page_size:
        return value_of(read_page_size(text, form.limits));
    case ValueType::dashes:
        return value_of(read_dashes(text, form.limits));
    case ValueType::view_box:
        return value_of(read_view_box(text));
    case ValueType::path:
        return read_path(text);
    case ValueType::color:
        return value_of(read_color(text));
    case ValueType::border:
        return value_of(read_border(text, form.limits));
    case ValueType::grid_column:
        return value_of(read_grid_column(text));
    case ValueType::families:
        return value_of(read_families(text));
    case ValueType::features:
        return value_of(read_features(text));
    case ValueType::language:
        return read_language(text);
    case ValueType::selector:
        return value_of(read_selectors(text));
    default:
        return Value(std::string(text));
    }
}

/// Adds the words that may stand instead to what a hint says.
Reading<Value> with_words(Reading<Value> reading, const std::vector<std::string_view>& words) {
    if (auto* wrong = std::get_if<ValueFault>(&reading)) {
        wrong->hint += (wrong->hint.empty() ? "" : "; or ") + one_of(words);
    }
    return reading;
}

}  // namespace

Reading<Value> read_value(std::string_view text, const ValueForm& form) {
    if (form.type == ValueType::text) return read_text(text, form.limits);
    const std::string_view trimmed = trim(text);
    if (form.words.empty()) return read_by_type(trimmed, form);
    const auto words = split(form.words, '|');
    if (std::find(words.begin(), words.end(), trimmed) != words.end()) return Value(std::string(trimmed));
    if (form.type == ValueType::keyword) return keyword_fault(trimmed, words);
    return with_words(read_by_type(trimmed, form), words);
}

}  // namespace layout
