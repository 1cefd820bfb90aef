#include "text/properties.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"
#include "base/white_space.hpp"

namespace text {
namespace {

std::string_view take_line(std::string_view& rest) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool goes_on(std::string_view line) {
    const size_t last = line.find_last_not_of('\\');
    const size_t backslashes = last == std::string_view::npos ? line.size() : line.size() - last - 1;
    return backslashes % 2 == 1;
}

/// What stands after a backslash at `at`; moves to what follows.
void append_escaped(std::string& value, std::string_view line, size_t& at) {
    constexpr size_t hex_digits = 4;
    const char sign = line[at++];
    if (sign == 'u' && line.size() - at >= hex_digits) {
        uint16_t code = base::replacement_character;
        std::from_chars(line.data() + at, line.data() + at + hex_digits, code, 16);
        at += hex_digits;
        return base::append_utf8(value, code);
    }
    value += sign == 'n' ? '\n' : sign == 't' ? '\t' : sign;
}

void append_unescaped(std::string& value, std::string_view line) {
    for (size_t at = 0; at < line.size();) {
        const size_t backslash = std::min(line.find('\\', at), line.size());
        value += line.substr(at, backslash - at);
        at = backslash + 1;
        if (at < line.size()) append_escaped(value, line, at);
    }
}

}  // namespace

std::vector<Property> read_properties(std::string_view file) {
    std::vector<Property> all;
    while (!file.empty()) {
        std::string_view line = base::trim(take_line(file));
        if (line.empty() || line.front() == '#' || line.front() == '!') continue;
        const size_t equals = std::min(line.find('='), line.size());
        Property property{base::trim(line.substr(0, equals)), {}};
        line = base::trim(line.substr(std::min(equals + 1, line.size())));
        append_unescaped(property.value, line);
        while (goes_on(line) && !file.empty()) append_unescaped(property.value, line = base::trim(take_line(file)));
        all.push_back(std::move(property));
    }
    return all;
}

}  // namespace text
