#pragma once

#include <compare>
#include <cstdint>

namespace diag {

/// A file known to a `Files` register. `none` is for what no file says (the command line, the program itself).
enum class FileId : uint32_t { none = 0 };

/// A place in a file: line and column from 1, columns counted in Unicode code points. Line 0: the file as a whole.
struct Span {
    FileId file = FileId::none;
    uint32_t line = 0;
    uint32_t column = 0;
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace diag
