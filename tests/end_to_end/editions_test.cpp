#include <algorithm>
#include <filesystem>
#include <map>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

/// A folder with an invented area, so many regions, an answers file for all but each fifth of them, and a layout that
/// makes an edition for each; the current folder while it lives.
class RegionalProject {
public:
    explicit RegionalProject(int regions = 21) : inside_(folder_.path()) {
        write_file("sources/area.xml", "<area id=\"a\" as-of=\"2021-06-24\"><title>Läget</title></area>\n");
        std::string list = "<regions>\n";
        for (int i = 1; i <= regions; ++i) {
            list += fmt::format("  <region code=\"{0:02}\" name=\"Region Nummer {0}\"/>\n", i);
            if (i % 5 != 0) write_answers(i, fmt::format("<answers><p>Svar {}.</p></answers>\n", i));
        }
        write_file("regions.xml", list + "</regions>\n");
        write_layout("{translate($region/@name, 'RN ', 'rn-')}-{@as-of}.pdf");
    }
    static void write_answers(int region, const std::string& text) {
        write_file(fmt::format("answers/region-{:02}.xml", region), text);
    }
    static void write_layout(const std::string& path) {
        write_file("layouts/report.xml",
                   "<layout name=\"report\" match=\"/area\" xml:lang=\"sv\">\n"
                   "  <source name=\"regions\" href=\"../regions.xml\"/>\n"
                   "  <edition name=\"region\" per=\"$regions/regions/region\" key=\"@code\" owner=\"@code\">\n"
                   "    <source name=\"answers\" href=\"../answers/region-{@code}.xml\" required=\"no\"/>\n"
                   "  </edition>\n"
                   "  <output path=\"" +
                       path +
                       "\" title=\"{title}\"/>\n"
                       "  <page size=\"A5\" margin=\"20mm\"/>\n"
                       "  <flow>\n"
                       "    <h1><value-of select=\"$region/@name\"/></h1>\n"
                       "    <if test=\"not($answers)\"><p>Uppgift saknas.</p></if>\n"
                       "    <for-each select=\"$answers/answers/p\"><p><value-of select=\".\"/></p></for-each>\n"
                       "  </flow>\n"
                       "</layout>\n");
    }

private:
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_;
};

std::string path_of(int region) { return fmt::format("out/region-nummer-{}-2021-06-24.pdf", region); }

std::string paths_of(const std::vector<int>& regions) {
    std::string lines;
    for (const int region : regions) lines += path_of(region) + "\n";
    return lines;
}

std::map<std::string, std::string> files_in(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files[entry.path().filename().string()] = read_file(entry.path());
    return files;
}

std::string text_of(const std::string& pdf) { return support::run({"pdftotext", pdf, "-"}).output; }

}  // namespace

TEST_CASE("one run makes a report for each region, of what that region answered alone") {
    const RegionalProject project;
    const auto result = lagesbild({"build"});
    CHECK(result.errors == "");
    CHECK(result.exit_code == 0);
    CHECK(result.output == lagesbild({"list"}).output);
    CHECK(std::ranges::count(result.output, '\n') == 21);
    CHECK(files_in("out").size() == 22);  // and the manifest
    for (int region = 1; region <= 21; ++region) {
        const std::string text = text_of(path_of(region));
        INFO(region << text);
        CHECK(text.find(fmt::format("Region Nummer {}\n", region)) == 0);
        const std::string answer = region % 5 == 0 ? "Uppgift saknas." : fmt::format("Svar {}.", region);
        CHECK(text.find(answer) != std::string::npos);
        CHECK(text.find("Svar") == text.rfind("Svar"));
    }
}

TEST_CASE("--edition picks some: to build, to list, to check, to dump") {
    const RegionalProject project;
    const std::vector<std::string> picked{"--edition", "11", "--edition", "02"};
    const auto with = [&](const std::string& command) {
        std::vector<std::string> words{command};
        words.insert(words.end(), picked.begin(), picked.end());
        return lagesbild(words);
    };
    RegionalProject::write_answers(3, "<answers>");
    CHECK(with("list").output == paths_of({2, 11}));
    CHECK(with("check").errors == "");
    CHECK(with("dump").output.find("\nreport region-nummer-11-2021-06-24.pdf\n") != std::string::npos);
    const auto built = with("build");
    CHECK((built.exit_code == 0 && built.errors == "" && built.output == paths_of({2, 11})));
    CHECK(files_in("out").size() == 3);
    CHECK(lagesbild({"check", "--edition", "03"}).exit_code == 1);
    CHECK(lagesbild({"check", "sources/area.xml", "--edition", "02"}).errors == "");
}

