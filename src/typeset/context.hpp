#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compose/flow.hpp"
#include "diag/diagnostic.hpp"
#include "typeset/block/settle_pages.hpp"
#include "typeset/counters.hpp"
#include "typeset/inline/typefaces.hpp"
#include "typeset/pictures.hpp"
#include "typeset/told_blocks.hpp"
#include "typeset/typeset.hpp"

namespace typeset {

/// Stands for a drawing in the text of a paragraph.
constexpr std::string_view drawing_sign = "\uFFFC";

/// What every part of setting one flow needs at hand.
struct Context {
    Context(const compose::Flow& the_flow, Engines& the_engines, diag::Sink& the_sink)
        : flow(the_flow), engines(the_engines), sink(the_sink), faces(the_flow, the_engines.shaper, the_sink) {}

    const compose::Flow& flow;
    Engines& engines;
    diag::Sink& sink;
    Typefaces faces;
    Counters counters;
    Pictures pictures;
    std::map<uint32_t, base::Length> timeline_widths;  ///< that they were set in, by their place in Flow::figures
    std::vector<base::Size> text_areas;                ///< of each page template, the smallest of its masters
    std::vector<BlockPages> pages;                     ///< of each block of the body
    std::set<std::string> languages_without_patterns;  ///< complained of already
    ToldBlocks off_the_page;                           ///< complained of already
    base::Range table;                                 ///< the innermost one that is being set
    ToldBlocks narrow;                                 ///< those that leave no width
    ToldBlocks high;                                   ///< figures that no page is high enough for
    ToldBlocks floating;                               ///< those for the foot of a page: too high, they are told whole

    /// That a block leaves no width for its content; of all in `whole` it is told once, since what is in something
    /// narrow is narrow for that.
    void report_narrow(uint32_t block, base::Range whole, std::string message) {
        if (narrow.hold(block)) return;
        sink.report(diag::Code::oversized_content, flow.blocks[block].span, std::move(message));
        narrow.add(whole);
    }
    /// Whether it is told already why a block has more height than a page: its content has no width, or is a figure
    /// that no page is high enough for.
    [[nodiscard]] bool is_told_high(uint32_t block) const {
        const base::Range blocks{block, flow.blocks[block].end};
        return narrow.meet(blocks) || high.meet(blocks);
    }

    [[nodiscard]] const compose::Drawing& drawing_of(const compose::Inline& item) const {
        return flow.drawings[base::index_of(item.drawing)];
    }
    /// What an inline prints, page numbers as far as they are known; a drawing stands as one sign.
    [[nodiscard]] std::string text_of(uint32_t inline_index) const {
        const compose::Inline& item = flow.inlines[inline_index];
        if (item.kind == compose::InlineKind::text) return std::string(flow.text_of(item));
        if (item.kind == compose::InlineKind::drawing) return std::string(drawing_sign);
        return counters.text_of(item, inline_index);
    }
    /// With the page numbers in it.
    [[nodiscard]] std::string text_of(const compose::Said& said) const {
        std::string text = said.text;
        for (size_t i = said.numbers.size(); i-- > 0;) {
            const uint32_t index = said.numbers[i].inline_index;
            text.insert(said.numbers[i].at, counters.settled_text_of(flow.inlines[index], index));
        }
        return text;
    }
};

}  // namespace typeset
