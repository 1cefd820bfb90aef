#include "compose/format/date.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "compose/format/date_messages.hpp"

namespace compose {
namespace {

using content::Edtf;
using content::EdtfDate;
using content::EdtfEnd;
using content::EdtfRange;
using content::Precision;

template <class... Arguments>
std::string fill(std::string_view pattern, const Arguments&... arguments) {
    return fmt::format(fmt::runtime(pattern), arguments...);
}

bool is_date(const EdtfEnd& end) { return end.kind == EdtfEnd::Kind::date; }

class DateWriter {
public:
    DateWriter(bool adverbial, std::string_view language, Languages& languages)
        : words_(date_messages(language)), months_(languages.month_names(words_.language)), adverbial_(adverbial) {}

    [[nodiscard]] std::string write(const Edtf& date) const {
        switch (date.form) {
        case Edtf::Form::date:
        case Edtf::Form::interval:
            return interval(date.ranges.front());
        case Edtf::Form::one_of:
            return date.ranges.size() == 1 ? limits(date.ranges.front()) : list(date, words_.or_);
        case Edtf::Form::all_of:
            return list(date, words_.and_);
        }
        return {};
    }

private:
    [[nodiscard]] static std::string year(const EdtfDate& date) {
        const std::string digits = std::to_string(std::abs(date.year));
        return date.year < 0 ? "\u2212" + digits : digits;
    }
    [[nodiscard]] const std::string& month(const EdtfDate& date) const { return months_[date.month - 1U]; }

    /// The date by itself.
    [[nodiscard]] std::string plain(const EdtfDate& date) const {
        switch (precision(date)) {
        case Precision::unknown:
            return std::string(words_.unknown);
        case Precision::century:
            return fill(words_.century, year(date));
        case Precision::decade:
            return fill(words_.decade, year(date));
        case Precision::year:
            return year(date);
        case Precision::season:
            return fill(words_.seasons[static_cast<size_t>(date.season) - static_cast<size_t>(content::Season::spring)],
                        year(date));
        case Precision::month:
            return fill(words_.month, month(date), year(date));
        case Precision::day:
            return fill(words_.day, date.day, month(date), year(date));
        }
        return {};
    }
    [[nodiscard]] std::string after_preposition(const EdtfDate& date) const {
        return precision(date) == Precision::day ? fill(words_.day_after_preposition, plain(date)) : plain(date);
    }
    [[nodiscard]] std::string after_limit(const EdtfDate& date) const {
        if (precision(date) == Precision::month) return qualified(date, fill(words_.month_after_limit, plain(date)));
        return qualified(date, after_preposition(date));
    }
    [[nodiscard]] std::string as_adverbial(const EdtfDate& date) const {
        switch (precision(date)) {
        case Precision::unknown:
            break;
        case Precision::century:
        case Precision::decade:
            return fill(words_.in_decade, plain(date));
        case Precision::year:
            return fill(words_.in_year, plain(date));
        case Precision::season:
            return fill(words_.in_season, plain(date));
        case Precision::month:
            return fill(words_.in_month, plain(date));
        case Precision::day:
            return fill(words_.on_day, plain(date));
        }
        return plain(date);
    }
    [[nodiscard]] std::string qualified(const EdtfDate& date, const std::string& text) const {
        const content::Qualifier is = qualifier(date);
        if (is.uncertain && is.approximate) return fill(words_.uncertain_and_approximate, text);
        if (is.approximate) return fill(words_.approximate, text);
        return is.uncertain ? fill(words_.uncertain, text) : text;
    }
    [[nodiscard]] std::string single(const EdtfDate& date) const {
        if (!adverbial_) return qualified(date, plain(date));
        return qualified(date, qualifier(date).approximate ? after_preposition(date) : as_adverbial(date));
    }

    [[nodiscard]] std::string interval(const EdtfRange& range) const {
        const auto& [from, to] = range;
        if (is_date(from) && is_date(to)) return from.date == to.date ? single(from.date) : span(from.date, to.date);
        if (is_date(from))
            return fill(to.kind == EdtfEnd::Kind::open ? words_.from : words_.from_unknown_end,
                        qualified(from.date, after_preposition(from.date)));
        if (is_date(to))
            return fill(from.kind == EdtfEnd::Kind::open ? words_.until : words_.until_unknown_start,
                        qualified(to.date, after_preposition(to.date)));
        return std::string(words_.unknown);
    }

