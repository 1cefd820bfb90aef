#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

#include <catch2/catch.hpp>

#include "pdf/write.hpp"
#include "property/generated_project.hpp"
#include "publish/input.hpp"
#include "publish/printing.hpp"
#include "support/file.hpp"
#include "support/set_text.hpp"

namespace {

namespace fs = std::filesystem;
using document::ElemId;

constexpr uint32_t projects = 200;
/// Kept for the conformance check.
constexpr uint32_t samples = 12;
const fs::path sample_folder = fs::path(LAGESBILD_BINARY_DIR) / "tests/pdf/generated";

struct Report {
    std::optional<compose::Flow> flow;
    document::Document document;
    std::string pdf;
    std::vector<std::string> errors;
    std::vector<std::string> told_too_wide;  ///< words wider than their line
};

std::vector<std::string> errors_of(const diag::Sink& sink) {
    std::vector<std::string> errors;
    for (const diag::Diagnostic& diagnostic : sink.sorted()) {
        if (diagnostic.severity == diag::Severity::error) {
            errors.push_back(std::to_string(diagnostic.span.line) + ": " + diagnostic.message);
        }
    }
    return errors;
}

/// The words that are complained of as wider than their line.
std::vector<std::string> told_too_wide(const diag::Sink& sink) {
    std::vector<std::string> words;
    for (const diag::Diagnostic& one : sink.sorted()) {
        if (one.code == diag::Code::overfull_line) {
            const size_t begin = one.message.find('`') + 1;
            words.push_back(one.message.substr(begin, one.message.find('`', begin) - begin));
        }
    }
    return words;
}

/// The report of the project in the current folder.
Report make(text::Fonts& fonts, typeset::Engines& engines) {
    publish::Request request;
    request.sources = {"source.xml"};
    request.layouts = {"layout.xml"};
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    publish::Opener opener(request, documents);
    const publish::Project project = publish::open(request, opener, documents, sink);
    Report report;
    for (const auto& edition : publish::editions(project, request, documents, sink)) {
        const publish::BoundLayout& bound = project.layouts[edition.layout];
        compose::Engines composing;
        compose::Spent spent;
        report.flow =
            compose::compose(bound.layout, input_of(edition, bound, {}, request), composing, documents, spent, sink);
        if (report.flow) {
            report.document = typeset::typeset(*report.flow, engines, sink);
            report.pdf = pdf::write(report.document, fonts, sink).value_or("");
        }
    }
    report.errors = errors_of(sink);
    report.told_too_wide = told_too_wide(sink);
    return report;
}

/// A space at a line's end, and the hyphen that a line adds, are not the text's own.
std::string letters(std::string_view text) {
    std::string kept;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\u00AD") {
            ++i;
        } else if (text[i] != ' ') {
            kept += text[i];
        }
    }
    return kept;
}

using TextOfLeaf = std::map<ElemId, std::string>;

TextOfLeaf composed(const compose::Flow& flow) {
    TextOfLeaf texts;
    for (const compose::Inline& item : flow.inlines) {
        if (item.elem != ElemId::none && item.kind == compose::InlineKind::text &&
            !letters(flow.text_of(item)).empty()) {
            texts[item.elem] += letters(flow.text_of(item));
        }
    }
    return texts;
}

TextOfLeaf set(const document::Document& document) {
    TextOfLeaf texts;
    for (const SetRun& run : runs_of(document)) {
        if (const auto* leaf = std::get_if<ElemId>(&run.owner); leaf != nullptr && !letters(run.said).empty()) {
            texts[*leaf] += letters(run.said);
        }
    }
    return texts;
}

/// How far a block's content stays from the edges of the text area, by what stands around it.
struct Inset {
    base::Length left, right;
};

Inset operator+(const Inset& outer, const compose::BlockStyle& style) {
    return {outer.left + style.margin.left + style.border.left.width + style.padding.left,
            outer.right + style.margin.right + style.border.right.width + style.padding.right};
}

