#include "publish/publish.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>

#include <fmt/format.h>

#include "document/dump.hpp"
#include "pdf/write.hpp"
#include "publish/batch.hpp"
#include "publish/page_limit.hpp"
#include "publish/proofs.hpp"
#include "publish/store.hpp"

namespace publish {
namespace {

/// One for each thread that has something to do.
std::deque<Worker> hire(size_t reports, uint32_t jobs, text::Fonts& fonts) {
    std::deque<Worker> workers;
    for (size_t i = 0; i < std::min<size_t>(std::max(1U, jobs), reports); ++i) workers.emplace_back(fonts);
    return workers;
}

/// Nothing when there was an error.
std::optional<std::string> write(const Turn& turn) {
    auto bytes = turn.document ? pdf::write(*turn.document, turn.fonts, turn.sink) : std::nullopt;
    return turn.sink.has_errors() ? std::nullopt : std::move(bytes);
}

bool store_report(const std::string& path, const std::optional<std::string>& bytes, diag::Sink& sink) {
    const auto failure = bytes ? store(path, *bytes) : std::nullopt;
    if (failure) {
        sink.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", path, *failure));
    }
    return bytes && !failure;
}

/// Each once, in the order they are asked for. The standard input is no file that could change.
std::vector<std::string> inputs_of(const Turn& turn) {
    std::vector<std::string> paths;
    const auto add = [&](const std::string& path) {
        if (path != "-" && std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
    };
    const auto add_source = [&](const content::Source& source) {
        add(source.document->path);
        std::ranges::for_each(source.held_to, add);
    };
    add_source(*turn.edition.source);
    add(turn.layout.document->path);
    std::ranges::for_each(turn.layout.declared, add_source);
    return paths;
}

/// What each report gave, by its number: they end in any order.
template <class Result>
class Results {
public:
    template <class Then>
    void put(size_t number, Result result, const Then& then) {
        const std::lock_guard lock(mutex_);
        results_.emplace(number, std::move(result));
        then(results_.size());
    }
    [[nodiscard]] std::vector<Result> in_order() const {
        std::vector<Result> all;
        for (const auto& [number, result] : results_) all.push_back(result);
        return all;
    }

private:
    std::mutex mutex_;
    std::map<size_t, Result> results_;
};

/// Takes its proof where there is one.
std::optional<document::Document> make_report(const Edition& edition, const BoundLayout& layout, const Request& request,
                                              const xml::Documents& documents, Proofs& proofs, Worker& worker,
                                              diag::Sink& sink) {
    compose::Spent spent;
    const auto make = [&](const std::vector<std::string>& omitted, diag::Sink& found) {
        auto proof = omitted.empty() ? proofs.take(*layout.document, *edition.source->document) : std::nullopt;
        if (proof) {
            found.append(proof->found);
            spent = proof->spent;
            return std::move(proof->document);
        }
        compose::Input input = input_of(edition, layout, request);
        input.omitted = omitted;
        return worker.make(layout.layout, input, documents, spent, found);
    };
    return make_within_limit(layout.layout, make, sink);
}

}  // namespace

void for_each_report(const Request& request, diag::Files& files, diag::Sink& sink, const Finish& finish) {
    xml::Documents documents(files);
    text::Fonts fonts;
    const std::jthread finding =
        request.jobs > 1 ? begin([&] { static_cast<void>(fonts.any_installed()); }) : std::jthread();
    Proofs proofs(request, fonts, documents, sink);
    const Project project = open(request, documents, sink, &proofs);
    const std::vector<Edition> wanted = editions(project, request, documents, sink);
    std::deque<Worker> workers = hire(wanted.size(), request.jobs, fonts);
    do_each(wanted.size(), workers.size(), sink, [&](size_t number, size_t thread, diag::Sink& faults) {
        const Edition& edition = wanted[number];
        const BoundLayout& layout = project.layouts[edition.layout];
        const auto document = make_report(edition, layout, request, documents, proofs, workers[thread], faults);
        point_into_texts(faults, documents);
        finish({number, wanted.size(), edition, layout, document, fonts, faults});
    });
}

std::vector<Report> build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress) {
    Results<Report> reports;
    for_each_report(request, files, sink, [&](const Turn& turn) {
        Report report{in_folder(request.out, turn.edition.path), inputs_of(turn), false};
        report.written = store_report(report.path, write(turn), turn.sink);
        const std::string path = report.path;
        reports.put(turn.number, std::move(report), [&](size_t done) { progress(done, turn.count, path); });
    });
    return reports.in_order();
}

void check(const Request& request, diag::Files& files, diag::Sink& sink) {
    for_each_report(request, files, sink, [](const Turn& turn) { write(turn); });
}

void check_files(const std::vector<std::string>& paths, const Request& request, diag::Files& files, diag::Sink& sink) {
    xml::Documents documents(files);
    check_alone(paths, request, documents, sink);
}

std::vector<std::string> list(const Request& request, diag::Files& files, diag::Sink& sink) {
    xml::Documents documents(files);
    const Project project = open(request, documents, sink);
    std::vector<std::string> paths;
    for (const Edition& edition : editions(project, request, documents, sink))
        paths.push_back(in_folder(request.out, edition.path));
    return paths;
}

std::string dump(const Request& request, diag::Files& files, diag::Sink& sink) {
    Results<std::string> texts;
    for_each_report(request, files, sink, [&](const Turn& turn) {
        if (!turn.document) return;
        texts.put(turn.number,
                  fmt::format("report {}\n", turn.edition.path) + document::dump_metadata(turn.document->metadata) +
                      document::dump_pages(*turn.document, turn.fonts) + document::dump_structure(*turn.document),
                  [](size_t) {});
    });
    return fmt::format("{}", fmt::join(texts.in_order(), ""));
}

}  // namespace publish
