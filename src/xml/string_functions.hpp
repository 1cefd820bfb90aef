#pragma once

#include <limits>
#include <string>
#include <string_view>

/// XPath's functions on the characters of strings (XPath 1.0, 4.2). pugixml's own count the bytes of UTF-8.
namespace xml {

/// The characters from `position` (1 is the first), or those of them that lie before `position + length`; both rounded
/// as XPath rounds. Nothing where either is not a number.
std::string substring(std::string_view text, double position, double length = std::numeric_limits<double>::infinity());

/// Each character of `from` becomes the one at its place in `to`, or is left out where `to` is too short.
std::string translate(std::string_view text, std::string_view from, std::string_view to);

}  // namespace xml
