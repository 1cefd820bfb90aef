#include "text/outline.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <hb.h>

namespace text {

namespace {

struct Place {
    double x = 0, y = 0;
};

Place between(Place a, Place b, double share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

/// The extent of what has been drawn within a band.
class Band {
public:
    Band(int32_t bottom, int32_t top) : bottom_(bottom), top_(top) {}

    /// The part of a straight line that lies in the band.
    void line(Place from, Place to) {
        if (from.y > to.y) std::swap(from, to);
        if (to.y < bottom_ || from.y > top_) return;
        const double rise = to.y - from.y;
        take(from.y < bottom_ ? between(from, to, (bottom_ - from.y) / rise) : from);
        take(to.y > top_ ? between(from, to, (top_ - from.y) / rise) : to);
    }

    [[nodiscard]] std::optional<Extent> extent() const {
        if (left_ > right_) return std::nullopt;
        return Extent{static_cast<int32_t>(std::floor(left_)), static_cast<int32_t>(std::ceil(right_))};
    }

private:
    void take(Place place) {
        left_ = std::min(left_, place.x);
        right_ = std::max(right_, place.x);
    }

    double bottom_, top_;
    double left_ = INT32_MAX, right_ = INT32_MIN;
};

// Curves are drawn as so many straight lines: within a hundredth of an em of them.
constexpr int steps = 8;

void draw_line(hb_draw_funcs_t* /*functions*/, void* band, hb_draw_state_t* pen, float x, float y, void* /*unused*/) {
    static_cast<Band*>(band)->line({pen->current_x, pen->current_y}, {x, y});
}

void draw_quadratic(hb_draw_funcs_t* /*functions*/, void* band, hb_draw_state_t* pen, float control_x, float control_y,
                    float x, float y, void* /*unused*/) {
    const Place start{pen->current_x, pen->current_y}, control{control_x, control_y}, end{x, y};
    Place last = start;
    for (int step = 1; step <= steps; ++step) {
        const double share = static_cast<double>(step) / steps;
        const Place next = between(between(start, control, share), between(control, end, share), share);
        static_cast<Band*>(band)->line(last, next);
        last = next;
    }
}

/// Faces have TrueType's outlines alone: no cubic curves.
hb_draw_funcs_t* drawing() {
    static const std::unique_ptr<hb_draw_funcs_t, decltype(&hb_draw_funcs_destroy)> functions = [] {
        hb_draw_funcs_t* made = hb_draw_funcs_create();
        hb_draw_funcs_set_line_to_func(made, draw_line, nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(made, draw_quadratic, nullptr, nullptr);
        hb_draw_funcs_make_immutable(made);
        return std::unique_ptr<hb_draw_funcs_t, decltype(&hb_draw_funcs_destroy)>(made, &hb_draw_funcs_destroy);
    }();
    return functions.get();
}

bool reaches(const Face& face, uint16_t glyph, int32_t bottom, int32_t top) {
    hb_glyph_extents_t box{};
    return hb_font_get_glyph_extents(face.harfbuzz_font(), glyph, &box) != 0 && box.y_bearing >= bottom &&
           box.y_bearing + box.height <= top;
}

}  // namespace

std::optional<Extent> extent_between(const Face& face, uint16_t glyph, int32_t bottom, int32_t top) {
    if (!reaches(face, glyph, bottom, top)) return std::nullopt;
    Band band(bottom, top);
    hb_font_get_glyph_shape(face.harfbuzz_font(), glyph, drawing(), &band);
    return band.extent();
}

}  // namespace text
