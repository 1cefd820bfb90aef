#include <array>

#include <fmt/format.h>

#include "compose/flow.hpp"
#include "document/notation.hpp"

namespace compose {
namespace {

using document::notation;
using document::quoted;

std::string_view name(BlockKind kind) {
    switch (kind) {
    case BlockKind::paragraph:
        return "paragraph";
    case BlockKind::stack:
        return "stack";
    case BlockKind::list:
        return "list";
    case BlockKind::list_item:
        return "list-item";
    case BlockKind::table:
        return "table";
    case BlockKind::row_group:
        return "row-group";
    case BlockKind::row:
        return "row";
    case BlockKind::cell:
        return "cell";
    case BlockKind::grid:
        return "grid";
    case BlockKind::figure:
        return "figure";
    }
    return {};
}

std::string_view name(TextAlign align) {
    switch (align) {
    case TextAlign::left:
        return "left";
    case TextAlign::right:
        return "right";
    case TextAlign::center:
        return "center";
    case TextAlign::justify:
        return "justify";
    }
    return {};
}

std::string_view name(Break value) {
    switch (value) {
    case Break::automatic:
        return "auto";
    case Break::avoid:
        return "avoid";
    case Break::avoid_if_fits:
        return "avoid-if-fits";
    case Break::page:
        return "page";
    case Break::left:
        return "left";
    case Break::right:
        return "right";
    }
    return {};
}

std::string sides(const base::Sides<base::Length>& lengths) {
    return fmt::format("{} {} {} {}", notation(lengths.top), notation(lengths.right), notation(lengths.bottom),
                       notation(lengths.left));
}

std::string describe(const TextStyle& style) {
    std::string text;
    for (const std::string& family : style.families) text += family + ' ';
    text += fmt::format("{} {}/{} {} {}", style.weight, notation(style.size), notation(style.line_height),
                        notation(style.color), style.language);
    if (style.italic) text += " italic";
    if (style.decoration == TextDecoration::underline) text += " underline";
    if (style.decoration == TextDecoration::line_through) text += " line-through";
    if (style.letter_spacing != base::Length{}) text += " letter-spacing " + notation(style.letter_spacing);
    if (style.baseline_shift != base::Length{}) text += " raised " + notation(style.baseline_shift);
    if (style.hyphens != Hyphens::manual) text += style.hyphens == Hyphens::none ? " hyphens none" : " hyphens auto";
    if (style.preserve_spaces) text += " pre-wrap";
    for (const text::Feature& feature : style.features) text += fmt::format(" {}={}", feature.tag, feature.value);
    return text;
}

std::string describe(const Meter& meter) { return fmt::format(" meter {} of {}", meter.value, meter.max); }

std::string describe(const Sparkline& line) {
    std::string text = " sparkline";
    for (const std::optional<double>& value : line.values) text += value ? fmt::format(" {}", *value) : " -";
    return text;
}

std::string describe(const Drawing& drawing) {
    const std::string what =
        drawing.graphic ? std::visit([](const auto& graphic) { return describe(graphic); }, *drawing.graphic) : "";
    return fmt::format("{} {} x {} {}{}", notation(drawing.margin_left), notation(drawing.size.width),
                       notation(drawing.size.height), notation(drawing.margin_right), what);
}

std::string describe(const base::Sides<Border>& border) {
    const auto side = [](const Border& line) {
        return line.width == base::Length{} ? std::string("none") : notation(line.width) + ' ' + notation(line.color);
    };
    return fmt::format("{}, {}, {}, {}", side(border.top), side(border.right), side(border.bottom), side(border.left));
}

std::string describe(const ChangeBar& bar) {
    constexpr std::array<std::string_view, 3> names{"solid", "crossed", "outlined"};
    return fmt::format(" change-bar {} {} {} {}", names[static_cast<size_t>(bar.style)], notation(bar.width),
                       notation(bar.offset), notation(bar.color));
}

std::string describe(const BlockStyle& style) {
    std::string text = "margin " + sides(style.margin);
    if (style.padding != base::Sides<base::Length>{}) text += " padding " + sides(style.padding);
    if (style.border != base::Sides<Border>{}) text += " border " + describe(style.border);
    if (style.background) text += " background " + notation(*style.background);
    if (style.change_bar) text += describe(*style.change_bar);
    if (style.align != TextAlign::left) text += fmt::format(" align {}", name(style.align));
    if (style.align_items == AlignItems::baseline) text += " align-items baseline";
    if (style.align_self)
        text += *style.align_self == AlignItems::baseline ? " align-self baseline" : " align-self start";
    const base::Length none;
    if (style.column_gap != none || style.row_gap != none)
        text += fmt::format(" gaps {} {}", notation(style.row_gap), notation(style.column_gap));
    if (style.text_indent != none) text += " indent " + notation(style.text_indent);
    if (style.orphans != 2 || style.widows != 2)
        text += fmt::format(" orphans {} widows {}", style.orphans, style.widows);
    if (style.at_foot) text += " at-foot";
    if (style.break_before != Break::automatic) text += fmt::format(" break-before {}", name(style.break_before));
    if (style.break_after != Break::automatic) text += fmt::format(" break-after {}", name(style.break_after));
    if (style.break_inside != Break::automatic) text += fmt::format(" break-inside {}", name(style.break_inside));
    if (style.page) text += fmt::format(" page {}", *style.page);
    return text;
}

/// Writes blocks one to a line, children indented, inlines below their block.
class Dumper {
public:
    explicit Dumper(const Flow& flow) : flow_(flow) {}

