#pragma once

#include <string>

#include "compose/languages.hpp"
#include "compose/timeline_text.hpp"

namespace compose {

/// What a timeline shows, in words: what it is of, then lane after lane what is said. Lanes of which the same is said
/// share it. The layout's own words, where it has any.
std::string alternative_of(const ToldTimeline& told, Languages& languages);

}  // namespace compose
