#include "pdf/page_labels.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "pdf/checked_string.hpp"
#include "pdf/trees.hpp"

namespace pdf {

namespace {

constexpr std::array<std::pair<std::string_view, int64_t>, 13> roman_digits = {{
    {"m", 1000},
    {"cm", 900},
    {"d", 500},
    {"cd", 400},
    {"c", 100},
    {"xc", 90},
    {"l", 50},
    {"xl", 40},
    {"x", 10},
    {"ix", 9},
    {"v", 5},
    {"iv", 4},
    {"i", 1},
}};

std::string roman(int64_t number) {
    std::string out;
    for (const auto& [digit, value] : roman_digits)
        for (; number >= value; number -= value) out += digit;
    return out;
}

/// The number that is written so, or 0.
int64_t from_roman(std::string_view text) {
    int64_t number = 0;
    std::string_view rest = text;
    for (const auto& [digit, value] : roman_digits)
        for (; rest.starts_with(digit); rest.remove_prefix(digit.size())) number += value;
    return rest.empty() && roman(number) == text ? number : 0;
}

/// "A-12" is the prefix "A-" and the number 12; a number that begins with a nought belongs to the prefix.
LabelRange parse(const std::string& label, uint32_t page) {
    if (const int64_t number = from_roman(label); number > 0) return {page, "", 'r', number};
    size_t digits = label.find_last_not_of("0123456789") + 1;
    digits = std::min(label.find_first_not_of('0', digits), label.size());
    LabelRange range{page, label.substr(0, digits), 0, 1};
    const auto result = std::from_chars(label.data() + digits, label.data() + label.size(), range.start);
    if (digits == label.size() || result.ec != std::errc{} || range.start > 1000000) return {page, label, 0, 1};
    range.style = 'D';
    return range;
}

bool continues(const LabelRange& range, const LabelRange& next) {
    if (range.prefix != next.prefix || range.style != next.style) return false;
    return range.style == 0 || next.start == range.start + (next.first_page - range.first_page);
}

/// ISO 32000-1, table 159.
haru::Dict write_range(haru::File& file, const LabelRange& range) {
    haru::Dict dict = file.add_dict();
    const char style[] = {range.style, '\0'};
    if (range.style != 0) dict.set("S", haru::Name{style});
    if (!range.prefix.empty()) dict.set("P", haru::Bytes{checked_text(range.prefix)});
    if (range.style != 0 && range.start != 1) dict.set("St", range.start);
    return dict;
}

}  // namespace

std::vector<LabelRange> label_ranges(const std::vector<document::Page>& pages) {
    std::vector<LabelRange> ranges;
    for (uint32_t page = 0; page < pages.size(); ++page) {
        const LabelRange next = parse(pages[page].label, page);
        if (ranges.empty() || !continues(ranges.back(), next)) ranges.push_back(next);
    }
    return ranges;
}

void write_page_labels(haru::File& file, const std::vector<document::Page>& pages) {
    std::vector<std::pair<int64_t, TreeValue>> entries;
    for (const LabelRange& range : label_ranges(pages))
        entries.emplace_back(range.first_page, write_range(file, range));
    write_number_tree(file, file.catalog().set_dict("PageLabels"), entries);
}

}  // namespace pdf
