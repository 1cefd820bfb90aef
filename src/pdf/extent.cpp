#include "pdf/extent.hpp"

#include "pdf/number.hpp"

namespace pdf {

using base::Length;
using base::Point;

void Extent::include(Point point) {
    least_ = empty_ ? point : Point{base::min(least_.x, point.x), base::min(least_.y, point.y)};
    greatest_ = empty_ ? point : Point{base::max(greatest_.x, point.x), base::max(greatest_.y, point.y)};
    empty_ = false;
}

void Extent::include(const document::Item& item, const document::Page& page, const text::Fonts& faces) {
    if (const auto* path = std::get_if<document::Path>(&item.what)) {
        const Length outside = path->stroke ? path->stroke->width / 2 : Length{};
        for (const Point point : path->points) {
            include(point - Point{outside, outside});
            include(point + Point{outside, outside});
        }
        return;
    }
    const auto& run = std::get<document::GlyphRun>(item.what);
    const text::FaceMetrics& metrics = faces.face(run.face).metrics();
    Length width;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) width += Length{page.glyphs[i].advance};
    include({run.origin.x, run.origin.y - run.size.scaled(metrics.ascender, metrics.units_per_em)});
    include({run.origin.x + width, run.origin.y - run.size.scaled(metrics.descender, metrics.units_per_em)});
}

std::array<Length, 4> Extent::sides(Length page_height) const {
    return {least_.x, page_height - greatest_.y, greatest_.x, page_height - least_.y};
}

std::string Extent::box(Length page_height) const {
    std::string out = "[";
    for (const Length corner : sides(page_height)) {
        if (out.size() > 1) out += ' ';
        append_length(out, corner);
    }
    return out + ']';
}

}  // namespace pdf
