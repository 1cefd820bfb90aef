#pragma once

#include <compare>
#include <cstdint>

namespace diag {

/// A file known to a `Files` register. `none` is for what no file says (the command line, the program itself).
enum class FileId : uint32_t { none = 0 };

/// A place in a file: line and column from 1, columns counted in Unicode code points.
struct Span {
    FileId file = FileId::none;
    uint32_t line = 0;
    uint32_t column = 0;
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The place, with line 0, of what is not in the file: it was put into a document because it was missing, to read on.
constexpr Span nowhere(FileId file) { return {file, 0, 0}; }
constexpr bool stands_nowhere(Span span) { return span.file != FileId::none && span.line == 0; }

}  // namespace diag
