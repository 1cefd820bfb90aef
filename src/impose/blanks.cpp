#include "impose/blanks.hpp"

#include <algorithm>

#include "impose/placement.hpp"

namespace impose {
namespace {

using document::Page;

void say(const Page& notice, Page& page) {
    const size_t first = page.items.size();
    // No larger than it is.
    put(notice, fitted(notice.size, {{}, page.size}, Scale{}), page);
    for (size_t i = first; i < page.items.size(); ++i) page.items[i].belongs_to = document::Artifact::pagination;
}

Page blank_after(const Page& last, const Page& notice) {
    Page page;
    page.size = last.size;
    page.trim = last.trim;
    page.number = last.number + 1;
    page.label = notice.label;
    return page;
}

}  // namespace

bool is_blank(const Page& page) {
    return std::ranges::none_of(
        page.items, [](const auto& item) { return std::holds_alternative<document::ElemId>(item.belongs_to); });
}

void fill_up(document::Document& document, size_t multiple, const Page& notice) {
    std::vector<Page>& pages = document.pages;
    while (!pages.empty() && pages.size() % multiple != 0) pages.push_back(blank_after(pages.back(), notice));
    for (Page& page : pages)
        if (is_blank(page)) say(notice, page);
}

}  // namespace impose
