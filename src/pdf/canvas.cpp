#include "pdf/canvas.hpp"

#include "pdf/number.hpp"

namespace pdf {

namespace {

/// 0 to 255 as 0 to 1, in thousandths.
base::Length channel(uint8_t value) { return base::points(value) / 255; }

}  // namespace

void Canvas::separate() {
    if (!out_.empty() && std::string_view(" \n[]()<>").find(out_.back()) == std::string_view::npos) out_ += ' ';
}

Canvas& Canvas::put(base::Length length) { return separate(), append_length(out_, length), *this; }
Canvas& Canvas::put(int64_t value) { return separate(), append_integer(out_, value), *this; }
Canvas& Canvas::put(base::Point point) { return put(point.x).put(page_height_ - point.y); }
Canvas& Canvas::put_delimited(std::string_view syntax) { return out_ += syntax, *this; }

Canvas& Canvas::put(std::string_view word) {
    separate();
    out_ += word;
    return *this;
}

void Canvas::put(base::Color color) { put(channel(color.red)).put(channel(color.green)).put(channel(color.blue)); }

void Canvas::set_fill(base::Color color) {
    if (color == fill_) return;
    fill_ = color;
    put(color);
    put("rg\n");
}

void Canvas::set_stroke(const document::Stroke& stroke) {
    if (stroke.color != stroke_.color) {
        put(stroke.color);
        put("RG\n");
    }
    if (stroke.width != stroke_.width) put(stroke.width).put("w\n");
    if (stroke.cap != stroke_.cap) put(static_cast<int64_t>(stroke.cap)).put("J\n");
    if (stroke.dashes != stroke_.dashes) put_dashes(stroke.dashes);
    stroke_ = stroke;
}

void Canvas::put_dashes(const std::vector<base::Length>& dashes) {
    put_delimited("[");
    for (const base::Length dash : dashes) put(dash);
    put_delimited("]").put(int64_t{0}).put("d\n");
}

void Canvas::set_font(uint32_t font, base::Length size) {
    if (font_ == font && font_size_ == size) return;
    font_ = font;
    font_size_ = size;
    put("/F");
    append_integer(out_, font);
    put(size).put("Tf\n");
}

void Canvas::set_rise(base::Length rise) {
    if (rise != rise_) put(rise_ = rise).put("Ts\n");
}

void Canvas::move_text(base::Point baseline) {
    const base::Point to{baseline.x, page_height_ - baseline.y};
    put(to.x - line_origin_.x).put(to.y - line_origin_.y).put("Td\n");
    line_origin_ = to;
}

void Canvas::begin_text() {
    if (in_text_) return;
    put("BT\n");
    in_text_ = true;
    line_origin_ = {};
}

void Canvas::end_text() {
    if (!in_text_) return;
    put("ET\n");
    in_text_ = false;
}

void Canvas::begin_marked_content(std::string_view tag, std::string_view properties) {
    put("/");
    out_ += tag;
    put_delimited("<<");
    out_ += properties;
    put_delimited(">>BDC\n");
}

void Canvas::end_marked_content() { put("EMC\n"); }

}  // namespace pdf
