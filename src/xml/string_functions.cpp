#include "xml/string_functions.hpp"

#include <cmath>

#include "base/utf8.hpp"

namespace xml {
namespace {

/// Towards positive infinity where two integers are as near (XPath 1.0, 4.4).
double rounded(double number) { return std::floor(number + 0.5); }

}  // namespace

std::string substring(std::string_view text, double position, double length) {
    const double begin = rounded(position), end = begin + rounded(length);
    std::string taken;
    double at = 1;
    for (size_t byte = 0; byte < text.size(); ++at) {
        const size_t next = base::next_code_point(text, byte);
        if (at >= begin && at < end) taken += text.substr(byte, next - byte);
        byte = next;
    }
    return taken;
}

std::string translate(std::string_view text, std::string_view from, std::string_view to) {
    const std::u32string replaced = base::decode(from), with = base::decode(to);
    std::string made;
    for (const char32_t character : base::decode(text)) {
        const size_t place = replaced.find(character);
        if (place == std::u32string::npos)
            base::append_utf8(made, character);
        else if (place < with.size())
            base::append_utf8(made, with[place]);
    }
    return made;
}

}  // namespace xml
