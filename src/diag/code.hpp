#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace diag {

enum class Severity : uint8_t { warning, error };

/// Every diagnostic the program can give. The name printed in brackets is the enumerator with hyphens; `codes.def`
/// holds name, severity and what the manual says of it, so that none exists without an explanation.
enum class Code : uint16_t {
#define CODE(name, severity, meaning, remedy) name,
#include "diag/codes.def"
#undef CODE
};

struct CodeEntry {
    std::string_view name;     ///< as printed: `unknown-element`
    Severity severity;         ///< a warning becomes an error under `--strict`
    std::string_view meaning;  ///< one sentence for the manual
    std::string_view remedy;   ///< what to do, one sentence for the manual
};

/// All codes, in the order of the enumeration.
std::span<const CodeEntry> code_table();
const CodeEntry& entry(Code code);

}  // namespace diag
