#include "typeset/counters.hpp"

namespace typeset {

const compose::Inline* first_counter(const compose::Flow& flow, base::Range blocks) {
    for (uint32_t block = blocks.begin; block < blocks.end; ++block) {
        const base::Range inlines = flow.blocks[block].inlines;
        for (uint32_t i = inlines.begin; i < inlines.end; ++i)
            if (flow.inlines[i].kind == compose::InlineKind::page_number ||
                flow.inlines[i].kind == compose::InlineKind::page_count)
                return &flow.inlines[i];
    }
    return nullptr;
}

}  // namespace typeset
