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
constexpr size_t pages_shown = 2;

publish::Request request_of(const Case& one) {
    publish::Request request;
    request.sources = {"source.xml"};
    request.layouts = {"layout.xml"};
    request.as_of = support::read_file(one.folder / "as-of");
    std::erase(request.as_of, '\n');
    request.strict = fs::exists(one.folder / "strict");
    request.creator = "Lägesbild";
    return request;
}

/// A golden of a long report would be too large to be read; its first pages show the rest.
document::Document first_pages(document::Document document) {
    document.pages.resize(std::min(document.pages.size(), pages_shown));
    return document;
}

void make_report(const publish::Edition& edition, publish::Worker& worker, text::Fonts& fonts, Result& result,
                 diag::Sink& sink) {
    const auto document = worker.set(edition, sink);
    if (!document) {
        return;
    }
    result.structure = document::dump_structure(*document);
    result.pdf = pdf::write(*document, fonts, sink).value_or("");
    result.pages = document::dump_pages(first_pages(*document), fonts);
}

}  // namespace

std::vector<Case> find_cases(const fs::path& folder) {
    std::vector<Case> cases;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().filename() == "layout.xml") {
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
