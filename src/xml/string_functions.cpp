#include "xml/string_functions.hpp"

#include <cmath>
#include <map>

#include "base/utf8.hpp"

namespace xml {
namespace {

/// Towards positive infinity where two integers are as near (XPath 1.0, 4.4).
double rounded(double number) { return std::floor(number + 0.5); }

/// Characters with what each becomes, nothing where it is left out: the first time that one stands in `from` counts.
std::map<char32_t, std::string_view> replacements(std::string_view from, std::string_view to) {
    std::map<char32_t, std::string_view> all;
    size_t next = 0;
    for (const char32_t character : base::decode(from)) {
        const size_t end = next < to.size() ? base::next_code_point(to, next) : next;
        all.try_emplace(character, to.substr(next, end - next));
        next = end;
    }
    return all;
}

}  // namespace

std::string substring(std::string_view text, double position, double length) {
    const double begin = rounded(position), end = begin + rounded(length);
    double at = 1;
    size_t first = 0;
    for (; first < text.size() && !(at >= begin); ++at) first = base::next_code_point(text, first);
    size_t past = first;
    for (; past < text.size() && at < end; ++at) past = base::next_code_point(text, past);
    return std::string(text.substr(first, past - first));
}

std::string translate(std::string_view text, std::string_view from, std::string_view to) {
    const auto replaced = replacements(from, to);
    std::string made;
    size_t copied = 0;
    for (size_t at = 0; at < text.size();) {
        const base::Decoded character = base::decode_at(text, at);
        if (const auto found = replaced.find(character.code_point); found != replaced.end()) {
            made.append(text, copied, at - copied).append(found->second);
            copied = at + character.size;
        }
        at += character.size;
    }
    return made.append(text, copied);
}

}  // namespace xml
