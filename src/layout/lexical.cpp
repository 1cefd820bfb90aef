#include "layout/lexical.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace layout {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The length of a letter beyond ASCII that names may have, U+00C0 to U+024F but for × and ÷; 0 for anything else.
size_t latin_letter(std::string_view text) {
    if (text.size() < 2) return 0;
    const auto first = static_cast<unsigned char>(text[0]), second = static_cast<unsigned char>(text[1]);
    if (first < 0xC3 || first > 0xC9 || second < 0x80 || second > 0xBF) return 0;
    const bool sign = first == 0xC3 && (second == 0x97 || second == 0xB7);
    return sign || (first == 0xC9 && second > 0x8F) ? 0 : 2;
}

bool is_subtag(std::string_view text) {
    return !text.empty() && text.size() <= 8 &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    size_t begin = 0;
    for (size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
        pieces.push_back(trim(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    pieces.push_back(trim(text.substr(begin)));
    return pieces;
}

std::vector<std::string_view> split_at_spaces(std::string_view text) {
    std::vector<std::string_view> pieces;
    size_t begin = text.find_first_not_of(base::white_space);
    while (begin != std::string_view::npos) {
        const size_t end = std::min(text.find_first_of(base::white_space, begin), text.size());
        pieces.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(base::white_space, end);
    }
    return pieces;
}

bool is_name(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
        const char c = text[i];
        const bool plain = is_letter(c) || c == '_' || (i > 0 && (is_digit(c) || c == '-' || c == '.'));
        const size_t length = plain ? 1 : latin_letter(text.substr(i));
        if (length == 0) return false;
        i += length;
    }
    return !text.empty();
}

bool is_language(std::string_view text) {
    const auto subtags = split(text, '-');
    // RFC 5646, 2.2.1: longer ones are registered, and none is.
    return subtags[0].size() >= 2 && subtags[0].size() <= 3 &&
           std::all_of(subtags[0].begin(), subtags[0].end(), is_letter) &&
           std::all_of(subtags.begin(), subtags.end(), is_subtag) &&
           text.find_first_of(base::white_space) == std::string_view::npos;
}

std::string canonical_language(std::string_view tag) {
    std::string made(tag);
    size_t begin = 0;
    for (size_t i = 0; i < made.size(); ++i) {
        if (made[i] == '-') begin = i + 1;
        const size_t size = std::min(tag.find('-', begin), tag.size()) - begin;
        const bool is_capital = begin > 0 && (size == 2 || (size == 4 && i == begin));
        made[i] = is_capital ? base::to_upper(made[i]) : base::to_lower(made[i]);
    }
    return made;
}

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string one_of(const std::vector<std::string_view>& words) {
    std::string list;
    for (size_t i = 0; i < words.size(); ++i) {
        if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
        list += quoted(words[i]);
    }
    return list;
}

}  // namespace layout
