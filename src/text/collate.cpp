#include "text/collate.hpp"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include "text/icu.hpp"
#include "text/stream_safe.hpp"

namespace text {

struct Collator::State {
    std::unique_ptr<icu::Collator> collator;
};

namespace {

std::unique_ptr<icu::Collator> make_collator(std::string_view language) {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator{icu::Collator::createInstance(set_root_default_and_find(language), error)};
    require_success(error);
    // A space counts, so that "Region Skåne" stands before "Regionen".
    collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE, error);
    collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, error);
    require_success(error);
    return collator;
}

bool separates_words(char16_t unit) {
    return unit == u'-' || unit == 0x2010 || unit == 0x2011 || unit == 0x00A0 || unit == 0x202F;
}

icu::UnicodeString with_plain_spaces(std::string_view text) {
    icu::UnicodeString units = icu::UnicodeString::fromUTF8(stream_safe(text));
    for (int32_t i = 0; i < units.length(); ++i)
        if (separates_words(units.charAt(i))) units.setCharAt(i, u' ');
    return units;
}

}  // namespace

Collator::Collator(std::string_view language) : state_(std::make_unique<State>()) {
    state_->collator = make_collator(language);
}
Collator::~Collator() = default;

std::string Collator::sort_key(std::string_view text) const {
    const icu::UnicodeString units = with_plain_spaces(text);
    const int32_t size = state_->collator->getSortKey(units, nullptr, 0);
    std::string key(static_cast<size_t>(size), '\0');
    state_->collator->getSortKey(units, reinterpret_cast<uint8_t*>(key.data()), size);
    // ICU's key ends in a zero byte, so that the text itself decides only where ICU sees no difference.
    return key.append(text);
}

}  // namespace text
