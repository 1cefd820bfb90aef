#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace compose {

/// Something in Swedish text that Swedish writes in another way.
struct ForeignNotation {
    std::string word;       ///< where it stands
    std::string_view what;  ///< what is said of the word
    std::string_view hint;
    friend bool operator==(const ForeignNotation&, const ForeignNotation&) = default;
};

/// What is surely none of Swedish's ways with dashes, ranges, dates and numbers; of each kind the first.
std::vector<ForeignNotation> foreign_notation(std::string_view with_no_break_spaces);

}  // namespace compose
