#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "figure/draw.hpp"

/// Styles of the timelines that tests draw, each an index.
enum class Style : uint32_t { label, inverse, title, grey, year, month, as_of, as_of_label, key, letter };
constexpr uint32_t style_count = 10;

inline compose::TextStyleId id_of(Style style) { return compose::TextStyleId{static_cast<uint32_t>(style)}; }

inline compose::Words words(std::string_view text, Style style = Style::label) {
    compose::Words made;
    if (!text.empty()) made.runs = {{std::string(text), id_of(style), id_of(Style::inverse)}};
    return made;
}

inline content::Edtf edtf(std::string_view text) {
    auto read = content::parse_edtf(text);
    if (const auto* fault = std::get_if<content::EdtfFault>(&read)) throw std::invalid_argument(fault->message);
    return std::get<content::Edtf>(read);
}

inline content::Day day(std::string_view text) { return *content::bounds(edtf(text)).earliest; }

inline content::Standing standing(content::Certainty certainty, std::string_view date = "") {
    content::Standing made{certainty, {}};
    if (!date.empty()) made.date = edtf(date);
    return made;
}

inline compose::Entry event(content::Certainty certainty, std::string_view date, std::string_view text,
                            std::string_view short_text = "") {
    return {compose::EntryKind::milestone, standing(certainty, date), words(text), words(short_text), {}, {}};
}
inline compose::Entry stage(content::Certainty certainty, std::string_view date, std::string_view text,
                            std::string_view short_text = "") {
    return {compose::EntryKind::stage, standing(certainty, date), words(text), words(short_text), {}, {}};
}

/// Every letter is half an em wide: round numbers.
class SquareMeasure : public figure::Measure {
public:
    explicit SquareMeasure(base::Length size = base::points(8)) : size_(size) {}
    [[nodiscard]] base::Length width(std::string_view text, compose::TextStyleId style) const override {
        int64_t letters = 0;
        for (const char c : text) letters += (static_cast<uint8_t>(c) & 0xC0U) != 0x80U ? 1 : 0;
        return metrics(style).size * letters / 2;
    }
    [[nodiscard]] figure::Metrics metrics(compose::TextStyleId style) const override {
        const base::Length size = style == id_of(Style::key) ? size_ * 7 / 10 : size_;
        return {size, size * 8 / 10, size * 2 / 10, size * 7 / 10};
    }

private:
    base::Length size_;
};

/// A timeline without lanes: told of a day, in small rows.
inline compose::Timeline empty_timeline(std::string_view as_of) {
    compose::Timeline made;
    if (!as_of.empty())
        made.as_of =
            compose::AsOf{day(as_of), words("Uppgifterna avser", Style::as_of_label), words(as_of, Style::as_of)};
    made.axis.months = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                        "juli",    "augusti",  "september", "oktober", "november", "december"};
    made.axis.abbreviated_months = {"jan.", "feb.", "mars",  "april", "maj",  "juni",
                                    "juli", "aug.", "sept.", "okt.",  "nov.", "dec."};
    made.axis.month_letters = {"J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"};
    made.axis.week = "v.";
    made.axis.year = id_of(Style::year);
    made.axis.month = id_of(Style::month);
    made.label = id_of(Style::label);
    made.key = id_of(Style::key);
    made.row_height = figure::hundredths_mm(350);
    made.label_column = figure::hundredths_mm(4300);
    return made;
}

