#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A seam between the parts of a Swedish compound.
struct Seam {
    size_t letter = 0;      ///< index of the first letter of the second part
    std::u32string insert;  ///< the consonant that writing leaves out: "tillåta" is "till" and "låta"
    friend bool operator==(const Seam&, const Seam&) = default;
};

/// The seams of a Swedish word in small letters that two known parts meet at, in order.
std::vector<Seam> swedish_seams(std::u32string_view word);

}  // namespace text
