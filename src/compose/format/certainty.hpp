#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compose/languages.hpp"
#include "content/certainty.hpp"

namespace compose {

/// The state by itself, as in a legend: "genomfört", "beräknas", "ej fastställd".
std::string format_certainty(content::Certainty certainty, std::string_view language, Languages& languages);

/// The state with its date: "beräknas under 2021", "pågår sedan juni 2021", "tidsplan ej fastställd". What is under way
/// until `as_of` is told without that end, since it is only the day of the source.
std::string format_standing(const content::Standing& standing, std::optional<content::Day> as_of,
                            std::string_view language, Languages& languages);

}  // namespace compose
