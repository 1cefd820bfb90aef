#include "content/as_of.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"

namespace content {
namespace {

constexpr const char* rules =
    "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:is='urn:lagesbild:statements'>"
    "<is:statement match='s' identity='@id' as-of='@as-of' about='@about'/></schema>";

/// What is left of a source, without white space, or `nothing`.
std::string left(const std::string& statements, const std::string& day) {
    const Folder folder;
    (void)folder.write("r.sch", rules);
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const std::string text = "<?xml-model href='r.sch'?><r>" + statements + "</r>";
    const xml::Document* document = documents.read(folder.write("r.xml", text), sink);
    REQUIRE(document != nullptr);
    Constraints constraints(documents);
    const xml::Document* seen =
        looked_at_from(*certain_day(std::get<Edtf>(parse_edtf(day))), constraints, *document, sink);
    if (seen == nullptr) return "nothing";
    std::string ids;
    for (const pugi::xml_node node : seen->root().children()) ids += node.attribute("id").value() + std::string(" ");
    return ids;
}

TEST_CASE("what is surely as of a later day is left out, with what is said about it") {
    struct Row {
        const char* what;
        std::string statements, day, left;
    };
    const std::string two = "<s id='old' as-of='2021-06-24'/><s id='new' as-of='2022-03-01'/>";
    const Row rows[] = {
        {"before the later one", two, "2022-02-28", "old "},
        {"on its day", two, "2022-03-01", "old new "},
        {"before both", two, "2021-06-23", "nothing"},
        {"a day within the month said", "<s id='a' as-of='2021-06'/>", "2021-06-10", "a "},
        {"before the month said", "<s id='a' as-of='2021-06'/><s id='b' as-of='2020'/>", "2021-05-31", "b "},
        {"no day said", "<s id='a'/>", "1999-01-01", "a "},
        {"no day said, and all others later", "<s id='a'/><s id='b' as-of='2021'/>", "1999-01-01", "nothing"},
        {"what is no date", "<s id='a' as-of='soon'/><s id='b' as-of='2021'/>", "2022-01-01", "a b "},
        {"about one that goes", two + "<s id='x' about='new'/><s id='y' about='x'/><s id='z' about='old'/>",
         "2022-02-28", "old z "},
        {"about one that comes after it", "<s id='x' about='new'/>" + two, "2022-02-28", "old "},
        {"about each other", two + "<s id='x' about='y'/><s id='y' about='x'/>", "2022-02-28", "old x y "},
        {"within one that goes", two + "<s id='o' as-of='2023'><s id='i' as-of='2024'/></s>", "2022-03-01", "old new "},
        {"what is no statement", two + "<t id='t' as-of='2030'/>", "2022-02-28", "old t "},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(left(row.statements, row.day) == row.left);
    }
}

}  // namespace
}  // namespace content
