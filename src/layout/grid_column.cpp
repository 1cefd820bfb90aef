#include "layout/grid_column.hpp"

#include <charconv>
#include <optional>

#include "layout/lexical.hpp"

namespace layout {
namespace {

constexpr int64_t greatest_line = 9'999;

/// A line, or so many columns.
struct Bound {
    int64_t number = 0;
    bool is_span = false;
};

std::optional<int64_t> read_number(std::string_view digits) {
    int64_t number = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_whole = result.ec == std::errc() && result.ptr == digits.data() + digits.size();
    const bool is_padded = digits.starts_with('0') || digits.starts_with("-0");
    if (!is_whole || is_padded || number < -greatest_line || number > greatest_line) return std::nullopt;
    return number;
}

std::optional<Bound> read_bound(std::string_view text) {
    const auto pieces = split_at_spaces(text);
    const bool is_span = pieces.size() == 2 && pieces[0] == "span";
    if (pieces.size() != 1 && !is_span) return std::nullopt;
    const auto number = read_number(pieces.back());
    if (!number || (is_span && *number < 1)) return std::nullopt;
    return Bound{*number, is_span};
}

}  // namespace

Reading<GridColumn> read_grid_column(std::string_view text) {
    const auto bounds = split(text, '/');
    const auto begin = read_bound(bounds[0]), end = bounds.size() == 2 ? read_bound(bounds[1]) : Bound{1, true};
    if (!begin || !end || bounds.size() > 2 || (begin->is_span && bounds.size() == 2 && end->is_span))
        return ValueFault{text, quoted(text) + " names no columns of a grid",
                          "a column, how many, or both: `2`, `span 2`, `2 / span 2`; or from line to line: `1 / -1`"};
    GridColumn column;
    (begin->is_span ? column.span : column.begin) = begin->number;
    if (bounds.size() == 2) (end->is_span ? column.span : column.end) = end->number;
    return column;
}

}  // namespace layout
