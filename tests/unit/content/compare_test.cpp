#include "content/compare.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"

namespace content {
namespace {

constexpr const char* rules =
    "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:is='urn:lagesbild:statements'>"
    "<is:statement match='s' identity='@id' date='@date' certainty='@certainty' state='@state' "
    "holder='@who'/></schema>";

/// Two issues of one source, and what is another in the second.
class Issues {
public:
    std::string changes(const std::string& before, const std::string& after) {
        const std::vector<Statement> earlier = read("before.xml", before), later = read("after.xml", after);
        std::string told;
        for (const Change& change : compare(earlier, later)) {
            if (!told.empty()) told += ", ";
            told += change.after ? later[*change.after].identity : earlier[*change.before].identity;
            if (!change.before) told += " added";
            if (!change.after) told += " removed";
            const auto& [date, certainty, state, holder, content] = change.difference;
            if (date) told += " date";
            if (certainty) told += " certainty";
            if (state) told += " state";
            if (holder) told += " holder";
            if (content) told += " content";
        }
        return told;
    }

private:
    std::vector<Statement> read(const std::string& name, const std::string& statements) {
        (void)folder_.write("r.sch", rules);
        diag::Sink sink;
        const std::string path = folder_.write(name, "<?xml-model href='r.sch'?><r>" + statements + "</r>");
        const xml::Document* document = documents_.read(path, sink);
        REQUIRE(document != nullptr);
        std::vector<Statement> found = find_statements(rules_of(constraints_, *document), documents_, *document, sink);
        CHECK_FALSE(sink.has_errors());
        return found;
    }

    Folder folder_;
    diag::Files files_;
    xml::Documents documents_{files_};
    Constraints constraints_{documents_};
};

TEST_CASE("issues are compared by what statements say, not by where or how they stand") {
    struct Row {
        const char* what;
        std::string before, after, changes;
    };
    const std::string a = "<s id='a' date='2021'>one</s>", b = "<s id='b'>two</s>";
    const Row rows[] = {
        {"the same", a + b, a + b, ""},
        {"in another order", a + b, b + a, ""},
        {"white space", "<s id='a' date=' 2021'>one  two</s>", "<s date='2021' id='a'>\n one two\n</s>", ""},
        {"comments", "<s id='a'>one</s>", "<s id='a'>o<!-- a comment -->ne</s>", ""},
        {"elsewhere", a, "<p>" + a + "</p>", ""},
        {"moved in time", a, "<s id='a' date='2022'>one</s>", "a date"},
        {"another state", "<s id='a' state='plan'/>", "<s id='a' state='done'/>", "a state"},
        {"more certain", "<s id='a' certainty='expected'/>", "<s id='a' certainty='actual'/>", "a certainty"},
        {"another person", "<s id='a' who='x'/>", "<s id='a' who='y'/>", "a holder"},
        {"other words", a, "<s id='a' date='2021'>ett</s>", "a content"},
        {"another attribute", "<s id='a' done='3' of='4'/>", "<s of='4' id='a' done='4'/>", "a content"},
        {"an attribute within", "<s id='a'><t n='1'/></s>", "<s id='a'><t n='2'/></s>", "a content"},
        {"an attribute more", "<s id='a'/>", "<s id='a' n='2'/>", "a content"},
        {"all of them", "<s id='a'/>", "<s id='a' date='2022' certainty='actual' state='x' who='y'>z</s>",
         "a date certainty state holder content"},
        {"added", a, b + a, "b added"},
        {"removed, told where it stood", a + b + "<s id='c'/>", a + "<s id='c' state='x'/>", "b removed, c state"},
        {"removed before all others", b + a, "<s id='a' date='2022'>one</s>", "b removed, a date"},
        {"nothing is left", a + b, "", "a removed, b removed"},
        {"a statement in another one", "<s id='o'>out <s id='i'>in</s></s>", "<s id='o'>out <s id='i'>inne</s></s>",
         "i content"},
        {"a statement that leaves another one", "<s id='o'>out<s id='i'>in</s></s>",
         "<s id='o'>out</s><s id='i'>in</s>", ""},
        {"an identity twice: the first counts", a, a + "<s id='a' date='2024'>other</s>", ""},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(Issues().changes(row.before, row.after) == row.changes);
    }
}

}  // namespace
}  // namespace content
