#pragma once

#include <array>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/cid_font.hpp"

namespace pdf {

/// What a figure fills: left, bottom, right and top, in PDF's coordinates.
struct FigureBox {
    document::ElemId elem = document::ElemId::none;
    std::array<base::Length, 4> sides{};
};

/// A page's operators, and the leaf that each of its marked-content sequences stands for, by MCID.
struct PageContent {
    std::string operators;
    std::vector<document::ElemId> leaves;
    std::vector<FigureBox> figures;
};

/// What is painted on all pages, and with which fonts.
struct Painting {
    std::vector<PageContent> pages;
    FontTable fonts;
};

/// Paints every page. The fonts are known when all is painted; they are subset afterwards.
Painting paint(const document::Document& document, const text::Fonts& faces, diag::Sink& sink);

}  // namespace pdf
