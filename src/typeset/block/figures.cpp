#include "typeset/block/figures.hpp"

#include <variant>

#include "figure/tile_map.hpp"
#include "typeset/inline/words.hpp"

namespace typeset {
namespace {

using base::Length;

/// Measures words as they will be set.
class WordMeasure : public figure::Measure {
public:
    WordMeasure(Context& context, diag::Span asked_at) : context_(context), asked_at_(asked_at) {}

    [[nodiscard]] Length width(std::string_view text, compose::TextStyleId style) const override {
        return width_of(context_, {text, style, asked_at_});
    }

    // No face tells how far its common letters reach: small letters with their accents a ninth above capitals, and
    // their lower ends a fifth of an em below the baseline, as Lato's do.
    [[nodiscard]] figure::Metrics metrics(compose::TextStyleId style) const override {
        const Typeface& typeface = context_.faces.of(style, asked_at_);
        const text::FaceMetrics& face = context_.faces.face(typeface.face).metrics();
        const Length capitals = face.cap_height > 0 ? to_length(face.cap_height, typeface.size, face.units_per_em)
                                                    : typeface.size.scaled(72, 100);
        return {typeface.size, capitals.scaled(10, 9), typeface.size.scaled(21, 100), capitals};
    }

private:
    Context& context_;
    diag::Span asked_at_;
};

/// Sets one figure into a stack.
class FigureStacker {
public:
    FigureStacker(Stack& stack, uint32_t block, Strip strip)
        : stack_(stack), context_(stack.context()), block_(block), strip_(strip) {}

    void run() {
        const DrawnFigure& drawn = std::visit([&](const auto& what) -> const DrawnFigure& { return draw(what); },
                                              context_.flow.figures[number()]);
        tell(drawn);
        for (uint32_t i = drawn.pictures.begin; i < drawn.pictures.end; ++i) {
            if (i > drawn.pictures.begin) stack_.force(ForcedBreak::page);
            add(i);
        }
    }

private:
    [[nodiscard]] uint32_t number() const { return context_.flow.blocks[block_].figure; }

    // Beside what is to stay above it, unless the lane that comes first has no room there.
    const DrawnFigure& draw(const compose::Timeline& timeline) {
        context_.timeline_widths[number()] = strip_.width;
        const Length page = stack_.page_height() - stack_.height_below();
        const Length beside = page - stack_.height_held_above(), alone = page - stack_.height_above(false);
        const Length most = timeline.max_height.value_or(page);
        if (beside < alone && beside >= page / 2) {
            const DrawnFigure& drawn = draw(timeline, {strip_.width, min(beside, most), min(page, most)});
            if (drawn.pictures.empty() || context_.pictures[drawn.pictures.begin].size.height <= beside) return drawn;
        }
        return draw(timeline, {strip_.width, min(alone, most), min(page, most)});
    }

    const DrawnFigure& draw(const compose::Timeline& timeline, const figure::Frame& frame) {
        return context_.pictures.drawn({number(), {}, frame}, context_.sink, [&](diag::Sink& sink) {
            return figure::draw(timeline, frame, WordMeasure(context_, timeline.span), sink);
        });
    }

    const DrawnFigure& draw(const compose::TimelineLegend& legend) {
        const auto& timeline = std::get<compose::Timeline>(context_.flow.figures[legend.timeline]);
        const auto set = context_.timeline_widths.find(legend.timeline);
        const Length width = set == context_.timeline_widths.end() ? strip_.width : set->second;
        return context_.pictures.drawn(
            {number(), width, {strip_.width, {}, {}}}, context_.sink,
            [&](diag::Sink& sink) -> std::vector<figure::Picture> {
                return {figure::draw_legend(timeline, width, strip_.width, WordMeasure(context_, timeline.span), sink)};
            });
    }

    // It is one picture: what stays above it leaves it the rest of a page.
    const DrawnFigure& draw(const compose::TileMap& map) {
        const Length room = stack_.page_height() - stack_.height_below() - stack_.height_above(false);
        return context_.pictures.drawn(
            {number(), {}, {strip_.width, room, room}}, context_.sink,
            [&](diag::Sink& sink) -> std::vector<figure::Picture> {
                return {figure::draw_tile_map(map, {strip_.width, room}, WordMeasure(context_, map.span), sink)};
            });
    }

    // Once, though it may be set several times.
    void tell(const DrawnFigure& drawn) {
        if (drawn.faults.empty() || context_.high.hold(block_)) return;
        context_.sink.append(drawn.faults);
        context_.high.add({block_, block_ + 1});
    }

    void add(uint32_t picture) {
        Galley& galley = stack_.galley();
        const figure::Picture& drawn = context_.pictures[picture];
        if (drawn.items.empty()) return;
        stack_.add(FragmentKind::figure, block_, drawn.size.height).index = base::size32(galley.pictures.size());
        galley.pictures.push_back({strip_.x, picture});
    }

    Stack& stack_;
    Context& context_;
    uint32_t block_;
    Strip strip_;
};

}  // namespace

void stack_figure(Stack& stack, uint32_t block, Strip strip) { FigureStacker(stack, block, strip).run(); }

}  // namespace typeset
