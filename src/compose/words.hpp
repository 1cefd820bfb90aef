#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "compose/style.hpp"
#include "diag/span.hpp"
#include "document/document.hpp"

/// The words of figures, ready to be measured and placed.
namespace compose {

/// A stretch of words in one style. Upon a solid block the same words are set in `inverse`.
struct Run {
    std::string text;
    TextStyleId style{}, inverse{};
    friend bool operator==(const Run&, const Run&) = default;
};

/// Words that stand together, perhaps led by a symbol: an index into the figure's symbols. Without runs they are none.
/// They stand on one line; titles, and labels where there is room below, may be broken at spaces.
struct Words {
    std::optional<uint32_t> symbol{};
    std::vector<Run> runs{};
    std::vector<std::string> keys{};  ///< of notes, each a digit in a small square after the words
    diag::Span span{};
    friend bool operator==(const Words&, const Words&) = default;

    [[nodiscard]] bool empty() const { return runs.empty(); }
};

/// A small drawing that leads words: it stands on their baseline, its paths count from its upper left corner.
struct Symbol {
    base::Size size;
    std::vector<document::Path> paths;
    friend bool operator==(const Symbol&, const Symbol&) = default;
};

}  // namespace compose
