#include <filesystem>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using end_to_end::SmallProject;
using nlohmann::json;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

json manifest() { return json::parse(read_file("out/manifest.json")); }

std::vector<std::string> paths() {
    std::vector<std::string> all;
    const json whole = manifest();
    for (const json& report : whole["reports"]) all.push_back(report["path"]);
    return all;
}

void write_source(const std::string& name, const std::string& text = "x") {
    write_file("sources/" + name + ".xml",
               "<note id=\"" + name + "\"><title>" + name + "</title><p>" + text + "</p></note>\n");
}

std::string manifest_of(const std::string& reports) {
    return R"({"lagesbild-manifest": 1, "reports": )" + reports + "}";
}

std::string entry(const std::string& path, const std::string& bytes) {
    return json{{"path", path},
                {"sha256", base::sha256(bytes)},
                {"source", {{"path", "sources/old.xml"}}},
                {"layout", {{"path", "layouts/note.xml"}}}}
        .dump();
}

}  // namespace

TEST_CASE("the manifest tells what a report is made of") {
    const SmallProject project;
    write_file("sources/note.xml", "<note id=\"n\"><title>n</title><p>\"x\"</p></note>\n");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const json report = manifest()["reports"].at(0);
    CHECK(report["path"] == "n.pdf");
    CHECK(report["sha256"] == base::sha256(read_file("out/n.pdf")));
    CHECK(report["pages"] == 1);
    CHECK(report["title"] == "n");
    CHECK_FALSE(report.contains("as-of"));
    CHECK(report["source"] ==
          json{{"path", "sources/note.xml"}, {"sha256", base::sha256(read_file("sources/note.xml"))}});
    CHECK(report["layout"]["sha256"] == base::sha256(read_file("layouts/note.xml")));
    CHECK(report["warnings"].at(0)["code"] == "foreign-quotes");
    CHECK(report["warnings"].at(0)["file"] == "sources/note.xml");
    CHECK(report["warnings"].at(0)["line"] == 1);
    CHECK(report["fonts"].at(0).get<std::string>().starts_with("Lato-"));
    CHECK(report["programs"].at(0).get<std::string>().starts_with("Lägesbild "));
    REQUIRE(lagesbild({"build", "--as-of", "2030-01-02"}).exit_code == 0);
    CHECK(manifest()["reports"].at(0)["as-of"] == "2030-01-02");
}

TEST_CASE("a second run writes nothing but what has changed") {
    const SmallProject project;
    write_source("other");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const auto long_ago = fs::last_write_time("out/n.pdf") - std::chrono::hours(1);
    for (const char* file : {"out/n.pdf", "out/other.pdf", "out/manifest.json"}) fs::last_write_time(file, long_ago);
    const auto again = lagesbild({"build"});
    CHECK(again.output == "out/n.pdf\nout/other.pdf\n");
    for (const char* file : {"out/n.pdf", "out/other.pdf", "out/manifest.json"})
        CHECK(fs::last_write_time(file) == long_ago);
    write_source("other", "y");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    CHECK(fs::last_write_time("out/n.pdf") == long_ago);
    CHECK(fs::last_write_time("out/other.pdf") != long_ago);
    CHECK(fs::last_write_time("out/manifest.json") != long_ago);
    write_file("out/n.pdf", "spoiled");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    CHECK(read_file("out/n.pdf").starts_with("%PDF"));
}

TEST_CASE("what is made no more is removed, and that is said") {
    const SmallProject project;
    write_source("other");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    fs::remove("sources/other.xml");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 0);
    CHECK(result.errors == "lagesbild: removed `out/other.pdf`, which is made no more\n");
    CHECK_FALSE(fs::exists("out/other.pdf"));
    CHECK(paths() == std::vector<std::string>{"n.pdf"});
}

TEST_CASE("a report that somebody has changed is not removed") {
    const SmallProject project;
    write_source("other");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    fs::remove("sources/other.xml");
    write_file("out/other.pdf", "mine");
    const auto result = lagesbild({"build"});
    CHECK(result.exit_code == 0);
    CHECK(result.errors.find("`out/other.pdf` is made no more, but it is not as it was written") != std::string::npos);
    CHECK(read_file("out/other.pdf") == "mine");
    CHECK(paths() == std::vector<std::string>{"n.pdf"});
    CHECK(lagesbild({"build"}).errors == "");
}

