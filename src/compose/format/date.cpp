#include "compose/format/date.hpp"

#include <algorithm>

#include "compose/format/date_words.hpp"

namespace compose {
namespace {

using content::Edtf;
using content::EdtfEnd;
using content::EdtfRange;
using text::Message;

bool is_date(const EdtfEnd& end) { return end.kind == EdtfEnd::Kind::date; }
bool is_closed(const EdtfRange& range) { return is_date(range.from) && is_date(range.to); }

/// Intervals and sets.
class DateWriter {
public:
    DateWriter(DateForm form, std::string_view language, Languages& languages)
        : words_(language, languages), form_(form) {}

    [[nodiscard]] std::string write(const Edtf& date) const {
        switch (date.form) {
        case Edtf::Form::date:
        case Edtf::Form::interval:
            return interval(date.ranges.front(), form_);
        case Edtf::Form::one_of:
            return date.ranges.size() == 1 ? limits(date.ranges.front()) : list(date, Message::list_or);
        case Edtf::Form::all_of:
            return list(date, Message::list_and);
        }
        return {};
    }

private:
    [[nodiscard]] std::string interval(const EdtfRange& range, DateForm form) const {
        const auto& [from, to] = range;
        if (is_closed(range))
            return from.date == to.date ? words_.say(from.date, form) : words_.say_span(from.date, to.date, form);
        if (is_date(from))
            return after(to.kind == EdtfEnd::Kind::open ? Message::date_from : Message::date_from_unknown_end, from,
                         DateForm::noun);
        return after(from.kind == EdtfEnd::Kind::open ? Message::date_until : Message::date_until_unknown_start, to,
                     DateForm::noun);
    }
    [[nodiscard]] std::string after(Message preposition, const EdtfEnd& end, DateForm form) const {
        return words_.message(preposition, {{"date", words_.say(end.date, form)}});
    }

    /// One day, not known which: the first and the last that it can be.
    [[nodiscard]] std::string limits(const EdtfRange& range) const {
        const auto& [from, to] = range;
        if (!is_date(from)) return after(Message::date_latest, to, DateForm::limit);
        if (!is_date(to)) return after(Message::date_earliest, from, DateForm::limit);
        if (from.date == to.date) return words_.say(from.date, form_);
        return words_.message(Message::date_earliest_and_latest, {{"first", words_.say(from.date, DateForm::limit)},
                                                                  {"last", words_.say(to.date, DateForm::limit)}});
    }

    /// What joins members is said of an empty list, and put behind it: a set can be as long as a file.
    [[nodiscard]] std::string list(const Edtf& set, Message conjunction) const {
        const bool shares_preposition = form_ == DateForm::adverbial && are_alike(set);
        std::string text = member(set, set.ranges.front(), form_);
        for (size_t i = 1; i < set.ranges.size(); ++i) {
            const EdtfRange& range = set.ranges[i];
            const DateForm inner = range.from == range.to ? DateForm::noun : DateForm::plain;
            const std::string next = member(set, range, shares_preposition ? inner : form_);
            const bool is_last = i + 1 == set.ranges.size();
            text += words_.message(is_last ? conjunction : Message::list_next,
                                   {{"list", ""}, {is_last ? "last" : "next", next}});
        }
        return text;
    }
    [[nodiscard]] std::string member(const Edtf& set, const EdtfRange& range, DateForm form) const {
        return !is_closed(range) && set.form == Edtf::Form::one_of ? limits(range) : interval(range, form);
    }
    /// Then the first one's preposition is that of all.
    [[nodiscard]] bool are_alike(const Edtf& set) const {
        const content::EdtfDate& first = set.ranges.front().from.date;
        return std::ranges::all_of(set.ranges, [&](const EdtfRange& range) {
            return is_closed(range) && words_.are_alike(first, range.from.date) &&
                   words_.are_alike(first, range.to.date);
        });
    }

    DateWords words_;
    DateForm form_;
};

void keep_year(EdtfEnd& end) { end.date = {end.date.year, {}, {}}; }

Edtf years_of(Edtf date) {
    for (EdtfRange& range : date.ranges) {
        keep_year(range.from);
        keep_year(range.to);
    }
    date.ranges.erase(std::unique(date.ranges.begin(), date.ranges.end()), date.ranges.end());
    return date;
}

DateForm form_of(DateFormat format) {
    if (format == DateFormat::noun) return DateForm::noun;
    return format == DateFormat::adverbial ? DateForm::adverbial : DateForm::plain;
}

}  // namespace

bool has_date_words(std::string_view language) {
    return std::ranges::any_of(text::message_files(),
                               [&](const auto& file) { return file.language == primary_language(language); });
}

std::string format_date(const Edtf& date, DateFormat format, std::string_view language, Languages& languages) {
    const DateWriter writer(form_of(format), language, languages);
    return writer.write(format == DateFormat::year ? years_of(date) : date);
}

}  // namespace compose
