#include "pdf/page_labels.hpp"

#include <array>
#include <utility>

#include "pdf/checked_string.hpp"
#include "pdf/trees.hpp"

namespace pdf {

namespace {

using document::PageLabel;

bool continues(const LabelRange& range, const PageLabel& label, uint32_t page) {
    if (range.label.prefix != label.prefix || range.label.style != label.style) return false;
    return label.style == PageLabel::Style::none || label.number == range.label.number + (page - range.first_page);
}

/// ISO 32000-1, table 159.
haru::Dict write_range(haru::File& file, const PageLabel& label) {
    constexpr std::array<const char*, 6> styles{"", "D", "r", "R", "a", "A"};
    const bool numbered = label.style != PageLabel::Style::none;
    haru::Dict dict = file.add_dict();
    if (numbered) dict.set("S", haru::Name{styles[static_cast<size_t>(label.style)]});
    if (!label.prefix.empty()) dict.set("P", haru::Bytes{checked_text(label.prefix)});
    if (numbered && label.number != 1) dict.set("St", int64_t{label.number});
    return dict;
}

}  // namespace

std::vector<LabelRange> label_ranges(const std::vector<document::Page>& pages) {
    std::vector<LabelRange> ranges;
    for (uint32_t page = 0; page < pages.size(); ++page)
        if (ranges.empty() || !continues(ranges.back(), pages[page].label, page))
            ranges.push_back({page, pages[page].label});
    return ranges;
}

void write_page_labels(haru::File& file, const std::vector<document::Page>& pages) {
    std::vector<std::pair<int64_t, TreeValue>> entries;
    for (const LabelRange& range : label_ranges(pages))
        entries.emplace_back(range.first_page, write_range(file, range.label));
    write_number_tree(file, file.catalog().set_dict("PageLabels"), entries);
}

}  // namespace pdf
