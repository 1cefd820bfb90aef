#pragma once

#include <string_view>

#include <unicode/locid.h>

namespace text {

/// ICU's locale for a BCP 47 tag; the root for what is none. Every ICU service is to be made with this one: it also
/// sees to it that ICU, where it has no data for a language, falls back to the root and not to the environment's
/// locale.
icu::Locale locale_of(std::string_view language);

}  // namespace text
