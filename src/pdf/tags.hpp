#pragma once

#include <cstdint>
#include <vector>

#include "document/document.hpp"
#include "pdf/painting.hpp"

namespace pdf {

/// A marked-content sequence: its page, from 0, and its number there.
struct Marked {
    uint32_t page = 0, mcid = 0;
    friend bool operator==(const Marked&, const Marked&) = default;
};

/// An annotation by its page and its place among the page's links.
struct Annotated {
    uint32_t page = 0, link = 0;
    friend auto operator<=>(const Annotated&, const Annotated&) = default;
};

/// How structure and pages belong together, as data: what ISO 32000-1, 14.7.4 calls the content of structure elements.
struct Tags {
    std::vector<std::vector<Marked>> marks;              ///< by leaf, in order of painting
    std::vector<std::vector<document::ElemId>> parents;  ///< by page and MCID: the element that holds the leaf
    std::vector<std::vector<Annotated>> annotations;     ///< by element
    std::vector<document::ElemId> identified;            ///< elements that need an identifier, in order
    std::vector<FigureBox> figures;                      ///< by element
};

Tags tag(const document::Document& document, const Painting& painting);

}  // namespace pdf
