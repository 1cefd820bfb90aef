#include "content/edtf.hpp"

#include <cstdlib>

#include "compose/format/certainty.hpp"
#include "compose/format/date.hpp"
#include "content/edtf_words.hpp"
#include "fuzz/target.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void tell(const content::Edtf& date) {
    static compose::Languages languages;
    for (const char* language : {"sv", "en"})
        for (const auto format : {compose::DateFormat::date, compose::DateFormat::noun, compose::DateFormat::adverbial,
                                  compose::DateFormat::year})
            require(!compose::format_date(date, format, language, languages).empty());
    for (const auto certainty : {content::Certainty::actual, content::Certainty::ongoing, content::Certainty::planned})
        require(!compose::format_standing({certainty, date}, bounds(date).latest, "sv", languages).empty());
}

/// What can be meant by a date has its first day before its last one, and is not after itself.
void measure(const content::Edtf& date) {
    const content::Bounds bounds = content::bounds(date);
    require(!bounds.earliest || !bounds.latest || *bounds.earliest <= *bounds.latest);
    require(!content::sorts_before(date, date));
    require(!content::surely_after(date, date));
    if (const auto day = content::certain_day(date)) content::iso_text(*day);
    for (const content::EdtfRange& range : date.ranges)
        if (range.from.kind == content::EdtfEnd::Kind::date && !range.from.date.year.is_unknown())
            require(content::bounds(range.from.date).earliest.has_value());
}

}  // namespace

void fuzz::try_input(std::string_view bytes) {
    const std::string words = content::edtf_of_words(bytes);
    require(words.empty() || std::holds_alternative<content::Edtf>(content::parse_edtf(words)));
    const auto parsed = content::parse_edtf(bytes);
    require(content::is_edtf(bytes) == std::holds_alternative<content::Edtf>(parsed));
    if (const auto* fault = std::get_if<content::EdtfFault>(&parsed)) return require(fault->offset <= bytes.size());
    measure(std::get<content::Edtf>(parsed));
    tell(std::get<content::Edtf>(parsed));
}
