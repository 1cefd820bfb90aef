#include "cli/arguments.hpp"

#include <map>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/environment.hpp"
#include "cli/version.hpp"
#include "content/edtf.hpp"
#include "content/edtf_words.hpp"
#include "diag/suggestion.hpp"

namespace cli {
namespace {

std::string exit_codes_text() {
    std::string text = "Exit codes:";
    for (const auto& [code, meaning] : exit_codes) text += fmt::format("\n  {:<3} {}", static_cast<int>(code), meaning);
    return text;
}

const std::map<std::string, DiagnosticsFormat> formats{
    {"text", DiagnosticsFormat::text}, {"json", DiagnosticsFormat::json}, {"sarif", DiagnosticsFormat::sarif}};

void add_diagnostics(CLI::App& command, Arguments& arguments) {
    command.add_flag("--strict", arguments.request.strict, "Take warnings for errors");
    command
        .add_option_function<std::string>(
            "--diagnostics", [&](const std::string& name) { arguments.diagnostics = formats.at(name); },
            "How complaints are written: text, json or sarif")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->option_text("FORMAT");
}

/// Which layouts, and from when they look.
void add_view(CLI::App& command, publish::Request& request) {
    command.add_option("--layout", request.layouts, "A layout by file, or by its name in layouts/; without any, all")
        ->allow_extra_args(false)
        ->option_text("NAME|FILE");
    command
        .add_option("--as-of", request.as_of, "The day looked from, such as 2022-03-01; without it, the source's own")
        ->check(CLI::Validator(
            [](const std::string& day) { return day.empty() ? std::string("a day is missing") : ""; }, ""))
        ->option_text("DATE");
}

/// What says which reports are meant.
void add_selection(CLI::App& command, Arguments& arguments) {
    publish::Request& request = arguments.request;
    command.add_option("source", request.sources, "XML sources; `-` is standard input; without any, sources/*.xml")
        ->option_text("SOURCE...");
    add_view(command, request);
    command.add_option("--out", request.out, "The folder to write below")->option_text("DIR")->capture_default_str();
    command.add_option("--jobs", request.jobs, "Reports made at the same time; without it, one for each processor")
        ->check(CLI::Range(1, 256))
        ->option_text("N");
    add_diagnostics(command, arguments);
}

void add_build(CLI::App& app, Arguments& arguments) {
    CLI::App& build = *app.add_subcommand("build", "Make the reports");
    add_selection(build, arguments);
    build.add_option("--deps", arguments.deps, "Also write which files each report is made of, as rules for make")
        ->option_text("FILE");
    build.add_flag("--quiet", arguments.quiet, "Print neither the reports' paths nor progress");
    build.callback([&] { arguments.command = Command::build; });
}

void add_check(CLI::App& app, Arguments& arguments) {
    CLI::App& check = *app.add_subcommand("check", "Say everything that build would complain about, and write nothing");
    check
        .add_option("file", arguments.files,
                    "Sources or layouts to look at, each for itself, or the sources of the reports "
                    "by --layout; without any, all reports")
        ->option_text("FILE...");
    add_view(check, arguments.request);
    add_diagnostics(check, arguments);
    check.callback([&] { arguments.command = Command::check; });
}

void add_others(CLI::App& app, Arguments& arguments) {
    CLI::App& list = *app.add_subcommand("list", "Print the paths of the reports that build would make, one a line");
    add_selection(list, arguments);
    list.callback([&] { arguments.command = Command::list; });

    CLI::App& dump = *app.add_subcommand("dump", "Print the reports as text: what stands where, and the structure");
    add_selection(dump, arguments);
    dump.callback([&] { arguments.command = Command::dump; });

    CLI::App& schema = *app.add_subcommand("schema", "Print the layout language as XML Schema");
    schema.callback([&] { arguments.command = Command::schema; });
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

/// What is wrong, and for a misspelt command or option, which is like it.
std::string misuse(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> unknown = app.remaining(true);
    if (unknown.empty()) return error.what();
    const std::string word = unknown.front().substr(0, unknown.front().find('='));
    const auto given = app.get_subcommands();
    const bool is_option = word.starts_with('-');
    if (!is_option && !given.empty()) return error.what();
    const std::vector<std::string> names =
        is_option ? option_names(given.empty() ? app : *given.front()) : command_names(app);
    const std::string hint = diag::suggest(word, std::vector<std::string_view>(names.begin(), names.end()));
    return fmt::format("there is no {} `{}`{}{}", is_option ? "option" : "command", word, hint.empty() ? "" : ", ",
                       hint);
}

/// CLI11 answers help and version by throwing, as it does for wrong usage; both have their text and code.
Reply reply(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
        std::ostringstream text, unused;
        app.exit(error, text, unused);
        return {text.str(), well};
    }
    return {fmt::format("lagesbild: {}\nTry `lagesbild --help`.\n", misuse(app, error)), misused};
}

/// A day, or a fault of a whole day's date.
std::optional<std::string> fault_of_day(const std::string& text) {
    const auto parsed = content::parse_edtf(text);
    const std::string day = content::edtf_of_words(text);
    const std::string example = fmt::format("write a day as `{}`", day.empty() ? "2021-08-01" : day);
    if (const auto* fault = std::get_if<content::EdtfFault>(&parsed))
        return fmt::format("{}; {}", fault->message, example);
    const auto [earliest, latest] = content::bounds(std::get<content::Edtf>(parsed));
    const bool is_day = earliest && earliest == latest;
    return is_day ? std::nullopt : std::optional(fmt::format("it is not a single day; {}", example));
}

std::optional<std::string> settle(Arguments& arguments) {
    const SourceDate date = source_date();
    arguments.request.creator = "Lägesbild " + version();
    arguments.request.created = date.seconds;
    if (!date.fault.empty()) return date.fault;
    const std::string& day = arguments.request.as_of;
    const auto fault = day.empty() ? std::nullopt : fault_of_day(day);
    return fault ? std::optional(fmt::format("--as-of {}: {}", day, *fault)) : std::nullopt;
}

}  // namespace

std::variant<Arguments, Reply> parse(int count, const char* const* words) {
    Arguments arguments;
    arguments.request.jobs = std::max(1U, std::thread::hardware_concurrency());
    CLI::App app("Makes tagged, archival, accessible PDF reports from XML sources and XML layouts.", "lagesbild");
    app.set_version_flag("--version", version_text(),
                         "Print the versions of the program and of what decides its bytes");
    app.footer(exit_codes_text());
    app.require_subcommand(1);
    add_build(app, arguments);
    add_check(app, arguments);
    add_others(app, arguments);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return reply(app, error);
    }
    if (const auto fault = settle(arguments)) {
        return Reply{fmt::format("lagesbild: {}\n", *fault), misused};
    }
    return arguments;
}

}  // namespace cli
