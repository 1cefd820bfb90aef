#include "typeset/page/masters.hpp"

namespace typeset {

const compose::PageMaster& master_of(const compose::Flow& flow, uint32_t page_template, uint32_t number) {
    const compose::PageTemplate& pages = flow.pages[page_template];
    if (number == 1) return pages.first;
    return number % 2 == 0 ? pages.left : pages.right;
}

base::Rect text_area(const compose::PageMaster& master) {
    const auto& margin = master.margin;
    return {{margin.left, margin.top},
            {master.size.width - margin.left - margin.right, master.size.height - margin.top - margin.bottom}};
}

std::vector<base::Size> text_areas(const compose::Flow& flow) {
    std::vector<base::Size> areas;
    for (const compose::PageTemplate& page : flow.pages) {
        base::Size smallest = text_area(page.first).size;
        for (const compose::PageMaster* master : {&page.left, &page.right}) {
            const base::Size area = text_area(*master).size;
            smallest = {min(smallest.width, area.width), min(smallest.height, area.height)};
        }
        areas.push_back(smallest);
    }
    return areas;
}

}  // namespace typeset
