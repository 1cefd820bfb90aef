#pragma once

#include <string>
#include <vector>

#include "end_to_end/briefing.hpp"

namespace end_to_end {

bool contains(const std::string& text, const std::string& part);
size_t occurrences(const std::string& text, const std::string& part);
std::string replaced(std::string text, const std::string& what, const std::string& with);
/// What stands between white space, no-break spaces too.
std::vector<std::string> words(const std::string& text);
std::vector<std::string> sorted_words(const std::string& text);
std::string joined(const std::vector<std::string>& words, const char* between);
/// All text of the PDF as one line.
std::string text_of(const Briefing& briefing);

}  // namespace end_to_end
