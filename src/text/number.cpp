#include "text/number.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <unicode/decimfmt.h>
#include <unicode/numfmt.h>
#include <unicode/rbnf.h>

#include "text/icu.hpp"
#include "text/letters.hpp"

namespace text {

namespace {

constexpr size_t max_decimal_length = 400;
constexpr int max_decimals = 30;

// XML Schema, 3.2.3: a sign, digits, and digits after a point; at least one digit.
bool is_decimal(std::string_view text) {
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto points = std::count(text.begin(), text.end(), '.');
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    return digits > 0 && points <= 1 && static_cast<size_t>(digits + points) == text.size() &&
           text.size() <= max_decimal_length;
}

int written_decimals(std::string_view decimal) {
    const size_t point = decimal.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(decimal.size() - point - 1);
}

std::unique_ptr<icu::DecimalFormat> make_decimal_format(const icu::Locale& locale) {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::NumberFormat> format{icu::NumberFormat::createInstance(locale, error)};
    auto* decimal = dynamic_cast<icu::DecimalFormat*>(format.get());
    require_success(decimal == nullptr && U_SUCCESS(error) ? U_INTERNAL_PROGRAM_ERROR : error);
    static_cast<void>(format.release());
    decimal->setRoundingMode(icu::NumberFormat::kRoundHalfUp);
    return std::unique_ptr<icu::DecimalFormat>{decimal};
}

std::unique_ptr<icu::RuleBasedNumberFormat> make_words(const icu::Locale& locale) {
    UErrorCode error = U_ZERO_ERROR;
    auto words = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, locale, error);
    require_success(error);
    return words;
}

bool has_rule_set(const icu::RuleBasedNumberFormat& words, const icu::UnicodeString& name) {
    for (int32_t i = 0; i < words.getNumberOfRuleSetNames(); ++i)
        if (words.getRuleSetName(i) == name) return true;
    return false;
}

/// CLDR names the rules by gender where the language has them: Swedish "reale" and Danish "common" are the common
/// gender.
icu::UnicodeString rule_set(const icu::RuleBasedNumberFormat& words, Gender gender) {
    constexpr std::array common = {u"%spellout-cardinal-reale", u"%spellout-cardinal-common",
                                   u"%spellout-cardinal-masculine", u"%spellout-cardinal"};
    constexpr std::array neuter = {u"%spellout-cardinal-neuter", u"%spellout-cardinal"};
    const std::span<const char16_t* const> names =
        gender == Gender::common ? std::span<const char16_t* const>{common} : std::span<const char16_t* const>{neuter};
    for (const char16_t* name : names)
        if (has_rule_set(words, name)) return name;
    return words.getDefaultRuleSetName();
}

}  // namespace

struct Numbers::State {
    explicit State(icu::Locale language) : locale(std::move(language)) {}

    icu::DecimalFormat& decimal_format() {
        if (decimal == nullptr) decimal = make_decimal_format(locale);
        return *decimal;
    }
    icu::RuleBasedNumberFormat& word_format() {
        if (words == nullptr) words = make_words(locale);
        return *words;
    }

    icu::Locale locale;
    std::unique_ptr<icu::DecimalFormat> decimal;
    std::unique_ptr<icu::RuleBasedNumberFormat> words;
};

Numbers::Numbers(std::string_view language) : state_(std::make_unique<State>(set_root_default_and_find(language))) {}
Numbers::~Numbers() = default;

std::optional<std::string> Numbers::format(std::string_view decimal, std::optional<int> decimals) {
    if (!is_decimal(decimal)) return std::nullopt;
    icu::DecimalFormat& format = state_->decimal_format();
    const int count = std::clamp(decimals.value_or(written_decimals(decimal)), 0, max_decimals);
    format.setMinimumFractionDigits(count);
    format.setMaximumFractionDigits(count);
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString written;
    format.format({decimal.data(), static_cast<int32_t>(decimal.size())}, written, nullptr, error);
    require_success(error);
    return as_utf8(written);
}

std::string Numbers::format(int64_t number) {
    const std::string digits = fmt::format("{}", number);
    return format(digits).value_or(digits);
}

std::string Numbers::spell_out(int64_t number, Gender gender) {
    icu::RuleBasedNumberFormat& words = state_->word_format();
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString written;
    icu::FieldPosition unused;
    words.format(number, rule_set(words, gender), written, unused, error);
    require_success(error);
    return as_utf8(written);
}

}  // namespace text
