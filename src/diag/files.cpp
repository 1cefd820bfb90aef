#include "diag/files.hpp"

#include <algorithm>
#include <cassert>

namespace diag {
namespace {

std::vector<size_t> find_line_starts(std::string_view text) {
    std::vector<size_t> starts{0};
    for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) starts.push_back(at + 1);
    return starts;
}

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

FileId Files::add(std::string name, std::string text) {
    auto starts = find_line_starts(text);
    entries_.push_back({std::move(name), std::move(text), std::move(starts)});
    return static_cast<FileId>(entries_.size());
}

const Files::Entry& Files::entry(FileId file) const {
    const auto index = static_cast<size_t>(file);
    assert(index >= 1 && index <= entries_.size());
    return entries_[index - 1];
}

const std::string& Files::name(FileId file) const { return entry(file).name; }
const std::string& Files::text(FileId file) const { return entry(file).text; }

std::string_view Files::line(FileId file, uint32_t line) const {
    const Entry& found = entry(file);
    if (line == 0 || line > found.line_starts.size()) return {};
    const std::string_view rest = std::string_view(found.text).substr(found.line_starts[line - 1]);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

Span Files::span_at(FileId file, size_t offset) const {
    const Entry& found = entry(file);
    offset = std::min(offset, found.text.size());
    const auto after = std::upper_bound(found.line_starts.begin(), found.line_starts.end(), offset);
    const std::string_view before = std::string_view(found.text).substr(*(after - 1), offset - *(after - 1));
    const auto column = std::count_if(before.begin(), before.end(), starts_code_point);
    return {file, static_cast<uint32_t>(after - found.line_starts.begin()), static_cast<uint32_t>(column) + 1};
}

}  // namespace diag
