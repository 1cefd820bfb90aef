#include "text/address.hpp"

#include <algorithm>

namespace text {

namespace {

constexpr std::string_view opening = "([{<\"'";
constexpr std::string_view closing = ")]}>\"'.,;:!?";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Bytes of 0x80 and above belong to letters such as å, which names of hosts may have.
bool is_host_byte(char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string_view without_punctuation(std::string_view token) {
    const size_t begin = std::min(token.find_first_not_of(opening), token.size());
    token.remove_prefix(begin);
    return token.substr(0, token.find_last_not_of(closing) + 1);
}

/// Two labels or more, the last of two letters or more, the one before of two signs or more: not "t.ex" or "13.30".
bool is_domain(std::string_view host) {
    const size_t last_dot = host.rfind('.');
    if (last_dot == std::string_view::npos || last_dot < 2) return false;
    const std::string_view top = host.substr(last_dot + 1);
    const size_t label = host.find_last_of('.', last_dot - 1);
    const size_t label_size = last_dot - (label == std::string_view::npos ? 0 : label + 1);
    return top.size() >= 2 && label_size >= 2 && std::all_of(top.begin(), top.end(), is_ascii_letter) &&
           std::all_of(host.begin(), host.end(), is_host_byte);
}

}  // namespace

bool is_address(std::string_view token) {
    const bool may_be =
        std::any_of(token.begin(), token.end(), [](char c) { return c == '.' || c == ':' || c == '@'; });
    if (!may_be) return false;
    if (token.find("://") != std::string_view::npos || token.find('@') != std::string_view::npos) return true;
    const std::string_view core = without_punctuation(token);
    return core.substr(0, 4) == "www." || is_domain(core.substr(0, core.find_first_of("/?#:")));
}

}  // namespace text
