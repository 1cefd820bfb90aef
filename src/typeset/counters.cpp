#include "typeset/counters.hpp"

#include <algorithm>

namespace typeset {

using compose::InlineKind;

bool shows_counter(const compose::Flow& flow, base::Range blocks) {
    for (uint32_t block = blocks.begin; block < blocks.end; ++block) {
        const base::Range inlines = flow.blocks[block].inlines;
        for (uint32_t i = inlines.begin; i < inlines.end; ++i)
            if (flow.inlines[i].kind == InlineKind::page_number || flow.inlines[i].kind == InlineKind::page_count)
                return true;
    }
    return false;
}

bool has_references(const compose::Flow& flow) {
    return std::ranges::find(flow.inlines, InlineKind::page_reference, &compose::Inline::kind) != flow.inlines.end();
}

}  // namespace typeset
