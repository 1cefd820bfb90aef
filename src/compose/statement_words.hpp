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

    /// The words beside a mark for which the layout has none, and the shortest ones.
    [[nodiscard]] std::string beside_mark(const ToldStatement& statement) const;
    [[nodiscard]] std::string shortest(const ToldStatement& statement) const;
    /// That its beginning, or its time, is not known; nothing of one that is known.
    [[nodiscard]] std::optional<std::string> unknown(const ToldStatement& statement) const;
    /// Around its words, where it was to come by now.
    [[nodiscard]] Affixes around_overtaken(const ToldStatement& statement) const;
    /// Around the layout's own words, where they stand without a mark.
    [[nodiscard]] Affixes around_told(const ToldStatement& statement) const;
    /// The whole of it by itself, without a mark: for which the layout has no words.
    [[nodiscard]] std::string whole(const ToldStatement& statement) const;

private:
    [[nodiscard]] const text::Messages& messages(const ToldStatement& statement) const {
        return languages_.messages(statement.language);
    }
    [[nodiscard]] bool is_overtaken(const ToldStatement& statement) const {
        return looked_from_ && compose::is_overtaken(statement.standing, *looked_from_);
    }

    std::optional<content::Day> as_of_, looked_from_;
    Languages& languages_;
};

}  // namespace compose
