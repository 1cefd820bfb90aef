#pragma once

#include <optional>
#include <string_view>

#include "layout/value_fault.hpp"
#include "layout/vocabulary.hpp"

namespace layout {

/// The greatest length there is, in points, and the greatest number of any other unit (ISO 32000-1, C.2: pages of at
/// most 14,400 units).
constexpr int64_t greatest_number = 14'400;

/// One number with its unit, `text` without spaces around. Absolute lengths become points.
Reading<Dimension> read_dimension(std::string_view text, const ValueLimits& limits);
/// One to four, as CSS's shorthands for the sides of a box.
Reading<Dimensions> read_dimensions(std::string_view text, const ValueLimits& limits);
/// Any number.
Reading<Dimensions> read_columns(std::string_view text, const ValueLimits& limits);
/// `A4`, `landscape A3` or width and height, of which the second may be left out for a square.
Reading<Dimensions> read_page_size(std::string_view text, const ValueLimits& limits);

/// Any number, with spaces or commas between.
Reading<Dimensions> read_dashes(std::string_view text, const ValueLimits& limits);
/// Four numbers, the last two above zero.
Reading<Dimensions> read_view_box(std::string_view text);

/// How much of the text is a number: a sign, digits, a full stop and digits; 0 when it does not begin with one.
size_t number_length(std::string_view text);
/// A number that is one whole; beyond `greatest_number` when it does not fit.
double to_number(std::string_view text);

/// The units that a value may have, the absolute ones by name: `mm`, `cm` …
std::vector<std::string_view> unit_names(std::string_view groups);
/// The page sizes that have a name.
std::vector<std::string_view> page_size_names();

}  // namespace layout
