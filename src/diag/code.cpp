#include "diag/code.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace diag {
namespace {

struct Row {
    std::string_view identifier;
    Severity severity;
    std::string_view meaning, remedy;
};

constexpr std::array rows{
#define CODE(name, severity, meaning, remedy) Row{#name, Severity::severity, meaning, remedy},
#include "diag/codes.def"
#undef CODE
};

/// `unknown_element` as the user sees it: `unknown-element`.
std::array<std::string, rows.size()> hyphenate() {
    std::array<std::string, rows.size()> names;
    for (size_t i = 0; i < rows.size(); ++i) {
        names[i] = rows[i].identifier;
        std::replace(names[i].begin(), names[i].end(), '_', '-');
    }
    return names;
}

}  // namespace

std::span<const CodeEntry> code_table() {
    static const auto names = hyphenate();
    static const auto table = [] {
        std::vector<CodeEntry> entries;
        for (size_t i = 0; i < rows.size(); ++i)
            entries.push_back({names[i], rows[i].severity, rows[i].meaning, rows[i].remedy});
        return entries;
    }();
    return table;
}

const CodeEntry& entry(Code code) { return code_table()[static_cast<size_t>(code)]; }

}  // namespace diag
