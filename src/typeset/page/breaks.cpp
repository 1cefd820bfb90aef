#include "typeset/page/breaks.hpp"

#include <limits>
#include <utility>

namespace typeset {
namespace {

using base::Length;

/// Fills one page after the other.
class PageFiller {
public:
    PageFiller(std::span<const Fragment> fragments, std::span<const Repeat> repeats, const RoomOnPage& room)
        : fragments_(fragments), repeats_(repeats), room_(room) {}

    std::vector<PageShare> run() {
        const auto count = base::size32(fragments_.size());
        for (uint32_t begin = 0; begin < count; begin = pages_.back().fragments.end) {
            turn_to_side(fragments_[begin].forced);
            pages_.push_back(fill(begin));
        }
        return std::move(pages_);
    }

private:
    [[nodiscard]] uint32_t next_number() const { return base::size32(pages_.size()) + 1; }

    // Odd pages are right ones.
    void turn_to_side(ForcedBreak forced) {
        const bool odd = next_number() % 2 == 1;
        if ((forced == ForcedBreak::left && odd) || (forced == ForcedBreak::right && !odd)) {
            PageShare blank;
            const uint32_t end = pages_.empty() ? 0 : pages_.back().fragments.end;
            blank.fragments = {end, end};
            blank.page_template = pages_.empty() ? 0 : pages_.back().page_template;
            blank.forced = true;
            pages_.push_back(blank);
        }
    }

    PageShare fill(uint32_t begin) {
        const Fragment& first = fragments_[begin];
        PageShare page;
        page.page_template = first.page;
        page.forced = begin == 0 || first.forced != ForcedBreak::none;
        Length left = room_(next_number(), first.page) - height_repeated(begin) - first.lag;
        Length owed = first.more - first.lag;  // from where the row ends
        uint32_t best = begin;
        int32_t best_cost = std::numeric_limits<int32_t>::max();
        uint32_t i = begin;
        for (; i < fragments_.size(); ++i) {
            const Fragment& fragment = fragments_[i];
            if (i > begin && fragment.forced != ForcedBreak::none) break;
            if (i > begin && fragment.cost <= best_cost) {
                best = i;
                best_cost = fragment.cost;
            }
            if (ends_row(fragments_, i)) left -= std::exchange(owed, {});
            left -= fragment.height + (i > begin || page.forced ? fragment.space : Length{});
            if (left < Length{}) return cut(page, begin, i, best);
        }
        page.fragments = {begin, i};
        return page;
    }

    static PageShare cut(PageShare page, uint32_t begin, uint32_t overflowing, uint32_t best) {
        page.overfull = overflowing == begin;
        page.fragments = {begin, page.overfull ? begin + 1 : best};
        return page;
    }

    [[nodiscard]] Length height_repeated(uint32_t begin) const {
        const uint32_t repeat = fragments_[begin].repeat;
        return repeat == no_index ? Length{} : repeats_[repeat].height;
    }

    std::span<const Fragment> fragments_;
    std::span<const Repeat> repeats_;
    const RoomOnPage& room_;
    std::vector<PageShare> pages_;
};

}  // namespace

std::vector<PageShare> choose_page_breaks(std::span<const Fragment> fragments, std::span<const Repeat> repeats,
                                          const RoomOnPage& room) {
    return PageFiller(fragments, repeats, room).run();
}

}  // namespace typeset
