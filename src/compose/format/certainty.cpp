#include "compose/format/certainty.hpp"

#include "compose/format/date.hpp"

namespace compose {
namespace {

using content::Certainty;
using content::Edtf;
using content::EdtfEnd;
using content::Standing;
using text::Message;

class StandingWriter {
public:
    StandingWriter(std::optional<content::Day> as_of, std::string_view language, Languages& languages)
        : as_of_(as_of), language_(language), languages_(languages) {}

    [[nodiscard]] std::string write(const Standing& standing) const {
        if (standing.certainty == Certainty::unknown) return say(Message::unknown_undated);
        if (standing.certainty == Certainty::not_mentioned) return say(Message::not_mentioned);
        return standing.date ? dated(standing.certainty, *standing.date) : undated(standing.certainty);
    }

private:
    [[nodiscard]] std::string say(Message message) const { return languages_.messages(language_).format(message); }
    [[nodiscard]] std::string say(Message message, const Edtf& date, DateFormat format) const {
        return languages_.messages(language_).format(message,
                                                     {{"date", format_date(date, format, language_, languages_)}});
    }

    [[nodiscard]] std::string undated(Certainty certainty) const {
        switch (certainty) {
        case Certainty::actual:
            return say(Message::actual_undated);
        case Certainty::expected:
            return say(Message::expected_undated);
        case Certainty::planned:
            return say(Message::planned_undated);
        case Certainty::inferred:
            return say(Message::inferred);
        default:
            return say(Message::ongoing);
        }
    }
    [[nodiscard]] std::string dated(Certainty certainty, const Edtf& date) const {
        const bool is_open = goes_on(date);
        switch (certainty) {
        case Certainty::actual:
            return is_open ? say(Message::actual_since, begin_of(date), DateFormat::noun)
                           : say(Message::actual_at, date, DateFormat::adverbial);
        case Certainty::ongoing:
            return ongoing(date);
        case Certainty::expected:
            return say(Message::expected_at, date, DateFormat::adverbial);
        case Certainty::planned:
            return has_preposition_of_its_own(date) ? say(Message::planned_at, date, DateFormat::adverbial)
                                                    : say(Message::planned_for, date, DateFormat::noun);
        default:
            return say(Message::inferred_at, date, DateFormat::adverbial);
        }
    }
    [[nodiscard]] std::string ongoing(const Edtf& date) const {
        if (date.form != Edtf::Form::interval || !(goes_on(date) || ends_with_what_is_known(date)))
            return say(Message::ongoing_at, date, DateFormat::adverbial);
        return date.ranges.front().from.kind == EdtfEnd::Kind::date
                   ? say(Message::ongoing_since, begin_of(date), DateFormat::noun)
                   : say(Message::ongoing_since_unknown);
    }

    [[nodiscard]] static bool goes_on(const Edtf& date) {
        return date.form == Edtf::Form::interval && date.ranges.front().to.kind != EdtfEnd::Kind::date;
    }
    [[nodiscard]] bool ends_with_what_is_known(const Edtf& date) const {
        return as_of_ && bounds(date).latest == as_of_;
    }
    [[nodiscard]] static Edtf begin_of(const Edtf& interval) {
        const EdtfEnd& begin = interval.ranges.front().from;
        return {Edtf::Form::date, {{begin, begin}}};
    }
    /// "planeras till juni 2021", but "planeras senast i juni 2021" and "planeras omkring juni 2021".
    [[nodiscard]] static bool has_preposition_of_its_own(const Edtf& date) {
        const content::EdtfDate& only = date.ranges.front().from.date;
        return date.form != Edtf::Form::date || only.year.unspecified != 0 || qualifier(only).approximate;
    }

    std::optional<content::Day> as_of_;
    std::string_view language_;
    Languages& languages_;
};

}  // namespace

std::string format_certainty(Certainty certainty, std::string_view language, Languages& languages) {
    const auto word = [&](Message message) { return languages.messages(language).format(message); };
    switch (certainty) {
    case Certainty::actual:
        return word(Message::actual);
    case Certainty::ongoing:
        return word(Message::ongoing);
    case Certainty::expected:
        return word(Message::expected);
    case Certainty::planned:
        return word(Message::planned);
    case Certainty::unknown:
        return word(Message::unknown);
    case Certainty::not_mentioned:
        return word(Message::not_mentioned);
    case Certainty::inferred:
        return word(Message::inferred);
    }
    return {};
}

std::string format_standing(const Standing& standing, std::optional<content::Day> as_of, std::string_view language,
                            Languages& languages) {
    return StandingWriter(as_of, language, languages).write(standing);
}

}  // namespace compose
