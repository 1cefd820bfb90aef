#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"

namespace compose {

/// What is left out of a report so that it has no more pages than its layout allows.
class Omission {
public:
    /// `names`: ids of elements of the layout. `lost`: names that links lead to and that went with them.
    Omission(const layout::Layout& layout, const std::vector<std::string>& names, const std::vector<std::string>& lost)
        : layout_(&layout), names_(names.begin(), names.end()), lost_(lost.begin(), lost.end()) {}

    /// Whether the element itself is left out, not only what it stands in.
    [[nodiscard]] bool takes(const layout::Node& node) const;
    /// Whether anything is left out.
    [[nodiscard]] bool has_any() const { return !names_.empty(); }
    /// Whether the address leads to what is left out.
    [[nodiscard]] bool takes_target(std::string_view href) const;

private:
    const layout::Layout* layout_;
    std::set<std::string, std::less<>> names_, lost_;
};

}  // namespace compose
