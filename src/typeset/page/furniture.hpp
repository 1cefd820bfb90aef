#pragma once

#include <map>
#include <set>

#include "typeset/page/sheet.hpp"

namespace typeset {

/// The running headers and footers. Those without page numbers are set once.
class Furniture {
public:
    explicit Furniture(Context& context) : context_(context) {}

    /// Puts header and footer of a page on it, all artifacts. Context's counters name the page.
    void place_header(const compose::PageMaster& master, document::Page& page);
    void place_footer(const compose::PageMaster& master, document::Page& page);

private:
    const Galley& set(base::Range blocks, base::Length width);
    void put(const Galley& galley, const std::vector<PlacedFragment>& placed, base::Point origin,
             document::Artifact artifact, document::Page& page);
    /// Once for a header and a margin.
    void complain(base::Range blocks, const char* what, base::Length height, base::Length room);

    Context& context_;
    std::map<std::pair<uint32_t, base::Length>, Galley> kept_;  // by first block and width
    Galley latest_;
    /// What does not fit where: left and right pages have blocks of their own of one header.
    std::set<std::pair<diag::Span, base::Length>> complained_;
};

}  // namespace typeset
