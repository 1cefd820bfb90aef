#pragma once

#include <string>
#include <string_view>

namespace base {

/// White space as XML has it (XML 1.0, production 3): the rest of HTML's, the form feed, is in no XML file.
constexpr std::string_view white_space = " \t\r\n";

constexpr bool is_white_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

constexpr bool is_blank(std::string_view text) { return text.find_first_not_of(white_space) == std::string_view::npos; }

/// Each run of white space as one space, as CSS collapses it.
inline std::string collapse_white_space(std::string_view text) {
    std::string collapsed;
    for (const char c : text) {
        if (!is_white_space(c))
            collapsed += c;
        else if (collapsed.empty() || collapsed.back() != ' ')
            collapsed += ' ';
    }
    return collapsed;
}

/// `text` without white space at its ends.
constexpr std::string_view trim(std::string_view text) {
    const size_t first = text.find_first_not_of(white_space);
    if (first == std::string_view::npos) return text.substr(text.size());
    return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// XPath's function of that name: single spaces, none at the ends.
inline std::string normalize_space(std::string_view text) { return collapse_white_space(trim(text)); }

}  // namespace base
