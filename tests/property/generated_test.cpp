#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "pdf/write.hpp"
#include "property/generated_project.hpp"
#include "publish/edition.hpp"
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

/// The report of the project in the current folder.
Report make(text::Fonts& fonts, typeset::Engines& engines) {
    publish::Request request;
    request.sources = {"source.xml"};
    request.layouts = {"layout.xml"};
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const publish::Project project = publish::open(request, documents, sink);
    Report report;
    for (const auto& edition : publish::editions(project, request, documents, sink)) {
        const publish::BoundLayout& bound = project.layouts[edition.layout];
        report.flow = compose::compose(bound.layout, input_of(edition, bound, request), documents, sink);
        if (report.flow) {
            report.document = typeset::typeset(*report.flow, engines, sink);
            report.pdf = pdf::write(report.document, fonts, sink).value_or("");
        }
    }
    report.errors = errors_of(sink);
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

void check_place(const document::Page& page, const document::GlyphRun& run) {
    REQUIRE(run.origin.x >= base::Length{});
    REQUIRE(run.origin.x + width_of(run, page) <= page.size.width);
    REQUIRE(run.origin.y >= base::Length{});
    REQUIRE(run.origin.y <= page.size.height);
}

void check_place(const document::Page& page, const document::Path& path) {
    for (const base::Point& point : path.points) {
        REQUIRE(point.x >= base::Length{});
        REQUIRE(point.x <= page.size.width);
        REQUIRE(point.y >= base::Length{});
        REQUIRE(point.y <= page.size.height);
    }
}

/// Everything on the pages has a meaning or is an artifact, and lies on its page.
void check_items(const document::Document& document) {
    for (const document::Page& page : document.pages) {
        for (const document::Item& item : page.items) {
            if (const auto* leaf = std::get_if<ElemId>(&item.belongs_to)) {
                REQUIRE(static_cast<uint32_t>(*leaf) < document.structure.size());
                REQUIRE(document.structure[*leaf].role == document::Role::content);
            }
            std::visit([&](const auto& what) { check_place(page, what); }, item.what);
        }
    }
}

}  // namespace

TEST_CASE("a layout without a fault gives a report that has every word, each in its element, on its page") {
    const support::TemporaryFolder folder;
    const support::CurrentFolder inside(folder.path());
    text::Fonts fonts;
    typeset::Engines engines(fonts);
    for (uint32_t seed = 1; seed <= projects; ++seed) {
        CAPTURE(seed);
        const GeneratedProject project = generate_project(seed);
        support::write_file("./source.xml", project.source);
        support::write_file("./layout.xml", project.layout);
        const Report report = make(fonts, engines);
        REQUIRE(report.errors == std::vector<std::string>{});
        REQUIRE(report.flow.has_value());
        REQUIRE(set(report.document) == composed(*report.flow));
        check_items(report.document);
        REQUIRE(report.pdf.starts_with("%PDF-1.7"));
        REQUIRE(make(fonts, engines).pdf == report.pdf);
        if (seed <= samples) {
            support::write_file(sample_folder / ("seed-" + std::to_string(seed) + ".pdf"), report.pdf);
        }
    }
}
