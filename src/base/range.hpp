#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace base {

/// Positions `begin` up to, not including, `end` of a vector that the owner of the range names.
struct Range {
    uint32_t begin = 0, end = 0;
    friend constexpr auto operator<=>(const Range&, const Range&) = default;

    [[nodiscard]] constexpr uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
};

/// A vector's size as a position in a Range.
constexpr uint32_t size32(size_t size) { return static_cast<uint32_t>(size); }

/// The index that a strong id (an `enum class` over uint32_t) stands for.
template <class Id>
constexpr uint32_t index_of(Id id) {
    return static_cast<uint32_t>(id);
}

}  // namespace base
