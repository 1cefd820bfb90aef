#include "compose/format/certainty.hpp"

#include <catch2/catch.hpp>

#include "content/edtf.hpp"

namespace compose {
namespace {

struct Case {
    std::string_view certainty, date, swedish, english;
};

content::Standing standing(const Case& of) {
    content::Standing result{*content::certainty_of(of.certainty), {}};
    if (!of.date.empty()) result.date = std::get<content::Edtf>(content::parse_edtf(of.date));
    return result;
}

std::string shown(std::string text) {
    for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
        text.replace(at, std::string_view("\u00A0").size(), "_");
    return text;
}

TEST_CASE("how sure it is stands beside the date, in words of its own") {
    const Case cases[] = {
        {"actual", "", "genomfört, datum anges inte", "done, no date given"},
        {"actual", "2020", "genomfört under 2020", "done in 2020"},
        {"actual", "[..2021-12-31]", "genomfört senast den 31_december 2021", "done by 31_December 2021"},
        {"actual", "2020/2021", "genomfört under 2020–2021", "done in 2020–2021"},
        {"actual", "2021/..", "gäller sedan 2021", "in place since 2021"},
        {"ongoing", "", "pågår", "under way"},
        {"ongoing", "2021/..", "pågår sedan 2021", "under way since 2021"},
        {"ongoing", "2021-06/", "pågår sedan juni 2021", "under way since June 2021"},
        {"ongoing", "2021/2021-06-24", "pågår sedan 2021", "under way since 2021"},
        {"ongoing", "/2021-06-24", "pågår, start anges inte", "under way, start not given"},
        {"ongoing", "../2021-12-31", "pågår till och med den 31_december 2021",
         "under way up to and including 31_December 2021"},
        {"ongoing", "2021", "pågår under 2021", "under way in 2021"},
        {"expected", "", "beräknas, tid anges inte", "expected, no time given"},
        {"expected", "2021", "beräknas under 2021", "expected in 2021"},
        {"expected", "2021-09", "beräknas i september 2021", "expected in September 2021"},
        {"expected", "2021-21", "beräknas våren 2021", "expected in spring 2021"},
        {"expected", "2021-35", "beräknas under tredje kvartalet 2021", "expected in the third quarter of 2021"},
        {"expected", "[..2021-12-31]", "beräknas senast den 31_december 2021", "expected by 31_December 2021"},
        {"planned", "", "planeras, tid anges inte", "planned, no time given"},
        {"planned", "2022", "planeras till 2022", "planned for 2022"},
        {"planned", "2021-06-24", "planeras till den 24_juni 2021", "planned for 24_June 2021"},
        {"planned", "2022~", "planeras omkring 2022", "planned about 2022"},
        {"planned", "[..2022-06]", "planeras senast i juni 2022", "planned by June 2022"},
        {"planned", "[2022,2023]", "planeras under 2022 eller 2023", "planned in 2022 or 2023"},
        {"unknown", "", "tidsplan ej fastställd", "schedule not set"},
        {"not-mentioned", "", "nämns inte", "not mentioned"},
        {"inferred", "", "vår slutsats", "our conclusion"},
        {"inferred", "2021", "under 2021 (vår slutsats)", "in 2021 (our conclusion)"},
    };
    Languages languages;
    const auto as_of = std::get<content::Edtf>(content::parse_edtf("2021-06-24"));
    for (const Case& each : cases) {
        INFO(each.certainty << " " << each.date);
        CHECK(shown(format_standing(standing(each), certain_day(as_of), "sv-SE", languages)) == each.swedish);
        CHECK(shown(format_standing(standing(each), certain_day(as_of), "en", languages)) == each.english);
    }
}

TEST_CASE("every certainty has a word of its own") {
    const std::pair<std::string_view, std::string_view> words[] = {
        {"actual", "genomfört"},     {"ongoing", "pågår"},         {"expected", "beräknas"},
        {"planned", "planeras"},     {"unknown", "ej fastställd"}, {"not-mentioned", "nämns inte"},
        {"inferred", "vår slutsats"}};
    Languages languages;
    for (const auto& [name, word] : words)
        CHECK(format_certainty(*content::certainty_of(name), "sv", languages) == word);
    CHECK_FALSE(content::certainty_of("sure"));
}

}  // namespace
}  // namespace compose
