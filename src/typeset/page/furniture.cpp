#include "typeset/page/furniture.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "typeset/block/stack.hpp"
#include "typeset/page/masters.hpp"
#include "typeset/page/sheet.hpp"

namespace typeset {
namespace {

using base::Length;

// Margins at both ends count: they hold the blocks off the text.
Length full_height(const Galley& galley, std::vector<PlacedFragment>& placed) {
    const base::Range all{0, static_cast<uint32_t>(galley.fragments.size())};
    return stack_up(placed, galley.fragments, all, {}, true, false) + galley.space_after;
}

}  // namespace

void Furniture::place_header(const compose::PageMaster& master, document::Page& page) {
    if (master.header.empty()) return;
    const base::Rect text = text_area(master);
    const Galley& galley = set(master.header, text.size.width);
    std::vector<PlacedFragment> placed;
    const Length height = full_height(galley, placed);
    if (height > master.margin.top) complain(master.header, "header", height, master.margin.top);
    const base::Point origin{text.left(), text.top() - height};
    Sheet sheet(context_, galley, page, document::Artifact::header);
    sheet.backgrounds(placed, origin);
    sheet.content(placed, origin);
}

void Furniture::place_footer(const compose::PageMaster& master, document::Page& page) {
    if (master.footer.empty()) return;
    const base::Rect text = text_area(master);
    const Galley& galley = set(master.footer, text.size.width);
    std::vector<PlacedFragment> placed;
    const Length height = full_height(galley, placed) - galley.space_after;
    if (height > master.margin.bottom) complain(master.footer, "footer", height, master.margin.bottom);
    const base::Point origin{text.left(), text.bottom()};
    Sheet sheet(context_, galley, page, document::Artifact::footer);
    sheet.backgrounds(placed, origin);
    sheet.content(placed, origin);
}

const Galley& Furniture::set(base::Range blocks, Length width) {
    if (counts_pages(blocks)) return latest_ = make_furniture(context_, blocks, width);
    const auto [found, fresh] = kept_.try_emplace({blocks.begin, width});
    if (fresh) found->second = make_furniture(context_, blocks, width);
    return found->second;
}

bool Furniture::counts_pages(base::Range blocks) const {
    const compose::Flow& flow = context_.flow;
    return std::any_of(flow.blocks.begin() + blocks.begin, flow.blocks.begin() + blocks.end, [&](const auto& block) {
        return std::any_of(flow.inlines.begin() + block.inlines.begin, flow.inlines.begin() + block.inlines.end,
                           [](const compose::Inline& item) {
                               return item.kind == compose::InlineKind::page_number ||
                                      item.kind == compose::InlineKind::page_count;
                           });
    });
}

void Furniture::complain(base::Range blocks, const char* what, Length height, Length room) {
    if (!complained_.insert(blocks.begin).second) return;
    context_.sink.report(diag::Code::oversized_content, context_.flow.blocks[blocks.begin].span,
                         fmt::format("the {} is {} pt high, more than the page's margin of {} pt", what,
                                     in_points(height), in_points(room)));
}

}  // namespace typeset
