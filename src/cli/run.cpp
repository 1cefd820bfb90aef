#include "cli/run.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/environment.hpp"
#include "cli/streams.hpp"

namespace cli {
namespace {

constexpr const char* unwritten_output = "cannot write to standard output";

std::string render(const std::vector<diag::Diagnostic>& diagnostics, const diag::Files& files,
                   DiagnosticsFormat format) {
    switch (format) {
    case DiagnosticsFormat::json:
        return diagnostics_json(diagnostics, files);
    case DiagnosticsFormat::sarif:
        return diagnostics_sarif(diagnostics, files);
    case DiagnosticsFormat::text:
        break;
    }
    return diagnostics_text(diagnostics, files, stderr_shows_color());
}

/// Beside what reports are made of.
bool is_of_output(const diag::Diagnostic& diagnostic) {
    return diagnostic.code == diag::Code::unwritable_file || diagnostic.code == diag::Code::broken_manifest;
}

bool concerns_files(const diag::Diagnostic& diagnostic) {
    return diagnostic.code == diag::Code::unreadable_file || is_of_output(diagnostic) ||
           diagnostic.code == diag::Code::unknown_layout;
}

bool concerns_usage(const diag::Diagnostic& diagnostic) {
    return diagnostic.code == diag::Code::missing_input || diagnostic.code == diag::Code::unknown_edition;
}

Exit exit_code(const std::vector<diag::Diagnostic>& diagnostics, const Tally& tally) {
    const auto is_error = [](const auto& one) { return one.severity == diag::Severity::error; };
    if (std::none_of(diagnostics.begin(), diagnostics.end(), is_error)) {
        return well;
    }
    // Beside the reports a file of rules for make, or standard output, may fail.
    const bool only_unwritable =
        std::ranges::all_of(diagnostics, [&](const auto& one) { return !is_error(one) || is_of_output(one); });
    if (tally.written > 0) {
        return tally.failed == 0 && only_unwritable ? unreadable : partial;
    }
    if (std::any_of(diagnostics.begin(), diagnostics.end(), concerns_files)) {
        return unreadable;
    }
    return std::any_of(diagnostics.begin(), diagnostics.end(), concerns_usage) ? misused : faulty;
}

Exit obey_and_report(const Arguments& arguments) {
    diag::Files files;
    diag::Sink sink(arguments.request.strict);
    const Tally tally = obey(arguments, files, sink);
    if (!flushed(stdout)) {
        sink.report(diag::Code::unwritable_file, {}, unwritten_output);
    }
    const auto diagnostics = sink.sorted();
    write(stderr, render(diagnostics, files, arguments.diagnostics));
    if (arguments.diagnostics == DiagnosticsFormat::text) write(stderr, tally.told);
    const Exit code = exit_code(diagnostics, tally);
    // Nobody has seen the messages: all is not well.
    return code == well && !flushed(stderr) ? unreadable : code;
}

Exit answer(const Reply& reply) {
    write(reply.exit_code == well ? stdout : stderr, reply.text);
    if (reply.exit_code != well || flushed(stdout)) return reply.exit_code;
    diag::Sink sink;
    sink.report(diag::Code::unwritable_file, {}, unwritten_output);
    write(stderr, diagnostics_text(sink.sorted(), diag::Files(), stderr_shows_color()));
    return unreadable;
}

}  // namespace

int run(int count, const char* const* words) {
    guard_streams();
    try {
        const auto parsed = parse(count, words);
        if (const auto* reply = std::get_if<Reply>(&parsed)) {
            return answer(*reply);
        }
        return obey_and_report(std::get<Arguments>(parsed));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "lagesbild: internal error: %s\nThis is a bug in lagesbild; please report it.\n",
                     error.what());
    } catch (...) {
        std::fprintf(stderr, "lagesbild: internal error\nThis is a bug in lagesbild; please report it.\n");
    }
    return bug;
}

}  // namespace cli
