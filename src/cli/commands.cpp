#include "cli/commands.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "cli/diagnostics.hpp"
#include "cli/progress.hpp"
#include "cli/streams.hpp"
#include "layout/read.hpp"
#include "publish/publish.hpp"
#include "publish/store.hpp"

namespace cli {
namespace {

/// A blank or a colon in a file name ends it for make, `#` begins a comment, a dollar a variable. A backslash is one,
/// but before these.
std::string make_word(const std::string& path) {
    const auto is_special = [&](size_t at) {
        return at < path.size() && std::string_view(" :#").find(path[at]) != std::string_view::npos;
    };
    std::string word;
    for (size_t at = 0; at < path.size(); ++at) {
        const char c = path[at];
        if (is_special(at) || (c == '\\' && is_special(at + 1))) word += '\\';
        word += c;
        if (c == '$') word += c;
    }
    return word;
}

std::string make_rules(const std::vector<publish::Report>& reports) {
    std::string rules;
    for (const auto& report : reports) {
        if (report.path.empty()) continue;
        rules += make_word(report.path);
        for (const auto& print : report.prints) rules += " " + make_word(print);
        rules += ":";
        for (const auto& input : report.inputs) {
            rules += " " + make_word(input);
        }
        rules += "\n";
    }
    return rules;
}

void write_deps(const std::string& path, const std::vector<publish::Report>& reports, const diag::Files& files,
                diag::Sink& sink) {
    std::vector<std::string> others = files.names();
    for (const auto& report : reports) {
        others.push_back(report.path);
        others.insert(others.end(), report.prints.begin(), report.prints.end());
    }
    const auto failure = publish::FileSet(others).contains(path) ? "it is a source, a layout or a report"
                                                                 : publish::store(path, make_rules(reports));
    if (failure) sink.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", path, *failure));
}

/// The editions that were not made, each with what a person calls it and why; where none was made, what was told says
/// it.
std::string unmade(const std::vector<publish::Report>& reports) {
    std::string lines;
    size_t failed = 0, all = 0;
    for (const auto& report : reports) {
        if (!report.is_edition) continue;
        ++all;
        if (report.written) continue;
        ++failed;
        lines +=
            fmt::format("  {}{}: {}\n", report.key.empty() ? "one without a key" : escape(report.key),
                        report.path.empty() ? "" : fmt::format(" ({})", escape(report.path)), escape(report.failure));
    }
    const bool some_were_made = failed > 0 && failed < all;
    return some_were_made ? fmt::format("lagesbild: {} of {} editions were not made:\n{}", failed, all, lines) : "";
}

Tally tally_of(const publish::Built& built, const Arguments& arguments) {
    const auto& [reports, removed] = built;
    Tally tally;
    for (const auto& report : reports) {
        ++(report.written ? tally.written : tally.failed);
        if (report.written && !arguments.quiet) {
            write(stdout, report.path + "\n");
            for (const auto& print : report.prints) write(stdout, print + "\n");
        }
    }
    if (!arguments.quiet)
        for (const auto& path : removed)
            tally.told += fmt::format("lagesbild: removed `{}`, which is made no more\n", escape(path));
    tally.told += unmade(reports);
    return tally;
}

Tally build(const Arguments& arguments, diag::Files& files, diag::Sink& sink) {
    const auto built = publish::build(arguments.request, files, sink, progress_line(arguments.quiet));
    if (!arguments.deps.empty()) write_deps(arguments.deps, built.reports, files, sink);
    return tally_of(built, arguments);
}

Tally outbox(const Arguments& arguments, diag::Files& files, diag::Sink& sink) {
    return tally_of(publish::outbox(arguments.request, files, sink, progress_line(arguments.quiet)), arguments);
}

void check(const Arguments& arguments, diag::Files& files, diag::Sink& sink) {
    publish::Request request = arguments.request;
    const bool is_of_reports = !request.layouts.empty() || !request.editions.empty();
    if (!arguments.files.empty() && !is_of_reports) return publish::check_files(arguments.files, request, files, sink);
    request.sources = arguments.files;
    publish::check(request, files, sink);
}

void list(const Arguments& arguments, diag::Files& files, diag::Sink& sink) {
    for (const auto& path : publish::list(arguments.request, files, sink)) {
        write(stdout, path + "\n");
    }
}

}  // namespace

Tally obey(const Arguments& arguments, diag::Files& files, diag::Sink& sink) {
    switch (arguments.command) {
    case Command::build:
        return build(arguments, files, sink);
    case Command::outbox:
        return outbox(arguments, files, sink);
    case Command::check:
        check(arguments, files, sink);
        break;
    case Command::list:
        list(arguments, files, sink);
        break;
    case Command::schema:
        write(stdout, layout::schema());
        break;
    case Command::dump:
        write(stdout, publish::dump(arguments.request, files, sink));
        break;
    }
    return {};
}

}  // namespace cli
