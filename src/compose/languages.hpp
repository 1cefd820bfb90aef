#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "text/calendar.hpp"
#include "text/collate.hpp"
#include "text/messages.hpp"
#include "text/number.hpp"

namespace compose {

/// What is costly to set up for a language, made when first asked for. One for each thread; it may be kept for many
/// compositions.
class Languages {
public:
    const text::Collator& collator(std::string_view language);
    text::Numbers& numbers(std::string_view language);
    const text::MonthNames& month_names(std::string_view language, text::MonthWidth width = text::MonthWidth::wide);
    const text::Messages& messages(std::string_view language);
    /// From now on those patterns stand for the languages' own. They have to live as long.
    void replace(const std::map<std::string, text::MessagePatterns>& patterns) {
        if (replaced_ != &patterns) messages_.clear();
        replaced_ = &patterns;
    }

private:
    std::map<std::string, std::unique_ptr<text::Collator>, std::less<>> collators_;
    std::map<std::string, std::unique_ptr<text::Numbers>, std::less<>> numbers_;
    std::array<std::map<std::string, text::MonthNames, std::less<>>, 3> month_names_;  ///< by width
    const std::map<std::string, text::MessagePatterns>* replaced_ = nullptr;
    std::map<std::string, std::unique_ptr<text::Messages>, std::less<>> messages_;
};

/// The language of a BCP 47 tag without script and region: "sv" of "sv-SE".
std::string_view primary_language(std::string_view tag);

}  // namespace compose
