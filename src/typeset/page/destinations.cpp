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

Destinations::Destinations(const compose::Flow& flow) : flow_(flow) {
    std::set<ElemId> targets;
    for (const compose::Link& link : flow.links)
        if (link.target != ElemId::none) targets.insert(link.target);
    std::set<uint32_t> blocks;
    for (const auto& [elem, block] : blocks_of(flow, targets)) {
        targets_.emplace_back(elem, block);
        blocks.insert(block);
    }
    for (const compose::Heading& heading : flow.outline) blocks.insert(heading.block);
    for (const uint32_t block : blocks) wanted_.push_back({block, {}});
}

// A row stands for all that lies in it.
void Destinations::placed(const Fragment& fragment, uint32_t page, base::Point point) {
    const uint32_t last = fragment.kind == FragmentKind::row ? flow_.blocks[fragment.block].end - 1 : fragment.block;
    for (; found_ < wanted_.size() && wanted_[found_].block <= last; ++found_) wanted_[found_].found = {page, point};
}

const document::Destination* Destinations::destination_of(uint32_t block) const {
    const auto end = wanted_.begin() + static_cast<std::ptrdiff_t>(found_);
    const auto found = std::lower_bound(wanted_.begin(), end, block,
                                        [](const Wanted& wanted, uint32_t sought) { return wanted.block < sought; });
    return found == end || found->block != block ? nullptr : &found->found;
}

std::vector<document::OutlineEntry> Destinations::outline() const {
    std::vector<document::OutlineEntry> entries;
    for (const compose::Heading& heading : flow_.outline) {
        const document::Destination* found = destination_of(heading.block);
        if (found == nullptr) continue;
        // Of a level that is missing between, nothing could be opened.
        const uint32_t deepest = entries.empty() ? 1 : entries.back().level + 1;
        entries.push_back(
            {heading.title, std::clamp(heading.level, 1U, deepest), flow_.blocks[heading.block].elem, *found});
    }
    return entries;
}

std::vector<std::pair<ElemId, document::Destination>> Destinations::of_links() const {
    std::vector<std::pair<ElemId, document::Destination>> result;
    for (const auto& [elem, block] : targets_)
        if (const document::Destination* found = destination_of(block)) result.emplace_back(elem, *found);
    return result;
}

}  // namespace typeset