/// Where the lines of each leaf may stand. A cell is somewhere in its table: the table's edges hold for it.
class Insets {
public:
    explicit Insets(const compose::Flow& flow) : flow_(flow) { below(flow.body, {}, {}); }
    [[nodiscard]] const Inset& of(ElemId leaf) const { return of_leaf_.at(leaf); }

private:
    void below(base::Range blocks, const Inset& around, const Inset& around_list) {
        for (uint32_t i = blocks.begin; i < blocks.end; i = flow_.blocks[i].end) {
            const compose::Block& block = flow_.blocks[i];
            const compose::BlockStyle& style = flow_.block_styles[static_cast<size_t>(block.style)];
            const Inset inside = around + style;
            // A marker hangs in the room that its list leaves; a hanging first line begins before the others.
            Inset lines = block.kind == compose::BlockKind::list_item ? around_list : inside;
            lines.left = lines.left + min(style.text_indent, base::Length{});
            for (uint32_t item = block.inlines.begin; item < block.inlines.end; ++item) {
                of_leaf_.emplace(flow_.inlines[item].elem, lines);
            }
            below({i + 1, block.end}, inside, around);
        }
    }

    const compose::Flow& flow_;
    std::map<ElemId, Inset> of_leaf_;
};

/// Where a run may have its baseline and its width.
struct Room {
    base::Length left, right, top, bottom;
};

const compose::PageMaster& master_of(const compose::Flow& flow, const document::Document& document, size_t page) {
    // Generated pages of different names never have the same size.
    for (const compose::PageTemplate& pages : flow.pages) {
        if (pages.first.size == document.pages[page].size) {
            return page == 0 ? pages.first : page % 2 == 1 ? pages.left : pages.right;
        }
    }
    throw std::logic_error("a page has the size of no template");
}

Room room_of(const document::Item& item, const compose::PageMaster& master, const Insets& insets) {
    const auto& margin = master.margin;
    Room room{margin.left, master.size.width - margin.right, margin.top, master.size.height - margin.bottom};
    if (const auto* leaf = std::get_if<ElemId>(&item.belongs_to)) {
        room.left = room.left + insets.of(*leaf).left;
        room.right = room.right - insets.of(*leaf).right;
    } else if (item.belongs_to == decltype(item.belongs_to)(document::Artifact::header)) {
        std::tie(room.top, room.bottom) = std::pair(base::Length{}, margin.top);
    } else if (item.belongs_to == decltype(item.belongs_to)(document::Artifact::footer)) {
        std::tie(room.top, room.bottom) = std::pair(room.bottom, master.size.height);
    }
    return room;
}

/// Thousandths of a point that rounding each glyph's advance may add to a line.
constexpr base::Length rounding{3};

void check_place(const Room& room, const document::GlyphRun& run, const document::Page& page,
                 const std::vector<std::string>& told_too_wide) {
    REQUIRE(run.origin.x >= room.left);
    REQUIRE(run.origin.y >= room.top);
    REQUIRE(run.origin.y <= room.bottom);
    const bool fits = run.origin.x + width_of(run, page) <= room.right + rounding;
    const auto is_said = [&](const std::string& word) { return text_of(run, page).find(word) != std::string::npos; };
    REQUIRE((fits || std::any_of(told_too_wide.begin(), told_too_wide.end(), is_said)));
}

void check_place(const document::Page& page, const document::Path& path) {
    for (const base::Point& point : path.points) {
        REQUIRE(point.x >= base::Length{});
        REQUIRE(point.x <= page.size.width);
        REQUIRE(point.y >= base::Length{});
        REQUIRE(point.y <= page.size.height);
    }
}

void check_belonging(const document::Item& item, const document::StructTree& structure) {
    if (const auto* leaf = std::get_if<ElemId>(&item.belongs_to)) {
        REQUIRE(static_cast<uint32_t>(*leaf) < structure.size());
        REQUIRE(structure[*leaf].role == document::Role::content);
    }
}

/// Everything on the pages has a meaning or is an artifact. Lines stay in their page's text area and in the boxes
/// around them, but for words that are told to be too wide; headers and footers stay in the margins.
void check_items(const Report& report) {
    const Insets insets(*report.flow);
    for (size_t i = 0; i < report.document.pages.size(); ++i) {
        const document::Page& page = report.document.pages[i];
        const compose::PageMaster& master = master_of(*report.flow, report.document, i);
        for (const document::Item& item : page.items) {
            check_belonging(item, report.document.structure);
            if (const auto* run = std::get_if<document::GlyphRun>(&item.what)) {
                CAPTURE(i, text_of(*run, page));
                check_place(room_of(item, master, insets), *run, page, report.told_too_wide);
            } else {
                check_place(page, std::get<document::Path>(item.what));
            }
        }
    }
}

