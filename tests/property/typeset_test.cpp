#include "typeset/typeset.hpp"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "support/complaints.hpp"
#include "support/flow_builder.hpp"
#include "support/points.hpp"
#include "support/set_text.hpp"
#include "typeset/inline/choose.hpp"
#include "typeset/inline/costs.hpp"

using namespace support::literals;
using base::Length;
using namespace typeset;

namespace {

/// The same numbers on every machine.
class Random {
public:
    explicit Random(uint32_t seed) : engine_(seed) {}
    /// From `low` up to and with `high`.
    int64_t between(int64_t low, int64_t high) { return low + static_cast<int64_t>(engine_()) % (high - low + 1); }

private:
    std::mt19937 engine_;
};

std::string words(Random& random, int64_t count, int64_t syllables_a_word = 4) {
    static constexpr std::string_view syllables[] = {"vård", "för",  "lopp", "kun",  "skap", "styr", "ning",
                                                     "re",   "gi",   "on",   "å",    "och",  "sjuk", "hus",
                                                     "tid",  "plan", "en",   "läge", "bild", "i"};
    std::string text;
    for (int64_t i = 0; i < count; ++i) {
        if (i > 0) text += ' ';
        for (int64_t part = random.between(1, syllables_a_word); part > 0; --part)
            text += syllables[random.between(0, 19)];
    }
    return text;
}

/// A paragraph's items with random words, spaces and hyphenations.
std::vector<Item> random_items(Random& random) {
    std::vector<Item> items;
    for (int64_t word = random.between(1, 60); word > 0; --word) {
        for (int64_t part = random.between(1, 3); part > 0; --part) {
            items.push_back({ItemKind::box, false, 0, {}, Length{random.between(2'000, 30'000)}, penalty::free, 0});
            if (part > 1)
                items.push_back(
                    {ItemKind::penalty, true, 0, {}, 3_pt, static_cast<int32_t>(random.between(50, 500)), 1});
        }
        if (word > 1)
            items.push_back(
                {ItemKind::glue, false, 0, {}, Length{random.between(2'000, 4'000)}, penalty::free, 0, Length{1'500}});
    }
    items.push_back({ItemKind::penalty, false, 0, {}, {}, penalty::forced, 0});
    return items;
}

constexpr uint32_t no_item = UINT32_MAX;

/// First fit: each line takes as much as it can.
std::vector<uint32_t> greedy(const std::vector<Item>& items, const LineShape& shape) {
    const LineCosts costs(items, shape);
    std::vector<uint32_t> breaks;
    LineStart start;
    uint32_t fitting = no_item;
    for (uint32_t i = 0; i < items.size(); ++i) {
        if (items[i].kind == ItemKind::box || items[i].cost == penalty::forbidden) continue;
        const LineCost line = costs.cost(start, i);
        if (line.too_wide && fitting != no_item) {
            const LineCost taken = costs.cost(start, fitting);
            breaks.push_back(fitting);
            start = taken.next(start, fitting);
        }
        fitting = i;
    }
    breaks.push_back(static_cast<uint32_t>(items.size() - 1));
    return breaks;
}

/// Side heads beside text, boxes and further grids.
void random_grid(Random& random, FlowBuilder& builder, const compose::BlockStyleId (&ids)[6], int64_t depth) {
    compose::BlockStyle gapped, level;
    gapped.column_gap = Length{random.between(0, 9'000)};
    gapped.row_gap = Length{random.between(0, 20'000)};
    gapped.padding.bottom = Length{random.between(0, 5'000)};
    gapped.break_inside = random.between(0, 4) == 0 ? compose::Break::avoid : compose::Break::automatic;
    level.align_items = compose::AlignItems::baseline;
    compose::TextStyle large = FlowBuilder::lato();
    large.size = 8_pt;
    large.line_height = Length{17'500};
    const auto plain = builder.current, head = builder.text_style(large);
    const auto style = builder.block_style(gapped), shared = builder.block_style(level);
    const auto text = [&] {
        const bool is_box = random.between(0, 4) == 0;
        const auto words_of = [&] { builder.paragraph(words(random, random.between(0, 60)), ids[0]); };
        is_box ? void(builder.stack(words_of, ids[5])) : void(words_of());
    };
    const auto cell = [&](bool is_head) {
        builder.current = is_head ? head : plain;
        for (int64_t blocks = random.between(is_head ? 0 : 1, 2); blocks > 0; --blocks)
            is_head ? void(builder.paragraph(words(random, 2), ids[2])) : text();
        if (!is_head && depth > 1 && random.between(0, 4) == 0) random_grid(random, builder, ids, depth - 1);
        builder.current = plain;
    };
    // One column inside another grid: else words would be wider than it.
    const bool has_heads = depth > 1;
    const compose::Column share{{}, 1000};
    builder.grid(
        has_heads ? std::vector{compose::Column{90_pt, 0}, share} : std::vector{share},
        [&] {
            for (int64_t rows = random.between(1, 3); rows > 0; --rows)
                builder.row(
                    [&] {
                        if (has_heads) builder.cell_of([&] { cell(true); });
                        builder.cell_of([&] { cell(false); });
                    },
                    random.between(0, 1) == 0 ? shared : compose::BlockStyleId{});
        },
        style);
}

/// A table with edges of its own, perhaps on a new page. Cells span rows, hold further tables, or ask for a new page.
void random_table(Random& random, FlowBuilder& builder, compose::BlockStyleId cell_style, int64_t depth) {
    const auto rarely = [&](compose::Break asked) {
        return random.between(0, 15) == 0 ? asked : compose::Break::automatic;
    };
    compose::BlockStyle edges, divided, turning;
    edges.margin.top = Length{random.between(0, 20'000)};
    edges.border.top.width = edges.border.bottom.width = Length{random.between(0, 2) * 5'000};
    edges.padding.top = edges.padding.bottom = Length{random.between(0, 1) * 4'000};
    edges.break_before = depth > 1 ? rarely(compose::Break::page) : compose::Break::automatic;
    divided.break_inside = random.between(0, 1) == 0 ? compose::Break::avoid : compose::Break::automatic;
    turning.break_before = rarely(compose::Break::page);
    const auto edged = builder.block_style(edges), row_style = builder.block_style(divided);
    const auto turned = builder.block_style(turning);
    const uint32_t columns = depth > 1 ? 2 : 1;
    const auto content = [&] {
        if (depth > 1 && random.between(0, 5) == 0) random_table(random, builder, cell_style, depth - 1);
        const int64_t most = random.between(0, 4) == 0 ? 40 : 9;
        if (const int64_t count = random.between(0, most); count > 0)
            builder.paragraph(words(random, count, depth > 1 ? 4 : 2), turned);
    };
    const auto row_of = [&](std::vector<int64_t>& taken, int64_t rows_left) {
        for (int64_t& column : taken) {
            if (column == 0) {
                column = random.between(0, 3) == 0 ? random.between(1, rows_left) : 1;
                const uint32_t made = builder.cell_of(content, cell_style);
                builder.flow.blocks[made].area.rows = static_cast<uint32_t>(column);
            }
            --column;
        }
    };
    builder.table(
        std::vector(columns, compose::Column{{}, 1000}),
        [&] {
            if (random.between(0, 1) == 0)
                builder.rows([&] { builder.row([&] { builder.cell(words(random, 1, 2), cell_style, columns); }); },
                             true);
            builder.rows([&] {
                std::vector<int64_t> taken(columns);
                for (int64_t rows = random.between(1, 8); rows > 0; --rows)
                    builder.row([&] { row_of(taken, rows); }, row_style);
            });
        },
        edged);
}

/// Headings, paragraphs, lists, tables and grids in any order, with what each may look like.
FlowBuilder random_flow(uint32_t seed) {
    Random random(seed);
    FlowBuilder builder({Length{random.between(240'000, 420'000)}, Length{random.between(150'000, 500'000)}}, 20_pt);
    compose::BlockStyle spaced, justified, heading, item, cell, box, foot;
    spaced.margin.bottom = Length{random.between(0, 14'000)};
    justified = spaced;
    justified.align = compose::TextAlign::justify;
    justified.text_indent = 10_pt;
    heading.margin = {14_pt, 0_pt, 4_pt, 0_pt};
    heading.break_after = compose::Break::avoid;
    item.padding.left = 14_pt;
    cell.padding = {2_pt, 3_pt, 2_pt, 3_pt};
    cell.border.bottom.width = Length{500};
    box.padding = {5_pt, 5_pt, 5_pt, 5_pt};
    box.background = base::Color{240, 240, 240};
    foot = box;
    foot.at_foot = true;
    foot.margin = {Length{random.between(0, 20'000)}, 0_pt, Length{random.between(0, 20'000)}, 0_pt};
    foot.break_before = random.between(0, 3) == 0 ? compose::Break::avoid : compose::Break::automatic;
    const auto foot_id = builder.block_style(foot);
    const compose::BlockStyleId ids[] = {builder.block_style(spaced),  builder.block_style(justified),
                                         builder.block_style(heading), builder.block_style(item),
                                         builder.block_style(cell),    builder.block_style(box)};
    compose::TextStyle hyphenated = FlowBuilder::lato();
    hyphenated.hyphens = compose::Hyphens::automatic;
    const auto hyphenated_id = builder.text_style(hyphenated);
    for (int64_t blocks = random.between(1, 25); blocks > 0; --blocks) {
        builder.current = random.between(0, 1) == 0 ? compose::TextStyleId{} : hyphenated_id;
        switch (random.between(0, 6)) {
        case 0:
            builder.heading(words(random, 3), 1, ids[2]);
            break;
        case 1:
            builder.item(
                "•", [&] { builder.paragraph(words(random, random.between(1, 30)), ids[0]); }, ids[3]);
            break;
        case 2:
            random_table(random, builder, ids[4], 2);
            break;
        case 3:
            builder.stack([&] { builder.paragraph(words(random, random.between(1, 40)), ids[0]); }, ids[5]);
            break;
        case 4:
            random_grid(random, builder, ids, 2);
            break;
        case 5:
            builder.stack(
                [&] {
                    builder.paragraph(words(random, random.between(1, 60)), ids[0]);
                    if (random.between(0, 3) == 0) random_grid(random, builder, ids, 1);
                },
                foot_id);
            break;
        default:
            builder.paragraph(words(random, random.between(1, 90)), ids[random.between(0, 1)]);
        }
    }
    return builder;
}

std::string composed_text(const compose::Flow& flow) {
    std::string text;
    for (const compose::Inline& item : flow.inlines) text += flow.text_of(item);
    return text;
}

}  // namespace

TEST_CASE("lines chosen as a whole never have more demerits than lines filled one by one") {
    Random random(20210624);
    for (int i = 0; i < 2'000; ++i) {
        const std::vector<Item> items = random_items(random);
        LineShape shape;
        shape.width = Length{random.between(95'000, 300'000)};
        shape.indent = Length{random.between(0, 1) * 10'000};
        shape.raggedness = 20_pt;
        shape.short_word = 30_pt;
        shape.short_last = 10_pt;
        shape.justified = random.between(0, 1) == 1;
        const auto best = choose_breaks(items, shape, {INT64_MAX, true, true});
        REQUIRE(best);
        REQUIRE(demerits(items, shape, *best) <= demerits(items, shape, greedy(items, shape)));
        REQUIRE(std::is_sorted(best->begin(), best->end()));
    }
}

namespace {

/// Lines that stand in one another's way: nearer than any line is high.
bool collide(const SetRun& a, const SetRun& b) {
    if (a.page != b.page || a.baseline == b.baseline) return false;
    const bool is_beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
    return !is_beside && max(a.baseline - b.baseline, b.baseline - a.baseline) < 10_pt;
}

bool any_collide(const std::vector<SetRun>& runs) {
    for (size_t i = 0; i < runs.size(); ++i)
        for (size_t j = i + 1; j < runs.size() && runs[j].page == runs[i].page; ++j)
            if (collide(runs[i], runs[j])) return true;
    return false;
}

}  // namespace

TEST_CASE("every word stands once, in order, inside its page's frame, and no other complaint comes than of boxes and "
          "rows too high") {
    for (uint32_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        const FlowBuilder builder = random_flow(seed);
        diag::Sink sink;
        const auto document = typeset::typeset(builder.flow, shared_engines(), sink);
        for (const std::string& complaint : complaints(sink))
            REQUIRE_THAT(complaint, Catch::Contains("the block is not to be broken but is higher than the page") ||
                                        Catch::Contains("and stands in the text") ||
                                        Catch::Contains("that a page has for it, and was divided"));
        REQUIRE(text_as_read(document) == composed_text(builder.flow));
        REQUIRE_FALSE(any_collide(runs_of(document)));
        for (const SetRun& run : runs_of(document)) {
            const base::Size page = document.pages[run.page - 1].size;
            REQUIRE(run.x >= 20_pt);
            REQUIRE(run.x + run.width <= page.width - 20_pt + Length{3});
            REQUIRE(run.baseline >= 30_pt);
            REQUIRE(run.baseline <= page.height - 20_pt);
        }
    }
}

TEST_CASE("the same flow gives the same document, whatever was set before") {
    for (uint32_t seed = 1; seed <= 10; ++seed) {
        const FlowBuilder builder = random_flow(seed);
        text::Fonts fonts;
        Engines fresh(fonts);
        diag::Sink first, second;
        const auto warm = typeset::typeset(builder.flow, shared_engines(), first);
        const auto cold = typeset::typeset(builder.flow, fresh, second);
        const auto again = typeset::typeset(builder.flow, shared_engines(), first);
        REQUIRE(warm == again);
        // Faces are numbered as they are loaded, by the one as by the other.
        REQUIRE(warm == cold);
    }
}

TEST_CASE("no paragraph leaves a single line at the foot or the head of a page") {
    for (uint32_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        FlowBuilder builder({220_pt, 300_pt}, 20_pt);
        for (int i = 0; i < 30; ++i) builder.paragraph(words(random, random.between(5, 60)));
        diag::Sink sink;
        const auto runs = runs_of(typeset::typeset(builder.flow, shared_engines(), sink));
        for (size_t i = 0; i + 1 < runs.size(); ++i) {
            if (runs[i].page == runs[i + 1].page || runs[i].owner != runs[i + 1].owner) continue;
            REQUIRE(i > 0);
            REQUIRE(i + 2 < runs.size());
            REQUIRE(runs[i - 1].owner == runs[i].owner);
            REQUIRE(runs[i + 2].owner == runs[i].owner);
        }
    }
}
