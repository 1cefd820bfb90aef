#include "end_to_end/words.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace end_to_end {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

size_t occurrences(const std::string& text, const std::string& part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(replaced(text, "\u00a0", " "));
    return {std::istream_iterator<std::string>(in), {}};
}

std::vector<std::string> sorted_words(const std::string& text) {
    std::vector<std::string> sorted = words(text);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) text += word + between;
    return text;
}

std::string text_of(const Briefing& briefing) {
    return joined(words(briefing.ask({"pdftotext", "-nopgbrk", "PDF", "-"})), " ");
}

}  // namespace end_to_end
