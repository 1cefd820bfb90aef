#include "publish/publish.hpp"

#include <map>
#include <mutex>

#include <fmt/format.h>

#include "document/dump.hpp"
#include "publish/batch.hpp"
#include "publish/store.hpp"

namespace publish {
namespace {

std::vector<std::string> inputs_of(const Edition& edition, const BoundLayout& layout) {
    std::vector<std::string> paths{edition.source->path, layout.document->path};
    for (const content::Source& declared : layout.declared) paths.push_back(declared.document->path);
    return paths;
}

bool store_report(const std::string& path, const std::optional<std::string>& bytes, diag::Sink& sink) {
    const auto failure = bytes ? store(path, *bytes) : std::nullopt;
    if (failure) {
        sink.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", path, *failure));
    }
    return bytes && !failure;
}

/// What each edition gave, by its number: they end in any order.
template <class Result>
class Results {
public:
    template <class Then>
    void put(size_t number, Result result, const Then& then) {
        const std::lock_guard lock(mutex_);
        results_.emplace(number, std::move(result));
        then(results_.size());
    }
    void put(size_t number, Result result) {
        put(number, std::move(result), [](size_t) {});
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

}  // namespace

std::vector<Report> build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress) {
    Results<Report> reports;
    for_each_edition(request, files, sink, [&](const Turn& turn) {
        Report report{in_folder(request.out, turn.edition.path), inputs_of(turn.edition, turn.layout), false};
        const auto bytes = turn.worker.make(turn.edition, turn.sink);
        report.written = store_report(report.path, bytes, turn.sink);
        const std::string path = report.path;
        reports.put(turn.number, std::move(report), [&](size_t done) { progress(done, turn.count, path); });
    });
    return reports.in_order();
}

void check(const Request& request, diag::Files& files, diag::Sink& sink) {
    for_each_edition(request, files, sink, [](const Turn& turn) { turn.worker.make(turn.edition, turn.sink); });
}

void check_files(const std::vector<std::string>& paths, diag::Files& files, diag::Sink& sink) {
    xml::Documents documents(files);
    check_alone(paths, documents, sink);
}

std::vector<std::string> list(const Request& request, diag::Files& files, diag::Sink& sink) {
    Results<std::string> paths;
    for_each_edition(request, files, sink,
                     [&](const Turn& turn) { paths.put(turn.number, in_folder(request.out, turn.edition.path)); });
    return paths.in_order();
}

std::string dump(const Request& request, diag::Files& files, diag::Sink& sink) {
    Results<std::string> texts;
    for_each_edition(request, files, sink, [&](const Turn& turn) {
        if (const auto document = turn.worker.set(turn.edition, turn.sink)) {
            texts.put(turn.number, fmt::format("report {}\n", turn.edition.path) +
                                       document::dump_pages(*document, turn.worker.fonts()) +
                                       document::dump_structure(*document));
        }
    });
    return fmt::format("{}", fmt::join(texts.in_order(), ""));
}

}  // namespace publish