TEST_CASE("what has no editions is made without --edition only") {
    const RegionalProject project;
    write_file("layouts/whole.xml",
               "<layout name=\"whole\" match=\"/area\" xml:lang=\"sv\"><output path=\"whole.pdf\" title=\"{title}\"/>"
               "<page size=\"A5\" margin=\"20mm\"/><flow><h1>Allt</h1></flow></layout>\n");
    CHECK(lagesbild({"list", "--edition", "02"}).output == paths_of({2}));
    CHECK(lagesbild({"list"}).output.find("out/whole.pdf\n") != std::string::npos);
    const auto none = lagesbild({"list", "--layout", "whole", "--edition", "02"});
    CHECK((none.exit_code == 2 && none.errors.find("no layout makes editions") != std::string::npos));
}

TEST_CASE("an unknown key is wrong usage that names the keys, and nothing is written") {
    const RegionalProject project;
    const auto result = lagesbild({"build", "--edition", "02", "--edition", "22"});
    CHECK((result.exit_code == 2 && result.output == "" && !fs::exists("out")));
    CHECK(result.errors.find("there is no edition `22` [unknown-edition]\n  there are `01`, `02`, `03`") !=
          std::string::npos);
    CHECK(lagesbild({"build", "--edition", ""}).exit_code == 2);
    CHECK(lagesbild({"build", "--edition"}).exit_code == 2);
    // Of a list that cannot be trusted nobody can say what is not in it.
    write_file("regions.xml", "<regions>");
    CHECK(lagesbild({"build", "--edition", "22"}).exit_code == 1);
}

TEST_CASE("a fault in what one region answered fails its edition and no other, and is told at the end") {
    const RegionalProject project;
    RegionalProject::write_answers(3, "<answers><p>Svar</answers>\n");
    fs::remove("answers/region-07.xml");
    fs::create_directory("answers/region-07.xml");
    write_file(path_of(3), "old");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 3);
    CHECK(std::ranges::count(result.output, '\n') == 19);
    CHECK(result.errors.find("answers/region-03.xml:1:") != std::string::npos);
    CHECK(result.errors.find("lagesbild: 2 of 21 editions were not made:\n  03 (" + path_of(3) +
                             "): answers/region-03.xml:1: ") != std::string::npos);
    CHECK(result.errors.find("\n  07 (" + path_of(7) + "): ") != std::string::npos);
    CHECK(read_file(path_of(3)) == "old");
    CHECK(lagesbild({"build", "--edition", "03"}).exit_code == 1);
    CHECK(lagesbild({"build", "--edition", "04"}).exit_code == 0);
}

TEST_CASE("a fault in what all regions share is told once, and nothing is written") {
    const RegionalProject project;
    RegionalProject::write_layout("{$region/@titel}.pdf");
    const auto result = lagesbild({"build"});
    CHECK((result.exit_code == 1 && result.output == "" && !fs::exists("out")));
    write_file("regions.xml", "<regions><region></regions>");
    const auto broken = lagesbild({"build"});
    CHECK((broken.exit_code == 1 && broken.output == ""));
    CHECK(broken.errors.find("[malformed-xml]") == broken.errors.rfind("[malformed-xml]"));
}

TEST_CASE("files and messages of editions are the same at any number of jobs") {
    const RegionalProject project(40);
    for (const int faulty : {4, 9, 23}) RegionalProject::write_answers(faulty, "<answers><p>Svar</answers>\n");
    // Two that name the same schema, which has a fault, and one whose schema is another's answers.
    for (const int held : {7, 31})
        RegionalProject::write_answers(
            held, "<?xml-model href=\"../broken.xsd\" schematypens=\"http://www.w3.org/2001/XMLSchema\"?><answers/>\n");
    RegionalProject::write_answers(
        12, "<?xml-model href=\"region-13.xml\" schematypens=\"http://www.w3.org/2001/XMLSchema\"?><answers/>\n");
    write_file("broken.xsd", "<schema/>\n");
    // Ones that several editions read, by several names.
    fs::remove("answers/region-16.xml");
    fs::create_symlink("region-23.xml", "answers/region-16.xml");
    fs::remove("answers/region-18.xml");
    fs::create_symlink("region-17.xml", "answers/region-18.xml");
    const auto one = lagesbild({"build", "--out", "one", "--jobs", "1"});
    CHECK(one.exit_code == 3);
    // The schema's fault is told once, and fails both.
    CHECK(one.errors.find("\n  31 (one/region-nummer-31-2021-06-24.pdf): a file that it shares") != std::string::npos);
    CHECK(one.errors.find("lagesbild: 7 of 40 editions were not made:") != std::string::npos);
    for (const int jobs : {2, 3, 8}) {
        const std::string out = fmt::format("by-{}", jobs);
        auto many = lagesbild({"build", "--out", out, "--jobs", std::to_string(jobs)});
        CHECK(many.exit_code == 3);
        CHECK(files_in("one") == files_in(out));
        for (size_t at = 0; (at = many.errors.find(out + "/", at)) != std::string::npos;)
            many.errors.replace(at, out.size(), "one");
        CHECK(many.errors == one.errors);
    }
}

