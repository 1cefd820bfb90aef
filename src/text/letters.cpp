#include "text/letters.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "base/white_space.hpp"

namespace text {

CodePoints code_points(std::string_view utf8) {
    CodePoints read;
    read.letters.reserve(utf8.size());
    read.offsets.reserve(utf8.size() + 1);
    for (size_t at = 0; at < utf8.size();) {
        const base::Decoded next = base::decode_at(utf8, at);
        read.letters.push_back(next.code_point);
        read.offsets.push_back(static_cast<uint32_t>(at));
        at += next.size;
    }
    read.offsets.push_back(static_cast<uint32_t>(utf8.size()));
    return read;
}

bool is_letter(char32_t code_point) { return u_isalpha(static_cast<UChar32>(code_point)) != 0; }
bool is_upper(char32_t code_point) { return u_isUUppercase(static_cast<UChar32>(code_point)) != 0; }
char32_t to_lower(char32_t code_point) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code_point))); }
std::string capitalize_first(std::string_view utf8) {
    const size_t first = std::min(utf8.find_first_not_of(base::white_space), utf8.size());
    std::string capitalized(utf8.substr(0, first));
    if (first == utf8.size()) return capitalized;
    const base::Decoded letter = base::decode_at(utf8, first);
    base::append_utf8(capitalized, static_cast<char32_t>(u_totitle(static_cast<UChar32>(letter.code_point))));
    return capitalized.append(utf8.substr(first + letter.size));
}
bool is_ascii_digit(char32_t code_point) { return code_point >= U'0' && code_point <= U'9'; }

}  // namespace text
