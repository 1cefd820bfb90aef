#include "xml/place.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/utf8.hpp"
#include "base/white_space.hpp"

namespace xml {
namespace {

size_t skip(std::string_view text, size_t at, std::string_view characters) {
    return std::min(text.find_first_not_of(characters, at), text.size());
}

/// The character that a reference by number stands for (`&#229;`, `&#xE5;`); 0 for one by name.
uint32_t numbered(std::string_view reference) {
    if (reference.substr(0, 2) != "&#") return 0;
    const bool hexadecimal = reference.substr(2, 1) == "x";
    const std::string_view digits = reference.substr(hexadecimal ? 3 : 2);
    uint32_t character = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), character, hexadecimal ? 16 : 10);
    return character;
}

/// How many bytes of UTF-8 it is; the five with names are ASCII.
size_t parsed_length(std::string_view reference) {
    const uint32_t character = numbered(reference);
    return character == 0 ? 1 : base::utf8_size(character);
}

struct Step {
    size_t written, parsed;
};

Step step_at(std::string_view text, size_t at, bool references) {
    if (text.substr(at, 2) == "\r\n") return {2, 1};
    if (!references || text[at] != '&') return {1, 1};
    const size_t semicolon = text.find(';', at);
    if (semicolon == std::string_view::npos) return {1, 1};
    const std::string_view reference = text.substr(at, semicolon - at + 1);
    return {reference.size(), parsed_length(reference)};
}

}  // namespace

std::optional<AttributePlace> find_attribute(std::string_view text, size_t tag_name, std::string_view attribute) {
    size_t at = std::min(text.find_first_of(" \t\r\n/>", tag_name), text.size());
    while (true) {
        at = skip(text, at, base::white_space);
        if (at >= text.size() || text[at] == '>' || text[at] == '/') return std::nullopt;
        const size_t name_end = text.find_first_of("= \t\r\n", at);
        const size_t quote = text.find_first_of("\"'", at);
        if (name_end == std::string_view::npos || quote == std::string_view::npos) return std::nullopt;
        if (text.substr(at, name_end - at) == attribute) return AttributePlace{at, quote + 1};
        at = std::min(text.find(text[quote], quote + 1), text.size() - 1) + 1;
    }
}

size_t find_character(std::string_view text, size_t begin, char32_t character) {
    const bool quoted = begin > 0 && (text[begin - 1] == '"' || text[begin - 1] == '\'');
    const char end = quoted ? text[begin - 1] : '<';
    for (size_t at = begin; at < text.size() && text[at] != end;) {
        const size_t size = text[at] == '&' ? text.find(';', at) + 1 - at : base::decode_at(text, at).size;
        const char32_t seen = text[at] == '&' ? numbered(text.substr(at, size)) : base::decode_at(text, at).code_point;
        if (seen == character) return at;
        at += size;
    }
    return begin;
}

size_t source_offset(std::string_view text, size_t begin, size_t parsed, bool references) {
    size_t at = begin;
    for (size_t seen = 0; seen < parsed && at < text.size();) {
        const Step step = step_at(text, at, references);
        if (seen + step.parsed > parsed) break;
        seen += step.parsed;
        at += step.written;
    }
    return at;
}

}  // namespace xml
