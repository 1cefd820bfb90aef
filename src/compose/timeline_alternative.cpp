#include "compose/timeline_alternative.hpp"

#include <map>
#include <utility>
#include <vector>

#include "compose/format/certainty.hpp"
#include "compose/format/date.hpp"
#include "compose/statement_words.hpp"
#include "text/letters.hpp"

namespace compose {
namespace {

using content::Certainty;
using text::Message;

/// More nobody listens to (and PDF/A allows 32767 bytes): then it says how much there is.
constexpr size_t longest = 6000;

class Describer {
public:
    Describer(const ToldTimeline& told, Languages& languages)
        : told_(told), languages_(languages), words_(told, languages) {}

    [[nodiscard]] std::string alternative() const {
        std::string all = whole();
        return all.size() <= longest ? std::move(all) : sentence(opening()) + " " + sentence(summary());
    }

private:
    [[nodiscard]] std::string whole() const {
        std::string all = sentence(opening());
        for (const ToldPeriod& period : told_.periods) all += " " + sentence(of(period));
        for (const ToldGroup& group : told_.groups) all += of(group);
        return all;
    }

    /// How many statements there are of each state.
    [[nodiscard]] std::string summary() const {
        std::map<Certainty, int64_t> counts;
        int64_t lanes = 0, statements = 0;
        for (const ToldGroup& group : told_.groups)
            for (const ToldLane& lane : group.lanes) {
                ++lanes;
                for (const ToldRow& row : lane.rows)
                    for (const ToldStatement& each : row.statements) {
                        if (each.standing.certainty == Certainty::not_mentioned) continue;
                        ++counts[each.standing.certainty], ++statements;
                    }
            }
        std::vector<std::string> counted;
        counted.reserve(counts.size());
        for (const auto& [certainty, count] : counts)
            counted.push_back(messages().format(
                Message::timeline_count,
                {{"state", format_certainty(certainty, told_.language, languages_)}, {"count", count}}));
        return messages().format(
            Message::timeline_summary,
            {{"lanes", lanes}, {"statements", statements}, {"counts", counted.empty() ? "" : listed(counted)}});
    }

    /// What is said of one lane or of several.
    struct Sentence {
        std::vector<std::string> of;
        std::vector<std::string> told;
    };

    [[nodiscard]] const text::Messages& messages() const { return languages_.messages(told_.language); }

    [[nodiscard]] std::string day(content::Day day) const {
        const content::EdtfDate date = content::date_of(day, content::Precision::day);
        return format_date({content::Edtf::Form::date, {{{{}, date}, {{}, date}}}}, DateFormat::noun, told_.language,
                           languages_);
    }

    [[nodiscard]] std::string opening() const {
        std::string title = told_.title.empty() ? messages().format(Message::timeline) : told_.title.plain;
        if (!told_.datum.as_of) return title;
        const std::string as_of = day(*told_.datum.as_of);
        if (!told_.datum.seen_from || told_.datum.seen_from == told_.datum.as_of)
            return messages().format(Message::timeline_as_of, {{"title", title}, {"date", as_of}});
        return messages().format(Message::timeline_seen_from,
                                 {{"title", title}, {"date", as_of}, {"later", day(*told_.datum.seen_from)}});
    }

    static std::string sentence(const std::string& words) {
        const bool is_ended = words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
        return words + (is_ended ? "" : ".");
    }

    [[nodiscard]] std::string of(const ToldPeriod& period) const {
        const std::string date = format_date(period.date, DateFormat::date, told_.language, languages_);
        if (period.wording.empty()) return text::capitalize_first(date);
        return messages().format(Message::timeline_statement, {{"what", period.wording.plain}, {"statement", date}});
    }

    [[nodiscard]] std::string of(const ToldGroup& group) const {
        std::string all;
        if (!group.title.empty()) all += " " + sentence(group.title.plain);
        std::vector<Sentence> sentences;
        for (const ToldLane& lane : group.lanes) {
            std::vector<std::string> told = statements_of(lane);
            if (told.empty()) continue;
            if (sentences.empty() || sentences.back().told != told) sentences.push_back({{}, std::move(told)});
            if (!lane.title.empty()) sentences.back().of.push_back(lane.title.plain);
        }
        for (const Sentence& each : sentences) {
            if (!each.of.empty()) all += " " + sentence(listed(each.of));
            for (const std::string& told : each.told) all += " " + sentence(text::capitalize_first(told));
        }
        return all;
    }

    [[nodiscard]] std::string listed(const std::vector<std::string>& words) const {
        std::string list = words.front();
        for (size_t i = 1; i < words.size(); ++i)
            list = i + 1 == words.size() ? messages().format(Message::list_and, {{"list", list}, {"last", words[i]}})
                                         : messages().format(Message::list_next, {{"list", list}, {"next", words[i]}});
        return list;
    }

    /// Rows that say the same share it; of two that contradict each other both are told together.
    [[nodiscard]] std::vector<std::string> statements_of(const ToldLane& lane) const {
        struct Told {
            std::vector<std::string> of;
            std::string words;
            bool is_contradicted = false;
            std::vector<std::string> sides{};  ///< what contradicts it
        };
        std::vector<Told> rows;
        bool is_before_told = false;
        for (size_t i = 0; i < lane.rows.size(); ++i) {
            const ToldRow& row = lane.rows[i];
            std::string words = statements_of(row);
            const bool contradicts = row.contradicts && is_before_told;
            is_before_told = !words.empty();
            if (words.empty()) continue;
            if (contradicts) {
                rows.back().sides.push_back(std::move(words));
                continue;
            }
            const bool is_contradicted = i + 1 < lane.rows.size() && lane.rows[i + 1].contradicts;
            const bool is_same = !rows.empty() && rows.back().words == words && !rows.back().of.empty();
            if (!is_same || is_contradicted || rows.back().is_contradicted)
                rows.push_back({{}, words, is_contradicted});
            for (const Wording& title : row.titles)
                if (!title.empty()) rows.back().of.push_back(title.plain);
        }
        std::vector<std::string> all;
        for (const Wording& line : lane.lines)
            if (!line.empty()) all.push_back(line.plain);
        for (const Told& row : rows) {
            const std::string words = with_sides(row.words, row.sides);
            all.push_back(row.of.empty() ? words
                                         : messages().format(Message::timeline_statement,
                                                             {{"what", listed(row.of)}, {"statement", words}}));
        }
        return all;
    }

    [[nodiscard]] std::string with_sides(std::string words, const std::vector<std::string>& sides) const {
        for (size_t i = 0; i < sides.size(); ++i) {
            const Message first =
                sides.size() == 1 ? Message::timeline_contradiction : Message::timeline_contradictions;
            words = messages().format(i == 0 ? first : Message::timeline_contradictions_next,
                                      {{"first", words}, {"second", sides[i]}});
        }
        return words;
    }

    [[nodiscard]] std::string statements_of(const ToldRow& row) const {
        std::string all;
        for (const ToldStatement& each : row.statements) {
            if (each.standing.certainty == Certainty::not_mentioned) continue;
            if (!all.empty()) all += "; ";
            all += words_.whole(each);
        }
        return all;
    }

    const ToldTimeline& told_;
    Languages& languages_;
    StatementWords words_;
};

}  // namespace

std::string alternative_of(const ToldTimeline& told, Languages& languages) {
    return told.datum.alt.empty() ? Describer(told, languages).alternative() : told.datum.alt;
}

}  // namespace compose
