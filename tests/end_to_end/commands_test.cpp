#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using end_to_end::SmallProject;
using support::read_file;
using support::write_file;

TEST_CASE("build makes the report, says where, and complains of nothing") {
    const SmallProject project;
    const auto result = lagesbild({"build"});
    CHECK(result.errors == "");
    CHECK(result.output == "out/n.pdf\n");
    CHECK(result.exit_code == 0);
    CHECK(read_file("out/n.pdf").substr(0, 8) == "%PDF-1.7");
}

TEST_CASE("--quiet says nothing when all is well") {
    const SmallProject project;
    const auto result = lagesbild({"build", "--quiet"});
    CHECK(result.output + result.errors == "");
}

TEST_CASE("an undefined binding is exit code 1 with its place, and the old file stays as it was") {
    const SmallProject project;
    write_file("out/n.pdf", "old");
    SmallProject::write_layout("layouts/note.xml", "titel");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("layouts/note.xml:5:27: error: ") == 0);
    CHECK(result.errors.find("[undefined-binding]") != std::string::npos);
    CHECK(read_file("out/n.pdf") == "old");
}

TEST_CASE("one of two layouts at fault: the other report is written, exit code 3") {
    const SmallProject project;
    SmallProject::write_layout("layouts/other.xml", "titel");
    std::string other = read_file("layouts/other.xml");
    other.replace(other.find("{@id}"), 5, "other");
    write_file("layouts/other.xml", other);
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 3);
    CHECK(result.output == "out/n.pdf\n");
}

TEST_CASE("two reports of one name are refused before anything is written") {
    const SmallProject project;
    SmallProject::write_layout("layouts/twin.xml", "title");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("[output-collision]") != std::string::npos);
    CHECK(read_file("out/n.pdf") == "");
}

TEST_CASE("of reports that would be one file, or a file and its folder, each is told with its source and layout") {
    const SmallProject project;
    write_file("sources/other.xml", "<note id=\"N\"><title>Annan</title><p>x</p></note>\n");
    CHECK(lagesbild({"build"}).errors.find(
              "layouts/note.xml:2:17: error: 2 reports would be written to `n.pdf` [output-collision]\n"
              "    <output path=\"{@id}.pdf\" title=\"{title}\"/>\n                  ^\n"
              "  sources/note.xml:1:1: `n.pdf` of this source by `layouts/note.xml`\n"
              "  sources/other.xml:1:1: `N.pdf` of this source by `layouts/note.xml`\n") == 0);
    write_file("sources/other.xml", "<note id=\"n.pdf/a\"><title>Annan</title><p>x</p></note>\n");
    const auto nested = lagesbild({"build"});
    CHECK(nested.exit_code == 1);
    CHECK(nested.errors.find("a report and a folder would both be written to `n.pdf`") != std::string::npos);
    CHECK(nested.errors.find("`n.pdf/a.pdf` of this source by `layouts/note.xml`") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists("out"));
}

TEST_CASE("a file that is named twice is read once") {
    const SmallProject project;
    const auto result = lagesbild({"build", "sources/note.xml", "./sources/note.xml", "layouts/../sources/note.xml",
                                   "--layout", "note", "--layout", "layouts/note.xml"});
    CHECK(result.errors == "");
    CHECK(result.output == "out/n.pdf\n");
}

TEST_CASE("wrong usage is exit code 2") {
    const SmallProject project;
    CHECK(lagesbild({}).exit_code == 2);
    CHECK(lagesbild({"bild"}).exit_code == 2);
    CHECK(lagesbild({"build", "--no-such-option"}).exit_code == 2);
    CHECK(lagesbild({"build", "--jobs", "0"}).exit_code == 2);
    CHECK(lagesbild({"build", "--as-of", "2021-02-30"}).exit_code == 2);
    CHECK(lagesbild({"build", "--as-of", "1 augusti"}).errors ==
          "lagesbild: --as-of 1 augusti: a date begins with a year of four digits; write a day as `2021-08-01`\nTry "
          "`lagesbild --help`.\n");
    CHECK(lagesbild({"build", "--as-of", "2021-08"}).errors ==
          "lagesbild: --as-of 2021-08: it is not one certain day; write a day as `2021-08-01`\nTry `lagesbild "
          "--help`.\n");
    CHECK(lagesbild({"build"}, {"SOURCE_DATE_EPOCH=yesterday"}).exit_code == 2);
}

