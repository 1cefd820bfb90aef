#pragma once

/// The letters of ASCII, whatever the locale says; all other bytes stay as they are.
namespace base {

constexpr bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }
constexpr char to_lower(char letter) { return is_capital(letter) ? static_cast<char>(letter - 'A' + 'a') : letter; }
constexpr char to_upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace base
