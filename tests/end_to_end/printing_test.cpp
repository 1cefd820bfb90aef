#include <algorithm>
#include <filesystem>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using end_to_end::SmallProject;
using support::read_file;
using support::write_file;

namespace {

/// What a screen reader is told: the structure with its text, without numbers of objects and measures of figures.
std::string told(const std::string& pdf) {
    std::istringstream lines(support::run({"pdfinfo", "-struct-text", pdf}).output);
    std::string all;
    for (std::string line; std::getline(lines, line);)
        if (line.find("Object ") == std::string::npos && line.find("/BBox") == std::string::npos) all += line + "\n";
    return all;
}

bool is_sound(const std::string& pdf) {
    const auto result = support::run({"qpdf", "--check", pdf});
    INFO(result.output << result.errors);
    return result.exit_code == 0 && result.errors.empty();
}

/// A note of many chapters, whose texts go on over several small pages.
class LongNote {
public:
    LongNote() {
        std::string text = "<note id=\"n\"><title>Anteckning</title>\n";
        for (int i = 1; i <= 9; ++i) {
            text += fmt::format("<p>{}.", i);
            for (int j = 0; j < 60; ++j) text += fmt::format(" Hälsa på åäö, {} och {}.", i, j);
            text += "</p>\n";
        }
        write_file("sources/note.xml", text + "</note>\n");
        std::string layout = read_file("layouts/note.xml");
        layout.replace(layout.find("A4\" margin=\"20mm"), 16, "A6\" margin=\"15mm");
        write_file("layouts/note.xml", layout);
    }

private:
    SmallProject project_;
};

const std::vector<std::string> all_prints{"--print", "duplex",  "--print", "booklet", "--print",
                                          "marks",   "--print", "job",     "--print", "duplex"};

support::ProcessResult with_prints(std::vector<std::string> words) {
    words.insert(words.end(), all_prints.begin(), all_prints.end());
    return lagesbild(words);
}

}  // namespace

TEST_CASE("what is printed stands beside the report and says the same in the same order") {
    const LongNote project;
    const auto result = with_prints({"build", "--deps", "deps.mk"});
    CHECK(result.errors == "");
    CHECK(result.exit_code == 0);
    CHECK(result.output == "out/n.pdf\nout/n-duplex.pdf\nout/n-booklet.pdf\nout/n-marks.pdf\nout/job.pdf\n");
    CHECK(result.output == with_prints({"list"}).output);
    CHECK(read_file("deps.mk") ==
          "out/n.pdf out/n-duplex.pdf out/n-booklet.pdf out/n-marks.pdf: sources/note.xml layouts/note.xml\n"
          "out/job.pdf: sources/note.xml layouts/note.xml\n");
    const std::string report = told("out/n.pdf");
    CHECK(report.find("9. Hälsa") != std::string::npos);
    for (const std::string name : {"duplex", "booklet", "marks"}) {
        INFO(name);
        CHECK(told("out/n-" + name + ".pdf") == report);
        CHECK(is_sound("out/n-" + name + ".pdf"));
    }
    CHECK(is_sound("out/job.pdf"));
}

TEST_CASE("the report is the same with and without what is printed of it, and all are the same at any number of jobs") {
    const LongNote project;
    write_file("sources/other.xml", "<note id=\"o\"><title>Annan</title><p>x</p></note>\n");
    CHECK(lagesbild({"build", "--out", "plain"}).exit_code == 0);
    CHECK(with_prints({"build", "--out", "one", "--jobs", "1"}).exit_code == 0);
    CHECK(with_prints({"build", "--out", "many", "--jobs", "8"}).exit_code == 0);
    CHECK((read_file("plain/n.pdf") != "" && read_file("plain/n.pdf") == read_file("one/n.pdf")));
    for (const auto& entry : std::filesystem::directory_iterator("one")) {
        const std::string name = entry.path().filename().string();
        INFO(name);
        CHECK((read_file("one/" + name) == read_file("many/" + name)));
    }
}

TEST_CASE("a job has all reports, each behind its sheet and on a right-hand page") {
    const SmallProject project;
    write_file("sources/other.xml", "<note id=\"o\"><title>Annan</title><p>x</p></note>\n");
    REQUIRE(lagesbild({"build", "--print", "job"}).exit_code == 0);
    std::vector<std::string> pages;
    std::istringstream text(support::run({"pdftotext", "out/job.pdf", "-"}).output);
    for (std::string page; std::getline(text, page, '\f');) pages.push_back(page.substr(0, page.find('\n')));
    const std::string blank = "Den här sidan är avsiktligt tom";
    CHECK(pages == std::vector<std::string>{"Rapport 1 av 2", blank, "Anteckning", blank, "Rapport 2 av 2", blank,
                                            "Annan", blank});
}

TEST_CASE("a job that lacks a report is not made, and the old one stays") {
    const SmallProject project;
    write_file("sources/other.xml", "<note id=\"o\"><p>x</p></note>\n");
    write_file("out/job.pdf", "old");
    const auto result = lagesbild({"build", "--print", "job"});
    CHECK(result.exit_code == 3);
    CHECK(result.output == "out/n.pdf\n");
    CHECK(result.errors.find("error: `job.pdf` was not made: 1 of its 2 reports could not be [incomplete-job]") !=
          std::string::npos);
    CHECK(read_file("out/job.pdf") == "old");
}

TEST_CASE("a job is not written over what it is made of") {
    const SmallProject project;
    const std::string source = read_file("sources/note.xml");
    write_file("job.pdf", source);
    const auto result = lagesbild({"build", "job.pdf", "--out", ".", "--print", "job"});
    CHECK(result.exit_code == 3);
    CHECK(result.errors.find("cannot write `job.pdf`") != std::string::npos);
    CHECK(read_file("job.pdf") == source);
}

TEST_CASE("where a file beside the report cannot be written, the report is") {
    const SmallProject project;
    std::filesystem::create_directories("out/n-booklet.pdf");
    const auto result = lagesbild({"build", "--print", "booklet"});
    CHECK(result.exit_code == 4);
    CHECK(result.output == "out/n.pdf\n");
    CHECK(read_file("out/manifest.json").find("\"n.pdf\"") != std::string::npos);
    CHECK(result.errors.find("cannot write `out/n-booklet.pdf`") != std::string::npos);
}

TEST_CASE("a variant that there is not is wrong usage") {
    const SmallProject project;
    const auto result = lagesbild({"build", "--print", "brochure"});
    CHECK(result.exit_code == 2);
    CHECK(result.errors.find("there are `duplex`, `booklet`, `marks` and `job`") != std::string::npos);
    CHECK(lagesbild({"build", "--print"}).exit_code == 2);
}
