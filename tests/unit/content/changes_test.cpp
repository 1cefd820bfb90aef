#include "content/changes.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"

namespace content {
namespace {

constexpr const char* rules =
    "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:is='urn:lagesbild:statements'>"
    "<is:edition as-of='/r/@as-of'>not of its day</is:edition>"
    "<is:statement match='s' identity='@id' date='@date' certainty='@certainty' owner='@region'/></schema>";

std::string changes(const std::string& before, const std::string& after) {
    const Folder folder;
    (void)folder.write("r.sch", rules);
    diag::Files files;
    xml::Documents documents(files);
    Constraints constraints(documents);
    diag::Sink sink;
    const auto read = [&](const std::string& name, const std::string& day, const std::string& statements) {
        const std::string text = "<?xml-model href='r.sch'?><r as-of='" + day + "'>" + statements + "</r>";
        const xml::Document* document = documents.read(folder.write(name, text), sink);
        REQUIRE(document != nullptr);
        return read_issue(rules_of(constraints, *document), documents, *document, sink);
    };
    std::string xml = changes_as_xml(read("before.xml", "2021-06-24", before), read("after.xml", "2021-12-01", after));
    CHECK_FALSE(sink.has_errors());
    return xml;
}

/// Without the declaration and the element around all.
std::string inner(const std::string& before, const std::string& after) {
    std::string xml = changes(before, after);
    const size_t begin = xml.find("<change ");
    return begin == std::string::npos ? std::string() : xml.substr(begin, xml.find("</changes>") - begin);
}

TEST_CASE("changes are told as XML, with both sides and the days of the issues") {
    CHECK(changes("<s id='a' date='2021-09' certainty='expected'>Remiss &amp; svar</s>",
                  "<s id='a' date='2021-12' certainty='expected'>Remiss &amp;  svar</s>") ==
          "<?xml version=\"1.0\"?>\n"
          "<changes from=\"2021-06-24\" to=\"2021-12-01\">\n"
          " <change identity=\"a\" element=\"s\" kind=\"changed\" date=\"later\" duration=\"P3M\">\n"
          "  <before date=\"2021-09\" certainty=\"expected\">Remiss &amp; svar</before>\n"
          "  <after date=\"2021-12\" certainty=\"expected\">Remiss &amp; svar</after>\n"
          " </change>\n"
          "</changes>\n");
    CHECK(changes("<s id='a'/>", "<s id='a'/>") ==
          "<?xml version=\"1.0\"?>\n<changes from=\"2021-06-24\" to=\"2021-12-01\" />\n");
}

TEST_CASE("what is in one issue only has one side, and its owner") {
    CHECK(inner("", "<s id='a' region='13'>ny</s>") ==
          "<change identity=\"a\" element=\"s\" owner=\"13\" kind=\"added\">\n  <after>ny</after>\n </change>\n");
    CHECK(
        inner("<s id='a' region='13'>gammal</s>", "") ==
        "<change identity=\"a\" element=\"s\" owner=\"13\" kind=\"removed\">\n  <before>gammal</before>\n </change>\n");
}

TEST_CASE("a date is told to be later or earlier by what is promised") {
    struct Row {
        const char *before, *after, *told;
    };
    const Row rows[] = {
        {"date='2021-09'", "date='2021-06'", "date=\"earlier\" duration=\"P3M\""},
        {"date='[..2021-12-31]'", "date='2022-01'", "date=\"later\" duration=\"P1M\""},
        {"date='2021'", "date='2021-12'", "date=\"changed\""},
        {"date='2021'", "", "date=\"withdrawn\""},
        {"", "date='2021'", "date=\"set\""},
        {"date='2021/..'", "date='2022'", "date=\"changed\""},
        {"date='no date'", "date='2022'", "date=\"changed\""},
        {"certainty='expected'", "certainty='actual'", "certainty=\"changed\""},
    };
    for (const Row& row : rows) {
        INFO(row.before << " to " << row.after);
        const std::string told =
            inner("<s id='a' " + std::string(row.before) + "/>", "<s id='a' " + std::string(row.after) + "/>");
        CHECK(told.starts_with("<change identity=\"a\" element=\"s\" kind=\"changed\" " + std::string(row.told) + ">"));
    }
}

}  // namespace
}  // namespace content