/// Every slot of a table is a cell's.
void check_tables(const compose::Flow& flow) {
    const auto slots = [](const compose::GridArea& area) { return area.rows * area.columns; };
    for (const compose::Block& table : flow.blocks) {
        if (table.kind != compose::BlockKind::table) continue;
        uint32_t filled = 0;
        const auto number = static_cast<uint32_t>(&table - flow.blocks.data());
        for (uint32_t i = number + 1; i < table.end;) {
            const bool is_cell = flow.blocks[i].kind == compose::BlockKind::cell;
            if (is_cell) filled += slots(flow.blocks[i].area);
            i = is_cell ? flow.blocks[i].end : i + 1;
        }
        REQUIRE(filled == slots(table.area));
    }
}

/// What all leaves say in the order of the structure.
std::string said(const document::Document& document, ElemId elem, const std::map<ElemId, std::string>& texts) {
    if (document.structure[elem].role == document::Role::content) {
        const auto found = texts.find(elem);
        return found == texts.end() ? "" : found->second;
    }
    std::string text;
    for (ElemId child = document.structure[elem].first_child; child != ElemId::none;
         child = document.structure[child].next_sibling)
        text += said(document, child, texts);
    return text;
}

std::string said(const document::Document& document) {
    std::map<ElemId, std::string> texts;
    for (const SetRun& run : runs_of(document))
        if (const auto* leaf = std::get_if<ElemId>(&run.owner)) texts[*leaf] += run.said;
    return said(document, ElemId::root, texts);
}

/// What is made for a printer says the same in the same order, on its sheets.
void check_prints(const Report& report, publish::Worker& worker, const text::Fonts& fonts, const fs::path& kept) {
    publish::Edition edition;
    for (const publish::Print print : {publish::Print::duplex, publish::Print::booklet, publish::Print::marks})
        edition.prints.push_back({print, publish::print_path("kept.pdf", print)});
    const auto prints = publish::print(edition, report.document, worker);
    for (size_t i = 0; i < prints.size(); ++i) {
        REQUIRE(said(prints[i]) == said(report.document));
        for (const document::Page& page : prints[i].pages)
            for (const document::Item& item : page.items)
                if (const auto* path = std::get_if<document::Path>(&item.what)) check_place(page, *path);
        diag::Sink sink;
        const auto bytes = pdf::write(prints[i], fonts, sink);
        REQUIRE(bytes.has_value());
        if (!kept.empty()) support::write_file(kept / edition.prints[i].path, *bytes);
    }
}

}  // namespace

TEST_CASE("a layout without a fault gives a report that has every word, each in its element, on its page") {
    const support::TemporaryFolder folder;
    const support::CurrentFolder inside(folder.path());
    text::Fonts fonts;
    typeset::Engines engines(fonts);
    publish::Worker worker(fonts);
    for (uint32_t seed = 1; seed <= projects; ++seed) {
        CAPTURE(seed);
        const GeneratedProject project = generate_project(seed);
        support::write_file("./source.xml", project.source);
        support::write_file("./layout.xml", project.layout);
        const Report report = make(fonts, engines);
        if (project.has_short_row) {
            REQUIRE(!report.errors.empty());
            REQUIRE(report.pdf.empty());
            continue;
        }
        REQUIRE(report.errors == std::vector<std::string>{});
        REQUIRE(report.flow.has_value());
        REQUIRE(set(report.document) == composed(*report.flow));
        check_items(report);
        check_tables(*report.flow);
        REQUIRE(report.pdf.starts_with("%PDF-1.7"));
        REQUIRE(make(fonts, engines).pdf == report.pdf);
        const std::string seed_name = "seed-" + std::to_string(seed);
        check_prints(report, worker, fonts, seed <= samples ? sample_folder / seed_name : fs::path());
        if (seed <= samples) {
            support::write_file(sample_folder / (seed_name + ".pdf"), report.pdf);
        }
    }
}
