#pragma once

#include <cstdint>
#include <string>

#include "compose/cascade.hpp"
#include "document/structure.hpp"

namespace compose {

/// Counts the items of a list, from `start`.
struct ListCounter {
    int64_t next = 1;
};

/// What stands before an item: "•", "3.", "c)", "iv."; empty for `none`.
std::string marker(ListStyle style, int64_t number);
document::ListNumbering numbering(ListStyle style);

}  // namespace compose
