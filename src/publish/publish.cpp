#include "publish/publish.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "content/changes.hpp"
#include "document/dump.hpp"
#include "pdf/write.hpp"
#include "publish/batch.hpp"
#include "publish/input.hpp"
#include "publish/own_sources.hpp"
#include "publish/page_limit.hpp"
#include "publish/printing.hpp"
#include "publish/proofs.hpp"
#include "publish/record.hpp"
#include "publish/results.hpp"
#include "publish/store.hpp"

namespace publish {
namespace {

/// One for each thread that has something to do.
std::deque<Worker> hire(size_t reports, uint32_t jobs, text::Fonts& fonts) {
    std::deque<Worker> workers;
    for (size_t i = 0; i < std::min<size_t>(std::max(1U, jobs), reports); ++i) workers.emplace_back(fonts);
    return workers;
}

/// A file to be written.
struct File {
    std::string path, bytes;
};

/// What is printed of a report says no more than it: of what is wrong with it, only what stops it is told.
void write_prints(const Turn& turn, const Report& report, std::vector<File>& files) {
    for (size_t i = 0; i < turn.prints.size(); ++i) {
        diag::Sink faults = turn.sink.child();
        auto bytes = pdf::write(turn.prints[i], turn.fonts, faults);
        if (bytes)
            files.push_back({report.prints[i], std::move(*bytes)});
        else
            turn.sink.append(faults);
    }
}

/// Nothing when there was an error.
std::optional<std::string> write(const Turn& turn) {
    auto bytes = turn.document ? pdf::write(*turn.document, turn.fonts, turn.sink) : std::nullopt;
    return turn.sink.has_errors() ? std::nullopt : std::move(bytes);
}

/// The report, and what is printed of it. Nothing when there was an error.
std::vector<File> write(const Turn& turn, const Report& report) {
    std::vector<File> files;
    auto bytes = write(turn);
    if (!bytes) return files;
    files.push_back({report.path, std::move(*bytes)});
    write_prints(turn, report, files);
    if (turn.sink.has_errors()) files.clear();
    return files;
}

bool store_file(const std::string& path, const std::string& bytes, diag::Sink& sink) {
    const auto failure = stored(path, bytes.size()) == bytes ? std::nullopt : store(path, bytes);
    if (failure) sink.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", path, *failure));
    return !failure;
}

/// The report first: it is as it should be, whatever becomes of the others.
void store_files(Report& report, const std::vector<File>& files, diag::Sink& sink) {
    if (files.empty()) return;
    store_report(report, files.front().bytes, sink);
    for (size_t i = 1; i < files.size(); ++i)
        if (!store_file(files[i].path, files[i].bytes, sink)) std::erase(report.prints, files[i].path);
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

/// One of the two, or nothing.
struct Made {
    std::optional<document::Document> document{};
    std::optional<compose::Mail> mail{};
};

/// Nothing of an edition that cannot be made; what is wrong with it beside its own sources is told.
Made make_edition(Product product, const Edition& edition, const BoundLayout& layout, const OwnSources::Opened& own,
                  const Request& request, const xml::Documents& documents, Proofs& proofs, Worker& worker,
                  diag::Sink& sink) {
    if (!edition.failure.empty()) return {};
    compose::Input input = input_of(edition, layout, own.sources, request);
    for (const content::View& view : own.views) input.views.push_back(&view);
    input.baseline = own.comparison.baseline;
    input.changes = own.comparison.changes;
    const auto doubtful = unsound(edition, layout, own.sources);
    if (!doubtful.empty()) {
        look_for_faults(input, layout, doubtful, worker.composing(), documents, sink);
        return {};
    }
    if (product == Product::report) return {make_report(input, layout, documents, proofs, worker, sink)};
    if (layout.layout.mail == 0) return {};
    return {{}, compose::compose_mail(layout.layout, input, worker.composing(), documents, sink)};
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

/// Not over what it is made of: what the reports read is known only now.
Report build_job(const document::Document& document, const Request& request, const text::Fonts& fonts,
                 const diag::Files& files, diag::Sink& sink) {
    Report job;
    job.path = in_folder(request.out, std::string(job_path));
    const auto bytes = pdf::write(document, fonts, sink);
    if (FileSet(files.names()).contains(job.path))
        sink.report(diag::Code::unwritable_file, {},
                    fmt::format("cannot write `{}`: it is a source or a layout", job.path));
    else
        job.written = bytes && store_file(job.path, *bytes, sink);
    return job;
}

std::string dump_file(const std::string& path, const document::Document& document, const text::Fonts& fonts) {
    return fmt::format("report {}\n", path) + document::dump_metadata(document.metadata) +
           document::dump_pages(document, fonts) + document::dump_structure(document);
}

Report with_inputs_of(const std::vector<Report>& reports, Report job) {
    std::set<std::string> seen;
    for (const Report& report : reports)
        for (const std::string& input : report.inputs)
            if (seen.insert(input).second) job.inputs.push_back(input);
    return job;
}

}  // namespace

void for_each_report(const Request& request, Product product, diag::Files& files, diag::Sink& sink,
                     const Finish& finish, const FinishJob& finish_job) {
    xml::Documents documents(files);
    text::Fonts fonts;
    const std::jthread finding =
        request.jobs > 1 ? begin([&] { static_cast<void>(fonts.any_installed()); }) : std::jthread();
    Proofs proofs(request, fonts, documents, sink);
    Opener opener(request, documents);
    Project project = open(request, opener, documents, sink, product == Product::report ? &proofs : nullptr);
    Baseline baseline(request, opener, documents);
    baseline.open(project.sources, sink);
    const std::vector<Edition> wanted = editions(project, request, documents, sink);
    Views views(opener, documents);
    OwnSources own_sources(wanted, project, opener, baseline, views, files);
    std::deque<Worker> workers = hire(wanted.size(), request.jobs, fonts);
    const auto days = days_of(project, request, opener, documents);
    const diag::Sink shared = sink;
    PrintJob job(wanted);
    const bool has_job = std::ranges::find(request.prints, Print::job) != request.prints.end();
    do_each(wanted.size(), workers.size(), sink, [&](size_t number, size_t thread, diag::Sink& faults) {
        const Edition& edition = wanted[number];
        const BoundLayout& layout = project.layouts[edition.layout];
        const OwnSources::Opened own(own_sources, number, faults);
        const Made made =
            make_edition(product, edition, layout, own, request, documents, proofs, workers[thread], faults);
        point_into_texts(faults, documents);
        const auto prints =
            made.document ? print(edition, *made.document, workers[thread]) : std::vector<document::Document>();
        finish({number, wanted.size(), edition, layout, own.sources, own.comparison, days.at(edition.source),
                made.document, prints, made.mail, fonts, shared, faults});
        if (has_job && made.document && !faults.has_errors()) job.add(number, *made.document, workers[thread]);
    });
    const auto printed = has_job ? job.take(sink) : std::nullopt;
    if (printed && finish_job) finish_job(*printed, fonts, sink);
}

Built build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress) {
    Results<Report> reports;
    std::optional<Report> job;
    const auto build_report = [&](const Turn& turn) {
        Report report = report_of(turn, request);
        if (!report.path.empty()) store_files(report, write(turn, report), turn.sink);
        if (report.written)
            report.warnings = warnings_of(turn, report.inputs, files);
        else if (!report.path.empty())
            report.failure = first_error(turn.sink, files);
        const std::string done_with = report.path + (report.unchanged ? " unchanged" : "");
        reports.put(turn.number, std::move(report), [&](size_t done) { progress(done, turn.count, done_with); });
    };
    for_each_report(request, Product::report, files, sink, build_report,
                    [&](const document::Document& document, const text::Fonts& fonts, diag::Sink& faults) {
                        job = build_job(document, request, fonts, files, faults);
                    });
    Built built{reports.in_order(), {}};
    built.removed = record(built.reports, request, files, sink);
    if (job) built.reports.push_back(with_inputs_of(built.reports, *std::move(job)));
    return built;
}

void check(const Request& request, diag::Files& files, diag::Sink& sink) {
    for_each_report(request, Product::report, files, sink, [](const Turn& turn) { write(turn); });
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
    for (const Edition& edition : editions(project, request, documents, sink)) {
        if (edition.path.empty()) continue;
        paths.push_back(in_folder(request.out, edition.path));
        for (const PrintFile& file : edition.prints) paths.push_back(in_folder(request.out, file.path));
    }
    const bool has_job = std::ranges::find(request.prints, Print::job) != request.prints.end();
    if (has_job && !paths.empty()) paths.push_back(in_folder(request.out, std::string(job_path)));
    return paths;
}

std::string dump(const Request& request, diag::Files& files, diag::Sink& sink) {
    Results<std::string> texts;
    std::string job;
    const auto dump_report = [&](const Turn& turn) {
        if (!turn.document) return;
        std::string text = dump_file(turn.edition.path, *turn.document, turn.fonts);
        for (size_t i = 0; i < turn.prints.size(); ++i)
            text += dump_file(turn.edition.prints[i].path, turn.prints[i], turn.fonts);
        texts.put(turn.number, std::move(text), [](size_t) {});
    };
    for_each_report(request, Product::report, files, sink, dump_report,
                    [&](const document::Document& document, const text::Fonts& fonts, const diag::Sink&) {
                        job = dump_file(std::string(job_path), document, fonts);
                    });
    return fmt::format("{}{}", fmt::join(texts.in_order(), ""), job);
}

}  // namespace publish
