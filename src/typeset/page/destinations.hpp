#pragma once

#include <utility>
#include <vector>

#include "compose/flow.hpp"
#include "typeset/block/galley.hpp"

namespace typeset {

/// Finds out where blocks begin on paper, for those that something leads to. Fragments are told in the order of the
/// flow.
class Destinations {
public:
    explicit Destinations(const compose::Flow& flow);

    /// `page` from 0. `point`: the fragment's top left corner.
    void placed(const Fragment& fragment, uint32_t page, base::Point point);

    /// The outline, without headings that show nothing.
    [[nodiscard]] std::vector<document::OutlineEntry> outline() const;
    /// Where links' targets are, by element.
    [[nodiscard]] std::vector<std::pair<document::ElemId, document::Destination>> of_links() const;

private:
    struct Wanted {
        uint32_t block = 0;
        document::Destination found{};
        friend bool operator==(const Wanted&, const Wanted&) = default;
    };
    [[nodiscard]] const document::Destination* destination_of(uint32_t block) const;

    const compose::Flow& flow_;
    std::vector<Wanted> wanted_;                                  // by block
    size_t found_ = 0;                                            // so many of them are placed
    std::vector<std::pair<document::ElemId, uint32_t>> targets_;  // by element, with their blocks
};

}  // namespace typeset
