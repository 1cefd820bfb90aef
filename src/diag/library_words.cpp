#include "diag/library_words.hpp"

namespace diag {
namespace {

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

}  // namespace

std::string library_words(std::string_view message) {
    const size_t last = message.find_last_not_of(" .\n");
    std::string words(message.substr(0, last == std::string_view::npos ? 0 : last + 1));
    if (words.size() > 1 && is_capital(words[0]) && !is_capital(words[1]))
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

}  // namespace diag
