#include "compose/hollow.hpp"

#include <algorithm>

namespace compose {
namespace {

using layout::Element;

bool tells_something(const Flow& flow, const Block& paragraph) {
    const auto begin = flow.inlines.begin() + paragraph.inlines.begin;
    return std::any_of(begin, begin + paragraph.inlines.size(), [](const Inline& item) { return is_told(item); });
}

bool are_children_hollow(const Flow& flow, uint32_t parent, const std::vector<bool>& hollow) {
    uint32_t at = parent + 1;
    while (at < flow.blocks[parent].end && hollow[at]) at = flow.blocks[at].end;
    return at >= flow.blocks[parent].end;
}

/// Neither head nor body has a row.
bool is_rowless(const Flow& flow, uint32_t table) {
    uint32_t group = table + 1;
    while (group < flow.blocks[table].end && flow.blocks[group].end == group + 1) ++group;
    return group == flow.blocks[table].end;
}

}  // namespace

std::vector<bool> find_hollow(const Draft& draft) {
    const Flow& flow = draft.flow;
    std::vector<bool> hollow(flow.blocks.size());
    for (uint32_t at = base::size32(flow.blocks.size()); at-- > 0;) {
        const Element element = draft.meanings[at].element;
        if (element == Element::div || element == Element::section || element == Element::timeline_notes ||
            is_of_grid(draft, at) || flow.blocks[at].kind == BlockKind::grid)
            hollow[at] = are_children_hollow(flow, at, hollow);
        else if (flow.blocks[at].kind == BlockKind::paragraph)
            hollow[at] = !tells_something(flow, flow.blocks[at]);
        else if (flow.blocks[at].kind == BlockKind::table)
            hollow[at] = is_rowless(flow, at);
        else
            hollow[at] = element == Element::hr;
    }
    return hollow;
}

}  // namespace compose