TEST_CASE("what was not asked for stays in the manifest while its file is as it was") {
    const SmallProject project;
    write_source("a");
    write_source("b");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const std::string before = read_file("out/manifest.json");
    CHECK(lagesbild({"build", "sources/a.xml"}).errors == "");
    CHECK(read_file("out/manifest.json") == before);
    write_file("out/b.pdf", "mine");
    CHECK(lagesbild({"build", "sources/a.xml"}).errors == "");
    CHECK(paths() == std::vector<std::string>{"a.pdf", "n.pdf"});
    CHECK(read_file("out/b.pdf") == "mine");
}

TEST_CASE("a report that failed keeps its file, and the manifest says what that is of and what failed") {
    const SmallProject project;
    write_source("other");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    const std::string digest = base::sha256(read_file("sources/other.xml"));
    write_file("sources/other.xml", "<note id=\"other\"><p>Ingen titel.</p></note>\n");
    fs::remove("sources/n.xml");
    write_source("more");
    CHECK(lagesbild({"build"}).exit_code == 3);
    // Where something failed nothing is removed: nobody knows what is made no more.
    CHECK(paths() == std::vector<std::string>{"more.pdf", "n.pdf", "other.pdf"});
    const json failed = manifest()["reports"].at(2);
    CHECK(failed["source"]["sha256"] == digest);
    CHECK(failed["sha256"] == base::sha256(read_file("out/other.pdf")));
    CHECK(failed["failure"].get<std::string>().find("layouts/note.xml:") == 0);
    write_source("other");
    REQUIRE(lagesbild({"build"}).exit_code == 0);
    CHECK_FALSE(manifest()["reports"].at(1).contains("failure"));
}

TEST_CASE("a manifest that is none is told, and neither it nor any file is touched") {
    const SmallProject project;
    const std::string digest(64, '0');
    write_file("keep.pdf", "keep");
    for (const std::string& text :
         {std::string("{"), std::string("[]"), std::string("{\"name\": \"app\"}"), std::string(100'000, '['),
          manifest_of("5"), manifest_of("[5]"), manifest_of("[{\"path\": \"n.pdf\"}]"),
          manifest_of("[" + entry("../keep.pdf", "keep") + "]"), manifest_of("[" + entry("sources/n.pdf", "") + "]"),
          manifest_of("[" + entry("/etc/passwd", "") + "]"), manifest_of("[" + entry("manifest.json", "") + "]"),
          manifest_of("[" + entry("x.pdf", "x") + "," + entry("x.pdf", "x") + "]")}) {
        INFO(text.substr(0, 100));
        write_file("out/manifest.json", text);
        const auto result = lagesbild({"build"});
        CHECK(result.exit_code == 4);
        CHECK(result.errors.find("`out/manifest.json` is no manifest of reports: ") != std::string::npos);
        CHECK(result.output == "out/n.pdf\n");
        CHECK(read_file("out/manifest.json") == text);
        CHECK(read_file("keep.pdf") == "keep");
    }
}

TEST_CASE("a manifest cannot have a source removed, or what a link leads to") {
    const SmallProject project;
    write_file("out/source.pdf", "<note id=\"n\"><title>T</title><p>x</p></note>\n");
    write_file("elsewhere", "elsewhere");
    fs::create_symlink("../elsewhere", "out/link.pdf");
    write_file("out/manifest.json", manifest_of("[" + entry("source.pdf", read_file("out/source.pdf")) + "," +
                                                entry("link.pdf", "elsewhere") + "]"));
    fs::remove("sources/n.xml");
    fs::remove("sources/note.xml");
    fs::create_symlink("../out/source.pdf", "sources/link.xml");
    const auto result = lagesbild({"build"});
    CHECK(fs::exists("out/source.pdf"));
    CHECK(fs::is_symlink("out/link.pdf"));
    CHECK(read_file("elsewhere") == "elsewhere");
    CHECK(paths() == std::vector<std::string>{"n.pdf"});
}
