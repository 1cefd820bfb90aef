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

/// The reference that stands there; empty for a mere `&`, as in CDATA.
std::string_view reference_at(std::string_view text, size_t at) {
    constexpr std::string_view named = "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (text[at] != '&') return {};
    const size_t end = skip(text, at + 1, named);
    return text.substr(end, 1) == ";" ? text.substr(at, end + 1 - at) : std::string_view();
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
    const std::string_view reference = references ? reference_at(text, at) : std::string_view();
    return reference.empty() ? Step{1, 1} : Step{reference.size(), parsed_length(reference)};
}

/// Only white space between the section's beginning and the place.
bool begins_in_cdata(std::string_view text, size_t begin) {
    const size_t before = text.substr(0, begin).find_last_not_of(base::white_space);
    return before != std::string_view::npos && text.substr(0, before + 1).ends_with("<![CDATA[");
}

/// What ends the text or the value that begins there.
std::string_view end_of(std::string_view text, size_t begin, bool in_cdata) {
    const std::string_view quote = text.substr(begin == 0 ? begin : begin - 1, 1);
    return in_cdata ? "]]>" : quote == "\"" || quote == "'" ? quote : "<";
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
    const bool in_cdata = begins_in_cdata(text, begin);
    const std::string_view end = end_of(text, begin, in_cdata);
    for (size_t at = begin; at < text.size() && !text.substr(at).starts_with(end);) {
        const std::string_view reference = in_cdata ? std::string_view() : reference_at(text, at);
        const base::Decoded next = base::decode_at(text, at);
        if ((reference.empty() ? next.code_point : numbered(reference)) == character) return at;
        at += reference.empty() ? next.size : reference.size();
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
