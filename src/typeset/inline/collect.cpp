#include "typeset/inline/collect.hpp"

namespace typeset {

Paragraph collect(const Context& context, base::Range inlines) {
    Paragraph paragraph;
    for (uint32_t i = inlines.begin; i < inlines.end; ++i) {
        const compose::Inline& item = context.flow.inlines[i];
        const auto begin = base::size32(paragraph.text.size());
        paragraph.text += item.kind == compose::InlineKind::line_break ? "\n" : context.text_of(i);
        const auto end = base::size32(paragraph.text.size());
        if (begin < end) paragraph.segments.push_back({i, item.style, {begin, end}});
    }
    return paragraph;
}

}  // namespace typeset
