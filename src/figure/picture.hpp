#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "compose/timeline.hpp"
#include "document/document.hpp"

/// What a figure gives: shapes and words where they stand, of no notation and no font.
namespace figure {

/// A statement or another thing that words say: what it is, and which one, counted in the order of the data.
enum class Subject : uint8_t { axis, as_of, period, group, lane, row, statement, key, legend, tile };

/// Words on one baseline, in one style.
struct Text {
    base::Point origin;
    std::string text;
    compose::TextStyleId style{};
    Subject subject = Subject::axis;
    uint32_t index = 0;  ///< of the subject
    diag::Span span{};
    friend bool operator==(const Text&, const Text&) = default;
};

using Item = std::variant<document::Path, Text>;

/// A number that stands beside a mark instead of its words, which the list below the lanes tells.
struct Key {
    uint32_t number = 1;
    uint32_t statement = 0;
    friend bool operator==(const Key&, const Key&) = default;
};

struct Picture {
    base::Size size;
    std::vector<Item> items;           ///< in order of painting
    std::vector<Key> keys;             ///< that the list at its foot tells
    std::vector<compose::Sign> signs;  ///< that are drawn, each once, in their order
    friend bool operator==(const Picture&, const Picture&) = default;
};

/// The picture as text, an item a line. For goldens.
std::string dump(const Picture& picture);

}  // namespace figure