    void blocks(base::Range range, int depth) {
        for (uint32_t at = range.begin; at < range.end; at = flow_.blocks[at].end) block(at, depth);
    }
    void line(int depth, std::string_view text) {
        fmt::format_to(std::back_inserter(out_), "{:{}}{}\n", "", depth * 2, text);
    }
    std::string take() { return std::move(out_); }

private:
    void block(uint32_t at, int depth) {
        const Block& block = flow_.blocks[at];
        std::string text =
            fmt::format("{} b{} t{}", name(block.kind), base::index_of(block.style), base::index_of(block.text_style));
        text += elem(block.elem);
        if (block.kind >= BlockKind::table && block.kind != BlockKind::row) text += ' ' + notation_of(block.area);
        if (block.repeated) text += " repeated";
        for (uint32_t column = block.columns.begin; column < block.columns.end; ++column)
            text += ' ' + width(flow_.columns[column]);
        line(depth, text);
        for (uint32_t item = block.inlines.begin; item < block.inlines.end; ++item)
            write_inline(flow_.inlines[item], depth + 1);
        blocks({at + 1, block.end}, depth + 1);
    }
    /// The row and column that it begins in; rows by columns.
    static std::string notation_of(const GridArea& area) {
        return fmt::format("at {},{} {}x{}", area.row, area.column, area.rows, area.columns);
    }
    static std::string width(const Column& column) {
        return column.share == 0 ? notation(column.width) : notation(base::Length{column.share}) + "fr";
    }
    [[nodiscard]] std::string elem(document::ElemId id) const {
        if (id == document::ElemId::none) return {};
        return fmt::format(" {}#{}", role_name(flow_.structure[id].role), base::index_of(id));
    }
    void write_inline(const Inline& item, int depth) {
        std::string text;
        switch (item.kind) {
        case InlineKind::text:
            text = quoted(flow_.text_of(item));
            break;
        case InlineKind::line_break:
            text = "line-break";
            break;
        case InlineKind::page_number:
            text = "page-number";
            break;
        case InlineKind::page_reference:
            text = "page-reference" + elem(item.target);
            break;
        case InlineKind::page_count:
            text = "page-count";
            break;
        case InlineKind::table_number:
            text = "table-number";
            break;
        case InlineKind::drawing:
            text = "drawing " + describe(flow_.drawings[base::index_of(item.drawing)]);
            break;
        }
        text += fmt::format(" t{}", base::index_of(item.style));
        if (item.elem != document::ElemId::none) text += elem(flow_.structure[item.elem].parent);
        if (item.link != LinkId::none) text += " -> " + target(flow_.links[base::index_of(item.link)]);
        line(depth, fmt::format("{} @{}:{}", text, item.span.line, item.span.column));
    }
    [[nodiscard]] std::string target(const Link& link) const {
        return link.uri.empty() ? elem(link.target).substr(1) : link.uri;
    }

    const Flow& flow_;
    std::string out_;
};

void dump_page(Dumper& dumper, std::string_view kind, const PageMaster& page) {
    dumper.line(1, fmt::format("{} {} x {} margin {}", kind, notation(page.size.width), notation(page.size.height),
                               sides(page.margin)));
    if (!page.header.empty()) {
        dumper.line(2, "header");
        dumper.blocks(page.header, 3);
    }
    if (!page.footer.empty()) {
        dumper.line(2, "footer");
        dumper.blocks(page.footer, 3);
    }
}

}  // namespace

std::string dump(const Flow& flow) {
    Dumper dumper(flow);
    for (const PageTemplate& page : flow.pages) {
        dumper.line(0, page.name.empty() ? std::string("page") : "page " + page.name);
        dump_page(dumper, "first", page.first);
        dump_page(dumper, "left", page.left);
        dump_page(dumper, "right", page.right);
    }
    dumper.line(0, "flow");
    dumper.blocks(flow.body, 1);
    for (const Heading& heading : flow.outline)
        dumper.line(0, fmt::format("outline {} {}", heading.level, quoted(heading.title.text)));
    for (size_t i = 0; i < flow.text_styles.size(); ++i)
        dumper.line(0, fmt::format("t{} {}", i, describe(flow.text_styles[i])));
    for (size_t i = 0; i < flow.block_styles.size(); ++i)
        dumper.line(0, fmt::format("b{} {}", i, describe(flow.block_styles[i])));
    return dumper.take();
}

}  // namespace compose
