#include <algorithm>
#include <array>
#include <utility>

#include "impose/blanks.hpp"
#include "impose/impose.hpp"
#include "impose/placement.hpp"
#include "impose/saddle_stitch.hpp"

namespace impose {
namespace {

using base::Length;
using document::Destination;
using document::Document;
using document::ElemId;
using document::Page;

/// Lets no leaf stand on several pages: sheets come in another order than pages, and what a reader is told comes in the
/// order of leaves.
class LeafDivider {
public:
    explicit LeafDivider(document::StructTree& structure) : structure_(structure), parts_(structure.size()) {}

    /// Pages in reading order.
    void divide(Page& page, uint32_t number) {
        for (document::Item& item : page.items)
            if (auto* leaf = std::get_if<ElemId>(&item.belongs_to)) *leaf = part_of(*leaf, number);
    }

private:
    struct Part {
        ElemId leaf = ElemId::none;
        uint32_t page = 0;
    };

    ElemId part_of(ElemId leaf, uint32_t page) {
        Part& part = parts_.at(base::index_of(leaf));
        if (part.leaf == ElemId::none)
            part = {leaf, page};
        else if (part.page != page)
            part = {structure_.add_leaf_after(part.leaf), page};
        return part.leaf;
    }

    document::StructTree& structure_;
    std::vector<Part> parts_;  ///< the last one of each leaf
};

/// As large as the largest page turned: what two of it beside each other, scaled down, fill.
base::Size sheet_of(const std::vector<Page>& pages) {
    base::Size size;
    for (const Page& page : pages) {
        size.width = base::max(size.width, base::max(page.size.width, page.size.height));
        size.height = base::max(size.height, base::min(page.size.width, page.size.height));
    }
    return size;
}

/// A page's place: its sheet's side and how it lies there.
struct Placed {
    uint32_t side = 0;
    Placement placement;
};

std::string label_of(const Page& page) { return page.label.empty() ? std::to_string(page.number) : page.label; }

/// Lays pages onto the sides of sheets.
class Imposer {
public:
    explicit Imposer(const std::vector<Page>& pages)
        : pages_(pages), size_(sheet_of(pages)), spreads_(saddle_stitch(base::size32(pages.size()))) {
        placed_.resize(pages.size());
        // Of one size in the report, letters are of one size in the booklet, too.
        const Scale most = scale_to_fit({size_.height, size_.width}, half(true).size);
        for (uint32_t side = 0; side < spreads_.size(); ++side)
            for (const bool is_left : {true, false}) {
                const uint32_t page = is_left ? spreads_[side].left : spreads_[side].right;
                placed_[page] = {side, fitted(pages[page].size, half(is_left), most)};
            }
    }

    [[nodiscard]] std::vector<Page> sides() const {
        std::vector<Page> sides;
        sides.reserve(spreads_.size());
        for (const Spread& spread : spreads_) sides.push_back(side(spread));
        return sides;
    }
    void move(Destination& destination) const {
        const Placed& placed = placed_.at(destination.page);
        destination = {placed.side, placed.placement(destination.point)};
    }

private:
    [[nodiscard]] base::Rect half(bool is_left) const {
        const Length width = size_.width / 2;
        return {{is_left ? Length{} : size_.width - width, {}}, {width, size_.height}};
    }

    /// What is read first is painted first.
    [[nodiscard]] Page side(const Spread& spread) const {
        Page sheet;
        sheet.size = size_;
        sheet.label = label_of(pages_[spread.left]) + ", " + label_of(pages_[spread.right]);
        const auto [first, second] = std::minmax(spread.left, spread.right);
        for (const uint32_t page : {first, second}) put(pages_[page], placed_[page].placement, sheet);
        return sheet;
    }

    const std::vector<Page>& pages_;
    base::Size size_;
    std::vector<Spread> spreads_;
    std::vector<Placed> placed_;  ///< by page
};

}  // namespace

Document booklet(Document document, const Page& notice) {
    fill_up(document, 4, notice);
    LeafDivider divider(document.structure);
    for (uint32_t i = 0; i < document.pages.size(); ++i) divider.divide(document.pages[i], i);
    const Imposer imposer(document.pages);
    for (auto& entry : document.outline) imposer.move(entry.destination);
    for (auto& [elem, destination] : document.destinations) imposer.move(destination);
    document.pages = imposer.sides();
    document.printing = {document::Duplex::flip_short_edge, false};
    return document;
}

}  // namespace impose
