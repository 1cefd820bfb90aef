#include "typeset/table/columns.hpp"

namespace typeset {
namespace {

using base::Length;

// Where the columns end when `room` is divided in proportion to `weights`.
std::vector<Length> in_proportion(const std::vector<int64_t>& weights, int64_t total, Length room) {
    std::vector<Length> widths;
    int64_t sum = 0;
    Length reached;
    for (const int64_t weight : weights) {
        sum += weight;
        const Length end = room.scaled(sum, total);
        widths.push_back(end - reached);
        reached = end;
    }
    return widths;
}

// Every column as wide as the others: when nothing can be as asked, everything is still to be seen.
std::vector<Length> evenly(size_t count, Length room) {
    return in_proportion(std::vector<int64_t>(count, 1), static_cast<int64_t>(count), room);
}

}  // namespace

ColumnWidths share_out(std::span<const compose::Column> columns, Length gap, Length room) {
    ColumnWidths result;
    result.gap = gap;
    Length fixed = columns.empty() ? Length{} : gap * (static_cast<int64_t>(columns.size()) - 1);
    int64_t shares = 0;
    std::vector<int64_t> weights;
    for (const compose::Column& column : columns) {
        fixed += column.share > 0 ? Length{} : column.width;
        shares += column.share;
        weights.push_back(column.share);
    }
    result.excess = max(fixed - room, Length{});
    result.starved = shares > 0 && fixed >= room;
    if (result.starved || result.excess > Length{}) {
        result.widths = evenly(columns.size(), room);
        result.gap = {};
        return result;
    }
    if (shares > 0)
        result.widths = in_proportion(weights, shares, room - fixed);
    else
        result.widths.resize(columns.size());
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].share == 0) result.widths[i] = columns[i].width;
    return result;
}

}  // namespace typeset
