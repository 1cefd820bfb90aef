#include "compose/blocks.hpp"

#include "layout/children.hpp"

namespace compose {

using layout::Element;

BlockKind block_kind(Element element) {
    switch (element) {
    case Element::ul:
    case Element::ol:
        return BlockKind::list;
    case Element::li:
        return BlockKind::list_item;
    case Element::table:
        return BlockKind::table;
    case Element::thead:
    case Element::tbody:
        return BlockKind::row_group;
    case Element::tr:
        return BlockKind::row;
    case Element::th:
    case Element::td:
        return BlockKind::cell;
    case Element::timeline:
    case Element::timeline_legend:
    case Element::tile_map:
        return BlockKind::figure;
    default:
        return holds_only_inlines(element) ? BlockKind::paragraph : BlockKind::stack;
    }
}

bool holds_only_inlines(Element element) {
    const layout::ElementEntry& entry = layout::entry(element);
    return layout::takes_text(entry, entry) && !layout::lists(entry, Element::p);
}

bool needs_text(Element element) {
    const bool is_heading = element >= Element::h1 && element <= Element::h6;
    return is_heading || element == Element::a || element == Element::caption || element == Element::footnote ||
           element == Element::flow;
}

bool means_its_content(Element element) {
    const BlockKind kind = block_kind(element);
    return kind == BlockKind::paragraph || kind == BlockKind::list || element == Element::dl;
}

uint32_t add_block(Draft& draft, Cascade& cascade, BlockKind kind, ComputedId style, Meaning meaning, diag::Span span) {
    const auto at = static_cast<uint32_t>(draft.flow.blocks.size());
    Block block;
    block.kind = kind;
    block.style = cascade.block_style(style);
    block.text_style = cascade.text_style(style);
    block.end = at + 1;
    block.span = span;
    draft.flow.blocks.push_back(block);
    draft.meanings.push_back(meaning);
    return at;
}

void drop_last_block(Draft& draft) {
    if (const auto anchor = draft.meanings.back().anchor) draft.anchors[*anchor].block = left_out;
    draft.flow.blocks.pop_back();
    draft.meanings.pop_back();
}

}  // namespace compose
