#include "layout/dimensions.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "layout/lexical.hpp"

namespace layout {
namespace {

struct UnitEntry {
    std::string_view name;
    Unit unit;
    std::string_view group;                 ///< as `ValueLimits::units` names it
    double numerator = 1, denominator = 1;  ///< what one is, in points; of relative units 1
};

constexpr std::array units{
    UnitEntry{"mm", Unit::points, "pt", 72, 25.4},
    UnitEntry{"cm", Unit::points, "pt", 720, 25.4},
    UnitEntry{"in", Unit::points, "pt", 72},
    UnitEntry{"pt", Unit::points, "pt"},
    UnitEntry{"px", Unit::points, "pt", 3, 4},
    UnitEntry{"em", Unit::em, "em"},
    UnitEntry{"%", Unit::percent, "%"},
    UnitEntry{"fr", Unit::fraction, "fr"},
    UnitEntry{"", Unit::number, "number"},
};

struct PageSize {
    std::string_view name;
    int64_t width, height;  ///< in millimetres (ISO 216), upright
};

constexpr std::array page_sizes{PageSize{"A2", 420, 594}, PageSize{"A3", 297, 420}, PageSize{"A4", 210, 297},
                                PageSize{"A5", 148, 210}, PageSize{"A6", 105, 148}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

// `from_chars` alone would take `inf`, `nan` and `5.`.
size_t number_length(std::string_view text) {
    size_t end = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
    const size_t whole = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool has_whole = end > whole;
    if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
        ++end;
        while (end < text.size() && is_digit(text[end])) ++end;
        return end;
    }
    return has_whole ? end : 0;
}

double to_number(std::string_view text) {
    if (text.front() == '+') text.remove_prefix(1);
    double number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return result.ec == std::errc() ? number : 2.0 * greatest_number;
}

namespace {

bool allows(std::string_view groups, std::string_view group) {
    const auto all = split_at_spaces(groups);
    return std::find(all.begin(), all.end(), group) != all.end();
}

std::string expected(const ValueLimits& limits) {
    const auto names = unit_names(limits.units);
    const std::string number = limits.sign == Sign::any            ? "a number"
                               : limits.sign == Sign::not_negative ? "zero, or a number above it"
                                                                   : "a number above zero";
    if (names.empty()) return number + ", such as `12` or `0.5`";
    const std::string alone = allows(limits.units, "number") ? ", alone or with " : " with ";
    return number + alone + one_of(names);
}

ValueFault not_a_length(std::string_view text, const ValueLimits& limits) {
    std::string corrected(text);
    std::replace(corrected.begin(), corrected.end(), ',', '.');
    const bool comma = corrected != text && number_length(corrected) > number_length(text) && number_length(text) > 0;
    return {text, quoted(text) + (unit_names(limits.units).empty() ? " is not a number" : " is not a length"),
            comma ? "write " + quoted(corrected) + ", with a full stop" : expected(limits)};
}

/// The unit of that name, or nullptr when there is none or it is not allowed. A zero needs no unit.
const UnitEntry* find_unit(std::string_view name, double number, const ValueLimits& limits) {
    const auto named = std::find_if(units.begin(), units.end(), [&](const auto& each) { return each.name == name; });
    if (named == units.end()) return nullptr;
    if (allows(limits.units, named->group)) return named;
    return name.empty() && number == 0 ? &units[3] : nullptr;
}

Reading<Dimension> checked(std::string_view text, double number, const UnitEntry& unit, const ValueLimits& limits) {
    const double value = number * unit.numerator / unit.denominator;
    const std::string unit_name(unit.unit == Unit::points ? "pt" : unit.name);
    if (!(std::abs(value) <= greatest_number)) {
        return ValueFault{text, quoted(text) + " is too large",
                          "at most " + quoted(std::to_string(greatest_number) + unit_name)};
    }
    const int64_t thousandths = std::llround(value * 1000);
    if (limits.sign != Sign::any && thousandths < 0) {
        return ValueFault{text, quoted(text) + " is negative", expected(limits)};
    }
    if (limits.sign == Sign::positive && thousandths == 0) {
        return ValueFault{text, quoted(text) + (number > 0 ? " is too small" : " is not above zero"), expected(limits)};
    }
    return Dimension{thousandths, unit.unit};
}

Reading<Dimensions> read_each(const std::vector<std::string_view>& pieces, const ValueLimits& limits) {
    Dimensions all;
    for (const std::string_view piece : pieces) {
        auto one = read_dimension(piece, limits);
        if (auto* fault = std::get_if<ValueFault>(&one)) return *fault;
        all.push_back(std::get<Dimension>(one));
    }
    return all;
}

/// The pieces between spaces and commas; of a comma too many an empty one.
std::vector<std::string_view> split_at_separators(std::string_view text) {
    std::vector<std::string_view> all;
    for (const std::string_view part : split(text, ',')) {
        const auto pieces = split_at_spaces(part);
        all.insert(all.end(), pieces.begin(), pieces.end());
        if (pieces.empty()) all.push_back(part);
    }
    return all;
}

int64_t millimetres(int64_t count) { return std::llround(static_cast<double>(count) * 72'000 / 25.4); }

const PageSize* find_page_size(std::string_view name) {
    const auto found =
        std::find_if(page_sizes.begin(), page_sizes.end(), [&](const auto& each) { return each.name == name; });
    return found == page_sizes.end() ? nullptr : found;
}

bool is_orientation(std::string_view word) { return word == "landscape" || word == "portrait"; }

}  // namespace

Reading<Dimension> read_dimension(std::string_view text, const ValueLimits& limits) {
    const size_t length = number_length(text);
    if (length == 0) return not_a_length(text, limits);
    const double number = to_number(text.substr(0, length));
    const std::string_view unit_name = text.substr(length);
    if (const UnitEntry* unit = find_unit(unit_name, number, limits)) return checked(text, number, *unit, limits);
    if (unit_name.empty()) return ValueFault{text, quoted(text) + " has no unit", expected(limits)};
    if (unit_name.find_first_of(",.0123456789+-") != std::string_view::npos) return not_a_length(text, limits);
    return ValueFault{text, "a length here cannot be in " + quoted(unit_name), expected(limits)};
}

Reading<Dimensions> read_dimensions(std::string_view text, const ValueLimits& limits) {
    const auto pieces = split_at_spaces(text);
    if (pieces.empty() || pieces.size() > 4) {
        return ValueFault{text, "there are " + std::to_string(pieces.size()) + " lengths",
                          "one to four, with spaces between"};
    }
    return read_each(pieces, limits);
}

Reading<Dimensions> read_columns(std::string_view text, const ValueLimits& limits) {
    const auto pieces = split_at_spaces(text);
    if (pieces.empty()) return ValueFault{text, "the value is empty", expected(limits)};
    return read_each(pieces, limits);
}

Reading<Dimensions> read_page_size(std::string_view text, const ValueLimits& limits) {
    auto pieces = split_at_spaces(text);
    if (pieces.size() == 2 && is_orientation(pieces[0])) std::swap(pieces[0], pieces[1]);
    const PageSize* size = pieces.empty() ? nullptr : find_page_size(pieces[0]);
    const bool named = size != nullptr && (pieces.size() == 1 || (pieces.size() == 2 && is_orientation(pieces[1])));
    if (named) {
        Dimensions sides{{millimetres(size->width), Unit::points}, {millimetres(size->height), Unit::points}};
        if (pieces.back() == "landscape") std::swap(sides[0], sides[1]);
        return sides;
    }
    if (pieces.empty() || pieces.size() > 2 || number_length(pieces[0]) == 0) {
        return ValueFault{text, quoted(text) + " is not a page size",
                          one_of(page_size_names()) + ", `landscape` where needed, or width and height: `210mm 297mm`"};
    }
    auto sides = read_each(pieces, limits);
    if (auto* all = std::get_if<Dimensions>(&sides); all != nullptr && all->size() == 1) all->push_back(all->front());
    return sides;
}

Reading<Dimensions> read_dashes(std::string_view text, const ValueLimits& limits) {
    return read_each(split_at_separators(text), limits);
}

Reading<Dimensions> read_view_box(std::string_view text) {
    const auto pieces = split_at_separators(text);
    if (pieces.size() != 4)
        return ValueFault{text, "there are " + std::to_string(pieces.size()) + " numbers",
                          "four: the left and the top edge, width and height"};
    auto numbers = read_each(pieces, {.units = "number"});
    const auto* all = std::get_if<Dimensions>(&numbers);
    for (const size_t i : {size_t{2}, size_t{3}})
        if (all != nullptr && (*all)[i].thousandths <= 0)
            return ValueFault{pieces[i], quoted(pieces[i]) + " is not above zero", {}};
    return numbers;
}

std::vector<std::string_view> unit_names(std::string_view groups) {
    std::vector<std::string_view> names;
    for (const UnitEntry& unit : units) {
        if (!unit.name.empty() && allows(groups, unit.group)) names.push_back(unit.name);
    }
    return names;
}

std::vector<std::string_view> page_size_names() {
    std::vector<std::string_view> names;
    names.reserve(std::size(page_sizes));
    for (const PageSize& size : page_sizes) names.push_back(size.name);
    return names;
}

}  // namespace layout
