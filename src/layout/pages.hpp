#pragma once

#include "diag/diagnostic.hpp"
#include "layout/layout.hpp"

namespace layout {

/// `match` of a page: all pages of the name, or only the left, the right or the first ones (CSS's `:left`, `:right`,
/// `:first`).
enum class PageSelector : uint8_t { all, left, right, first };

/// `marks` of a page.
struct Marks {
    bool crop = false, cross = false;
};

/// An element `page`.
struct PageRule {
    std::string name;  ///< empty: pages of any name
    PageSelector selector = PageSelector::all;
    std::vector<Declaration> declarations;  ///< margins
    std::vector<Dimension> size;            ///< width, height; empty: as another rule says
    std::optional<base::Length> bleed{};    ///< as another rule says; as well as `marks`
    std::optional<Marks> marks{};
    uint32_t header = 0, footer = 0;  ///< nodes; 0: as another rule says
    diag::Span span;
};

/// What the rules come to, for each name. Complains of what no page can be: margins that are not lengths, sides that
/// are too short, margins that leave no room for text; at the rule that took it.
std::vector<NamedPages> settle_pages(const std::vector<PageRule>& rules, diag::Sink& sink);

/// Complains of styles that ask for pages of a name that no page has.
void check_page_names(const std::vector<StyleRule>& styles, const std::vector<NamedPages>& pages, diag::Sink& sink);

}  // namespace layout
