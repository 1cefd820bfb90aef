#include "text/locale.hpp"

namespace text {

namespace {

bool forget_environment() {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getRoot(), error);
    return U_SUCCESS(error);
}

}  // namespace

icu::Locale set_root_default_and_find(std::string_view language) {
    static const bool forgotten = forget_environment();
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, error);
    return !forgotten || U_FAILURE(error) || locale.isBogus() ? icu::Locale::getRoot() : locale;
}

}  // namespace text