TEST_CASE("nothing named and nothing in the folders is wrong usage, told of both") {
    const support::TemporaryFolder folder;
    const support::CurrentFolder inside(folder.path());
    const auto nothing = lagesbild({"build"});
    CHECK(nothing.exit_code == 2);
    CHECK(nothing.errors.find("none found in `sources/`") != std::string::npos);
    CHECK(nothing.errors.find("none found in `layouts/`") != std::string::npos);
    CHECK(nothing.errors.find("[missing-input]") != std::string::npos);
    write_file("sources/note.xml", "<note/>\n");
    const auto no_layout = lagesbild({"build"});
    CHECK(no_layout.exit_code == 2);
    CHECK(no_layout.errors.find("none found in `sources/`") == std::string::npos);
    CHECK(no_layout.errors.find("none found in `layouts/`") != std::string::npos);
}

TEST_CASE("a folder that cannot be read is told with the system's reason, and not as one without files") {
    const SmallProject project;
    for (const char* folder : {"sources", "layouts"}) {
        std::filesystem::rename(folder, "aside");
        write_file(folder, "no folder");
        const auto result = lagesbild({"build"});
        CHECK(result.exit_code == 4);
        CHECK(result.errors == std::string("lagesbild: error: the folder `") + folder +
                                   "` cannot be read: not a directory [unreadable-file]\n");
        std::filesystem::remove(folder);
        std::filesystem::rename("aside", folder);
    }
}

TEST_CASE("a layout in the folder that matches nothing is told of, and the others are made") {
    const SmallProject project;
    support::write_file("layouts/other.xml",
                        "<layout name=\"other\" match=\"/notes\" xml:lang=\"sv\">\n"
                        "  <output path=\"other.pdf\" title=\"Annat\"/>\n"
                        "  <page size=\"A4\" margin=\"20mm\"/>\n  <flow><h1>Annat</h1></flow>\n</layout>\n");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 0);
    CHECK(result.output == "out/n.pdf\n");
    CHECK(result.errors.find("layouts/other.xml:1:1: warning: no source matches the layout's `/notes`") == 0);
    CHECK(result.errors.find("did you mean `/note`?") != std::string::npos);
    CHECK(lagesbild({"build", "sources/note.xml"}).errors.empty());
    CHECK(lagesbild({"build", "--layout", "other"}).exit_code == 1);
}

TEST_CASE("an unreadable file is exit code 4") {
    const SmallProject project;
    const auto result = lagesbild({"build", "missing.xml"});
    CHECK(result.exit_code == 4);
    CHECK(result.errors.find("`missing.xml` cannot be read") != std::string::npos);
    CHECK(lagesbild({"build", "layouts"}).exit_code == 4);
}

TEST_CASE("an unwritable place is exit code 4 and leaves nothing half") {
    const SmallProject project;
    write_file("occupied", "a file where a folder is needed");
    const auto result = lagesbild({"build", "--out", "occupied"});
    CHECK(result.exit_code == 4);
    CHECK(result.errors.find("[unwritable-file]") != std::string::npos);
    CHECK(read_file("occupied") == "a file where a folder is needed");
}

TEST_CASE("standard output that is full is exit code 4") {
    const SmallProject project;
    const auto result = support::run({"/bin/sh", "-c", std::string(LAGESBILD_PROGRAM) + " schema > /dev/full"});
    CHECK(result.exit_code == 4);
}

