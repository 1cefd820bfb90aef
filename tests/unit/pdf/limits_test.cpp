#include <catch2/catch.hpp>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include "pdf/write.hpp"
#include "unit/pdf/builder.hpp"
#include "unit/pdf/parsed.hpp"

using document::ElemId;
using document::Role;

namespace {

constexpr diag::Span somewhere{diag::FileId{1}, 3, 7};

std::vector<diag::Diagnostic> complaints(const Builder& b, const text::Fonts& fonts) {
    diag::Sink sink;
    CHECK(!pdf::write(b.document, fonts, sink));
    return sink.sorted();
}

}  // namespace

TEST_CASE("an element may have more kids than libharu's arrays hold") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    constexpr int many = 33000;
    for (int i = 0; i < many; ++i) b.add(ElemId::root, Role::paragraph);
    diag::Sink sink;
    Parsed parsed(pdf::write(b.document, fonts, sink).value());
    CHECK(parsed.warnings.empty());
    CHECK(parsed.file.getRoot().getKey("/StructTreeRoot").getKey("/K").getKey("/K").getArrayNItems() == many);
}

TEST_CASE("many pages make a tree of pages, and of what belongs to them") {
    text::Fonts fonts;
    Builder b(fonts);
    constexpr int many = 300;
    const ElemId leaf = b.add(b.add(ElemId::root, Role::paragraph), Role::content);
    for (int i = 0; i < many; ++i) {
        b.page();
        b.text(leaf, {70, 90}, "Sida " + std::to_string(i + 1));
    }
    diag::Sink sink;
    Parsed parsed(pdf::write(b.document, fonts, sink).value());
    REQUIRE(parsed.file.getAllPages().size() == many);
    CHECK(parsed.file.getRoot().getKey("/Pages").getKey("/Kids").getArrayNItems() == 5);
    QPDFObjectHandle root = parsed.file.getRoot().getKey("/StructTreeRoot");
    CHECK(root.getKey("/ParentTree").hasKey("/Kids"));
    QPDFNumberTreeObjectHelper parents(root.getKey("/ParentTree"), parsed.file);
    for (int i = 0; i < many; ++i) {
        QPDFObjectHandle entry;
        REQUIRE(parents.findObject(i, entry));
        CHECK(entry.getArrayItem(0).getKey("/S").getName() == "/P");
    }
    CHECK(root.getKey("/K").getKey("/K").getArrayItem(0).getKey("/K").getArrayNItems() == many);
}

TEST_CASE("every text longer than PDF/A allows is refused, each where it comes from") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    const std::string much(40000, 'x');
    const ElemId span = b.document.structure.add(ElemId::root, Role::span, somewhere);
    b.document.structure.attributes(span).language = much;
    b.document.structure.attributes(span).expansion = much;
    constexpr diag::Span elsewhere{diag::FileId{1}, 5, 1};
    const ElemId link = b.document.structure.add(ElemId::root, Role::link, elsewhere);
    b.link(link, {{base::points(1), base::points(1)}, {base::points(9), base::points(9)}}, "https://" + much, "Dit");
    b.document.metadata.title = much;
    constexpr diag::Span title{diag::FileId{1}, 2, 1};
    b.document.metadata.title_span = title;
    std::vector<std::pair<diag::Span, std::string>> told;
    for (const diag::Diagnostic& each : complaints(b, fonts)) {
        CHECK(each.code == diag::Code::limit_reached);
        told.emplace_back(each.span, each.message.substr(0, each.message.find(" is longer")));
    }
    CHECK(told == std::vector<std::pair<diag::Span, std::string>>{{title, "the report's title"},
                                                                  {somewhere, "the name of a language"},
                                                                  {somewhere, "an expansion"},
                                                                  {elsewhere, "an address"}});
}

TEST_CASE("a link to nowhere is refused") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    const ElemId link = b.document.structure.add(ElemId::root, Role::link, somewhere);
    b.link(link, {{base::points(1), base::points(1)}, {base::points(9), base::points(9)}}, ElemId::root, "Dit");
    const auto reported = complaints(b, fonts);
    REQUIRE(reported.size() == 1);
    CHECK(reported[0].code == diag::Code::pdf_failure);
    CHECK(reported[0].span == somewhere);
}

TEST_CASE("a mark that belongs to an element and not to a leaf is refused") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    b.text(b.add(ElemId::root, Role::paragraph), {70, 90}, "Text");
    b.document.pages[0].items[0].belongs_to = ElemId::root;
    CHECK(complaints(b, fonts).size() == 1);
}
