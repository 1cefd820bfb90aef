#pragma once

#include <array>
#include <string>

#include "base/geometry.hpp"
#include "document/document.hpp"

namespace pdf {

/// The smallest rectangle round marks, in the document's coordinates.
class Extent {
public:
    void include(const document::Item& item, const document::Page& page, const text::Fonts& faces);

    /// Left, bottom, right and top, in PDF's coordinates.
    [[nodiscard]] std::array<base::Length, 4> sides(base::Length page_height) const;
    /// The same as a PDF array.
    [[nodiscard]] std::string box(base::Length page_height) const;

private:
    void include(base::Point point);

    base::Point least_, greatest_;
    bool empty_ = true;
};

}  // namespace pdf
