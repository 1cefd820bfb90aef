#include "typeset/inline/decoration.hpp"

#include <algorithm>

#include "text/outline.hpp"

namespace typeset {

using base::Length;

DecorationPlace underline_place(const text::FaceMetrics& metrics, Length size) {
    const Length top = max(-to_length(metrics.underline_position, size, metrics.units_per_em), size.scaled(14, 100));
    const Length thickness =
        min(to_length(metrics.underline_thickness, size, metrics.units_per_em), size.scaled(6, 100));
    return {top, top + thickness};
}

DecorationPlace line_through_place(const text::FaceMetrics& metrics, Length size) {
    const Length thickness =
        min(to_length(metrics.underline_thickness, size, metrics.units_per_em), size.scaled(6, 100));
    const Length middle = -to_length(metrics.x_height, size, metrics.units_per_em) / 2;
    return {middle - thickness / 2, middle + thickness / 2};
}

std::vector<Stretch> descents(Context& context, const Typeface& typeface, const text::ShapedWord& word, Length start,
                              DecorationPlace place) {
    const Length room = place.bottom - place.top;
    std::vector<Stretch> found;
    for (const text::ShapedPiece& piece : word.pieces) {
        const text::Face& face = context.faces.face(piece.face);
        const int32_t em = face.metrics().units_per_em;
        const auto in_units = [&](Length length) {
            return static_cast<int32_t>(length.thousandths * em / std::max<int64_t>(typeface.size.thousandths, 1));
        };
        const auto on_page = [&](int64_t units) { return start + to_length(units, typeface.size, em); };
        int64_t advanced = 0;
        for (size_t i = 0; i < piece.glyphs.size(); ++i) {
            const text::ShapedGlyph& glyph = piece.glyphs[i];
            const auto extent = text::extent_between(face, glyph.glyph, -in_units(place.bottom + room) - glyph.y_offset,
                                                     -in_units(place.top - room) - glyph.y_offset);
            const int64_t origin = advanced + glyph.x_offset;
            if (extent)
                found.push_back({on_page(origin + extent->left) - room, on_page(origin + extent->right) + room});
            advanced += glyph.advance;
            if (i + 1 == piece.glyphs.size() || glyph.cluster != piece.glyphs[i + 1].cluster)
                start += typeface.letter_spacing;
        }
        start = on_page(advanced);
    }
    return found;
}

std::vector<Stretch> spared(Stretch whole, const std::vector<Stretch>& gaps, Length scrap) {
    std::vector<Stretch> left;
    const auto add = [&](Length from, Length to) {
        if (to - from > scrap) left.push_back({from, to});
    };
    Length from = whole.from;
    for (const Stretch& gap : gaps) {
        add(from, min(gap.from, whole.to));
        from = max(from, gap.to);
    }
    add(from, whole.to);
    return left;
}

document::Path decoration_path(const std::vector<Stretch>& stretches, Length top, Length bottom, base::Color color) {
    using document::Verb;
    document::Path path;
    path.fill = color;
    for (const auto& [from, to] : stretches) {
        path.verbs.insert(path.verbs.end(), {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close});
        path.points.insert(path.points.end(), {{from, top}, {to, top}, {to, bottom}, {from, bottom}});
    }
    return path;
}

}  // namespace typeset