    /// What both ends share is said once: the year, and the month.
    [[nodiscard]] std::string span(const EdtfDate& from, const EdtfDate& to) const {
        const bool is_certain = qualifier(from) == content::Qualifier{} && qualifier(to) == content::Qualifier{};
        const Precision fineness = precision(from);
        if (!is_certain || fineness != precision(to)) return in_words(from, to);
        switch (fineness) {
        case Precision::year: {
            const std::string years = fill(words_.span, plain(from), plain(to));
            return adverbial_ ? fill(words_.in_year, years) : years;
        }
        case Precision::month:
            return span_of_months(from, to);
        case Precision::day:
            return span_of_days(from, to);
        default:
            return in_words(from, to);
        }
    }
    [[nodiscard]] std::string in_words(const EdtfDate& from, const EdtfDate& to) const {
        return fill(words_.from_to, qualified(from, after_preposition(from)), qualified(to, after_preposition(to)));
    }
    [[nodiscard]] std::string span_of_months(const EdtfDate& from, const EdtfDate& to) const {
        const std::string first = from.year == to.year ? month(from) : plain(from);
        return fill(adverbial_ ? words_.from_to : words_.span, first, plain(to));
    }
    [[nodiscard]] std::string span_of_days(const EdtfDate& from, const EdtfDate& to) const {
        if (from.year == to.year && from.month == to.month) {
            const std::string days = fill(words_.span, from.day, plain(to));
            return adverbial_ ? fill(words_.on_day, days) : days;
        }
        const std::string first = from.year == to.year ? fill(words_.day_of_year, from.day, month(from)) : plain(from);
        if (!adverbial_) return fill(words_.span, first, plain(to));
        return fill(words_.from_to, fill(words_.day_after_preposition, first), after_preposition(to));
    }

    /// One day, not known which: the first and the last that it can be.
    [[nodiscard]] std::string limits(const EdtfRange& range) const {
        const auto& [from, to] = range;
        if (is_date(from) && is_date(to))
            return from.date == to.date
                       ? single(from.date)
                       : fill(words_.earliest_and_latest, after_limit(from.date), after_limit(to.date));
        if (is_date(to)) return fill(words_.latest, after_limit(to.date));
        return is_date(from) ? fill(words_.earliest, after_limit(from.date)) : std::string(words_.unknown);
    }
    [[nodiscard]] std::string list(const Edtf& date, std::string_view conjunction) const {
        std::string text;
        for (size_t i = 0; i < date.ranges.size(); ++i) {
            if (i > 0) text += i + 1 == date.ranges.size() ? fmt::format(" {} ", conjunction) : std::string(", ");
            text += interval(date.ranges[i]);
        }
        return text;
    }

    const DateMessages& words_;
    const text::MonthNames& months_;
    bool adverbial_;
};

void keep_year(EdtfEnd& end) {
    EdtfDate year;
    year.year = end.date.year;
    year.unspecified_digits = end.date.unspecified_digits;
    year.qualifiers[0] = end.date.qualifiers[0];
    end.date = year;
}

Edtf years_of(Edtf date) {
    for (EdtfRange& range : date.ranges) {
        keep_year(range.from);
        keep_year(range.to);
    }
    date.ranges.erase(std::unique(date.ranges.begin(), date.ranges.end()), date.ranges.end());
    return date;
}

}  // namespace

const DateMessages& date_messages(std::string_view language) {
    return primary_language(language) == swedish_dates.language ? swedish_dates : english_dates;
}

bool has_date_words(std::string_view language) {
    return date_messages(language).language == primary_language(language);
}

std::string format_date(const Edtf& date, DateFormat format, std::string_view language, Languages& languages) {
    const DateWriter writer(format == DateFormat::adverbial, language, languages);
    return writer.write(format == DateFormat::year ? years_of(date) : date);
}

}  // namespace compose
