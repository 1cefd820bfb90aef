#include <algorithm>

#include <catch2/catch.hpp>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include "pdf/write.hpp"
#include "unit/pdf/builder.hpp"
#include "unit/pdf/parsed.hpp"
#include "unit/pdf/sample.hpp"

namespace {

using Handle = QPDFObjectHandle;

struct SampleFile {
    text::Fonts fonts;
    diag::Sink sink;
    Parsed parsed{pdf::write(sample(fonts), fonts, sink).value()};
    Handle root = parsed.file.getRoot().getKey("/StructTreeRoot");
    QPDFNumberTreeObjectHelper parents{root.getKey("/ParentTree"), parsed.file};
};

std::vector<Handle> kids_of(Handle elem) {
    Handle kids = elem.getKey("/K");
    if (kids.isArray()) return kids.getArrayAsVector();
    return kids.isNull() ? std::vector<Handle>{} : std::vector<Handle>{kids};
}

std::string content_of(Handle page) {
    const auto data = page.getKey("/Contents").getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

/// Every element of the tree, in reading order.
void collect(const Handle& elem, std::vector<Handle>& all) {
    all.push_back(elem);
    for (Handle kid : kids_of(elem))
        if (kid.isDictionary() && kid.hasKey("/S")) collect(kid, all);
}

std::vector<Handle> elements(SampleFile& file) {
    std::vector<Handle> all;
    collect(file.root.getKey("/K"), all);
    return all;
}

std::vector<Handle> elements(SampleFile& file, const std::string& role) {
    std::vector<Handle> found = elements(file);
    found.erase(std::remove_if(found.begin(), found.end(), [&](Handle e) { return e.getKey("/S").getName() != role; }),
                found.end());
    return found;
}

/// The pairs of page object and MCID that an element holds.
std::vector<std::pair<int, int>> marks_held(Handle elem) {
    std::vector<std::pair<int, int>> held;
    for (Handle kid : kids_of(elem)) {
        if (kid.isInteger())
            held.emplace_back(elem.getKey("/Pg").getObjectID(), kid.getIntValueAsInt());
        else if (kid.hasKey("/MCID"))
            held.emplace_back(kid.getKey("/Pg").getObjectID(), kid.getKey("/MCID").getIntValueAsInt());
    }
    return held;
}

}  // namespace

TEST_CASE("every mark belongs to one element or is an artifact, and page and tree agree on it") {
    SampleFile file;
    std::map<std::pair<int, int>, int> holder;
    for (const Handle& elem : elements(file))
        for (const auto& mark : marks_held(elem)) CHECK(holder.emplace(mark, elem.getObjectID()).second);
    size_t marked = 0;
    for (Handle page : file.parsed.file.getAllPages()) {
        const PageMarks marks = marks_of(page);
        CHECK(marks.unmarked == 0);
        CHECK(marks.depth == 1);
        Handle parents;
        REQUIRE(file.parents.findObject(page.getKey("/StructParents").getIntValue(), parents));
        REQUIRE(static_cast<size_t>(parents.getArrayNItems()) == marks.marked.size());
        for (const auto& [mcid, tag] : marks.marked)
            CHECK(holder.at({page.getObjectID(), mcid}) == parents.getArrayItem(mcid).getObjectID());
        marked += marks.marked.size();
    }
    CHECK(marked == holder.size());
}

TEST_CASE("furniture is artifacts of its kind") {
    SampleFile file;
    const PageMarks marks = marks_of(file.parsed.file.getAllPages()[0]);
    CHECK(marks.artifacts == std::vector<std::string>{"/Pagination", "/Pagination", "/Layout", "/Background"});
}

TEST_CASE("a paragraph over two pages is one element") {
    SampleFile file;
    std::vector<Handle> paragraphs = elements(file, "/P");
    const auto held = marks_held(paragraphs.back());
    REQUIRE(held.size() == 2);
    CHECK(held[0].first != held[1].first);
    CHECK(kids_of(paragraphs.back())[1].getKey("/Type").getName() == "/MCR");
}

TEST_CASE("links hold their annotation, and it leads back to them") {
    SampleFile file;
    std::vector<Handle> links = elements(file, "/Link");
    REQUIRE(links.size() == 2);
    for (const Handle& link : links) {
        Handle annotation = kids_of(link).back().getKey("/Obj");
        CHECK(annotation.getKey("/F").getIntValue() == 4);
        CHECK(!annotation.getKey("/Contents").getUTF8Value().empty());
        Handle parent;
        REQUIRE(file.parents.findObject(annotation.getKey("/StructParent").getIntValue(), parent));
        CHECK(parent.getObjectID() == link.getObjectID());
    }
    CHECK(kids_of(links[0]).back().getKey("/Obj").getKey("/A").getKey("/URI").getStringValue() ==
          "https://kunskapsstyrningvard.se/");
    Handle destination = kids_of(links[1]).back().getKey("/Obj").getKey("/Dest");
    CHECK(destination.getArrayItem(0).getObjectID() == file.parsed.file.getAllPages()[0].getObjectID());
    CHECK(destination.getArrayItem(4).isNull());
}

TEST_CASE("cells name their headers") {
    SampleFile file;
    std::vector<Handle> headers = elements(file, "/TH"), cells = elements(file, "/TD");
    REQUIRE(headers.size() == 3);
    REQUIRE(cells.size() == 2);
    CHECK(headers[0].getKey("/A").getKey("/Scope").getName() == "/Column");
    CHECK(headers[2].getKey("/A").getKey("/Scope").getName() == "/Row");
    Handle named = cells[0].getKey("/A").getKey("/Headers");
    REQUIRE(named.getArrayNItems() == 2);
    CHECK(named.getArrayItem(0).getStringValue() == headers[1].getKey("/ID").getStringValue());
    CHECK(named.getArrayItem(1).getStringValue() == headers[2].getKey("/ID").getStringValue());
    Handle names = file.root.getKey("/IDTree").getKey("/Names");
    REQUIRE(names.getArrayNItems() == 6);
    for (int i = 0; i < 6; i += 2)
        CHECK(names.getArrayItem(i + 1).getKey("/ID").getStringValue() == names.getArrayItem(i).getStringValue());
}

TEST_CASE("a figure says what it shows, and how large it is") {
    using document::ElemId, document::Role, base::points;
    text::Fonts fonts;
    Builder builder(fonts);
    builder.document.metadata.title = "Märke";
    const ElemId paragraph = builder.add(ElemId::root, Role::paragraph);
    const ElemId figure = builder.add(paragraph, Role::figure);
    builder.document.structure.attributes(figure).alternative = "klart";
    builder.page();
    builder.rectangle(figure, {{points(10), points(20)}, {points(5), points(4)}}, {});
    auto& path = std::get<document::Path>(builder.document.pages[0].items.back().what);
    path.verbs = {document::Verb::move, document::Verb::curve};
    path.fill.reset();
    path.stroke = document::Stroke{{255, 0, 0}, points(2), {{}, points(3)}, document::LineCap::round};
    diag::Sink sink;
    Parsed parsed(pdf::write(builder.document, fonts, sink).value());
    Handle written = kids_of(kids_of(parsed.file.getRoot().getKey("/StructTreeRoot").getKey("/K"))[0])[0];
    CHECK(written.getKey("/S").getName() == "/Figure");
    CHECK(written.getKey("/Alt").getUTF8Value() == "klart");
    Handle layout = written.getKey("/A");
    CHECK(layout.getKey("/O").getName() == "/Layout");
    // A4 is 841.89 pt high; half of the line lies outside of the outline.
    CHECK(layout.getKey("/BBox").unparse() == "[ 9 816.89 16 822.89 ]");
    const std::string operators = content_of(parsed.file.getAllPages()[0]);
    CHECK(operators.find("1 0 0 RG\n2 w\n1 J\n[0 3]0 d\n10 821.89 m\n15 821.89 15 817.89 10 817.89 c\nS\n") !=
          std::string::npos);
}

TEST_CASE("a figure on two pages has no box; in two parts of a page, one around both") {
    using document::ElemId, document::Role, base::points;
    text::Fonts fonts;
    Builder builder(fonts);
    builder.document.metadata.title = "Tidslinje";
    const auto add_figure = [&] {
        const ElemId figure = builder.add(ElemId::root, Role::figure);
        builder.document.structure.attributes(figure).alternative = "en tidslinje";
        return figure;
    };
    const auto draw = [&](ElemId figure, int x) {
        builder.rectangle(figure, {{points(x), points(20)}, {points(5), points(4)}}, {});
    };
    const ElemId whole = add_figure(), divided = add_figure();
    builder.page();
    draw(whole, 10);
    draw(divided, 30);
    draw(whole, 50);
    builder.page();
    draw(divided, 30);
    diag::Sink sink;
    Parsed parsed(pdf::write(builder.document, fonts, sink).value());
    std::vector<Handle> written = kids_of(parsed.file.getRoot().getKey("/StructTreeRoot").getKey("/K"));
    CHECK(written[0].getKey("/A").getKey("/BBox").unparse() == "[ 10 817.89 55 821.89 ]");
    CHECK_FALSE(written[1].hasKey("/A"));
}

TEST_CASE("deleted and inserted text say so") {
    using document::ElemId, document::Role, document::TextDecoration;
    text::Fonts fonts;
    Builder builder(fonts);
    builder.document.metadata.title = "Ändrat";
    const ElemId paragraph = builder.add(ElemId::root, Role::paragraph);
    builder.page();
    for (const TextDecoration decoration : {TextDecoration::line_through, TextDecoration::underline}) {
        const ElemId span = builder.add(paragraph, Role::span);
        builder.document.structure.attributes(span).decoration = decoration;
        builder.rectangle(span, {{}, {base::points(5), base::points(4)}}, {});
    }
    diag::Sink sink;
    Parsed parsed(pdf::write(builder.document, fonts, sink).value());
    std::vector<Handle> spans = kids_of(kids_of(parsed.file.getRoot().getKey("/StructTreeRoot").getKey("/K"))[0]);
    CHECK(spans[0].getKey("/A").getKey("/TextDecorationType").getName() == "/LineThrough");
    CHECK(spans[1].getKey("/A").getKey("/TextDecorationType").getName() == "/Underline");
}

TEST_CASE("an empty cell is there all the same") {
    SampleFile file;
    std::vector<Handle> cells = elements(file, "/TD");
    CHECK(kids_of(cells[1]).empty());
    CHECK(cells[1].getKey("/A").getKey("/ColSpan").getIntValue() == 2);
}

TEST_CASE("the catalogue says what a reader needs") {
    SampleFile file;
    Handle catalog = file.parsed.file.getRoot();
    CHECK(catalog.getKey("/Lang").getStringValue() == "sv-SE");
    CHECK(catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    CHECK(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    CHECK(catalog.getKey("/PageMode").getName() == "/UseOutlines");
    Handle first = catalog.getKey("/Outlines").getKey("/First");
    CHECK(first.getKey("/Title").getUTF8Value() == "Nationellt programområde psykisk hälsa");
    CHECK(first.getKey("/Count").getIntValue() == 2);
    CHECK(first.getKey("/Last").getKey("/Title").getUTF8Value() == "Nästa steg");
    CHECK(file.parsed.file.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value() == "Provdokument å ä ö");
    const auto profile =
        catalog.getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile").getStreamData(qpdf_dl_all);
    // Version 4.2 (ICC.1:2004-10, 7.2.4), the latest that PDF 1.7 knows.
    REQUIRE(profile->getSize() > 12);
    CHECK((profile->getBuffer()[8] == 4 && profile->getBuffer()[9] == 0x20));
    for (Handle page : file.parsed.file.getAllPages()) CHECK(page.getKey("/Tabs").getName() == "/S");
}
