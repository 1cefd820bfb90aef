#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "compose/flow.hpp"
#include "typeset/block/galley.hpp"
#include "typeset/context.hpp"

namespace typeset {

/// Finds out where blocks begin on paper, for those that something leads to.
class Destinations {
public:
    Destinations(const compose::Flow& flow, const Galley& galley);

    enum class Place : uint8_t { in_text, at_foot };
    /// Fragments are told in the order of the pages. `page` from 0. `point`: the fragment's top left corner.
    void placed(const Fragment& fragment, Place place, uint32_t page, base::Point point);

    /// The outline, without headings that show nothing.
    [[nodiscard]] std::vector<document::OutlineEntry> outline(const Context& context) const;
    /// Where the targets of links and page references are, by element.
    [[nodiscard]] std::vector<std::pair<document::ElemId, document::Destination>> of_targets() const;

private:
    struct Begin {
        document::Destination at;
        Place place;
    };
    [[nodiscard]] const Begin* first_in(base::Range blocks, bool also_at_foot) const;
    [[nodiscard]] const document::Destination* destination_of(uint32_t block) const;

    const compose::Flow& flow_;
    const Galley& galley_;
    std::vector<std::optional<Begin>> begins_;                    // of blocks that show something
    std::vector<std::pair<document::ElemId, uint32_t>> targets_;  // by element, with their blocks
};

}  // namespace typeset
