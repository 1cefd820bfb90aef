#include "impose/saddle_stitch.hpp"

namespace impose {

// Towards the middle of the booklet; on fronts the later page lies left.
std::vector<Spread> saddle_stitch(uint32_t pages) {
    std::vector<Spread> sides;
    sides.reserve(pages / 2);
    for (uint32_t first = 0; first < pages / 2; ++first) {
        const uint32_t last = pages - 1 - first;
        sides.push_back(first % 2 == 0 ? Spread{last, first} : Spread{first, last});
    }
    return sides;
}

}  // namespace impose
