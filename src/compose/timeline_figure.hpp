#pragma once

#include "compose/languages.hpp"
#include "compose/timeline_text.hpp"

namespace compose {

/// What a timeline is drawn of: its words in their styles, and the language's own where it has none. `style`: of the
/// timeline's block. Complains of symbols that do not stand before their words.
Timeline make_timeline(const ToldTimeline& told, ComputedId style, const Draft& draft, Cascade& cascade,
                       Languages& languages, diag::Sink& sink);

}  // namespace compose
