#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using end_to_end::SmallProject;
using support::read_file;
using support::write_file;

namespace {

const std::string program = LAGESBILD_PROGRAM;
constexpr int killed = 128 + 9;

support::ProcessResult shell(const std::string& command) { return support::run({"/bin/sh", "-c", command}); }

bool is_whole_pdf(const std::string& bytes) { return bytes.starts_with("%PDF-1.7") && bytes.ends_with("%%EOF\n"); }

size_t count(const std::string& text, const std::string& part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

/// A source with more elements that cannot be copied than are shown.
void write_faulty_source(int faults) {
    std::string source = "<note id=\"n\"><title>Anteckning</title>\n<p>";
    for (int i = 0; i < faults; ++i) {
        source += "<x/>\n";
    }
    write_file("sources/note.xml", source + "</p></note>\n");
}

}  // namespace

TEST_CASE("a standard output that is full, closed or not read is an error and no signal") {
    const SmallProject project;
    for (const char* asked : {"schema", "list", "dump", "--help", "--version"}) {
        INFO(asked);
        const auto result = shell(program + " " + asked + " > /dev/full");
        CHECK(result.exit_code == 4);
        CHECK(result.errors == "lagesbild: error: cannot write to standard output [unwritable-file]\n");
    }
    CHECK(shell(program + " schema >&-").exit_code == 4);
    CHECK(shell("{ sleep 0.1; " + program + " schema; echo $? > code; } | true").exit_code == 0);
    CHECK(read_file("code") == "4\n");
}

TEST_CASE("a closed standard stream does not get into a report") {
    const SmallProject project;
    const auto result = shell(program + " build <&- >&- 2>&-");
    CHECK(result.exit_code < 128);
    CHECK(is_whole_pdf(read_file("out/n.pdf")));
}

TEST_CASE("a standard error that is full changes nothing") {
    const SmallProject project;
    CHECK(shell(program + " build 2> /dev/full").exit_code == 0);
    SmallProject::write_layout("layouts/note.xml", "titel");
    CHECK(shell(program + " build 2> /dev/full").exit_code == 1);
}

TEST_CASE("a source that is a pipe, a device or a folder is refused at once") {
    const SmallProject project;
    REQUIRE(::mkfifo("pipe.xml", 0600) == 0);
    for (const char* path : {"pipe.xml", "/dev/zero", "layouts"}) {
        INFO(path);
        const auto result = support::run({"timeout", "5", program, "build", path});
        CHECK(result.exit_code == 4);
        CHECK(result.errors.find("[unreadable-file]") != std::string::npos);
    }
}

TEST_CASE("a folder that cannot be made is an error with its name") {
    const SmallProject project;
    const auto result = lagesbild({"build", "--out", "/proc/reports"});
    CHECK(result.exit_code == 4);
    CHECK(result.errors.find("/proc/reports") != std::string::npos);
}

TEST_CASE("a disk that is full leaves the old report and nothing beside it") {
    const SmallProject project;
    write_file("out/n.pdf", "old");
    const auto result = shell("ulimit -f 2; exec " + program + " build");
    CHECK(result.exit_code == 4);
    CHECK(result.errors.find("[unwritable-file]") != std::string::npos);
    CHECK(read_file("out/n.pdf") == "old");
    CHECK(shell("ls out").output == "n.pdf\n");
}

TEST_CASE("killed at any moment, the program leaves whole reports or none") {
    const SmallProject project;
    int kills = 0;
    for (int delay = 1; delay <= 120; delay += 4) {
        std::filesystem::remove("out/n.pdf");
        const std::string seconds = fmt::format("0.{:03}", delay);
        kills += support::run({"timeout", "-s", "KILL", seconds, program, "build"}).exit_code == killed ? 1 : 0;
        const std::string pdf = read_file("out/n.pdf");
        CHECK((pdf.empty() || is_whole_pdf(pdf)));
    }
    CHECK(kills > 0);
}

TEST_CASE("asked to stop at any moment, the program leaves nothing beside the reports") {
    const SmallProject project;
    for (int i = 0; i < 40; ++i)
        write_file(fmt::format("sources/{}.xml", i),
                   fmt::format("<note id=\"{}\"><title>A</title><p>x</p></note>\n", i));
    int stops = 0;
    for (const char* signal : {"INT", "TERM", "HUP"})
        for (int delay = 20; delay <= 160; delay += 7) {
            const std::string seconds = fmt::format("0.{:03}", delay);
            stops += support::run({"timeout", "-s", signal, seconds, program, "build"}).exit_code == 124 ? 1 : 0;
            CHECK(shell("find . -name '*.tmp'").output == "");
            std::filesystem::remove_all("out");
        }
    CHECK(stops > 0);
}

TEST_CASE("runs at the same time do not disturb each other") {
    const SmallProject project;
    const std::string run = program + " build --quiet & ";
    CHECK(shell(run + run + run + run + "wait").errors == "");
    CHECK(is_whole_pdf(read_file("out/n.pdf")));
    CHECK(shell("ls out").output == "manifest.json\nn.pdf\n");
}

TEST_CASE("signs without width or without breaks take time in proportion to their number") {
    const SmallProject project;
    for (const char* sign : {"\u00A0", "\u00AD", " \u00A0", "\u00AD\u200B", "\u00A0\u00AD"}) {
        std::string row;
        for (int i = 0; i < 100'000; ++i) row += sign;
        write_file("sources/note.xml", "<note id=\"n\"><title>T</title><p>x" + row + "y</p></note>\n");
        INFO(sign);
        // Under the sanitizers on a busy machine it is a minute's matter; in proportion to the square it never is.
        CHECK(support::run({"timeout", "120", program, "check"}).exit_code == 0);
    }
}

TEST_CASE("text shows the first fifty faults and tells of the rest, JSON shows all") {
    const SmallProject project;
    write_faulty_source(3000);
    const auto text = lagesbild({"build"});
    CHECK(text.exit_code == 1);
    CHECK(count(text.errors, "[unknown-markup]") == 50);
    CHECK(text.errors.find("2950") != std::string::npos);
    CHECK(nlohmann::json::parse(lagesbild({"build", "--diagnostics", "json"}).errors).size() == 3000);
}

TEST_CASE("a terminal gets no control characters from content") {
    const SmallProject project;
    SmallProject::write_layout("layouts/note.xml", "title");
    write_file("sources/note.xml", "<note id=\"n\u001b]0;x\u0007\"><title>T</title><p>x</p></note>\n");
    CHECK(lagesbild({"build"}).errors.find('\x1b') == std::string::npos);
    write_file("sources/note.xml", "<note id=\"\u009b31m\"><title>T</title><p>x</p></note>\n");
    CHECK(lagesbild({"build"}).errors.find("\u009b") == std::string::npos);
}
