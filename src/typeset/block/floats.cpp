#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "typeset/block/stack.hpp"

/// What a stack does with blocks that float to the foot of their page.
namespace typeset {

using base::Length;

// False: it is to stand in the text, where pages may divide it.
bool Stack::float_to_foot(uint32_t index) {
    const uint32_t around = std::exchange(page_, context_.pages[index].own);
    const bool floats = fit_at_foot(index);
    page_ = around;
    return floats;
}

bool Stack::fit_at_foot(uint32_t index) {
    if (style(index).break_before == compose::Break::avoid && index == end_of_unfloated_) return false;
    context_.floating.add({index, context_.flow.blocks[index].end});
    std::vector<Fragment> content;
    Stack inside(context_, galley_, content, page_, false);
    inside.block(index, {{}, context_.text_areas[page_].width});
    if (content.empty()) return true;
    const Length height = height_of(content, {0, base::size32(content.size())});
    if (height > page_height()) {
        end_of_unfloated_ = context_.flow.blocks[index].end;
        // Of what fits on no page, that is told.
        const auto fits = [this](const Fragment& each) { return each.height <= page_height(); };
        if (std::ranges::all_of(content, fits)) report_unfloated(index, height);
        return false;
    }
    if (!join_float(content, inside.pending_margin(), index)) add_float(content, inside.pending_margin(), index);
    return true;
}

void Stack::report_unfloated(uint32_t index, Length height) {
    if (context_.is_told_high(index)) return;
    context_.sink.report(diag::Code::overfull_page, context_.flow.blocks[index].span,
                         fmt::format("the block for the foot of the page is {} pt high, more than the {} pt of a page, "
                                     "and stands in the text",
                                     in_points(height), in_points(page_height())));
}

void Stack::add_float(const std::vector<Fragment>& content, Length after, uint32_t index) {
    const auto first = base::size32(galley_.floating.size());
    galley_.floating.insert(galley_.floating.end(), content.begin(), content.end());
    const base::Range range{first, base::size32(galley_.floating.size())};
    galley_.floats.push_back(
        {base::size32(fragments_.size()), range, height_of(galley_.floating, range), content.front().space, after});
    stand_for_float(index);
}

// What is to stay with the float before it is one with it.
bool Stack::join_float(const std::vector<Fragment>& content, Length after, uint32_t index) {
    if (fragments_.empty() || fragments_.back().kind != FragmentKind::floating) return false;
    const bool stays = style(index).break_before == compose::Break::avoid ||
                       style(fragments_.back().block).break_after == compose::Break::avoid;
    Float& above = galley_.floats.back();
    const auto first = base::size32(galley_.floating.size());
    const Length space = space_between(above.after, content.front().space);
    const Length height = above.height + space + height_of(content, {0, base::size32(content.size())});
    if (!stays || fragments_.back().page != page_ || height > page_height()) return false;
    galley_.floating.insert(galley_.floating.end(), content.begin(), content.end());
    galley_.floating[first].space = space;
    above.fragments.end = base::size32(galley_.floating.size());
    above.height = height;
    above.after = after;
    fragments_.back().block = index;
    return true;
}

// What stands around it meets as if it were not there.
void Stack::stand_for_float(uint32_t index) {
    const Length margin = margin_, pull = pull_;
    const int32_t cost = cost_;
    Fragment& made = add(FragmentKind::floating, index, {});
    made.index = base::size32(galley_.floats.size() - 1);
    made.space = {};
    made.box = no_index;
    margin_ = margin;
    pull_ = pull;
    cost_ = cost;
}

}  // namespace typeset