TEST_CASE("what data say of paths leads nowhere else, and is told before anything is written") {
    const RegionalProject project(3);
    write_file("secret.xml", "<answers><p>Hemligt.</p></answers>\n");
    write_file("answers/region-/x.xml", "<answers><p>Svar.</p></answers>\n");
    write_file("regions.xml", "<regions>\n"
                              "  <region code=\"/../../secret\" name=\"Region Nummer 1\"/>\n"
                              "  <region code=\"/../../../../etc/passwd\" name=\"../ute\"/>\n"
                              "  <region code=\"" +
                                  std::string(300, 'x') +
                                  "\" name=\"Lång\"/>\n"
                                  "  <region code=\"/x\" name=\"Region Nummer 4\"/>\n"
                                  "</regions>\n");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 3);
    CHECK(result.output == "out/region-nummer-4-2021-06-24.pdf\n");
    CHECK(text_of("out/region-nummer-4-2021-06-24.pdf").find("Svar.") != std::string::npos);
    CHECK(result.errors.find("[refused-source-path]") != std::string::npos);
    CHECK(result.errors.find("[refused-output-path]") != std::string::npos);
    CHECK(result.errors.find("[refused-key]") != std::string::npos);
    CHECK(result.errors.find("Hemligt") == std::string::npos);
}

TEST_CASE("the rules beside what a region answered are found by whatever path the layout is named") {
    const RegionalProject project(2);
    write_file("rules/answers.sch", "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\"/>\n");
    RegionalProject::write_answers(1,
                                   "<?xml-model href=\"../rules/answers.sch\"?>\n<answers><p>Svar 1.</p></answers>\n");
    const std::string here = fs::current_path().string();
    CHECK(lagesbild({"build", here + "/sources/area.xml", "--layout", here + "/layouts/report.xml"}).exit_code == 0);
    RegionalProject::write_answers(1, "<?xml-model href=\"../../answers.sch\"?>\n<answers><p>Svar 1.</p></answers>\n");
    const auto outside = lagesbild({"build", here + "/sources/area.xml", "--layout", here + "/layouts/report.xml"});
    CHECK(outside.exit_code == 3);
    CHECK(outside.errors.find("`../../answers.sch`, which a source of one edition names, lies outside") !=
          std::string::npos);
}

TEST_CASE("a report is not written over the answers of any region, nor over that of another") {
    const RegionalProject project(3);
    RegionalProject::write_layout("{$region/@name}.pdf");
    write_file("regions.xml", "<regions><region code=\"01\" name=\"x\"/><region code=\"02\" name=\"X\"/></regions>\n");
    const auto result = lagesbild({"build"});
    CHECK((result.exit_code == 1 && !fs::exists("out")));
    CHECK(result.errors.find("of the edition `01`") != std::string::npos);
    CHECK(result.errors.find("of the edition `02`") != std::string::npos);
    RegionalProject::write_layout("answers/region-{$region/@code}.xml.pdf");
    fs::rename("answers/region-01.xml", "answers/region-01.xml.pdf");
    fs::create_symlink("region-01.xml.pdf", "answers/region-01.xml");
    const std::string before = read_file("answers/region-01.xml");
    const auto over = lagesbild({"build", "--out", "."});
    CHECK(over.errors.find("is that of a file which is read") != std::string::npos);
    CHECK(read_file("answers/region-01.xml") == before);
}

TEST_CASE("--deps has a rule for each edition, with its own files") {
    const RegionalProject project(5);
    CHECK(lagesbild({"build", "--deps", "deps"}).exit_code == 0);
    const std::string deps = read_file("deps"), shared = ": sources/area.xml layouts/report.xml regions.xml";
    CHECK(deps.find(path_of(2) + shared + " answers/region-02.xml\n") != std::string::npos);
    CHECK(deps.find(path_of(5) + shared + "\n") != std::string::npos);
    CHECK(lagesbild({"build", "--deps", "answers/region-02.xml"}).exit_code == 4);
}

TEST_CASE("memory does not grow with the number of editions") {
    const auto peak = [](int regions) {
        const RegionalProject project(regions);
        for (int i = 1; i <= regions; ++i)
            RegionalProject::write_answers(i, "<answers>" + std::string(200'000, ' ') + "</answers>\n");
        const auto result = lagesbild({"build", "--jobs", "1", "--quiet"});
        REQUIRE(result.errors == "");
        return result.most_memory;
    };
    const long few = peak(21), many = peak(210);
    INFO(few << " and " << many);
    // All answers together are 42 MB.
    CHECK(many < few + 4'000);
}

TEST_CASE("ten thousand editions are listed, one more is refused") {
    const RegionalProject project(10'000);
    const auto result = lagesbild({"list"});
    CHECK((result.exit_code == 0 && std::ranges::count(result.output, '\n') == 10'000));
    std::string list = read_file("regions.xml");
    write_file("regions.xml", list.replace(list.find("</regions>"), 10, "<region code=\"more\"/></regions>"));
    const auto more = lagesbild({"list"});
    CHECK((more.exit_code == 1 && more.errors.find("at most 10000 editions are made") != std::string::npos));
}