TEST_CASE("check complains as build does and writes nothing") {
    const SmallProject project;
    CHECK(lagesbild({"check"}).exit_code == 0);
    CHECK_FALSE(std::filesystem::exists("out"));
    CHECK(lagesbild({"check", "sources/note.xml", "layouts/note.xml"}).exit_code == 0);
    CHECK(lagesbild({"check", "sources/note.xml", "--layout", "note", "--as-of", "2021-06-24"}).exit_code == 0);
    SmallProject::write_layout("layouts/note.xml", "title[");
    const auto result = lagesbild({"check", "layouts/note.xml"});
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("[invalid-xpath]") != std::string::npos);
    CHECK(lagesbild({"check", "sources/note.xml"}).exit_code == 0);
    CHECK(lagesbild({"check", "sources/note.xml", "--layout", "note"}).exit_code == 1);
}

TEST_CASE("list names the reports, dump shows them, schema is XML Schema") {
    const SmallProject project;
    CHECK(lagesbild({"list", "--out", "elsewhere"}).output == "elsewhere/n.pdf\n");
    CHECK(lagesbild({"dump"}).output.find("Hälsa på åäö.") != std::string::npos);
    CHECK(lagesbild({"schema"}).output.find("<xs:schema") != std::string::npos);
    CHECK(lagesbild({"--version"}).output.find("lagesbild ") == 0);
    CHECK(lagesbild({"--version"}).output.find("libhyphen 0.") != std::string::npos);
    CHECK(lagesbild({"--help"}).output.find("Exit codes:") != std::string::npos);
}

TEST_CASE("standard input is a source like any other") {
    const SmallProject project;
    const std::string program = LAGESBILD_PROGRAM;
    const auto result = support::run({"/bin/sh", "-c", program + " build - < sources/note.xml"});
    CHECK(result.errors == "");
    CHECK(result.output == "out/n.pdf\n");
    CHECK(support::run({"/bin/sh", "-c", program + " build - --deps reports.d < sources/note.xml"}).errors == "");
    CHECK(read_file("reports.d") == "out/n.pdf: layouts/note.xml\n");
}

TEST_CASE("diagnostics as JSON and SARIF") {
    const SmallProject project;
    SmallProject::write_layout("layouts/note.xml", "titel");
    const auto json = nlohmann::json::parse(lagesbild({"build", "--diagnostics", "json"}).errors);
    CHECK(json[0]["code"] == "undefined-binding");
    CHECK(json[0]["line"] == 5);
    const auto sarif = nlohmann::json::parse(lagesbild({"build", "--diagnostics", "sarif"}).errors);
    CHECK(sarif["runs"][0]["results"][0]["ruleId"] == "undefined-binding");
}

TEST_CASE("--deps writes rules for make") {
    const SmallProject project;
    lagesbild({"build", "--deps", "reports.d"});
    CHECK(read_file("reports.d") == "out/n.pdf: sources/note.xml layouts/note.xml\n");
}

TEST_CASE("--deps writes names so that make reads them") {
    const SmallProject project;
    lagesbild({"build", "--out", "a b:c#d$e\\f", "--deps", "reports.d"});
    CHECK(read_file("reports.d") == "a\\ b\\:c\\#d$$e\\f/n.pdf: sources/note.xml layouts/note.xml\n");
}

