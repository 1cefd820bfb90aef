#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "base/range.hpp"
#include "compose/style.hpp"

namespace typeset {

/// What a paragraph is made of when its lines are chosen (Knuth and Plass 1981): a box is a word or a part of one, glue
/// a word space, a penalty a place inside or between words where a line may end.
enum class ItemKind : uint8_t { box, glue, penalty };

/// What a break costs. Between `free` and `forbidden` the square of the cost is added to the line's demerits.
namespace penalty {
constexpr int32_t free = 0;
constexpr int32_t forced = INT32_MIN;
constexpr int32_t forbidden = INT32_MAX;
/// Inside a word that is wider than the line: only when there is no other way, not even a third hyphen running.
constexpr int32_t emergency = 3'000'000;
/// In such a word at a hyphen that its style does not want: better than anywhere.
constexpr int32_t unwanted_hyphen = 2'000'000;
/// At a no-break space, where what it holds together is wider than the line.
constexpr int32_t given_way = 4000;
}  // namespace penalty

struct Item {
    ItemKind kind = ItemKind::box;
    bool ends_in_hyphen = false;   ///< a line that ends here shows a hyphen, written or added
    uint32_t segment = 0;          ///< in Paragraph::segments
    base::Range text;              ///< in Paragraph::text
    base::Length width;            ///< of a penalty: what the hyphen adds when the line ends here
    int32_t cost = penalty::free;  ///< of ending a line here; a box's is not used
    uint32_t hyphen = 0;           ///< 0: a break adds nothing; else position in Paragraph::hyphens, plus one
    base::Length stretch{};        ///< of glue, at a badness of 100; how far it shrinks, `shrink_of` says
    bool breaks_word = false;      ///< of a penalty: it stands inside a word, which will be said whole
    friend bool operator==(const Item&, const Item&) = default;
};

/// How much narrower glue may become. TeX's fonts give up a third; the spaces of text faces such as Lato are narrow
/// already, and words would run together.
constexpr base::Length shrink_of(base::Length width) { return width / 5; }

/// A stretch of a paragraph's text that comes from one inline.
struct Segment {
    uint32_t inline_index = 0;
    compose::TextStyleId style{};
    base::Range text;  ///< in Paragraph::text
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// A paragraph's inlines as one text, with its items.
struct Paragraph {
    std::string text;  ///< a forced line break is U+000A
    std::vector<Segment> segments;
    std::vector<Item> items;
    std::vector<std::string> hyphens;  ///< what a hyphenation writes before its hyphen; usually nothing
};

}  // namespace typeset
