#include "publish/publish.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <mutex>
#include <set>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "content/changes.hpp"
#include "document/dump.hpp"
#include "pdf/write.hpp"
#include "publish/batch.hpp"
#include "publish/input.hpp"
#include "publish/own_sources.hpp"
#include "publish/page_limit.hpp"
#include "publish/proofs.hpp"
#include "publish/record.hpp"
#include "publish/store.hpp"
#include "text/font_version.hpp"

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

void store_report(Report& report, const std::string& bytes, diag::Sink& sink) {
    report.unchanged = stored(report.path, bytes.size()) == bytes;
    const auto failure = report.unchanged ? std::nullopt : store(report.path, bytes);
    report.written = !failure;
    report.sha256 = base::sha256(bytes);
    if (failure)
        sink.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", report.path, *failure));
}

/// Each once, in the order they are asked for. The standard input is no file that could change.
std::vector<std::string> inputs_of(const Turn& turn) {
    std::vector<std::string> paths;
    const auto add = [&](const std::string& path) {
        if (path != "-" && std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
    };
    const auto add_source = [&](const content::Source& source) {
        if (source.document == nullptr) return;
        add(source.document->path);
        std::ranges::for_each(source.held_to, add);
    };
    add_source(*turn.edition.source);
    add(turn.layout.document->path);
    std::ranges::for_each(turn.layout.declared, add_source);
    for (size_t i = 0; i < turn.own.size(); ++i) {
        const content::Source& source = turn.own[i].source;
        // One with a fault is waited for as well.
        if (source.document != nullptr || !source.sound) add(turn.edition.reads[i]);
        std::ranges::for_each(source.held_to, add);
    }
    std::ranges::for_each(turn.comparison.read, add);
    return paths;
}

/// Of the report alone, and of the files that it is made of.
std::vector<diag::Diagnostic> warnings_of(const Turn& turn, const std::vector<std::string>& inputs,
                                          const diag::Files& files) {
    const auto is_of_input = [&](const diag::Diagnostic& each) {
        return each.span.file != diag::FileId::none &&
               std::ranges::find(inputs, files.name(each.span.file)) != inputs.end();
    };
    std::vector<diag::Diagnostic> warnings = turn.shared.sorted();
    std::erase_if(warnings, [&](const diag::Diagnostic& each) { return !is_of_input(each); });
    std::ranges::move(turn.sink.sorted(), std::back_inserter(warnings));
    return warnings;
}

/// The faces that its words are set in, by name.
std::vector<std::string> fonts_of(const document::Document& document, const text::Fonts& fonts) {
    std::set<text::FaceId> faces;
    for (const document::Page& page : document.pages)
        for (const document::Item& item : page.items)
            if (const auto* run = std::get_if<document::GlyphRun>(&item.what)) faces.insert(run->face);
    std::set<std::string> names;
    for (const text::FaceId face : faces) names.insert(text::name_and_version(fonts.face(face)));
    return {names.begin(), names.end()};
}

/// What is known of it before it is written.
Report report_of(const Turn& turn, const Request& request) {
    Report report;
    report.is_edition = static_cast<bool>(turn.edition.made_for.node);
    report.key = turn.edition.made_for.key;
    report.owner = turn.edition.owner;
    report.source = turn.edition.source->document->path;
    report.layout = turn.layout.document->path;
    report.as_of = turn.as_of;
    report.failure = turn.edition.failure;
    if (turn.edition.path.empty()) return report;
    report.path = in_folder(request.out, turn.edition.path);
    report.inputs = inputs_of(turn);
    report.baseline = turn.comparison.read;
    if (!turn.document) return report;
    report.title = turn.document->metadata.title;
    report.pages = turn.document->pages.size();
    report.fonts = fonts_of(*turn.document, turn.fonts);
    return report;
}

/// Where the first error stands, and what it says.
std::string first_error(const Turn& turn, const diag::Files& files) {
    for (const diag::Diagnostic& each : turn.sink.sorted()) {
        if (each.severity != diag::Severity::error) continue;
        const bool is_placed = each.span.file != diag::FileId::none;
        return is_placed ? fmt::format("{}:{}: {}", files.name(each.span.file), each.span.line, each.message)
                         : each.message;
    }
    return "a file that it shares with another edition has faults, or its schema or rules";
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
std::optional<document::Document> make_report(const compose::Input& input, const BoundLayout& layout,
                                              const xml::Documents& documents, Proofs& proofs, Worker& worker,
                                              diag::Sink& sink) {
    compose::Spent spent;
    const auto make = [&](const std::vector<std::string>& omitted, diag::Sink& found) {
        auto proof = omitted.empty() ? proofs.take(*layout.document, *input.source) : std::nullopt;
        if (proof) {
            found.append(proof->found);
            spent = proof->spent;
            return std::move(proof->document);
        }
        compose::Input shortened = input;
        shortened.omitted = omitted;
        return worker.make(layout.layout, shortened, documents, spent, found);
    };
    return make_within_limit(layout.layout, make, sink);
}

/// Nothing of an edition that cannot be made; what is wrong with it beside its own sources is told.
std::optional<document::Document> make_edition(const Edition& edition, const BoundLayout& layout,
                                               const OwnSources::Opened& own, const Request& request,
                                               const xml::Documents& documents, Proofs& proofs, Worker& worker,
                                               diag::Sink& sink) {
    if (!edition.failure.empty()) return std::nullopt;
    compose::Input input = input_of(edition, layout, own.sources, request);
    for (const content::View& view : own.views) input.views.push_back(&view);
    input.baseline = own.comparison.baseline;
    input.changes = own.comparison.changes;
    const auto doubtful = unsound(edition, layout, own.sources);
    if (doubtful.empty()) return make_report(input, layout, documents, proofs, worker, sink);
    look_for_faults(input, layout, doubtful, worker.composing(), documents, sink);
    return std::nullopt;
}

/// The day that is looked from, or else that of each source.
std::map<const content::Source*, std::string> days_of(const Project& project, const Request& request, Opener& opener,
                                                      const xml::Documents& documents) {
    diag::Sink told_when_checked;
    std::map<const content::Source*, std::string> days;
    for (const content::Source& source : project.sources)
        days[&source] = request.as_of ? content::iso_text(*request.as_of)
                                      : content::edition_day(opener.rules_of(*source.document), documents,
                                                             *source.document, told_when_checked);
    return days;
}

}  // namespace

void for_each_report(const Request& request, diag::Files& files, diag::Sink& sink, const Finish& finish) {
    xml::Documents documents(files);
    text::Fonts fonts;
    const std::jthread finding =
        request.jobs > 1 ? begin([&] { static_cast<void>(fonts.any_installed()); }) : std::jthread();
    Proofs proofs(request, fonts, documents, sink);
    Opener opener(request, documents);
    Project project = open(request, opener, documents, sink, &proofs);
    Baseline baseline(request, opener, documents);
    baseline.open(project.sources, sink);
    const std::vector<Edition> wanted = editions(project, request, documents, sink);
    Views views(opener, documents);
    OwnSources own_sources(wanted, project, opener, baseline, views, files);
    std::deque<Worker> workers = hire(wanted.size(), request.jobs, fonts);
    const auto days = days_of(project, request, opener, documents);
    const diag::Sink shared = sink;
    do_each(wanted.size(), workers.size(), sink, [&](size_t number, size_t thread, diag::Sink& faults) {
        const Edition& edition = wanted[number];
        const BoundLayout& layout = project.layouts[edition.layout];
        const OwnSources::Opened own(own_sources, number, faults);
        const auto document = make_edition(edition, layout, own, request, documents, proofs, workers[thread], faults);
        point_into_texts(faults, documents);
        finish({number, wanted.size(), edition, layout, own.sources, own.comparison, days.at(edition.source), document,
                fonts, shared, faults});
    });
}

Built build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress) {
    Results<Report> reports;
    for_each_report(request, files, sink, [&](const Turn& turn) {
        Report report = report_of(turn, request);
        const auto bytes = report.path.empty() ? std::nullopt : write(turn);
        if (bytes) store_report(report, *bytes, turn.sink);
        if (report.written)
            report.warnings = warnings_of(turn, report.inputs, files);
        else if (!report.path.empty())
            report.failure = first_error(turn, files);
        const std::string done_with = report.path + (report.unchanged ? " unchanged" : "");
        reports.put(turn.number, std::move(report), [&](size_t done) { progress(done, turn.count, done_with); });
    });
    Built built{reports.in_order(), {}};
    built.removed = record(built.reports, request, files, sink);
    return built;
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
    Opener opener(request, documents);
    const Project project = open(request, opener, documents, sink);
    std::vector<std::string> paths;
    for (const Edition& edition : editions(project, request, documents, sink))
        if (!edition.path.empty()) paths.push_back(in_folder(request.out, edition.path));
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