TEST_CASE("--deps names schemas and rules, and what these name") {
    const SmallProject project;
    write_file("sources/note.xml",
               "<?xml-model href=\"note.xsd\"?>\n<?xml-model href=\"note.sch\"?>\n" + read_file("sources/note.xml"));
    write_file("sources/note.xsd", "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">"
                                   "<xs:include schemaLocation=\"any.xsd\"/></xs:schema>\n");
    write_file("sources/any.xsd", "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">"
                                  "<xs:element name=\"note\"/></xs:schema>\n");
    write_file("sources/note.sch",
               "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" xmlns:is=\"urn:lagesbild:statements\">"
               "<is:reference context=\"/note\" select=\"@id\" file=\"ids.xml\" key=\"/ids/id\">none</is:reference>"
               "</schema>\n");
    write_file("sources/ids.xml", "<ids><id>n</id></ids>\n");
    CHECK(lagesbild({"build", "sources/note.xml", "--deps", "reports.d"}).errors == "");
    CHECK(read_file("reports.d") == "out/n.pdf: sources/note.xml sources/note.xsd sources/any.xsd sources/note.sch "
                                    "sources/ids.xml layouts/note.xml\n");
}

TEST_CASE("what is misspelt on the command line is told what it is like") {
    const SmallProject project;
    struct Misspelling {
        std::vector<std::string> words;
        std::string message;
    };
    const Misspelling table[] = {
        {{"bild"}, "there is no command `bild`, did you mean `build`?"},
        {{"build", "--strickt"}, "there is no option `--strickt`, did you mean `--strict`?"},
        {{"build", "--layuot=note"}, "there is no option `--layuot`, did you mean `--layout`?"},
        {{"build", "--layout", "noet"},
         "there is no layout `noet` in `layouts/` [unknown-layout]\n  did you mean `note`?"},
        {{"--verzion"}, "there is no option `--verzion`, did you mean `--version`?"},
        {{"schema", "more"}, "`schema` takes no `more`"},
        {{}, "a command is missing: `build`, `check`, `list`, `dump`, `outbox`, `schema`"},
        {{"build", "--jobs"}, "--jobs: a value is missing"},
        {{"build", "--out="}, "--out: a value is missing"},
        {{"build", "--out", ""}, "--out: a value is missing"},
        {{"build", "--deps", ""}, "--deps: a value is missing"},
        {{"build", "--layout", ""}, "--layout: a value is missing"},
        {{"check", "note.xml", "--", "--strict"},
         "`--strict` is not read there: it stands after the command, and before `--`"},
        {{"build", ""}, "source: a value is missing"},
        {{"check", ""}, "file: a value is missing"},
        {{"build", "--deps", "-"}, "--deps -: name a file: the reports' paths go to standard output"},
        {{"build", "--out", "a", "--out", "b"}, "--out: it is given more than once"},
        {{"build", "--jobs", "x"}, "--jobs x: it is not a whole number from 1 to 256"},
        {{"build", "--jobs", "257"}, "--jobs 257: it is not a whole number from 1 to 256"},
        {{"build", "--diagnostics", "xml"}, "--diagnostics xml: there are `text`, `json` and `sarif`"},
        {{"build", "--as-of", "2022-01-01?"}, "--as-of 2022-01-01?: it is not one certain day"},
        {{"build", "--as-of", "2022-01-01/2022-01-01"}, "it is not one certain day"},
    };
    for (const Misspelling& misspelt : table) {
        const auto result = lagesbild(misspelt.words);
        CHECK(result.exit_code != 0);
        INFO(result.errors);
        CHECK(result.errors.find(misspelt.message) != std::string::npos);
    }
}

TEST_CASE("a line with tabs is quoted with spaces, its caret below its column") {
    const SmallProject project;
    write_file("sources/note.xml", "<note id=\"n\">\n\t<title>A</title>\n\t\t<p>a &b</p>\n</note>\n");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 1);
    CHECK(result.errors.find("sources/note.xml:3:8: ") == 0);
    CHECK(result.errors.find("\n    <p>a &b</p>\n         ^\n") != std::string::npos);
}

TEST_CASE("an empty day to look from is wrong usage, not no day") {
    const SmallProject project;
    const auto result = lagesbild({"build", "--as-of", ""});
    CHECK(result.exit_code == 2);
    CHECK(result.errors.find("--as-of: a value is missing") != std::string::npos);
}
