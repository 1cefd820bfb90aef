#pragma once

#include <string>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

namespace text {

/// ICU fails when its data are not there. Without them nothing can be sorted, broken into lines or written as a
/// language does: the installation is broken, and no report may come of it. Throws `std::runtime_error`.
void require_success(UErrorCode status);

/// Makes the root ICU's default locale, the first time, and finds the locale for a BCP 47 tag; the root for what is
/// none. Every ICU service is made with this one: where ICU has no data for a language it falls back to its default,
/// which without this would be the environment's locale.
icu::Locale set_root_default_and_find(std::string_view language);

icu::UnicodeString as_utf16(std::string_view utf8);
/// Without soft hyphens, which ICU's numbers in words have: words are divided elsewhere.
std::string as_utf8(icu::UnicodeString text);

}  // namespace text
