#include "mail/address.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace mail {
namespace {

constexpr size_t longest_local_part = 64, longest_label = 63, longest_address = 254;  // RFC 5321, 4.5.3.1; RFC 1035
constexpr size_t most_words = 500;

/// RFC 5322, 3.2.3.
bool is_atom(std::string_view part) {
    constexpr std::string_view signs = "!#$%&'*+-/=?^_`{|}~";
    return !part.empty() && std::ranges::all_of(part, [&](char byte) {
        return base::is_ascii_alphanumeric(byte) || signs.find(byte) != std::string_view::npos;
    });
}

/// RFC 1123, 2.1.
bool is_label(std::string_view part) {
    return !part.empty() && part.size() <= longest_label && part.front() != '-' && part.back() != '-' &&
           std::ranges::all_of(part, [](char byte) { return base::is_ascii_alphanumeric(byte) || byte == '-'; });
}

template <class Is>
bool all_parts(std::string_view dotted, const Is& is) {
    for (size_t begin = 0; begin <= dotted.size();) {
        const size_t end = std::min(dotted.find('.', begin), dotted.size());
        if (!is(dotted.substr(begin, end - begin))) return false;
        begin = end + 1;
    }
    return true;
}

}  // namespace

std::string_view fault_of_address(std::string_view address) {
    const size_t at = address.find('@');
    if (at == std::string_view::npos) return "has no `@`";
    const std::string_view local = address.substr(0, at), domain = address.substr(at + 1);
    if (address.size() > longest_address || local.size() > longest_local_part) return "is too long";
    if (!std::ranges::all_of(address, base::is_ascii)) return "has letters that not every mail system takes";
    if (!all_parts(local, is_atom)) return "has something that cannot stand before the `@`";
    const bool is_domain = domain.find('.') != std::string_view::npos && all_parts(domain, is_label);
    return is_domain ? "" : "does not end in the name of a domain";
}

std::string_view fault_of_words(std::string_view words) {
    size_t count = 0;
    for (size_t at = 0; at < words.size(); ++count) {
        const base::Decoded next = base::decode_at(words, at);
        const char32_t sign = next.code_point;
        if (!next.well_formed) return "is no UTF-8";
        if (sign < 0x20 || (sign >= 0x7F && sign < 0xA0) || sign == 0x2028 || sign == 0x2029)
            return "has a line break or a control character";
        at += next.size;
    }
    return count > most_words ? "has more than 500 characters" : "";
}

}  // namespace mail
