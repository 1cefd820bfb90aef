#include "text/icu.hpp"

#include <stdexcept>
#include <string>

namespace text {

namespace {

bool forget_environment() {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getRoot(), status);
    require_success(status);
    return true;
}

}  // namespace

void require_success(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU or its data: ") + u_errorName(status));
}

icu::Locale set_root_default_and_find(std::string_view language) {
    static const bool forgotten [[maybe_unused]] = forget_environment();
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, error);
    return U_FAILURE(error) || locale.isBogus() ? icu::Locale::getRoot() : locale;
}

icu::UnicodeString as_utf16(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
}

std::string as_utf8(icu::UnicodeString text) {
    std::string utf8;
    text.findAndReplace(icu::UnicodeString{char16_t{0x00AD}}, icu::UnicodeString{});
    return text.toUTF8String(utf8);
}

}  // namespace text
