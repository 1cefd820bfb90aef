#pragma once

#include <functional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "compose/flow.hpp"
#include "compose/table_grid.hpp"

/// Builds small flows by hand. Blocks nest through functions; every text gets a leaf of its own, every span a new line.
class FlowBuilder {
public:
    using Children = std::function<void()>;

    /// Pages of the given size with equal margins; text in Lato 10/14.
    explicit FlowBuilder(base::Size page = {base::points(200), base::points(200)},
                         base::Length margin = base::points(10)) {
        flow.text_styles.push_back(lato());
        flow.block_styles.emplace_back();
        flow.pages.push_back(page_of(page, margin));
    }

    static compose::TextStyle lato() {
        compose::TextStyle style;
        style.families = {"Lato"};
        style.language = "sv";
        return style;
    }

    static compose::PageTemplate page_of(base::Size size, base::Length margin) {
        compose::PageMaster master;
        master.size = size;
        master.margin = {margin, margin, margin, margin};
        return {"", master, master, master};
    }

    compose::TextStyleId text_style(const compose::TextStyle& style) {
        flow.text_styles.push_back(style);
        return compose::TextStyleId(flow.text_styles.size() - 1);
    }
    compose::BlockStyleId block_style(const compose::BlockStyle& style) {
        flow.block_styles.push_back(style);
        return compose::BlockStyleId(flow.block_styles.size() - 1);
    }

    uint32_t block(compose::BlockKind kind, compose::BlockStyleId style, document::Role role, const Children& content) {
        const auto index = static_cast<uint32_t>(flow.blocks.size());
        const document::ElemId outer = elem_;
        elem_ = in_furniture_ ? document::ElemId::none : flow.structure.add(outer, role, span());
        compose::Block made;
        made.kind = kind;
        made.style = style;
        made.text_style = current;
        made.elem = elem_;
        made.span = span();
        ++line_;
        made.inlines.begin = made.inlines.end = static_cast<uint32_t>(flow.inlines.size());
        flow.blocks.push_back(made);
        if (content) content();
        flow.blocks[index].end = static_cast<uint32_t>(flow.blocks.size());
        elem_ = outer;
        if (!in_furniture_) flow.body = {0, static_cast<uint32_t>(flow.blocks.size())};
        return index;
    }

    uint32_t stack(const Children& content, compose::BlockStyleId style = {}) {
        return block(compose::BlockKind::stack, style, document::Role::section, content);
    }
    uint32_t paragraph(std::string_view text, compose::BlockStyleId style = {}) {
        return paragraph_of([&] { this->text(text); }, style);
    }
    /// `content` calls `text`, `line_break`, `page_number`.
    uint32_t paragraph_of(const Children& content, compose::BlockStyleId style = {}) {
        uint32_t made = 0;
        return block(compose::BlockKind::paragraph, style, document::Role::paragraph, [&] {
            made = static_cast<uint32_t>(flow.blocks.size()) - 1;
            content();
            flow.blocks[made].inlines.end = static_cast<uint32_t>(flow.inlines.size());
        });
    }
    uint32_t heading(std::string_view text, uint32_t level, compose::BlockStyleId style = {}) {
        const uint32_t made = paragraph(text, style);
        flow.outline.push_back({made, level, {std::string(text)}});
        return made;
    }
    uint32_t item(std::string_view marker, const Children& content, compose::BlockStyleId style) {
        uint32_t made = 0;
        return block(compose::BlockKind::list_item, style, document::Role::list_item, [&] {
            made = static_cast<uint32_t>(flow.blocks.size()) - 1;
            text(marker);
            flow.blocks[made].inlines.end = static_cast<uint32_t>(flow.inlines.size());
            content();
        });
    }
    /// The cells' places are settled when all are there; they fill each row, and none overlaps another.
    uint32_t table(const std::vector<compose::Column>& columns, const Children& content,
                   compose::BlockStyleId style = {}) {
        const auto first = static_cast<uint32_t>(flow.columns.size());
        flow.columns.insert(flow.columns.end(), columns.begin(), columns.end());
        const uint32_t made = block(compose::BlockKind::table, style, document::Role::table, content);
        flow.blocks[made].columns = {first, static_cast<uint32_t>(first + columns.size())};
        compose::Draft draft;
        draft.flow = std::move(flow);
        draft.meanings.resize(draft.flow.blocks.size());
        diag::Sink sink;
        compose::settle_table_grid(draft, made, sink);
        flow = std::move(draft.flow);
        if (!sink.empty()) throw std::logic_error("a table that compose would refuse");
        return made;
    }
    /// Its rows' cells stand beside each other from the first column on.
    uint32_t grid(const std::vector<compose::Column>& columns, const Children& content,
                  compose::BlockStyleId style = {}) {
        const uint32_t made = block(compose::BlockKind::grid, style, document::Role::division, content);
        const auto count = static_cast<uint32_t>(columns.size());
        const auto first = static_cast<uint32_t>(flow.columns.size());
        flow.columns.insert(flow.columns.end(), columns.begin(), columns.end());
        flow.blocks[made].columns = {first, first + count};
        flow.blocks[made].area.columns = count;
        for (uint32_t row = made + 1, number = 0; row < flow.blocks[made].end; row = flow.blocks[row].end, ++number)
            for (uint32_t cell = row + 1, column = 0; cell < flow.blocks[row].end; cell = flow.blocks[cell].end) {
                flow.blocks[cell].area.row = number;
                flow.blocks[cell].area.column = column;
                column += flow.blocks[cell].area.columns;
            }
        return made;
    }
    uint32_t rows(const Children& content, bool repeated = false) {
        const uint32_t made = block(compose::BlockKind::row_group, {},
                                    repeated ? document::Role::table_head : document::Role::table_body, content);
        flow.blocks[made].repeated = repeated;
        return made;
    }
    uint32_t row(const Children& content, compose::BlockStyleId style = {}) {
        return block(compose::BlockKind::row, style, document::Role::table_row, content);
    }
    uint32_t cell(std::string_view text, compose::BlockStyleId style = {}, uint32_t columns = 1, uint32_t rows = 1) {
        const uint32_t made = cell_of(
            [&] {
                if (!text.empty()) paragraph(text);
            },
            style);
        flow.blocks[made].area.columns = columns;
        flow.blocks[made].area.rows = rows;
        return made;
    }
    uint32_t cell_of(const Children& content, compose::BlockStyleId style = {}) {
        return block(compose::BlockKind::cell, style, document::Role::table_data, content);
    }

