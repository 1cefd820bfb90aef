#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include "bench/drawing.hpp"
#include "bench/long_report.hpp"
#include "bench/process.hpp"
#include "bench/stages.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

/// What is asked for.
struct Wish {
    std::string program;   ///< to measure
    std::string baseline;  ///< another build of it, or none
    std::string self;      ///< this program, which draws with libharu
    size_t runs = 20;
};

void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

/// A folder for what is made, gone at the end.
class Scratch {
public:
    Scratch() {
        std::string made = (fs::temp_directory_path() / "lagesbild-bench-XXXXXX").string();
        if (::mkdtemp(made.data()) == nullptr) throw std::runtime_error("no folder for what is made: " + made);
        folder_ = made;
    }
    ~Scratch() { fs::remove_all(folder_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }

private:
    fs::path folder_;
};

publish::Request request_for(const Scratch& scratch, size_t chapters) {
    const std::string source = scratch.path(fmt::format("long-{}.xml", chapters));
    write(source, long_source(chapters));
    write(scratch.path("long.layout.xml"), long_layout());
    publish::Request request;
    request.sources = {source};
    request.layouts = {scratch.path("long.layout.xml")};
    return request;
}

publish::Request briefing() {
    publish::Request request;
    request.sources = {"sources/npo-psykisk-halsa.xml"};
    request.layouts = {"layouts/briefing.xml"};
    return request;
}

Command build(const std::string& program, const publish::Request& request, const std::string& out) {
    return {program, "build", request.sources[0], "--layout", request.layouts[0], "--out", out};
}

/// One report as whole processes: this build, libharu with the same words, and the baseline.
struct Race {
    size_t pages = 0;
    std::vector<Usage> ours, haru, baseline;
};

/// A build of before may not know what this one's sources and layouts are written in.
bool can_make(const std::string& program, const publish::Request& request, const Scratch& scratch) {
    try {
        run(build(program, request, scratch.path("out-before")));
        return true;
    } catch (const std::exception& failure) {
        fmt::print("not compared with the baseline: {}\n", failure.what());
        return false;
    }
}

Race race(const Wish& wish, const publish::Request& request, const Scratch& scratch, size_t runs) {
    text::Fonts fonts;
    const Timed made = time_stages(request, fonts);
    write(scratch.path("drawing"), drawing_of(made.document, fonts));
    std::vector<Command> commands{build(wish.program, request, scratch.path("out")),
                                  {wish.self, "draw", scratch.path("drawing"), scratch.path("drawn.pdf")}};
    if (!wish.baseline.empty() && can_make(wish.baseline, request, scratch))
        commands.push_back(build(wish.baseline, request, scratch.path("out-before")));
    auto usages = run_in_turn(commands, runs);
    usages.resize(3);
    return {made.document.pages.size(), std::move(usages[0]), std::move(usages[1]), std::move(usages[2])};
}

void tell(const char* who, const std::vector<Usage>& usages, const Race& race) {
    if (usages.empty()) return;
    fmt::print("  {:<12} {:>8.1f} {:>8.1f} {:>8.1f} {:>8.1f} {:>7.2f}\n", who, least(usages, &Usage::wall),
               median(usages, &Usage::wall), median(usages, &Usage::cpu), median(usages, &Usage::peak),
               ratio(race.ours, usages, &Usage::wall));
}

void tell(const std::string& what, const Race& race) {
    fmt::print("{}: {} pages, whole process\n", what, race.pages);
    fmt::print("  {:<12} {:>8} {:>8} {:>8} {:>8} {:>7}\n", "", "least ms", "median", "cpu ms", "MiB", "ratio");
    tell("this build", race.ours, race);
    tell("libharu", race.haru, race);
    tell("baseline", race.baseline, race);
}

/// What each further page costs: the cold start is in both, and falls out.
void tell_page(const char* who, const std::vector<Usage>& few, const std::vector<Usage>& many, double pages) {
    if (few.empty()) return;
    fmt::print("  {:<12} {:>8.3f} ms {:>8.3f} MiB\n", who,
               (median(many, &Usage::wall) - median(few, &Usage::wall)) / pages,
               (median(many, &Usage::peak) - median(few, &Usage::peak)) / pages);
}

void tell_pages(const Race& few, const Race& many) {
    fmt::print("per page, from {} to {} pages\n", few.pages, many.pages);
    const auto pages = static_cast<double>(many.pages - few.pages);
    tell_page("this build", few.ours, many.ours, pages);
    tell_page("libharu", few.haru, many.haru, pages);
    tell_page("baseline", few.baseline, many.baseline, pages);
}

/// Warm, on one thread.
void tell_stages(const std::string& what, const publish::Request& request, size_t runs) {
    text::Fonts fonts;
    std::vector<Timed> all;
    for (size_t i = 0; i <= runs; ++i) all.push_back(time_stages(request, fonts));
    const auto pages = static_cast<double>(all[0].document.pages.size());
    fmt::print("{}: stages, in one process that has done it before\n", what);
    for (size_t stage = 0; stage < all[0].stages.size(); ++stage) {
        std::vector<double> times;
        for (size_t i = 1; i < all.size(); ++i) times.push_back(all[i].stages[stage].time);
        fmt::print("  {:<12} {:>8.2f} ms {:>8.3f} a page\n", all[0].stages[stage].stage, median(times),
                   median(times) / pages);
    }
}

void measure(const Wish& wish) {
    const Scratch scratch;
    const size_t few_runs = std::max<size_t>(1, wish.runs / 4);
    tell("the briefing", race(wish, briefing(), scratch, wish.runs));
    const Race few = race(wish, request_for(scratch, 20), scratch, few_runs);
    const Race many = race(wish, request_for(scratch, 200), scratch, few_runs);
    tell("a long report", many);
    tell_pages(few, many);
    tell_stages("the briefing", briefing(), wish.runs);
    tell_stages("a long report", request_for(scratch, 200), few_runs);
}

}  // namespace

int obey(int count, char** words) {
    Wish wish;
    wish.self = fs::read_symlink("/proc/self/exe").string();
    std::string drawing, pdf;
    CLI::App app("Measures this build: cold start, pages and stages, as ratios within one run");
    app.add_option("--program", wish.program, "the program to measure")->default_str("build/release/lagesbild");
    app.add_option("--baseline", wish.baseline, "another build of it to compare with");
    app.add_option("--runs", wish.runs, "how often each is run")->check(CLI::PositiveNumber);
    CLI::App* drawer = app.add_subcommand("draw", "draw words with libharu alone");
    drawer->add_option("drawing", drawing)->required();
    drawer->add_option("pdf", pdf)->required();
    CLI11_PARSE(app, count, words);
    if (wish.program.empty()) wish.program = "build/release/lagesbild";
    drawer->parsed() ? draw(drawing, pdf) : measure(wish);
    return 0;
}

}  // namespace bench

int main(int count, char** words) {
    try {
        return bench::obey(count, words);
    } catch (const std::exception& failure) {
        std::cerr << "bench: " << failure.what() << '\n';
        return 1;
    }
}
