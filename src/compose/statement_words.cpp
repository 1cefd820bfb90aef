#include "compose/statement_words.hpp"

#include "compose/format/certainty.hpp"
#include "compose/format/date.hpp"

namespace compose {
namespace {

using content::Certainty;
using text::Message;

constexpr std::string_view place = "\x01";

/// Of a message whose argument stands in its place.
Affixes divided(const std::string& said) {
    const size_t at = said.find(place);
    if (at == std::string::npos) return {said, {}};
    return {said.substr(0, at), said.substr(at + place.size())};
}

/// An interval without an end.
bool goes_on(const content::Edtf& date) {
    return date.form == content::Edtf::Form::interval && date.ranges.front().to.kind != content::EdtfEnd::Kind::date;
}

bool has_known_begin(const content::Standing& standing) {
    return standing.date && content::bounds(*standing.date).earliest.has_value();
}

}  // namespace

std::optional<std::string> StatementWords::unknown(const ToldStatement& statement) const {
    if (has_known_begin(statement.standing)) return std::nullopt;
    const Certainty certainty = statement.standing.certainty;
    if (certainty == Certainty::ongoing) return messages(statement).format(Message::start_unknown);
    const bool is_undated = certainty == Certainty::actual && !statement.standing.date;
    return is_undated ? std::optional(messages(statement).format(Message::time_unknown)) : std::nullopt;
}

std::string StatementWords::beside_mark(const ToldStatement& statement) const {
    return unknown(statement) ? fewest(statement)
                              : format_standing(statement.standing, as_of_, statement.language, languages_);
}

std::string StatementWords::fewest(const ToldStatement& statement) const {
    if (is_overtaken(statement)) return date(statement);
    return format_certainty(statement.standing.certainty, statement.language, languages_);
}

std::string StatementWords::date(const ToldStatement& statement) const {
    return format_date(*statement.standing.date, DateFormat::date, statement.language, languages_);
}

/// That something is done, its date says.
std::string StatementWords::time(const ToldStatement& statement) const {
    const auto& [certainty, date] = statement.standing;
    if (certainty != Certainty::actual || (date && goes_on(*date)))
        return format_standing(statement.standing, as_of_, statement.language, languages_);
    return date ? this->date(statement) : messages(statement).format(Message::time_unknown);
}

Affixes StatementWords::with_time(const ToldStatement& statement, const std::string& time) const {
    return divided(messages(statement).format(Message::with_time, {{"statement", place}, {"time", time}}));
}

Affixes StatementWords::around_beside(const ToldStatement& statement) const {
    if (!unknown(statement)) return with_time(statement, time(statement));
    return statement.standing.certainty == Certainty::ongoing ? with_time(statement, fewest(statement)) : Affixes();
}

Affixes StatementWords::around_overtaken(const ToldStatement& statement) const {
    if (!is_overtaken(statement)) return {};
    return divided(messages(statement).format(Message::passed_unreported_after, {{"statement", place}}));
}

Affixes StatementWords::around_overtaken_in_short(const ToldStatement& statement) const {
    if (!is_overtaken(statement)) return {};
    const bool says_when_alone = statement.wording.empty() && statement.short_words.empty();
    const Affixes when = says_when_alone ? Affixes() : with_time(statement, date(statement));
    const Affixes passed = around_overtaken(statement);
    return {passed.before + when.before, when.after + passed.after};
}

Affixes StatementWords::around_told(const ToldStatement& statement) const {
    if (statement.wording.empty())
        return {format_standing(statement.standing, as_of_, statement.language, languages_), {}};
    return with_time(statement, time(statement));
}

std::string StatementWords::whole(const ToldStatement& statement) const {
    const Affixes passed = around_overtaken(statement), time = around_told(statement);
    return passed.before + time.before + statement.wording.plain + time.after + passed.after;
}

}  // namespace compose
