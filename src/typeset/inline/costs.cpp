#include "typeset/inline/costs.hpp"

#include <algorithm>

namespace typeset {
namespace {

using base::Length;

constexpr int64_t line_demerits = 10;
constexpr int64_t contrast_demerits = 10'000;               // a tight line beside a loose one
constexpr int64_t step_demerits = 5'000;                    // ragged: a full line beside a very short one
constexpr int64_t wedge_demerits = 5'000;                   // ragged: three lines, each shorter or each longer
constexpr int64_t hyphen_pair_demerits = 10'000;            // two hyphens running
constexpr int64_t hyphen_stack_demerits = 100'000'000'000;  // three: never, unless every way has them
constexpr int64_t short_last_demerits = 1'000'000;          // a short word alone on the last line
constexpr int64_t overfull_demerits = 10'000'000'000'000;

// TeX's badness: a hundred times the cube of how much of the stretch or shrink is used.
int64_t cubed(Length used, Length allowed) {
    if (used <= Length{}) return 0;
    if (allowed <= Length{}) return worst_badness;
    const int64_t ratio = std::min<int64_t>(used.thousandths * 1000 / allowed.thousandths, 100'000);
    return std::min(worst_badness, ratio * ratio * ratio / 10'000'000);
}

int64_t squared(int64_t value) { return value * value; }

}  // namespace

LineCosts::LineCosts(std::span<const Item> items, const LineShape& shape)
    : items_(items), shape_(shape), sums_(items.size() + 1), resume_(items.size() + 1) {
    for (size_t i = 0; i < items.size(); ++i) {
        sums_[i + 1] = sums_[i];
        if (items[i].kind == ItemKind::penalty) continue;
        sums_[i + 1].width += items[i].width;
        if (items[i].kind == ItemKind::glue) {
            sums_[i + 1].space += items[i].width;
            sums_[i + 1].stretch += items[i].stretch;
        }
    }
    resume_[items.size()] = base::size32(items.size());
    for (size_t i = items.size(); i-- > 0;)
        resume_[i] = items[i].kind == ItemKind::glue ? resume_[i + 1] : static_cast<uint32_t>(i);
}

uint32_t LineCosts::line_after(uint32_t item) const {
    return items_[item].cost == penalty::forced ? item + 1 : resume_[item + 1];
}

LineCosts::Measured LineCosts::measure(const LineStart& start, uint32_t end) const {
    const bool first = start.line == 0;
    const uint32_t begin = first ? start.item : std::min(end, line_after(start.item));
    Measured line;
    line.natural = sums_[end].width - sums_[begin].width;
    line.space = sums_[end].space - sums_[begin].space;
    line.stretch = sums_[end].stretch - sums_[begin].stretch;
    line.available = first ? shape_.width - shape_.indent : shape_.width;
    if (items_[end].kind == ItemKind::penalty) line.natural += items_[end].width;
    return line;
}

// Readers see differences of about a third of what a line may lack.
int64_t LineCosts::ragged_badness(const Measured& line, Fitness& fitness) const {
    const Length missing = max(line.available - line.natural, Length{});
    fitness = missing >= shape_.raggedness           ? Fitness::very_loose
              : missing >= shape_.raggedness * 2 / 3 ? Fitness::loose
              : missing >= shape_.raggedness / 3     ? Fitness::decent
                                                     : Fitness::tight;
    return cubed(missing, shape_.raggedness);
}

int64_t LineCosts::justified_badness(const Measured& line, Fitness& fitness) {
    const Length missing = line.available - line.natural;
    if (missing < Length{}) {
        const int64_t badness = cubed(-missing, shrink_of(line.space));
        fitness = badness > 12 ? Fitness::tight : Fitness::decent;
        return badness;
    }
    const int64_t badness = cubed(missing, line.stretch);
    fitness = badness > 100 ? Fitness::very_loose : badness > 12 ? Fitness::loose : Fitness::decent;
    return badness;
}

// The first line has nothing above it.
int64_t LineCosts::neighbour_demerits(const LineStart& start, LineCost& cost) const {
    const int change = static_cast<int>(cost.fitness) - static_cast<int>(start.fitness);
    if (shape_.justified) return std::abs(change) > 1 ? contrast_demerits : 0;
    if (start.line == 0) return 0;
    cost.trend = change == 0 ? Trend::even : change > 0 ? Trend::inwards : Trend::outwards;
    const bool is_wedge = cost.trend != Trend::even && cost.trend == start.trend;
    return (std::abs(change) > 2 ? step_demerits : 0) + (is_wedge ? wedge_demerits : 0);
}

bool LineCosts::is_short_last(const LineStart& start, const Measured& line) const {
    if (start.line == 0) return false;
    const bool is_lone = line.space == Length{};
    return line.natural < shape_.short_last || (is_lone && line.natural < shape_.short_word);
}

LineCost LineCosts::cost(const LineStart& start, uint32_t end) const {
    const Item& item = items_[end];
    const Measured line = measure(start, end);
    const Length shrink = shape_.justified ? shrink_of(line.space) : Length{};
    const Length hyphen = item.kind == ItemKind::penalty ? item.width : Length{};
    const bool last = end + 1 == items_.size();

    LineCost cost;
    cost.too_wide = line.natural - shrink > line.available;
    cost.hopeless = line.natural - hyphen - shrink > line.available;
    cost.hyphens = item.ends_in_hyphen ? static_cast<uint8_t>(std::min(start.hyphens + 1, 3)) : uint8_t{0};
    const bool open_ended = item.cost == penalty::forced && line.natural <= line.available;
    if (!open_ended)
        cost.badness = shape_.justified ? justified_badness(line, cost.fitness) : ragged_badness(line, cost.fitness);
    cost.demerits = squared(line_demerits + cost.badness);
    if (item.cost != penalty::forced) cost.demerits += squared(item.cost);
    if (shape_.justified || !open_ended) cost.demerits += neighbour_demerits(start, cost);
    if (cost.hyphens == 2) cost.demerits += hyphen_pair_demerits;
    if (cost.hyphens > 2) cost.demerits += hyphen_stack_demerits;
    cost.short_last = last && is_short_last(start, line);
    if (cost.short_last) cost.demerits += short_last_demerits;
    if (cost.too_wide) cost.demerits += overfull_demerits;
    return cost;
}

}  // namespace typeset
