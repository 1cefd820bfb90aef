#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "document/document.hpp"

namespace pdf {

/// A page's content stream in the making. It remembers the graphics state, so that an operator is written only when it
/// changes something, and turns coordinates upside down: PDF's y grows upwards from the bottom edge.
class Canvas {
public:
    explicit Canvas(base::Length page_height) : page_height_(page_height) {}

    void set_fill(base::Color color);
    void set_stroke(const document::Stroke& stroke);
    void set_font(uint32_t font, base::Length size);
    void set_rise(base::Length rise);
    void move_text(base::Point baseline);

    void begin_text();
    /// Also does nothing where no text was begun.
    void end_text();
    void begin_marked_content(std::string_view tag, std::string_view properties);
    void end_marked_content();

    /// Operands, then the operator.
    Canvas& put(base::Point point);
    Canvas& put(base::Length length);
    Canvas& put(int64_t value);
    Canvas& put(std::string_view word);
    /// A string already in PDF's syntax; needs no space on either side.
    Canvas& put_delimited(std::string_view syntax);

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void put(base::Color color);
    void put_dashes(const std::vector<base::Length>& dashes);
    void separate();

    std::string out_;
    base::Length page_height_;
    base::Color fill_;
    document::Stroke stroke_{.color = {}, .width = base::points(1)};  ///< as a page begins (ISO 32000-1, table 52)
    bool in_text_ = false;
    base::Point line_origin_;  ///< in PDF's coordinates, of the last Td
    std::optional<uint32_t> font_;
    base::Length font_size_, rise_;
};

}  // namespace pdf
