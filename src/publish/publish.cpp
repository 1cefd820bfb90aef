#include "publish/publish.hpp"

#include <algorithm>
#include <mutex>

#include <fmt/format.h>

#include "document/dump.hpp"
#include "pdf/write.hpp"
#include "publish/batch.hpp"
#include "publish/edition.hpp"
#include "publish/project.hpp"
#include "publish/store.hpp"

namespace publish {
namespace {

std::string in_folder(const std::string& folder, const std::string& path) {
    return folder.empty() || folder == "." ? path : folder + "/" + path;
}

std::vector<std::string> inputs_of(const Edition& edition, const BoundLayout& layout) {
    std::vector<std::string> paths{edition.source->path, layout.document->path};
    for (const xml::Document* declared : layout.declared) {
        if (declared != nullptr) {
            paths.push_back(declared->path);
        }
    }
    return paths;
}

std::vector<Report> reports_of(const std::vector<Edition>& editions, const Project& project, const Request& request) {
    std::vector<Report> reports;
    for (const Edition& edition : editions) {
        reports.push_back(
            {in_folder(request.out, edition.path), inputs_of(edition, project.layouts[edition.layout]), false});
    }
    return reports;
}

bool store_report(const std::string& path, const std::optional<std::string>& bytes, diag::Sink& sink) {
    if (!bytes) {
        return false;
    }
    const auto failure = store(path, *bytes);
    if (failure) {
        sink.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", path, *failure));
    }
    return !failure;
}

}  // namespace

std::vector<Report> build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress) {
    xml::Documents documents(files);
    text::Fonts fonts;
    const Project project = open(request, documents, sink);
    const std::vector<Edition> wanted = editions(project, request, documents, sink);
    std::vector<Report> reports = reports_of(wanted, project, request);

    std::mutex telling;
    size_t done = 0;
    run_batch(wanted.size(), request, project, documents, fonts, sink,
              [&](size_t i, Worker& worker, diag::Sink& faults) {
                  const auto bytes = worker.make(wanted[i], faults);
                  reports[i].written = store_report(reports[i].path, bytes, faults);
                  const std::lock_guard lock(telling);
                  progress(++done, wanted.size(), reports[i].path);
              });
    return reports;
}

void check(const Request& request, diag::Files& files, diag::Sink& sink) {
    xml::Documents documents(files);
    text::Fonts fonts;
    const Project project = open(request, documents, sink);
    const std::vector<Edition> wanted = editions(project, request, documents, sink);
    run_batch(wanted.size(), request, project, documents, fonts, sink,
              [&](size_t i, Worker& worker, diag::Sink& faults) { worker.make(wanted[i], faults); });
}

void check_files(const std::vector<std::string>& paths, diag::Files& files, diag::Sink& sink) {
    xml::Documents documents(files);
    check_alone(paths, documents, sink);
}

std::vector<std::string> list(const Request& request, diag::Files& files, diag::Sink& sink) {
    xml::Documents documents(files);
    const Project project = open(request, documents, sink);
    std::vector<std::string> paths;
    for (const Edition& edition : editions(project, request, documents, sink)) {
        paths.push_back(in_folder(request.out, edition.path));
    }
    return paths;
}

std::string dump(const Request& request, diag::Files& files, diag::Sink& sink) {
    xml::Documents documents(files);
    text::Fonts fonts;
    const Project project = open(request, documents, sink);
    const std::vector<Edition> wanted = editions(project, request, documents, sink);
    std::vector<std::string> texts(wanted.size());
    run_batch(wanted.size(), request, project, documents, fonts, sink,
              [&](size_t i, Worker& worker, diag::Sink& faults) {
                  if (const auto document = worker.set(wanted[i], faults)) {
                      texts[i] = fmt::format("report {}\n", wanted[i].path) + document::dump_pages(*document, fonts) +
                                 document::dump_structure(*document);
                  }
              });
    return fmt::format("{}", fmt::join(texts, ""));
}

}  // namespace publish
