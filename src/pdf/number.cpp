#include "pdf/number.hpp"

#include <array>
#include <charconv>

namespace pdf {

void append_integer(std::string& out, int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void append_length(std::string& out, base::Length value) {
    int64_t rest = value.thousandths;
    if (rest < 0) {
        out += '-';
        rest = -rest;
    }
    if (rest >= 1000 || rest == 0) append_integer(out, rest / 1000);
    rest %= 1000;
    if (rest == 0) return;
    out += '.';
    for (int64_t place = 100; rest > 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

}  // namespace pdf
