#include "cli/arguments.hpp"

#include <algorithm>
#include <charconv>
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

/// An option with a value, which `take` reads: it answers what is wrong with it, or nothing.
template <class Take>
void add_value(CLI::App& command, const char* name, const char* placeholder, const char* meaning, Take take) {
    command
        .add_option_function<std::string>(
            name,
            [name, take](const std::string& value) {
                const std::string fault = value.empty() ? "a value is missing" : take(value);
                if (fault.empty()) return;
                throw CLI::ValidationError(value.empty() ? name : fmt::format("{} {}", name, value), fault);
            },
            meaning)
        ->option_text(placeholder);
}

/// One that is any text.
void add_text(CLI::App& command, const char* name, const char* placeholder, const char* meaning, std::string& text) {
    add_value(command, name, placeholder, meaning, [&text](const std::string& value) {
        text = value;
        return std::string();
    });
}

void add_diagnostics(CLI::App& command, Arguments& arguments) {
    command.add_flag("--strict", arguments.request.strict, "Take warnings for errors");
    add_value(command, "--diagnostics", "FORMAT", "How complaints are written: text, json or sarif",
              [&](const std::string& name) {
                  const auto format = formats.find(name);
                  if (format == formats.end()) return std::string("there are `text`, `json` and `sarif`");
                  arguments.diagnostics = format->second;
                  return std::string();
              });
}

void add_jobs(CLI::App& command, uint32_t& jobs) {
    add_value(command, "--jobs", "N", "Reports made at the same time; without it, one for each processor",
              [&](const std::string& text) {
                  uint32_t number = 0;
                  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
                  const bool is_number = error == std::errc() && end == text.data() + text.size();
                  if (!is_number || number < 1 || number > 256)
                      return std::string("it is not a whole number from 1 to 256");
                  jobs = number;
                  return std::string();
              });
}

std::string read_day(const std::string& text, std::optional<content::Day>& day) {
    const auto parsed = content::parse_edtf(text);
    const auto* date = std::get_if<content::Edtf>(&parsed);
    if (date != nullptr && (day = content::certain_day(*date))) return {};
    const std::string known = content::edtf_of_words(text);
    return fmt::format("{}; write a day as `{}`",
                       date == nullptr ? std::get<content::EdtfFault>(parsed).message : "it is not one certain day",
                       known.empty() ? "2021-08-01" : known);
}

CLI::Validator not_empty() {
    return {[](const std::string& name) { return name.empty() ? "a value is missing" : ""; }, ""};
}

/// Which layouts and editions, and from when they look.
void add_view(CLI::App& command, publish::Request& request) {
    command.add_option("--layout", request.layouts, "A layout by file, or by its name in layouts/; without any, all")
        ->allow_extra_args(false)
        ->check(not_empty())
        ->option_text("NAME|FILE");
    command
        .add_option("--edition", request.editions,
                    "An edition by its key, such as a region's code; without any, all, and what has no editions")
        ->allow_extra_args(false)
        ->check(not_empty())
        ->option_text("KEY");
    command
        .add_option("--baseline", request.baseline,
                    "An earlier issue's source, or the folder that it is in, to tell what has changed since")
        ->check(not_empty())
        ->option_text("FILE|DIR");
    add_value(command, "--as-of", "DATE", "The day looked from, such as 2022-03-01; without it, the source's own",
              [&](const std::string& text) { return read_day(text, request.as_of); });
}

/// Repeated, it is for several files of each report; the same one twice is for one.
void add_print(CLI::App& command, std::vector<publish::Print>& prints) {
    command
        .add_option_function<std::vector<std::string>>(
            "--print",
            [&prints](const std::vector<std::string>& words) {
                for (const std::string& word : words) {
                    const auto found = std::ranges::find(publish::print_words, word);
                    if (found == publish::print_words.end())
                        throw CLI::ValidationError(fmt::format("--print {}", word),
                                                   "there are `duplex`, `booklet`, `marks` and `job`");
                    const auto print = static_cast<publish::Print>(found - publish::print_words.begin());
                    if (std::ranges::find(prints, print) == prints.end()) prints.push_back(print);
                }
            },
            "Also make files for a printer: duplex, booklet or marks of each report, or all reports as one job")
        ->allow_extra_args(false)
        ->option_text("VARIANT");
}

