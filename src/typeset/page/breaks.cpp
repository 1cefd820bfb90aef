#include "typeset/page/breaks.hpp"

#include <limits>
#include <utility>

namespace typeset {
namespace {

using base::Length;

constexpr int32_t no_cost_yet = std::numeric_limits<int32_t>::max();

/// A page, and what its end costs.
struct Filled {
    PageShare share;
    int32_t cost = break_cost::free;
};

/// What room a page has left.
class PageRoom {
public:
    PageRoom(Length height, std::span<const Float> floats) : left_(height), floats_(floats) {}

    void take(Length height) { left_ -= height; }
    void take(const Fragment& fragment, bool with_space) {
        if (!std::exchange(has_text_, true) && above_float_ != nullptr) left_ -= floats_.front().before;
        left_ -= fragment.height + (with_space ? fragment.space : Length{});
    }
    /// False: it has no room.
    bool take(const Float& each) {
        const Length above = above_float_ == nullptr ? (has_text_ ? each.before : Length{})
                                                     : space_between(above_float_->after, each.before);
        if (each.height + above > left_) return false;
        left_ -= each.height + above;
        above_float_ = &each;
        return true;
    }
    [[nodiscard]] bool has_text() const { return has_text_; }
    [[nodiscard]] bool is_overfull() const { return left_ < Length{}; }

private:
    Length left_;
    std::span<const Float> floats_;  ///< from the first that may stand on it on
    const Float* above_float_ = nullptr;
    bool has_text_ = false;
};

/// A page while it is being filled, and the best of the breaks that it has reached.
struct Trial {
    PageShare share;
    PageRoom room;
    Length owed;           ///< from where the row ends that the page begins in
    bool is_first = true;  ///< nothing stands above what was taken last and what that is joined to
    uint32_t best = 0;
    int32_t cost = no_cost_yet;

    /// The last of the cheapest ones.
    void offer_break(uint32_t before, int32_t at_cost) {
        if (at_cost > cost) return;
        best = before;
        cost = at_cost;
    }
};

/// Fills one page after the other.
class PageFiller {
public:
    PageFiller(const PageMatter& matter, const RoomOnPage& room)
        : fragments_(matter.fragments), repeats_(matter.repeats), floats_(matter.floats), room_(room) {}

    std::vector<PageShare> run() {
        const auto count = base::size32(fragments_.size());
        for (uint32_t begin = 0; begin < count; begin = pages_.back().fragments.end) {
            if (fragments_[begin].forced != ForcedBreak::none) flush(begin);
            turn_to_side(fragments_[begin].forced);
            add(best_page(begin));
        }
        flush(count);
        return std::move(pages_);
    }

private:
    [[nodiscard]] uint32_t next_number() const { return base::size32(pages_.size()) + 1; }

    void add(const PageShare& page) {
        pages_.push_back(page);
        next_float_ = page.floats.end;
    }

    // Odd pages are right ones.
    void turn_to_side(ForcedBreak forced) {
        const bool odd = next_number() % 2 == 1;
        if ((forced == ForcedBreak::left && odd) || (forced == ForcedBreak::right && !odd)) {
            PageShare blank;
            const uint32_t end = pages_.empty() ? 0 : pages_.back().fragments.end;
            blank.fragments = {end, end};
            blank.floats = {next_float_, next_float_};
            blank.page_template = pages_.empty() ? 0 : pages_.back().page_template;
            blank.forced = true;
            pages_.push_back(blank);
        }
    }

    [[nodiscard]] bool waits(uint32_t number, uint32_t begin) const {
        return number < floats_.size() && floats_[number].fragment < begin;
    }

    /// Floats that found no room where the text ends have pages of their own.
    void flush(uint32_t end) {
        while (waits(next_float_, end)) {
            PageShare page;
            page.fragments = {end, end};
            page.page_template = fragments_[floats_[next_float_].fragment].page;
            PageRoom room = room_for(page.page_template);
            page.floats = waiting(end, room);
            add(page);
        }
    }

    [[nodiscard]] PageRoom room_for(uint32_t page_template) const {
        return {room_(next_number(), page_template), floats_.subspan(next_float_)};
    }

    /// Those from before the page that it has room for: at least the first, which fits on any page.
    [[nodiscard]] base::Range waiting(uint32_t begin, PageRoom& room) const {
        base::Range taken{next_float_, next_float_};
        while (waits(taken.end, begin) && room.take(floats_[taken.end])) ++taken.end;
        if (taken.empty() && waits(taken.end, begin)) ++taken.end;
        return taken;
    }

