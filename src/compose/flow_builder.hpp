#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compose/blocks.hpp"
#include "compose/cascade.hpp"
#include "compose/draft.hpp"
#include "compose/drawings.hpp"
#include "compose/expansion.hpp"
#include "compose/grid_builder.hpp"
#include "compose/list.hpp"
#include "compose/markup.hpp"
#include "compose/note_builder.hpp"
#include "compose/paragraph.hpp"
#include "compose/sparkline_words.hpp"
#include "compose/table_builder.hpp"
#include "compose/tile_map_builder.hpp"
#include "compose/timeline_builder.hpp"
#include "diag/diagnostic.hpp"
#include "layout/children.hpp"

namespace compose {

/// Takes elements and text in document order and makes blocks and inlines of them: styles, paragraphs where inlines
/// stand between blocks, markers of lists. What the vocabulary has in another place is reported.
class FlowBuilder {
public:
    FlowBuilder(Cascade& cascade, Expansion& expansion, Languages& languages, diag::Sink& sink)
        : cascade_(cascade), expansion_(expansion), languages_(languages), sink_(sink) {}
    FlowBuilder(const FlowBuilder&) = delete;
    FlowBuilder& operator=(const FlowBuilder&) = delete;
    ~FlowBuilder() = default;

    /// Begins the children of the flow (`header`, `footer`), which inherits from `outer`; answers where they stand
    /// when it ends.
    void begin(layout::Element root, diag::Span span, ComputedId outer);
    base::Range end();

    /// False: the element cannot stand here, which was reported; its content is to be left out and `close` not called.
    bool open(const Markup& markup);
    void close();
    [[nodiscard]] bool takes_text() const;
    void text(std::string_view text, diag::Span span);
    /// Text in another language than what is around it.
    void text(std::string_view text, std::string_view language, diag::Span span);

    /// The language in force where the next text goes.
    /// A copy: what is opened next moves the styles.
    [[nodiscard]] std::string language() const { return cascade_[open_.back().style].text.language; }
    /// The timeline of that name which stands before; nullptr without any.
    [[nodiscard]] ToldTimeline* timeline(std::string_view id) { return timelines_.find(id); }
    /// The tile map or sparkline of that name which stands before, if there is one.
    [[nodiscard]] ToldTileMap* tile_map(std::string_view id) { return tile_maps_.find(id); }
    [[nodiscard]] std::optional<ToldSparkline> sparkline(std::string_view id) const;
    /// That a table has the same is told by what is said of the figure.
    void mention_table(const ToldTileMap& told);
    /// For a table made of data, whose layout does not know how many columns it has.
    void fit_columns(size_t count) { tables_.fit_columns(count); }
    [[nodiscard]] Expansion& expansion() { return expansion_; }
    [[nodiscard]] Draft& draft() { return draft_; }
    /// All that was made; `body`: where the flow's own blocks stand.
    [[nodiscard]] Draft take(base::Range body);

private:
    struct Open {
        layout::Element element{};
        diag::Span span;
        layout::Children children;  ///< those that have come
        bool is_told = false;       ///< that one of them cannot stand here
        bool has_text = false;      ///< something to see
        size_t errors_before = 0;   ///< told before it was opened
        diag::Span looked_from{};
        ComputedId style{};
        uint32_t block = 0;                ///< what its children belong to; not of inlines
        PhraseId phrase = PhraseId::none;  ///< the innermost one here
        ListCounter counter{};             ///< of a list: the items seen
        bool may_lack_rows = false;        ///< of a table
        bool is_grid = false;
        bool is_item = false;                 ///< of a paragraph that is a grid
        TimelineDatum datum{};                ///< of a part of a timeline
        std::optional<FigureDatum> figure{};  ///< of another figure, or a part of one
        diag::Span node{};                    ///< of a source, which a tile looks from
    };

    bool admit(const Markup& markup);
    bool is_inside_link(const Markup& markup);
    bool is_outside_flow(const Markup& markup);
    bool is_outside_cell(const Markup& markup);
    bool is_without_number(const Markup& markup);
    bool is_undrawable(const Markup& markup);
    void report_hollow(const Open& timeline);
    void report_wordless(const std::string& language, diag::Span timeline);
    void report_held_float(const Markup& markup);
    void report_held_page(const Markup& markup, ComputedId style);
    [[nodiscard]] Open frame(layout::Element element, diag::Span span) const;
    void push(const Markup& markup);
    void add_text(std::string_view text, diag::Span span);
    void report_missing(const Open& frame);
    void report_empty(const Open& frame);
    void report_rowless(const Open& table);
    void open_inline(const Markup& markup, Open& frame);
    [[nodiscard]] bool is_item(layout::Element element) const;
    void open_item(const Markup& markup, Open& frame);
    void close_item(const Open& frame);
    void join_items(uint32_t paragraph);
    void begin_note(Open& frame);
    void end_note(const Open& frame);
    [[nodiscard]] ParagraphText settled(const ParagraphText& raw);
    void add_reference(const Markup& markup, Piece piece);
    void add_drawing(const Markup& markup, const Computed& style, Piece piece);
    void open_block(const Markup& markup, Open& frame);
    void add_marker(Open& list, const Open& item, diag::Span span);
    void add_anchor(const Markup& markup, uint32_t block, PhraseId phrase);
    void close_block(Open& frame);
    void close_table(const Open& frame);
    // Figures: flow_builder_figures.cpp
    void open_part(const Markup& markup, Open& frame);
    void close_part(const Open& frame);
    void open_timeline(const Markup& markup, Open& frame);
    void close_timeline(const Open& frame);
    bool is_second(const Markup& markup);
    void settle_timelines();
    [[nodiscard]] std::string settled_text(const std::string& text, diag::Span span);
    void mention_table(const ToldTimeline& told);
    void place_notes(ToldTimeline& told, bool is_grid);
    void add_legend(const Markup& markup, uint32_t block);
    // Tile maps, meters and sparklines: flow_builder_graphics.cpp
    void add_meter(const MeterDatum& datum, Open& frame, Piece piece);
    void begin_sparkline(const Markup& markup, const Open& frame);
    void add_point(const Markup& markup);
    void close_sparkline(Open& frame);
    void add_graphic(Graphic graphic, const GraphicDatum& datum, base::Size initial, const std::string& alt,
                     Open& frame, Piece piece);
    void open_tile_map(const Markup& markup, const Open& frame);
    void close_tile_map(const Open& frame);
    void close_part_of_map(const Open& frame, Wording wording);
    [[nodiscard]] base::Color ground() const;
    void check_height(base::Length height, const TextStyle& style, const Open& frame);
    void check_ink(base::Color color, diag::Span span);
    void close_frame();
    void flush();
    uint32_t add_anonymous(diag::Span span);
    [[nodiscard]] layout::Element outer_row_group() const;

    Cascade& cascade_;
    Expansion& expansion_;
    Languages& languages_;
    diag::Sink& sink_;
    Draft draft_;
    TableBuilder tables_{draft_, cascade_};
    GridBuilder grids_{draft_, cascade_, sink_};
    NoteBuilder notes_{draft_, cascade_};
    Drawings drawings_{draft_.flow};
    TimelineBuilder timelines_{sink_};
    TileMapBuilder tile_maps_{sink_};
    std::vector<ToldSparkline> sparklines_;  ///< that have a name, and the one that is open
    size_t points_ = 0;                      ///< of all
    Recorder recorder_;
    std::vector<Open> open_;
    ParagraphText pending_;  ///< inlines not yet in a block
    ParagraphText around_;   ///< those before a note that is open
    uint32_t root_begin_ = 0;
};

}  // namespace compose