/// What says which reports are meant.
void add_selection(CLI::App& command, Arguments& arguments) {
    publish::Request& request = arguments.request;
    command.add_option("source", request.sources, "XML sources; `-` is standard input; without any, sources/*.xml")
        ->check(not_empty())
        ->option_text("SOURCE...");
    add_view(command, request);
    add_text(command, "--out", "DIR", "The folder to write below; without it, out", request.out);
    add_jobs(command, request.jobs);
    add_print(command, request.prints);
    add_diagnostics(command, arguments);
}

void add_quiet(CLI::App& command, Arguments& arguments) {
    command.add_flag("--quiet", arguments.quiet, "Print neither paths nor progress");
}

void add_build(CLI::App& app, Arguments& arguments) {
    CLI::App& build = *app.add_subcommand("build", "Make the reports");
    add_selection(build, arguments);
    add_value(build, "--deps", "FILE", "Also write which files each report is made of, as rules for make",
              [&](const std::string& file) {
                  arguments.deps = file;
                  return file == "-" ? "name a file: the reports' paths go to standard output" : std::string();
              });
    add_quiet(build, arguments);
    build.callback([&] { arguments.command = Command::build; });
}

void add_check(CLI::App& app, Arguments& arguments) {
    CLI::App& check = *app.add_subcommand("check", "Say everything that build would complain about, and write nothing");
    check
        .add_option("file", arguments.files,
                    "Sources or layouts to look at, each for itself, or the sources of the reports "
                    "by --layout; without any, all reports")
        ->check(not_empty())
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

    CLI::App& outbox = *app.add_subcommand("outbox", "Write the messages that reports are sent with; nothing is sent");
    add_selection(outbox, arguments);
    add_quiet(outbox, arguments);
    outbox.callback([&] { arguments.command = Command::outbox; });

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

/// Too few values, or too many: the library's sentence begins with the option's name and a colon.
std::string mismatch(const CLI::App& command, std::string_view sentence) {
    const std::string name(sentence.substr(0, sentence.find(':')));
    const CLI::Option* option = command.get_option_no_throw(name);
    const bool is_repeated = option != nullptr && static_cast<int>(option->count()) > option->get_items_expected_max();
    return fmt::format("{}: {}", name, is_repeated ? "it is given more than once" : "a value is missing");
}

/// What is wrong, and for a misspelt command or option, which is like it.
std::string misuse(const CLI::App& app, const CLI::ParseError& error) {
    const auto given = app.get_subcommands();
    const std::vector<std::string> unknown = app.remaining(true);
    if (given.empty() && unknown.empty())
        return fmt::format("a command is missing: `{}`", fmt::join(command_names(app), "`, `"));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return mismatch(*given.front(), error.what());
    if (unknown.empty()) return error.what();
    const std::string word = unknown.front().substr(0, unknown.front().find('='));
    const bool is_option = word.starts_with('-');
    if (!is_option && !given.empty())
        return fmt::format("`{}` takes no `{}`", given.front()->get_name(), unknown.front());
    const std::vector<std::string> names =
        is_option ? option_names(given.empty() ? app : *given.front()) : command_names(app);
    if (is_option && std::ranges::find(names, word) != names.end())
        return fmt::format("`{}` is not read there: it stands after the command, and before `--`", word);
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
    const SourceDate date = source_date();
    if (!date.fault.empty()) return Reply{fmt::format("lagesbild: {}\n", date.fault), misused};
    arguments.request.creator = "Lägesbild " + version();
    arguments.request.created = date.seconds;
    return arguments;
}

}  // namespace cli
