#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "compose/contrast.hpp"
#include "compose/flow_builder.hpp"
#include "compose/specified.hpp"
#include "compose/tile_map_figure.hpp"
#include "compose/tile_map_words.hpp"
#include "text/normalize.hpp"

/// How tile maps, meters and sparklines are gathered.
namespace compose {

using base::Length;
using layout::Element;

namespace {

constexpr base::Size meter_size{base::points(60), base::points(5)};
constexpr base::Size sparkline_size{base::points(48), base::points(8)};
constexpr Length segment_gap{1800};
constexpr double most_segments = 100;
constexpr size_t most_points = 500, most_points_in_all = 100'000;

Length length(const std::optional<layout::Dimension>& given, Length font_size, Length initial) {
    return given ? in_points(*given, font_size) : initial;
}

bool is_whole(double number) { return number == std::floor(number); }

uint32_t segments_of(const MeterDatum& datum) {
    const bool is_counted = datum.is_segmented && is_whole(datum.number.value) && is_whole(datum.whole.value);
    return is_counted && datum.whole.value <= most_segments ? static_cast<uint32_t>(datum.whole.value) : 0;
}

}  // namespace

void FlowBuilder::add_meter(const MeterDatum& datum, Open& frame, Piece piece) {
    const TextStyle& text = cascade_[frame.style].text;
    Meter meter{datum.number.value, datum.whole.value, segments_of(datum), length(datum.gap, text.size, segment_gap),
                text.color};
    const std::string alt =
        datum.alt ? *datum.alt
                  : languages_.messages(text.language)
                        .format(text::Message::meter, {{"value", datum.number.words}, {"max", datum.whole.words}});
    add_graphic(meter, datum, meter_size, alt, frame, piece);
}

void FlowBuilder::begin_sparkline(const Markup& markup, const Open& frame) {
    sparklines_.push_back(
        {markup.id, cascade_[frame.style].text.language, std::get<SparklineDatum>(*markup.figure), {}, markup.span});
}

void FlowBuilder::add_point(const Markup& markup) {
    ToldSparkline& told = sparklines_.back();
    ++points_;
    if (told.points.size() == most_points || points_ == most_points_in_all + 1)
        sink_.report(diag::Code::limit_reached, markup.span,
                     told.points.size() == most_points
                         ? fmt::format("a sparkline has more than {} points", most_points)
                         : fmt::format("the sparklines of a report have more than {} points", most_points_in_all),
                     "choose fewer");
    if (points_ > most_points_in_all || told.points.size() > most_points) return;
    told.points.push_back(std::get<PointDatum>(*markup.figure));
    told.points.back().label = settled_text(told.points.back().label, markup.span);
}

/// A line of nothing would be an empty spot.
void FlowBuilder::close_sparkline(Open& frame) {
    const ToldSparkline& told = sparklines_.back();
    if (told.has_numbers()) {
        Sparkline line{{}, cascade_[frame.style].text.color};
        line.values.reserve(told.points.size());
        for (const PointDatum& point : told.points)
            line.values.push_back(point.number ? std::optional(point.number->value) : std::nullopt);
        const Piece piece{.style = cascade_.text_style(frame.style), .phrase = frame.phrase, .span = frame.span};
        add_graphic(std::move(line), told.datum, sparkline_size, alternative_of(told, languages_), frame, piece);
    } else if (!expansion_.has_ended() && sink_.errors() == frame.errors_before) {
        sink_.report(diag::Code::empty_element, frame.span, "`sparkline` has no number",
                     "an `if` around it leaves it out", looked_from(frame.looked_from));
    }
    if (told.id.empty()) sparklines_.pop_back();
}

void FlowBuilder::add_graphic(Graphic graphic, const GraphicDatum& datum, base::Size initial, const std::string& alt,
                              Open& frame, Piece piece) {
    const Computed& style = cascade_[frame.style];
    const base::Size size{length(datum.width, style.text.size, initial.width),
                          length(datum.height, style.text.size, initial.height)};
    check_ink(style.text.color, frame.span);
    check_height(size.height, style.text, frame);
    frame.has_text = text::is_visible(alt);
    expansion_.make_text(alt.size() + Drawings::size_of(graphic));
    piece.kind = InlineKind::drawing;
    piece.drawing = drawings_.add(std::move(graphic), size, style);
    pending_.add(piece, as_said(alt, frame.span, sink_));
}

/// It stands on the baseline, which is at three quarters of its line, and must not reach into the line above.
void FlowBuilder::check_height(base::Length height, const TextStyle& style, const Open& frame) {
    const base::Length room = style.line_height * 3 / 4 - style.baseline_shift;
    if (height <= room) return;
    sink_.report(diag::Code::oversized_content, frame.span,
                 fmt::format("the `{}` is {} pt high, and has room for {} pt above the baseline of its line",
                             layout::entry(frame.element).name, base::in_points(height), base::in_points(room)),
                 "give it less `height`, or its text a larger `line-height`");
}

/// What the text here stands on.
base::Color FlowBuilder::ground() const {
    for (size_t i = open_.size(); i-- > 0;)
        if (const auto& background = cascade_[open_[i].style].block.background) return *background;
    return {255, 255, 255};
}

void FlowBuilder::check_ink(base::Color color, diag::Span span) {
    if (const auto fault = fault_of(Use::mark, {"color", color}, {"ground", ground()}))
        sink_.report(diag::Code::low_contrast, span, message_of(*fault), hint_of(*fault));
}

std::optional<ToldSparkline> FlowBuilder::sparkline(std::string_view id) const {
    const auto found = std::ranges::find(sparklines_.rbegin(), sparklines_.rend(), id, &ToldSparkline::id);
    return found == sparklines_.rend() ? std::nullopt : std::optional(*found);
}

void FlowBuilder::open_tile_map(const Markup& markup, const Open& frame) {
    draft_.flow.blocks[frame.block].figure = base::size32(draft_.flow.figures.size());
    draft_.flow.figures.emplace_back(TileMap());
    draft_.alternatives.emplace_back();
    ToldTileMap told;
    told.id = markup.id;
    told.figure = draft_.flow.blocks[frame.block].figure;
    told.language = cascade_[frame.style].text.language;
    told.datum = std::get<TileMapDatum>(*markup.figure);
    told.datum.alt = as_said(told.datum.alt, markup.span, sink_);
    const std::optional<base::Color>& own = cascade_[frame.style].block.background;
    told.ground = own ? *own : ground();
    told.span = markup.span;
    tile_maps_.open(std::move(told));
}

void FlowBuilder::close_part_of_map(const Open& frame, Wording wording) {
    if (frame.element == Element::title) return tile_maps_.add_title(std::move(wording));
    if (frame.element == Element::flag) return tile_maps_.add_flag(std::move(wording));
    if (frame.element == Element::category) {
        if (wording.empty() && sink_.errors() == frame.errors_before)
            sink_.report(diag::Code::empty_element, frame.span, "`category` has no text",
                         "say what its tiles have in common", looked_from(frame.node));
        return tile_maps_.add({std::get<CategoryDatum>(*frame.figure), std::move(wording), frame.span});
    }
    ToldTile tile{std::get<TileDatum>(*frame.figure), std::move(wording), frame.style};
    tile.datum.label = settled_text(tile.datum.label, frame.span);
    tile.datum.title = settled_text(tile.datum.title, frame.span);
    tile.language = cascade_[frame.style].text.language;
    tile.span = frame.span;
    tile.looked_from = frame.node;
    tile_maps_.add(std::move(tile));
}

void FlowBuilder::close_tile_map(const Open& frame) {
    const ToldTileMap& told = tile_maps_.close();
    if (told.tiles.empty() && !expansion_.has_ended() && sink_.errors() == frame.errors_before)
        sink_.report(diag::Code::empty_element, frame.span, "`tile-map` has no tile", "an `if` around it leaves it out",
                     looked_from(frame.looked_from));
    draft_.flow.figures[told.figure] = make_tile_map(told, frame.style, draft_, cascade_, sink_);
    draft_.alternatives[told.figure] = alternative_of(told, languages_);
}

void FlowBuilder::mention_table(const ToldTileMap& told) {
    if (told.datum.alt.empty())
        draft_.alternatives[told.figure] +=
            " " + languages_.messages(told.language).format(text::Message::figure_in_table);
}

}  // namespace compose
