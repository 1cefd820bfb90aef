#include "compose/statement_words.hpp"

#include "compose/format/certainty.hpp"

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
    return unknown(statement) ? shortest(statement)
                              : format_standing(statement.standing, as_of_, statement.language, languages_);
}

std::string StatementWords::shortest(const ToldStatement& statement) const {
    return format_certainty(statement.standing.certainty, statement.language, languages_);
}

std::string StatementWords::whole(const ToldStatement& statement) const {
    return format_standing(statement.standing, as_of_, statement.language, languages_);
}

Affixes StatementWords::around_overtaken(const ToldStatement& statement) const {
    if (!is_overtaken(statement)) return {};
    return divided(messages(statement).format(Message::passed_unreported_after, {{"statement", place}}));
}

Affixes StatementWords::around_told(const ToldStatement& statement) const {
    const auto missing = unknown(statement);
    if (!missing) return {};
    return divided(messages(statement).format(Message::with_unknown, {{"statement", place}, {"unknown", *missing}}));
}

}  // namespace compose
