#pragma once

#include <string_view>

#include <unicode/locid.h>

namespace text {

/// Makes the root ICU's default locale, the first time, and finds the locale for a BCP 47 tag; the root for what is
/// none. Every ICU service is made with this one: where ICU has no data for a language it falls back to its default,
/// which without this would be the environment's locale.
icu::Locale set_root_default_and_find(std::string_view language);

}  // namespace text
