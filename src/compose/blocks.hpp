#pragma once

#include "compose/cascade.hpp"
#include "compose/draft.hpp"

/// What elements become as blocks of the flow.
namespace compose {

BlockKind block_kind(layout::Element element);
/// Only text and inlines stand in it: it is a paragraph, or part of one.
bool holds_only_inlines(layout::Element element);
/// An element of which nothing would be left without text to see: a heading, a link, a caption, the flow itself. Others
/// may be empty: a cell, an item.
bool needs_text(layout::Element element);
/// A paragraph or list: without content there is nothing to show and nothing to tell, unlike a box, a cell or a list's
/// item.
bool means_its_content(layout::Element element);

/// Adds a block without children after all others; answers where it stands.
uint32_t add_block(Draft& draft, Cascade& cascade, BlockKind kind, ComputedId style, Meaning meaning, diag::Span span);
/// Takes back the block added last. Its name stays, as that of something empty.
void drop_last_block(Draft& draft);

}  // namespace compose
