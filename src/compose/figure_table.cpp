#include "compose/figure_table.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "compose/tile_map_words.hpp"
#include "text/letters.hpp"

namespace compose {
namespace {

using layout::Element;
using text::Message;

/// Writes the elements of a table, each at the place of the figure's that it tells.
class Cells {
public:
    Cells(FlowBuilder& builder, diag::Span span) : builder_(builder), span_(span) {}

    template <class Content>
    void in(Element element, const Content& content) {
        open({.element = element}, content);
    }
    void column_header(const std::string& words) { header(words, builder_.language(), document::Scope::column, 1); }
    void row_header(const std::string& words, const std::string& language, uint32_t rows = 1) {
        header(words, language, document::Scope::row, rows);
    }
    void data(const std::string& words, const std::string& language, uint32_t rows = 1) {
        open({.element = Element::td, .row_span = rows}, [&] { builder_.text(words, language, span_); });
    }

private:
    void header(const std::string& words, const std::string& language, document::Scope scope, uint32_t rows) {
        open({.element = Element::th, .row_span = rows, .scope = scope},
             [&] { builder_.text(words, language, span_); });
    }
    template <class Content>
    void open(Markup markup, const Content& content) {
        markup.language = builder_.language();
        markup.span = span_;
        if (builder_.expansion().has_ended() || !builder_.open(markup)) return;
        content();
        builder_.close();
    }

    FlowBuilder& builder_;
    diag::Span span_;
};

/// A row for each tile; a column that no tile has anything for is left out.
class TileTable {
public:
    TileTable(const ToldTileMap& told, FlowBuilder& builder, Languages& languages)
        : told_(told),
          builder_(builder),
          languages_(languages),
          cells_(builder, told.span),
          has_groups_(std::ranges::any_of(told.groups, [](const auto& each) { return !each.title.empty(); })),
          has_titles_(std::ranges::any_of(told.tiles, [](const auto& each) { return !each.datum.title.empty(); })),
          has_values_(std::ranges::any_of(told.tiles, [](const auto& each) { return !each.words.empty(); })) {}

    void write(const std::string& heading) {
        builder_.fit_columns(size_t{2} + (has_groups_ ? 1 : 0) + (has_titles_ ? 1 : 0) + (has_values_ ? 1 : 0));
        cells_.in(Element::thead, [&] { cells_.in(Element::tr, [&] { head(heading); }); });
        cells_.in(Element::tbody, [&] {
            for (size_t i = 0; i < told_.tiles.size(); ++i) cells_.in(Element::tr, [&] { row(i); });
        });
    }

private:
    [[nodiscard]] std::string say(Message message) const { return languages_.messages(told_.language).format(message); }

    void head(const std::string& heading) {
        if (has_groups_) cells_.column_header(say(Message::tile_map_group));
        cells_.column_header(heading);
        if (has_titles_) cells_.column_header(say(Message::tile_map_label));
        if (has_values_) cells_.column_header(say(Message::tile_map_value));
        cells_.column_header(say(Message::tile_map_state));
    }

    void row(size_t index) {
        const ToldTile& tile = told_.tiles[index];
        const bool begins_group = index == 0 || told_.tiles[index - 1].group != tile.group;
        if (has_groups_ && begins_group) group(tile.group, index);
        cells_.row_header(tile.name(), tile.language);
        if (has_titles_) cells_.data(tile.datum.label, tile.language);
        if (has_values_) cells_.data(tile.words.plain, tile.language);
        cells_.data(text::capitalize_first(state_of(tile, told_, languages_)), told_.language);
    }

    /// Its title heads the rows of all its tiles.
    void group(uint32_t group, size_t first) {
        const auto other = std::ranges::find_if(told_.tiles.begin() + static_cast<ptrdiff_t>(first), told_.tiles.end(),
                                                [group](const ToldTile& each) { return each.group != group; });
        const auto rows = static_cast<uint32_t>(other - told_.tiles.begin()) - base::size32(first);
        const Wording& title = told_.groups[group].title;
        title.empty() ? cells_.data({}, told_.language, rows) : cells_.row_header(title.plain, told_.language, rows);
    }

    const ToldTileMap& told_;
    FlowBuilder& builder_;
    Languages& languages_;
    Cells cells_;
    bool has_groups_, has_titles_, has_values_;
};

}  // namespace

void write_table(const ToldTileMap& told, const std::string& heading, FlowBuilder& builder, Languages& languages) {
    TileTable(told, builder, languages).write(heading);
}

void write_table(const ToldSparkline& told, const std::string& heading, FlowBuilder& builder, Languages& languages) {
    const text::Messages& messages = languages.messages(told.language);
    Cells cells(builder, told.span);
    builder.fit_columns(2);
    cells.in(Element::thead, [&] {
        cells.in(Element::tr, [&] {
            cells.column_header(heading);
            cells.column_header(messages.format(Message::sparkline_value));
        });
    });
    cells.in(Element::tbody, [&] {
        for (size_t i = 0; i < told.points.size(); ++i)
            cells.in(Element::tr, [&] {
                const PointDatum& point = told.points[i];
                cells.row_header(point.label.empty() ? std::to_string(i + 1) : point.label, told.language);
                cells.data(point.number ? point.number->words : messages.format(Message::sparkline_missing),
                           told.language);
            });
    });
}

}  // namespace compose
