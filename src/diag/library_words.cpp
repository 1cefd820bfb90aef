#include "diag/library_words.hpp"

#include "base/ascii.hpp"

namespace diag {

std::string library_words(std::string_view message) {
    const size_t last = message.find_last_not_of(" .\n");
    std::string words(message.substr(0, last == std::string_view::npos ? 0 : last + 1));
    if (words.size() > 1 && !base::is_capital(words[1])) words[0] = base::to_lower(words[0]);
    return words;
}

}  // namespace diag
