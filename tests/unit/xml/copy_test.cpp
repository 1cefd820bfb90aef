#include <algorithm>

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"
#include "xml/evaluator.hpp"
#include "xml/mending.hpp"

namespace xml {
namespace {

/// A copy of what was read, to be changed.
struct Copied : Reading {
    using Reading::Reading;
    Document& copy = documents.copy(*document);
    Mending mending{copy};
    [[nodiscard]] pugi::xml_node in_copy(const char* path) const { return copy.tree.select_node(path).node(); }
    [[nodiscard]] std::string place_of(const char* path) const { return place(documents.span(in_copy(path))); }
};

TEST_CASE("a copy is the same document, and what is in it stands where it stands in the file") {
    const Copied file("<?p d?><a>\n <b c='1&amp;2'>t<!-- x -->u</b><![CDATA[<]]></a>");
    CHECK(file.documents.text(file.copy) == "<?p d?><a>\n <b c=\"1&amp;2\">tu</b><![CDATA[<]]></a>");
    CHECK(file.documents.text(*file.document) == file.files.text(file.document->file));
    const pugi::xml_node b = file.in_copy("a/b");
    CHECK(Reading::place(file.documents.span(b)) == "2:2");
    CHECK(Reading::place(file.documents.span(b, b.attribute("c"))) == "2:5");
    CHECK(Reading::place(file.documents.value_span(b, b.attribute("c"), 2)) == "2:14");
    CHECK(Reading::place(file.documents.text_span(b.last_child(), 0)) == "2:28");
    CHECK(Reading::place(file.documents.span(file.copy.tree.root())) == "1:1");
    CHECK(file.files.names().size() == 1);
}

TEST_CASE("what is renamed or moved keeps its place, with all that is changed in it; what is put in has none") {
    Copied file("<a>\n<b><d e='1'>t</d></b>\n<c/></a>");
    const pugi::xml_node a = file.copy.root();
    rename(file.in_copy("a/b/d"), "dd");
    file.in_copy("a/b/dd").attribute("e").set_name("ee");
    file.in_copy("a/b/dd").append_attribute("f").set_value("…");
    const pugi::xml_node place = file.mending.put_in(a, {}, {"b", {}});
    CHECK(file.mending.is_put_in(place));
    file.mending.fill(place, file.in_copy("a/b"));
    file.mending.put_in(a, a.child("c"), {"x", "urn:x"});
    CHECK(file.documents.text(file.copy) ==
          "<a>\n\n<x xmlns=\"urn:x\">…</x><c/><b><dd ee=\"1\" f=\"…\">t</dd></b></a>");
    CHECK(file.place_of("a/b") == "2:1");
    const pugi::xml_node dd = file.in_copy("a/b/dd");
    CHECK(Reading::place(file.documents.span(dd, dd.attribute("ee"))) == "2:7");
    CHECK(Reading::place(file.documents.value_span(dd, dd.attribute("ee"), 0)) == "2:10");
    CHECK(Reading::place(file.documents.text_span(dd.first_child(), 0)) == "2:13");
    CHECK(diag::stands_nowhere(file.documents.span(dd, dd.attribute("f"))));
    CHECK(diag::stands_nowhere(file.documents.span(a.first_child().next_sibling().next_sibling())));
    CHECK(file.mending.is_whole());
    CHECK(std::string(file.document->root().first_child().next_sibling().name()) == "b");
}

TEST_CASE("what is taken out is lost, and its identity may be that of what is put in") {
    Copied file("<a><b c='1'>t</b><b/><d/></a>");
    file.mending.remove(file.in_copy("a/b"));
    CHECK(file.mending.lost() == std::set<std::string>{"1", "t"});
    CHECK(file.mending.is_whole());
    file.mending.remove(file.in_copy("a/d"));
    CHECK_FALSE(file.mending.is_whole());
    for (int i = 0; i < 2000; ++i) {
        const pugi::xml_node made = file.mending.put_in(file.copy.root(), {}, {"e", {}});
        REQUIRE(diag::stands_nowhere(file.documents.span(made)));
        REQUIRE(diag::stands_nowhere(file.documents.span(made.first_child())));
        file.mending.remove(made);
    }
}

TEST_CASE("a copy of a copy knows the file, and may be without some nodes") {
    Copied file("<a>\n <b c='1'/>\n <d>text</d></a>");
    file.mending.put_in(file.copy.root(), {}, {"e", {}});
    const Document& rest =
        file.documents.copy(file.copy, {file.in_copy("a/b").internal_object(), file.in_copy("none").internal_object()});
    CHECK_FALSE(rest.root().child("b"));
    CHECK(file.in_copy("a/b"));
    CHECK(Reading::place(file.documents.span(rest.root().child("d"))) == "3:2");
    CHECK(Reading::place(file.documents.text_span(rest.root().child("d").first_child(), 1)) == "3:6");
    CHECK(diag::stands_nowhere(file.documents.span(rest.root().child("e"))));
}

}  // namespace
TEST_CASE("a finished copy is what it was, and its parts stand where they stand in the file") {
    Copied file("<?p d?><a>\n <b c='1&amp;2&#10;3'>t<!-- x -->u<d/>v&#13;</b><![CDATA[<]]><![CDATA[]]><e/></a>");
    file.mending.remove(file.in_copy("a/b/d"));
    file.mending.put_in(file.copy.root(), {}, {"f", {}});
    const std::string before = file.documents.text(file.copy);
    const Document& copy = file.documents.finish(file.copy);
    REQUIRE(&copy == &file.copy);
    const pugi::xml_node b = file.in_copy("a/b");
    CHECK(string_value(b) == "tuv\r");
    CHECK(std::string_view(b.attribute("c").value()) == "1&2\n3");
    CHECK(Reading::place(file.documents.span(copy.tree.root())) == "1:1");
    CHECK(Reading::place(file.documents.value_span(b, b.attribute("c"), 2)) == "2:14");
    std::vector<std::string> places;
    for (const pugi::xml_node text : b.children()) places.push_back(Reading::place(file.documents.text_span(text, 0)));
    CHECK(places == std::vector<std::string>{"2:23", "2:34", "2:39"});
    CHECK(file.place_of("a/e") == "2:74");
    CHECK(diag::stands_nowhere(file.documents.span(file.in_copy("a/f"))));
    CHECK(file.documents.document_of(b) == &copy);
    CHECK(file.documents.text(copy).size() > before.size());
}

TEST_CASE("the nodes of a copy are found in the order of the document, attributes after their element") {
    std::string text = "<r>";
    for (int i = 0; i < 50; ++i) text += "<b n='1'/><a/>";
    diag::Files files;
    diag::Sink sink;
    Documents documents(files);
    const Document& read = *documents.parse("a.xml", text + "</r>", sink);
    const Document& copy = documents.finish(documents.copy(read));
    Variables variables;
    const auto expression = compile(
        "a | b/@n | b", [](size_t) { return diag::Span{}; }, variables, sink);
    Evaluator evaluator(variables);
    const auto columns = [&](const Document& document) {
        std::vector<uint32_t> all;
        for (const pugi::xpath_node& node : evaluator.nodes(*expression, document.root()))
            all.push_back(node.attribute() ? documents.span(node.parent(), node.attribute()).column
                                           : documents.span(node.node()).column);
        return all;
    };
    CHECK(columns(read).size() == 150);
    CHECK(std::ranges::is_sorted(columns(read)));
    CHECK(columns(copy) == columns(read));
}

}  // namespace xml
