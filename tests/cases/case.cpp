#include "cases/case.hpp"

#include <algorithm>

#include "cli/diagnostics.hpp"
#include "document/dump.hpp"
#include "pdf/write.hpp"
#include "publish/worker.hpp"
#include "support/file.hpp"

namespace cases {
namespace {

namespace fs = std::filesystem;
// A golden of a long report would be too large to be read; its beginning shows the rest.
constexpr size_t pages_shown = 2;
constexpr size_t structure_lines_shown = 250;

std::string first_line(const fs::path& file) {
    const std::string text = support::read_file(file);
    return text.substr(0, text.find('\n'));
}

std::vector<std::string> layouts_of(const Case& one) {
    if (const std::string path = first_line(one.folder / "layout-path"); !path.empty()) {
        return {fs::relative(fs::path(LAGESBILD_SOURCE_DIR) / path, one.folder).string()};
    }
    std::vector<std::string> layouts;
    for (const auto& entry : fs::directory_iterator(one.folder)) {
        if (entry.path().filename().string().starts_with("layout")) {
            layouts.push_back(entry.path().filename().string());
        }
    }
    std::sort(layouts.begin(), layouts.end());
    return layouts;
}

publish::Request request_of(const Case& one) {
    publish::Request request;
    request.sources = {"source.xml"};
    request.layouts = layouts_of(one);
    request.as_of = first_line(one.folder / "as-of");
    request.strict = fs::exists(one.folder / "strict");
    request.creator = "Lägesbild";
    return request;
}

document::Document first_pages(document::Document document) {
    document.pages.resize(std::min(document.pages.size(), pages_shown));
    return document;
}

std::string first_lines(const std::string& text) {
    size_t end = 0;
    for (size_t line = 0; line < structure_lines_shown; ++line) {
        const size_t next = text.find('\n', end);
        if (next == std::string::npos) {
            return text;
        }
        end = next + 1;
    }
    const auto more = std::count(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), '\n');
    return text.substr(0, end) + "… and " + std::to_string(more) + " lines more\n";
}

void make_report(const publish::Edition& edition, publish::Worker& worker, text::Fonts& fonts, Result& result,
                 diag::Sink& sink) {
    const auto document = worker.set(edition, sink);
    if (!document) {
        return;
    }
    result.structure = first_lines(document::dump_structure(*document));
    result.pdf = pdf::write(*document, fonts, sink).value_or("");
    result.pages = document::dump_pages(first_pages(*document), fonts);
}

}  // namespace

std::vector<Case> find_cases(const fs::path& folder) {
    std::vector<Case> cases;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().filename() == "source.xml") {
            const fs::path parent = entry.path().parent_path();
            cases.push_back({parent, fs::relative(parent, folder).string()});
        }
    }
    std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
    return cases;
}

Result make(const Case& one) {
    const support::CurrentFolder inside(one.folder);
    const publish::Request request = request_of(one);
    Result result;
    diag::Files files;
    diag::Sink sink(request.strict);
    xml::Documents documents(files);
    text::Fonts fonts;
    const publish::Project project = publish::open(request, documents, sink);
    publish::Worker worker(request, project, documents, fonts, publish::Worker::Layouts::own);
    for (const auto& edition : publish::editions(project, request, documents, sink)) {
        make_report(edition, worker, fonts, result, sink);
    }
    result.diagnostics = sink.sorted();
    result.diagnostics_text = cli::diagnostics_text(result.diagnostics, files, false);
    return result;
}

}  // namespace cases
