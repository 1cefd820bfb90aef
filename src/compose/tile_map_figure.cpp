#include "compose/tile_map_figure.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compose/contrast.hpp"

namespace compose {
namespace {

using layout::Element;

constexpr const char* label_class = "tile-label";

class TileMapMaker {
public:
    TileMapMaker(const ToldTileMap& told, ComputedId style, const Draft& draft, Cascade& cascade, diag::Sink& sink)
        : told_(told), style_(style), draft_(draft), cascade_(cascade), sink_(sink) {}

    TileMap make() {
        take_measures();
        for (const ToldCategory& each : told_.categories)
            made_.categories.push_back({words(each.words), each.datum.fill, each.datum.stroke});
        for (const ToldTile& each : told_.tiles) made_.tiles.push_back(tile(each));
        made_.flag = words(told_.flag);
        group();
        check_categories();
        return std::move(made_);
    }

private:
    void take_measures() {
        const Computed& style = cascade_[style_];
        made_.tile_size = told_.datum.tile_size.value_or(made_.tile_size);
        made_.column_gap = style.block.column_gap;
        made_.row_gap = style.block.row_gap;
        made_.legend = told_.datum.legend;
        made_.style = cascade_.text_style(style_);
        made_.ink = style.text.color;
        made_.ground = told_.ground;
        made_.span = told_.span;
    }

    [[nodiscard]] TextStyleId inverse(TextStyleId style) const {
        TextStyle inverse = cascade_[style];
        inverse.color = told_.ground;
        return cascade_.intern(inverse);
    }
    [[nodiscard]] base::Color fill_of(const ToldTile& tile) const {
        return told_.categories[tile.category].datum.fill.value_or(told_.ground);
    }

    /// Upon what is too dark for them, words have the colour of the ground.
    Tile tile(const ToldTile& told) {
        const std::string& language = cascade_[told.style].text.language;
        const std::string class_name = label_class;
        const TextStyleId style = cascade_.text_style(
            cascade_.compute(told.style, {Element::span, std::span(&class_name, 1), language, false, {}}));
        Tile tile{told.datum.column, told.datum.row, told.category, plain(told.datum.label, style, told.span),
                  words(told.words)};
        const base::Color own = cascade_[style].color, fill = fill_of(told);
        tile.is_dark = contrast_ratio(told_.ground, fill) > contrast_ratio(own, fill);
        tile.ink = tile.is_dark ? told_.ground : own;
        tile.is_flagged = told.datum.is_flagged;
        tile.span = told.span;
        check_words(tile, told);
        return tile;
    }

    [[nodiscard]] Words plain(const std::string& text, TextStyleId style, diag::Span span) const {
        return {{}, {{text, style, inverse(style)}}, {}, span};
    }

    Words words(const Wording& told) {
        Words made;
        made.span = told.span;
        for (const Piece& piece : told.drawn.pieces) add(piece, told.drawn, made);
        if (made.symbol && !made.runs.empty() && made.runs.front().text.starts_with(' '))
            made.runs.front().text.erase(0, 1);
        std::erase_if(made.runs, [](const Run& run) { return run.text.empty(); });
        return made;
    }

    void add(const Piece& piece, const ParagraphText& from, Words& made) {
        if (piece.kind == InlineKind::drawing) return lead(piece, made);
        made.runs.push_back({std::string(from.text_of(piece)), piece.style, inverse(piece.style)});
    }

    void lead(const Piece& piece, Words& made) {
        if (made.symbol || !made.runs.empty())
            return sink_.report(diag::Code::unknown_markup, piece.span,
                                "a symbol in a tile map does not stand before its words", "move it to their beginning");
        const Drawing& drawing = draft_.flow.drawings[base::index_of(piece.drawing)];
        const auto [known, is_new] = symbols_.try_emplace(piece.drawing, base::size32(made_.symbols.size()));
        if (is_new) made_.symbols.push_back({drawing.size, drawing.paths});
        made.symbol = known->second;
    }