    uint32_t figure(compose::Figure what, compose::BlockStyleId style = {}) {
        const uint32_t made = block(compose::BlockKind::figure, style, document::Role::figure, {});
        flow.blocks[made].figure = static_cast<uint32_t>(flow.figures.size());
        flow.figures.push_back(std::move(what));
        if (!in_furniture_)
            flow.blocks[made].elem =
                flow.structure.add(flow.blocks[made].elem, document::Role::content, flow.blocks[made].span);
        return made;
    }

    /// Furniture of all pages of a template.
    void header(const Children& content, uint32_t page = 0) { furniture(content, page, &compose::PageMaster::header); }
    void footer(const Children& content, uint32_t page = 0) { furniture(content, page, &compose::PageMaster::footer); }

    void text(std::string_view words) {
        compose::Inline& made = add(compose::InlineKind::text);
        made.text.begin = static_cast<uint32_t>(flow.text.size());
        flow.text += words;
        made.text.end = static_cast<uint32_t>(flow.text.size());
    }
    /// A filled square of that side.
    void drawing(base::Length side, base::Length margin_right = {}) {
        document::Path path;
        path.verbs = {document::Verb::move, document::Verb::line, document::Verb::line, document::Verb::line,
                      document::Verb::close};
        path.points = {{}, {side, {}}, {side, side}, {{}, side}};
        path.fill = base::Color{};
        flow.drawings.push_back({{side, side}, {}, margin_right, {path}});
        add(compose::InlineKind::drawing).drawing = compose::DrawingId(flow.drawings.size() - 1);
    }
    void line_break() { add(compose::InlineKind::line_break); }
    void page_number() { add(compose::InlineKind::page_number); }
    /// Its target is to be set.
    void page_reference() { add(compose::InlineKind::page_reference); }
    void page_count() { add(compose::InlineKind::page_count); }

    compose::Flow flow;
    compose::TextStyleId current{};  ///< of what is added
    compose::LinkId link = compose::LinkId::none;

private:
    [[nodiscard]] diag::Span span() const { return {diag::FileId{1}, line_, 1}; }

    compose::Inline& add(compose::InlineKind kind) {
        compose::Inline made;
        made.kind = kind;
        made.style = current;
        made.elem = in_furniture_ ? document::ElemId::none : flow.structure.add(elem_, document::Role::content, span());
        made.link = link;
        made.span = span();
        return flow.inlines.emplace_back(made);
    }

    void furniture(const Children& content, uint32_t page, base::Range compose::PageMaster::*where) {
        in_furniture_ = true;
        const auto first = static_cast<uint32_t>(flow.blocks.size());
        content();
        in_furniture_ = false;
        const base::Range range{first, static_cast<uint32_t>(flow.blocks.size())};
        for (compose::PageMaster* master : {&flow.pages[page].first, &flow.pages[page].left, &flow.pages[page].right})
            master->*where = range;
    }

    document::ElemId elem_ = document::ElemId::root;
    uint32_t line_ = 1;
    bool in_furniture_ = false;
};
