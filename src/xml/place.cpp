#include "xml/place.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

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

bool begins_value(std::string_view text, size_t begin) {
    return begin > 0 && (text[begin - 1] == '"' || text[begin - 1] == '\'');
}

size_t behind(std::string_view text, size_t at, std::string_view end) {
    const size_t found = text.find(end, at);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

/// Behind the tag that begins there; a `>` in a value does not end it.
size_t behind_tag(std::string_view text, size_t at) {
    while (at < text.size() && text[at] != '>')
        at = text[at] == '"' || text[at] == '\'' ? behind(text, at + 1, text.substr(at, 1)) : at + 1;
    return std::min(at + 1, text.size());
}

/// Goes through the characters of an element's value, from somewhere in it to its end: what is no text is passed over.
class Characters {
public:
    Characters(std::string_view text, size_t begin)
        : text_(text), at_(begin), in_section_(begins_in_cdata(text, begin)) {}

    /// Where the next text goes on; nothing at the end of the value.
    std::optional<size_t> next() {
        while (at_ < text_.size()) {
            if (in_section_ ? !text_.substr(at_).starts_with("]]>") : text_[at_] != '<') return at_;
            if (!pass_over_markup()) break;
        }
        return std::nullopt;
    }
    /// The character there, and how it is written.
    [[nodiscard]] std::pair<char32_t, size_t> read() const {
        const std::string_view reference = in_section_ ? std::string_view() : reference_at(text_, at_);
        const base::Decoded decoded = base::decode_at(text_, at_);
        return reference.empty() ? std::pair(decoded.code_point, size_t{decoded.size})
                                 : std::pair(char32_t{numbered(reference)}, reference.size());
    }
    void advance(size_t bytes) { at_ += bytes; }

private:
    /// False at the end of the element.
    bool pass_over_markup() {
        const std::string_view rest = text_.substr(at_);
        if (in_section_) {
            in_section_ = false;
            at_ += std::string_view("]]>").size();
        } else if (rest.starts_with("<![CDATA[")) {
            in_section_ = true;
            at_ += std::string_view("<![CDATA[").size();
        } else if (rest.starts_with("<!--")) {
            at_ = behind(text_, at_, "-->");
        } else if (rest.starts_with("<?")) {
            at_ = behind(text_, at_, "?>");
        } else if (rest.starts_with("</")) {
            at_ = behind_tag(text_, at_);
            return depth_-- > 0;
        } else {
            at_ = behind_tag(text_, at_);
            if (text_[at_ - 2] != '/') ++depth_;
        }
        return true;
    }

    std::string_view text_;
    size_t at_, depth_ = 0;
    bool in_section_;
};

/// Of the value, an element's or an attribute's, that the place is in.
Characters of_value(std::string_view text, size_t begin) {
    const bool in_value = begins_value(text, begin);
    const char quote = in_value ? text[begin - 1] : '\0';
    return {in_value ? text.substr(0, std::min(text.find(quote, begin), text.size())) : text, begin};
}

bool is_space(char32_t character) {
    constexpr char32_t no_break_space = 0xA0, ascii_end = 0x80;
    return character == no_break_space ||
           (character < ascii_end && base::white_space.find(static_cast<char>(character)) != std::string_view::npos);
}

/// All of it, and then white space, a tag or the end.
bool is_word_at(Characters characters, std::string_view word) {
    size_t expected = 0;
    for (size_t at = 0; at < word.size();) {
        const base::Decoded letter = base::decode_at(word, at);
        const auto here = characters.next();
        if (!here || characters.read().first != letter.code_point) return false;
        expected = *here + characters.read().second;
        characters.advance(characters.read().second);
        at += letter.size;
    }
    const auto behind_word = characters.next();
    return !behind_word || *behind_word != expected || is_space(characters.read().first);
}

}  // namespace

size_t find_character(std::string_view text, size_t begin, char32_t character) {
    Characters characters = of_value(text, begin);
    while (const auto at = characters.next()) {
        const auto [found, size] = characters.read();
        if (found == character) return *at;
        characters.advance(size);
    }
    return begin;
}

size_t find_word(std::string_view text, size_t begin, std::string_view word) {
    Characters characters = of_value(text, begin);
    bool begins = true;
    for (size_t expected = begin; const auto at = characters.next();) {
        if ((begins || *at != expected) && is_word_at(characters, word)) return *at;
        const auto [found, size] = characters.read();
        begins = is_space(found);
        expected = *at + size;
        characters.advance(size);
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
