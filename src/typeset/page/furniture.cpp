#include "typeset/page/furniture.hpp"

#include <fmt/format.h>

#include "typeset/block/stack.hpp"
#include "typeset/page/masters.hpp"

namespace typeset {
namespace {

using base::Length;

/// All fragments one below the other, the space above the first one kept, and where they end.
struct Placed {
    std::vector<PlacedFragment> fragments;
    Length height;
};

Placed placed_all(const Galley& galley) {
    Placed placed;
    const base::Range all{0, base::size32(galley.fragments.size())};
    placed.height = stack_up(placed.fragments, galley.fragments, all, {}, true, false);
    return placed;
}

}  // namespace

// The margins at both ends count; the lower one holds the blocks off the text.
void Furniture::place_header(const compose::PageMaster& master, document::Page& page) {
    if (master.header.empty()) return;
    const base::Rect text = text_area(master);
    const Galley& galley = set(master.header, text.size.width);
    const Placed placed = placed_all(galley);
    const Length height = placed.height + galley.space_after;
    if (height > master.margin.top) complain(master.header, "header", height, master.margin.top);
    put(galley, placed.fragments, {text.left(), text.top() - height}, document::Artifact::header, page);
}

void Furniture::place_footer(const compose::PageMaster& master, document::Page& page) {
    if (master.footer.empty()) return;
    const base::Rect text = text_area(master);
    const Galley& galley = set(master.footer, text.size.width);
    const Placed placed = placed_all(galley);
    if (placed.height > master.margin.bottom) complain(master.footer, "footer", placed.height, master.margin.bottom);
    put(galley, placed.fragments, {text.left(), text.bottom()}, document::Artifact::footer, page);
}

void Furniture::put(const Galley& galley, const std::vector<PlacedFragment>& placed, base::Point origin,
                    document::Artifact artifact, document::Page& page) {
    Sheet sheet(context_, galley, page, artifact);
    sheet.backgrounds(placed, origin);
    sheet.content(placed, origin);
}

const Galley& Furniture::set(base::Range blocks, Length width) {
    if (shows_counter(context_.flow, blocks)) return latest_ = make_furniture(context_, blocks, width);
    const auto [found, fresh] = kept_.try_emplace({blocks.begin, width});
    if (fresh) found->second = make_furniture(context_, blocks, width);
    return found->second;
}

void Furniture::complain(base::Range blocks, const char* what, Length height, Length room) {
    // That the first of it lies above the page follows.
    context_.off_the_page.add(blocks);
    const diag::Span span = context_.flow.blocks[blocks.begin].span;
    if (!complained_.insert({span, room}).second) return;
    context_.sink.report(diag::Code::oversized_content, span,
                         fmt::format("the {} is {} pt high, more than the page's margin of {} pt", what,
                                     in_points(height), in_points(room)));
}

}  // namespace typeset
