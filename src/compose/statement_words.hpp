#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compose/languages.hpp"
#include "compose/timeline_text.hpp"

namespace compose {

/// What stands before and after something that is said.
struct Affixes {
    std::string before, after;
};

/// Says the statements of a timeline in its language, where its layout says nothing and where time has passed.
class StatementWords {
public:
    StatementWords(const ToldTimeline& timeline, Languages& languages)
        : as_of_(timeline.datum.as_of), looked_from_(timeline.looked_from()), languages_(languages) {}

    /// The words beside the mark of one that only says when, and its fewest.
    [[nodiscard]] std::string beside_mark(const ToldStatement& statement) const;
    [[nodiscard]] std::string fewest(const ToldStatement& statement) const;
    /// Around what another one is, beside its mark: when it is.
    [[nodiscard]] Affixes around_beside(const ToldStatement& statement) const;
    /// That its beginning, or its time, is not known: told where its mark begins. Nothing of one that is known.
    [[nodiscard]] std::optional<std::string> unknown(const ToldStatement& statement) const;
    /// Around all of its words, where it was to come by now.
    [[nodiscard]] Affixes around_overtaken(const ToldStatement& statement) const;
    /// Around its fewest words, where it was to come by now: its date is never left to the axis.
    [[nodiscard]] Affixes around_overtaken_in_short(const ToldStatement& statement) const;
    /// Around what it is, without a mark; of one that only says when, all is before.
    [[nodiscard]] Affixes around_told(const ToldStatement& statement) const;
    /// All of it, without a mark.
    [[nodiscard]] std::string whole(const ToldStatement& statement) const;

private:
    [[nodiscard]] const text::Messages& messages(const ToldStatement& statement) const {
        return languages_.messages(statement.language);
    }
    [[nodiscard]] std::string date(const ToldStatement& statement) const;  ///< of one that has one
    [[nodiscard]] std::string time(const ToldStatement& statement) const;
    [[nodiscard]] Affixes with_time(const ToldStatement& statement, const std::string& time) const;
    [[nodiscard]] bool is_overtaken(const ToldStatement& statement) const {
        return looked_from_ && compose::is_overtaken(statement.standing, *looked_from_);
    }

    std::optional<content::Day> as_of_, looked_from_;
    Languages& languages_;
};

}  // namespace compose
