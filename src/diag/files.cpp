#include "diag/files.hpp"

#include <algorithm>
#include <cassert>
#include <mutex>

#include "base/utf8.hpp"

namespace diag {
namespace {

std::vector<size_t> find_line_starts(std::string_view text) {
    std::vector<size_t> starts{0};
    // Line feeds, carriage returns, or both together, as XML has them (XML 1.0, 2.11). Most files have line feeds only.
    const auto next = [&, any = text.find('\r') != std::string_view::npos](size_t from) {
        return any ? text.find_first_of("\r\n", from) : text.find('\n', from);
    };
    for (size_t at = next(0); at != std::string_view::npos; at = next(at + 1)) {
        if (text.substr(at, 2) == "\r\n") ++at;
        starts.push_back(at + 1);
    }
    return starts;
}

constexpr size_t block = 1024;

std::vector<size_t> count_by_block(std::string_view text) {
    std::vector<size_t> counts{0};
    for (size_t at = 0; at + block <= text.size(); at += block)
        counts.push_back(counts.back() + base::count_code_points(text.substr(at, block)));
    return counts;
}

}  // namespace

size_t Files::Entry::code_points_before(size_t offset) const {
    const size_t whole = offset / block;
    return code_points[whole] +
           base::count_code_points(std::string_view(text).substr(whole * block, offset - whole * block));
}

size_t Files::Entry::code_points_between(size_t begin, size_t end) const {
    if (end - begin <= block) return base::count_code_points(std::string_view(text).substr(begin, end - begin));
    return code_points_before(end) - code_points_before(begin);
}

size_t Files::Entry::offset_of_code_point(size_t begin, size_t count) const {
    const size_t wanted = code_points_before(begin) + count;
    const auto after = std::upper_bound(code_points.begin(), code_points.end(), wanted);
    const auto whole = static_cast<size_t>(after - code_points.begin()) - 1;
    size_t at = std::max(begin, whole * block);
    for (size_t left = wanted - code_points_before(at); at < text.size(); ++at) {
        if (base::is_continuation(text[at])) continue;
        if (left-- == 0) break;
    }
    return at;
}

FileId Files::add(std::string name, std::string text, std::string digest) {
    auto starts = find_line_starts(text);
    auto code_points = count_by_block(text);
    const std::lock_guard lock(mutex_);
    entries_.push_back(
        {std::move(name), std::move(text), std::move(digest), std::move(starts), std::move(code_points)});
    return static_cast<FileId>(entries_.size());
}

const Files::Entry& Files::entry(FileId file) const {
    const std::shared_lock lock(mutex_);
    const auto index = static_cast<size_t>(file);
    assert(index >= 1 && index <= entries_.size());
    return entries_[index - 1];
}

void Files::forget_text(FileId file) {
    const std::lock_guard lock(mutex_);
    Entry& known = entries_[static_cast<size_t>(file) - 1];
    // Assigned to, a string keeps its room.
    Entry without_text{std::move(known.name), {}, std::move(known.digest), find_line_starts({}), count_by_block({})};
    std::swap(known, without_text);
}

const std::string& Files::name(FileId file) const { return entry(file).name; }
std::vector<std::string> Files::names() const {
    const std::shared_lock lock(mutex_);
    std::vector<std::string> all;
    for (const Entry& entry : entries_) all.push_back(entry.name);
    return all;
}
std::map<std::string, std::string> Files::digests() const {
    const std::shared_lock lock(mutex_);
    std::map<std::string, std::string> all;
    for (const Entry& entry : entries_)
        if (!entry.digest.empty()) all.insert_or_assign(entry.name, entry.digest);
    return all;
}
const std::string& Files::text(FileId file) const { return entry(file).text; }

std::string_view Files::line(FileId file, uint32_t line) const {
    const Entry& found = entry(file);
    if (line == 0 || line > found.line_starts.size()) return {};
    const std::string_view rest = std::string_view(found.text).substr(found.line_starts[line - 1]);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

size_t Files::offset_of(Span span) const {
    const Entry& found = entry(span.file);
    if (span.line == 0 || span.line > found.line_starts.size()) return 0;
    const size_t begin = found.line_starts[span.line - 1];
    return found.offset_of_code_point(begin, std::max(span.column, 1U) - 1);
}

Span Files::span_at(FileId file, size_t offset) const {
    const Entry& found = entry(file);
    offset = std::min(offset, found.text.size());
    const auto after = std::upper_bound(found.line_starts.begin(), found.line_starts.end(), offset);
    const size_t column = found.code_points_between(*(after - 1), offset) + 1;
    return {file, static_cast<uint32_t>(after - found.line_starts.begin()), static_cast<uint32_t>(column)};
}

}  // namespace diag
