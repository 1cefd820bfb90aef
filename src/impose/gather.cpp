#include <algorithm>
#include <iterator>
#include <utility>

#include "impose/impose.hpp"

namespace impose {
namespace {

using document::Document;
using document::ElemId;

/// Ids and pages of a document where it stands behind others.
struct Shift {
    uint32_t elems = 0, pages = 0;

    void operator()(ElemId& elem) const {
        if (elem != ElemId::none) elem = ElemId{base::index_of(elem) + elems};
    }
    void operator()(document::Destination& destination) const { destination.page += pages; }
};

void shift_page(document::Page& page, const Shift& shift) {
    for (document::Item& item : page.items)
        if (auto* leaf = std::get_if<ElemId>(&item.belongs_to)) shift(*leaf);
    for (document::Link& link : page.links) {
        shift(link.elem);
        shift(link.target);
    }
}

/// Its root becomes a section, which says its language where that is another one.
uint32_t add_structure(Document& all, const Document& next) {
    const uint32_t root = all.structure.append(ElemId::root, next.structure, document::Role::section);
    if (next.metadata.language != all.metadata.language)
        all.structure.attributes(ElemId{root}).language = next.metadata.language;
    return root;
}

}  // namespace

void gather(Document& all, Document next, uint32_t depth) {
    const Shift shift{add_structure(all, next), base::size32(all.pages.size())};
    for (document::Page& page : next.pages) shift_page(page, shift);
    std::ranges::move(next.pages, std::back_inserter(all.pages));
    for (auto& entry : next.outline) {
        shift(entry.elem);
        shift(entry.destination);
        entry.level += depth;
        all.outline.push_back(std::move(entry));
    }
    for (auto& [elem, destination] : next.destinations) {
        shift(elem);
        shift(destination);
        all.destinations.emplace_back(elem, destination);
    }
}

}  // namespace impose
