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

/// The place of what is in no file: something that was put in where it was missing, to read on.
constexpr bool stands_nowhere(Span span) { return span.file != FileId::none && span.line == 0; }

}  // namespace diag