/// Fourteen lanes in which it is crowded.
inline compose::Timeline stress_timeline() {
    using enum content::Certainty;
    compose::Timeline made = empty_timeline("2023-03-15");
    compose::LaneGroup group;
    const auto lane = [&](std::string_view letter, std::string_view title, std::vector<compose::Entry> entries) {
        compose::Lane one{words(letter, Style::letter), words(title, Style::title), {}, {}};
        one.rows.push_back({{}, false, std::move(entries)});
        group.lanes.push_back(std::move(one));
    };
    lane("A", "Sömnbesvär hos äldre",
         {event(actual, "2019", "nominerat"), stage(actual, "2020-03/2020-11", "framtagande 2020", "framtagande"),
          event(actual, "2021-01", "remiss"), event(actual, "2021-06-17", "fastställt 17 juni 2021", "fastställt"),
          stage(ongoing, "2021-10/..", "införande"), event(planned, "2025", "revidering planeras 2025", "revidering")});
    lane("B", "Återkommande yrsel",
         {event(actual, "2020-02", "uppdrag feb. 2020", "uppdrag"), stage(actual, "2020-05/2021-11", "framtagande"),
          event(actual, "2021-12/2022-02", "remiss"),
          stage(actual, "2022-03/2022-06", "bearbetning mars–juni 2022", "bearbetning"),
          event(actual, "2022-09-28", "fastställt 28 sept. 2022", "fastställt"), event(actual, "2022-11", "publicerat"),
          stage(ongoing, "2023-01/..", "införande pågår", "införande"),
          event(expected, "2024-10", "uppföljning beräknas okt. 2024", "uppföljning"),
          event(planned, "2026", "revidering planeras 2026", "revidering")});
    lane("C", "Långvarig hosta",
         {event(actual, "[..2020-12-31]", "uppdrag före 2021", "uppdrag"), stage(ongoing, "2022/..", "framtagande"),
          event(expected, "2023-09", "remiss beräknas sept. 2023", "remiss"),
          event(expected, "[..2023-12-31]", "fastställs senast 31 dec. 2023", "fastställs"),
          event(unknown, "", "införande, datum ej fastställt", "införande")});
    lane("D", "Stressrelaterad värk i nacke och skuldror",
         {event(actual, "2021", "uppdrag 2021", "uppdrag"), stage(ongoing, "2022-02/..", "framtagande"),
          event(expected, "2023-01", "remiss jan. 2023 passerat, ej rapporterat", "remiss passerat"),
          event(expected, "[..2023-06-30]", "fastställs senast 30 juni 2023", "fastställs"),
          event(expected, "2024", "publicering beräknas 2024", "publicering"),
          event(planned, "2025", "införande 2025", "införande"),
          event(planned, "2027", "uppföljning planeras 2027", "uppföljning")});
    lane("E", "Synnedsättning",
         {event(actual, "2019-04", "nominerat april 2019", "nominerat"), event(actual, "2019-09", "uppdrag"),
          stage(actual, "2019-11/2020-08", "framtagande"), event(actual, "2020-10", "remiss okt. 2020", "remiss"),
          event(actual, "2020-12-15", "fastställt 15 dec. 2020", "fastställt"),
          event(actual, "2021-02", "publicerat feb. 2021", "publicerat"), stage(actual, "2021-03/2022-05", "införande"),
          event(actual, "2022-08", "uppföljning aug. 2022", "uppföljning"),
          stage(ongoing, "2022-11/..", "revidering pågår", "revidering"),
          event(expected, "2023-06", "ny remiss beräknas juni 2023", "ny remiss"),
          event(expected, "2023-10", "ny version beräknas okt. 2023", "ny version"),
          event(planned, "2027", "uppföljning planeras 2027", "uppföljning")});
    lane("F", "Snarkning", {event(actual, "2022", "nominerat"), event(unknown, "", "tidsplan ej fastställd")});
    lane("G", "Hudbesvär i arbetslivet",
         {stage(ongoing, "/2023-03-15", "framtagande pågår, start anges inte", "framtagande pågår"),
          event(expected, "2023-23", "remiss beräknas hösten 2023", "remiss"),
          event(expected, "2024", "fastställande 2024", "fastställande"),
          event(planned, "2025", "införande 2025", "införande"), event(unknown, "", "uppföljning ej fastställd")});
    lane("H", "Minnessvårigheter",
         {event(actual, "2020", "uppdrag 2020", "uppdrag"), stage(actual, "2021-01/2022-03", "framtagande"),
          event(actual, "2022-05", "remiss"), stage(ongoing, "2022-08/..", "bearbetning pågår", "bearbetning"),
          event(expected, "2023-05", "fastställande beräknas maj 2023", "fastställande"),
          event(expected, "2023-07", "publicering beräknas juli 2023", "publicering"),
          event(expected, "2023-10", "utbildning beräknas okt. 2023", "utbildning"),
          event(expected, "2024-01", "införande beräknas jan. 2024", "införande"),
          event(planned, "2026", "uppföljning planeras 2026", "uppföljning")});
    lane("I", "Oro inför operation",
         {event(actual, "2021", "klart 2021", "klart"),
          event(actual, "", "material finns, datum anges inte", "material finns")});
    lane("J", "Nedsatt hörsel hos barn",
         {event(actual, "2021-05", "uppdrag maj 2021", "uppdrag"),
          stage(actual, "2021-08/2022-09", "framtagande aug. 2021–sept. 2022", "framtagande"),
          event(actual, "2022-11", "remiss nov. 2022", "remiss"), event(expected, "2023", "klart 2023", "klart"),
          event(expected, "[..2023-12-31]", "fastställs senast 31 dec. 2023", "fastställs"),
          event(planned, "2025", "uppföljning planeras 2025", "uppföljning")});
    lane("K", "Ofrivillig viktminskning",
         {event(actual, "2019-10", "nominerat"), event(actual, "2020-01-22", "avslag 22 jan. 2020", "avslag"),
          event(actual, "2021-09", "ny nominering"), event(planned, "", "ska tas fram, utan datum")});
    lane("L", "Kalla händer och fötter",
         {stage(actual, "2019-02/2019-11", "framtagande"), event(actual, "2020-01", "remiss jan. 2020", "remiss"),
          event(actual, "2020-04-29", "fastställt 29 april 2020", "fastställt"), event(actual, "2020-06", "publicerat"),
          stage(actual, "2020-08/2021-11", "införande"),
          stage(actual, "2021-03/2022-02", "uppföljning mars 2021–feb. 2022", "uppföljning"),
          event(actual, "2022-04", "revidering"), event(actual, "2022-06-15", "version 2"),
          event(expected, "2025", "uppföljning beräknas 2025", "uppföljning")});
    lane("M", "Röstbesvär",
         {stage(ongoing, "2022-09/..", "behovsanalys pågår", "behovsanalys"), event(expected, "2023-11", "uppdrag"),
          event(planned, "2024", "framtagande planeras 2024", "framtagande"),
          event(planned, "2025", "remiss 2025", "remiss"),
          event(planned, "2026", "fastställande planeras 2026", "fastställande"), event(unknown, "", "införande")});
    lane("N", "Nästäppa", {event(actual, "2020", "nominerat"), event(actual, "2022", "avslutat")});
    made.groups.push_back(std::move(group));
    return made;
}
