#include "pdf/extent.hpp"

#include "pdf/number.hpp"

namespace pdf {

using base::Length;
using base::Point;

void Extent::include(Point point, Length margin) {
    const Point low{point.x - margin, point.y - margin}, high{point.x + margin, point.y + margin};
    least_ = empty_ ? low : Point{base::min(least_.x, low.x), base::min(least_.y, low.y)};
    greatest_ = empty_ ? high : Point{base::max(greatest_.x, high.x), base::max(greatest_.y, high.y)};
    empty_ = false;
}

void Extent::include(const document::Item& item, const document::Page& page, const text::Fonts& faces) {
    if (const auto* path = std::get_if<document::Path>(&item.what)) {
        for (const Point point : path->points) include(point, path->stroke ? path->stroke->width / 2 : Length{});
        return;
    }
    const auto& run = std::get<document::GlyphRun>(item.what);
    const text::FaceMetrics& metrics = faces.face(run.face).metrics();
    Length width;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) width += Length{page.glyphs[i].advance};
    include({run.origin.x, run.origin.y - run.size.scaled(metrics.ascender, metrics.units_per_em)});
    include({run.origin.x + width, run.origin.y - run.size.scaled(metrics.descender, metrics.units_per_em)});
}

std::array<Length, 4> Extent::corners(Length page_height) const {
    return {least_.x, page_height - greatest_.y, greatest_.x, page_height - least_.y};
}

std::string Extent::box(Length page_height) const {
    std::string out = "[";
    for (const Length corner : corners(page_height)) {
        if (out.size() > 1) out += ' ';
        append_length(out, corner);
    }
    return out + ']';
}

}  // namespace pdf