    /// A float gives way where the page would else end inside what belongs together.
    [[nodiscard]] PageShare best_page(uint32_t begin) const {
        const Filled with = fill(begin, true);
        const base::Range floats = with.share.floats;
        const bool has_own = !floats.empty() && floats_[floats.end - 1].fragment >= begin;
        if (!has_own || with.cost < break_cost::keep) return with.share;
        const Filled without = fill(begin, false);
        return without.cost < with.cost ? without.share : with.share;
    }

    /// `takes_floats`: also those that are reached on the page.
    [[nodiscard]] Filled fill(uint32_t begin, bool takes_floats) const {
        Trial trial = begin_page(begin);
        uint32_t i = begin;
        for (; i < fragments_.size(); ++i) {
            const Fragment& fragment = fragments_[i];
            if (i > begin && fragment.forced != ForcedBreak::none) break;
            if (i > begin && !fragment.joined) trial.offer_break(i, fragment.cost);
            if (fragment.kind == FragmentKind::floating)
                take_float(trial, fragment.index, takes_floats);
            else if (!take_text(trial, i))
                return cut(trial, i);
        }
        trial.share.fragments.end = i;
        return {trial.share, break_cost::free};
    }

    [[nodiscard]] Trial begin_page(uint32_t begin) const {
        const Fragment& first = fragments_[begin];
        Trial trial{{}, room_for(first.page), first.more - first.lag};
        trial.best = begin;
        trial.share.fragments = {begin, begin};
        trial.share.page_template = first.page;
        trial.share.forced = begin == 0 || first.forced != ForcedBreak::none;
        trial.share.floats = waiting(begin, trial.room);
        // Below floats alone, text may wait rather than be parted.
        if (!trial.share.floats.empty()) trial.cost = break_cost::keep - 1;
        trial.room.take(height_repeated(begin) + first.lag);
        return trial;
    }

    void take_float(Trial& trial, uint32_t number, bool takes_floats) const {
        uint32_t& next = trial.share.floats.end;
        if (takes_floats && next == number && trial.room.take(floats_[number])) ++next;
    }

    /// False: it has no room.
    [[nodiscard]] bool take_text(Trial& trial, uint32_t fragment) const {
        if (ends_row(fragments_, fragment)) trial.room.take(std::exchange(trial.owed, {}));
        if (!fragments_[fragment].joined) trial.is_first = !trial.room.has_text();
        trial.room.take(fragments_[fragment], trial.room.has_text() || trial.share.forced);
        trial.share.overfull = trial.is_first && trial.share.floats.empty() && trial.room.is_overfull();
        return !trial.room.is_overfull();
    }

    /// Floats that are reached behind the break are reached again.
    [[nodiscard]] Filled cut(const Trial& trial, uint32_t overflowing) const {
        PageShare share = trial.share;
        share.fragments.end = share.overfull ? end_of_joined(fragments_, overflowing) : trial.best;
        share.overfull = share.overfull && !fits_alone(share.fragments);
        base::Range& floats = share.floats;
        while (!floats.empty() && floats_[floats.end - 1].fragment >= share.fragments.end) --floats.end;
        return {share, trial.share.overfull ? no_cost_yet : trial.cost};
    }

    /// A part of a row that has room as long as nothing of the row follows.
    [[nodiscard]] bool fits_alone(base::Range page) const {
        const Fragment& first = fragments_[page.begin];
        return page.size() == 1 && first.continued &&
               height_repeated(page.begin) + first.alone <= room_(next_number(), first.page);
    }

    [[nodiscard]] Length height_repeated(uint32_t begin) const {
        const uint32_t repeat = fragments_[begin].repeat;
        return repeat == no_index ? Length{} : repeats_[repeat].height;
    }

    std::span<const Fragment> fragments_;
    std::span<const Repeat> repeats_;
    std::span<const Float> floats_;
    const RoomOnPage& room_;
    std::vector<PageShare> pages_;
    uint32_t next_float_ = 0;  ///< the first that stands on no page yet
};

}  // namespace

std::vector<PageShare> choose_page_breaks(const PageMatter& matter, const RoomOnPage& room) {
    return PageFiller(matter, room).run();
}

}  // namespace typeset
