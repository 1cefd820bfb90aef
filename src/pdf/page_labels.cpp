#include "pdf/page_labels.hpp"

#include <utility>

#include "pdf/checked_string.hpp"
#include "pdf/trees.hpp"

namespace pdf {

namespace {

bool continues(const LabelRange& range, const document::Page& page, uint32_t place) {
    return range.label.empty() && page.label.empty() && page.number == range.number + (place - range.first_page);
}

/// ISO 32000-1, table 159: decimal, or a prefix that no number follows.
haru::Dict write_range(haru::File& file, const LabelRange& range, diag::Sink& sink) {
    haru::Dict dict = file.add_dict();
    if (!range.label.empty()) {
        dict.set("P", haru::Bytes{checked_text(range.label, {"what a page is called"}, sink)});
        return dict;
    }
    dict.set("S", haru::Name{"D"});
    if (range.number != 1) dict.set("St", int64_t{range.number});
    return dict;
}

}  // namespace

std::vector<LabelRange> label_ranges(const std::vector<document::Page>& pages) {
    std::vector<LabelRange> ranges;
    for (uint32_t page = 0; page < pages.size(); ++page)
        if (ranges.empty() || !continues(ranges.back(), pages[page], page))
            ranges.push_back({page, pages[page].number, pages[page].label});
    return ranges;
}

void write_page_labels(haru::File& file, const std::vector<document::Page>& pages, diag::Sink& sink) {
    std::vector<std::pair<int64_t, TreeValue>> entries;
    for (const LabelRange& range : label_ranges(pages))
        entries.emplace_back(range.first_page, write_range(file, range, sink));
    write_number_tree(file, file.catalog().set_dict("PageLabels"), entries);
}

}  // namespace pdf
