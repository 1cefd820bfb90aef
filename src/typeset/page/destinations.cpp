#include "typeset/page/destinations.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace typeset {
namespace {

using document::ElemId;

// The block that is the element, or holds text inside it, or comes first inside it.
std::map<ElemId, uint32_t> blocks_of(const compose::Flow& flow, const std::set<ElemId>& targets) {
    std::map<ElemId, uint32_t> blocks;
    if (targets.empty()) return blocks;
    const auto offer = [&](ElemId elem, uint32_t block) {
        for (; elem != ElemId::none; elem = flow.structure[elem].parent)
            if (targets.contains(elem)) blocks.try_emplace(elem, block);
    };
    for (uint32_t i = flow.body.begin; i < flow.body.end; ++i) {
        const compose::Block& block = flow.blocks[i];
        offer(block.elem, i);
        for (uint32_t item = block.inlines.begin; item < block.inlines.end; ++item) offer(flow.inlines[item].elem, i);
    }
    return blocks;
}

}  // namespace

Destinations::Destinations(const compose::Flow& flow, const Galley& galley) : flow_(flow), galley_(galley) {
    std::set<ElemId> targets;
    for (const compose::Link& link : flow.links)
        if (link.target != ElemId::none) targets.insert(link.target);
    for (const compose::Inline& item : flow.inlines)
        if (item.target != ElemId::none) targets.insert(item.target);
    for (const auto& [elem, block] : blocks_of(flow, targets)) targets_.emplace_back(elem, block);
    if (!targets_.empty() || !flow.outline.empty()) begins_.resize(flow.blocks.size());
}

// What lies in a row begins where the part of the row does.
void Destinations::placed(const Fragment& fragment, Place place, uint32_t page, base::Point point) {
    if (begins_.empty() || fragment.kind == FragmentKind::floating) return;
    auto& begin = begins_[fragment.block];
    if (!begin) begin = {{page, point}, place};
    if (fragment.kind != FragmentKind::row) return;
    for (const CellContent& content : contents_of(galley_, fragment))
        for (uint32_t i = content.fragments.begin; i < content.fragments.end; ++i)
            placed(galley_.inner[i], place, page, point);
}

const Destinations::Begin* Destinations::first_in(base::Range blocks, bool also_at_foot) const {
    for (uint32_t i = blocks.begin; i < blocks.end; ++i)
        if (begins_[i] && (also_at_foot || begins_[i]->place == Place::in_text)) return &*begins_[i];
    return nullptr;
}

// What comes first in its text; where it has none, what of it floats. Where it shows nothing itself, what comes first
// after it does; at the end, what stands last before it.
const document::Destination* Destinations::destination_of(uint32_t block) const {
    const base::Range own{block, flow_.blocks[block].end}, after{own.end, base::size32(begins_.size())};
    for (const base::Range range : {own, after})
        for (const bool also_at_foot : {false, true})
            if (const Begin* found = first_in(range, also_at_foot)) return &found->at;
    const auto stands = [](const auto& begin) { return begin.has_value(); };
    const auto before = std::find_if(std::make_reverse_iterator(begins_.begin() + block), begins_.rend(), stands);
    return before == begins_.rend() ? nullptr : &(*before)->at;
}

std::vector<document::OutlineEntry> Destinations::outline(const Context& context) const {
    std::vector<document::OutlineEntry> entries;
    for (const compose::Heading& heading : flow_.outline) {
        const document::Destination* found = destination_of(heading.block);
        if (found == nullptr) continue;
        // Of a level that is missing between, nothing could be opened.
        const uint32_t deepest = entries.empty() ? 1 : entries.back().level + 1;
        entries.push_back({context.text_of(heading.title), std::clamp(heading.level, 1U, deepest),
                           flow_.blocks[heading.block].elem, *found});
    }
    return entries;
}

std::vector<std::pair<ElemId, document::Destination>> Destinations::of_targets() const {
    std::vector<std::pair<ElemId, document::Destination>> result;
    for (const auto& [elem, block] : targets_)
        if (const document::Destination* found = destination_of(block)) result.emplace_back(elem, *found);
    return result;
}

}  // namespace typeset
