#include "impose/placement.hpp"

#include <span>
#include <utility>

namespace impose {
namespace {

using base::Length;
using document::Glyph;
using document::GlyphRun;
using document::Page;
using document::Path;

/// Moves what counts from the beginning of a page's pool to where that page's begins in the sheet's.
base::Range moved(base::Range range, uint32_t by) { return {range.begin + by, range.end + by}; }

/// Glyphs are scaled by where they stand, not by how wide they are: rounding does not add up along a line.
void put_glyphs(std::span<const Glyph> glyphs, const Placement& placement, std::vector<Glyph>& onto) {
    Length before;
    for (Glyph glyph : glyphs) {
        const Length after = before + Length{glyph.advance};
        glyph.advance = static_cast<int32_t>((placement(after) - placement(before)).thousandths);
        glyph.x_offset = static_cast<int32_t>(placement(Length{glyph.x_offset}).thousandths);
        glyph.y_offset = static_cast<int32_t>(placement(Length{glyph.y_offset}).thousandths);
        onto.push_back(glyph);
        before = after;
    }
}

GlyphRun placed(GlyphRun run, const Page& from, const Placement& placement, uint32_t text_before, Page& sheet) {
    const auto first = base::size32(sheet.glyphs.size());
    put_glyphs(std::span(from.glyphs).subspan(run.glyphs.begin, run.glyphs.size()), placement, sheet.glyphs);
    run.glyphs = {first, base::size32(sheet.glyphs.size())};
    run.text = moved(run.text, text_before);
    if (run.actual_text) run.actual_text = moved(*run.actual_text, text_before);
    run.origin = placement(run.origin);
    run.size = placement(run.size);
    return run;
}

/// Of dashes that are next to nothing, none may become it: there must be one that is not 0.
document::Stroke placed(document::Stroke stroke, const Placement& placement) {
    stroke.width = placement(stroke.width);
    for (Length& dash : stroke.dashes)
        if (dash > Length{}) dash = base::max(placement(dash), Length{1});
    return stroke;
}

Path placed(Path path, const Placement& placement) {
    for (base::Point& point : path.points) point = placement(point);
    if (path.stroke) path.stroke = placed(*std::move(path.stroke), placement);
    return path;
}

}  // namespace

base::Rect Placement::operator()(const base::Rect& area) const {
    const base::Point from = (*this)(area.origin);
    const base::Point to = (*this)(base::Point{area.right(), area.bottom()});
    return {from, {to.x - from.x, to.y - from.y}};
}

Scale scale_to_fit(base::Size page, base::Size box) {
    const Scale in_width{box.width.thousandths, page.width.thousandths};
    const Scale in_height{box.height.thousandths, page.height.thousandths};
    return in_width < in_height ? in_width : in_height;
}

Placement fitted(base::Size page, const base::Rect& box, Scale most) {
    const Scale fitting = scale_to_fit(page, box.size);
    Placement placement{most < fitting ? most : fitting};
    const base::Size size{placement(page.width), placement(page.height)};
    placement.origin = box.origin + base::Point{(box.size.width - size.width) / 2, (box.size.height - size.height) / 2};
    return placement;
}

void put(const Page& page, const Placement& placement, Page& sheet) {
    const auto text_before = base::size32(sheet.text.size());
    sheet.text += page.text;
    sheet.glyphs.reserve(sheet.glyphs.size() + page.glyphs.size());
    sheet.items.reserve(sheet.items.size() + page.items.size());
    for (const document::Item& item : page.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item.what))
            sheet.items.push_back({placed(*run, page, placement, text_before, sheet), item.belongs_to});
        else
            sheet.items.push_back({placed(std::get<Path>(item.what), placement), item.belongs_to});
    }
    for (document::Link link : page.links) {
        link.area = placement(link.area);
        sheet.links.push_back(std::move(link));
    }
}

}  // namespace impose
