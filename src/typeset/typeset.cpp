#include "typeset/typeset.hpp"

#include <algorithm>

#include "typeset/page/masters.hpp"
#include "typeset/page/pages.hpp"

namespace typeset {
namespace {

constexpr int most_attempts = 5;

bool can_be_set(Context& context) {
    if (!context.engines.shaper.fonts().any_installed()) {
        context.sink.report(diag::Code::missing_font, {}, "no usable font is installed");
        return false;
    }
    context.text_areas = text_areas(context.flow, context.sink);
    return !context.text_areas.empty();
}

// The first inline of the body that shows a page's number or their count.
const compose::Inline* first_counter(const compose::Flow& flow) {
    for (uint32_t block = flow.body.begin; block < flow.body.end; ++block) {
        const base::Range inlines = flow.blocks[block].inlines;
        for (uint32_t i = inlines.begin; i < inlines.end; ++i)
            if (flow.inlines[i].kind == compose::InlineKind::page_number ||
                flow.inlines[i].kind == compose::InlineKind::page_count)
                return &flow.inlines[i];
    }
    return nullptr;
}

// Numbers in the text may move the text, and with it the numbers.
Pages settle(Context& context) {
    Pages pages = break_pages(context);
    const compose::Inline* counter = first_counter(context.flow);
    bool same = settled(context, pages);
    for (int attempt = 1; counter != nullptr && !same && attempt < most_attempts; ++attempt) {
        pages = break_pages(context);
        same = settled(context, pages);
    }
    if (counter != nullptr && !same)
        context.sink.report(diag::Code::unsettled_pages, counter->span, "page numbers in the text did not settle");
    return pages;
}

}  // namespace

document::Document typeset(const compose::Flow& flow, Engines& engines, diag::Sink& sink) {
    Context context(flow, engines, sink);
    if (!can_be_set(context)) return {};
    const Pages pages = settle(context);
    return place(context, pages);
}

}  // namespace typeset