    void group() {
        made_.groups.reserve(told_.groups.size());
        for (const ToldTileGroup& each : told_.groups) made_.groups.push_back({{}, each.stroke});
        for (uint32_t i = 0; i < told_.tiles.size(); ++i) {
            base::Range& tiles = made_.groups[told_.tiles[i].group].tiles;
            if (tiles.empty()) tiles.begin = i;
            tiles.end = i + 1;
        }
    }

    void report(const ContrastFault& fault, diag::Span span, diag::Labels labels = {}) {
        sink_.report(diag::Code::low_contrast, span, message_of(fault), hint_of(fault), std::move(labels));
    }

    /// Of the tiles of a category the first is told.
    void check_words(const Tile& tile, const ToldTile& told) {
        const NamedColor fill{"fill", fill_of(told)};
        for (const Words* words : {&tile.label, &tile.words})
            for (const Run& run : words->runs) {
                const TextStyleId style = tile.is_dark ? run.inverse : run.style;
                const auto fault =
                    fault_of(Use::text, {tile.is_dark ? "ground" : "color", cascade_[style].color}, fill);
                if (fault && unreadable_.insert(told.category).second) report(*fault, told.span);
            }
    }

    void check_categories() {
        std::vector<uint32_t> used;
        for (uint32_t i = 0; i < told_.categories.size(); ++i)
            if (std::ranges::find(told_.tiles, i, &ToldTile::category) != told_.tiles.end()) used.push_back(i);
        for (size_t i = 0; i < used.size(); ++i) {
            check_edge(told_.categories[used[i]]);
            check_legend_words(used[i]);
            for (size_t before = 0; before < i; ++before)
                if (!check_difference(told_.categories[used[before]], told_.categories[used[i]])) break;
        }
    }

    /// By its fill or by its outline, a tile stands out from the page.
    void check_edge(const ToldCategory& category) {
        const NamedColor ground{"ground", told_.ground};
        const auto& [name, fill, stroke] = category.datum;
        const auto of_fill = fault_of(Use::mark, {"fill", fill.value_or(told_.ground)}, ground);
        if (!of_fill) return;
        if (!stroke) return report(*of_fill, category.span);
        if (const auto of_stroke = fault_of(Use::mark, {"stroke", stroke->color}, ground))
            report(*of_stroke, category.span);
    }

    void check_legend_words(uint32_t category) {
        for (const Run& run : made_.categories[category].words.runs)
            if (const auto fault = fault_of(Use::text, {"color", cascade_[run.style].color}, {"ground", told_.ground}))
                return report(*fault, told_.categories[category].span);
    }

    /// By lightness, or by the dashes of their outlines.
    bool check_difference(const ToldCategory& before, const ToldCategory& category) {
        const auto dashes = [](const ToldCategory& each) {
            return each.datum.stroke ? each.datum.stroke->dashes : std::vector<base::Length>();
        };
        if (dashes(before) != dashes(category)) return true;
        const auto color = [this](const ToldCategory& each) {
            return NamedColor{each.datum.name, each.datum.fill.value_or(told_.ground)};
        };
        const auto fault = fault_of_steps(color(category), color(before));
        if (fault) report(*fault, category.span, {{before.span, "the other one"}});
        return !fault;
    }

    const ToldTileMap& told_;
    ComputedId style_;
    const Draft& draft_;
    Cascade& cascade_;
    diag::Sink& sink_;
    TileMap made_;
    std::map<DrawingId, uint32_t> symbols_;
    std::set<uint32_t> unreadable_;  ///< categories of which it is told
};

}  // namespace

TileMap make_tile_map(const ToldTileMap& told, ComputedId style, const Draft& draft, Cascade& cascade,
                      diag::Sink& sink) {
    return TileMapMaker(told, style, draft, cascade, sink).make();
}

}  // namespace compose
