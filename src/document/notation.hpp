#pragma once

#include <string>
#include <string_view>

#include "base/color.hpp"
#include "base/length.hpp"

/// How the values of a Document are written in a dump.
namespace document {

/// In points with three decimals: "12.500".
std::string notation(base::Length length);
/// As CSS writes it: "#1b3a57".
std::string notation(base::Color color);
/// In quotation marks; what cannot be seen (controls, no-break spaces, soft hyphens) as `\u{ad}`.
std::string quoted(std::string_view text);

}  // namespace document
