#include <cmath>

#include <catch2/catch.hpp>

#include "pdf/write.hpp"
#include "unit/pdf/builder.hpp"
#include "unit/pdf/parsed.hpp"
#include "unit/pdf/sample.hpp"

using document::ElemId;
using document::Role;

namespace {

std::string written(const document::Document& document, const text::Fonts& fonts) {
    diag::Sink sink;
    const auto bytes = pdf::write(document, fonts, sink);
    for (const diag::Diagnostic& diagnostic : sink.sorted()) UNSCOPED_INFO(diagnostic.message);
    REQUIRE(bytes);
    return *bytes;
}

QPDFObjectHandle font_of(QPDFObjectHandle page, const std::string& name) {
    return page.getKey("/Resources").getKey("/Font").getKey(name);
}

QPDFObjectHandle descendant_of(QPDFObjectHandle font) { return font.getKey("/DescendantFonts").getArrayItem(0); }

/// The text of everything that the fonts can show, in order of first use.
std::string texts_of(QPDFObjectHandle font) {
    std::string all;
    for (const auto& [cid, text] : to_unicode_of(font)) all += text + '|';
    return all;
}

/// How far the reader's pen has come when all TJ operators of a page's first line are done, in points.
double pen_after(QPDFObjectHandle page, const std::string& font, double size) {
    struct Pen : QPDFObjectHandle::ParserCallbacks {
        void handleObject(QPDFObjectHandle object, size_t, size_t) override {
            if (object.isArray()) array = object;
            if (object.isOperator() && object.getOperatorValue() == "TJ")
                for (int i = 0; i < array.getArrayNItems(); ++i) add(array.getArrayItem(i));
        }
        void handleEOF() override {}
        void add(QPDFObjectHandle item) {
            if (item.isNumber())
                thousandths -= item.getNumericValue();
            else
                for (size_t at = 1; at < item.getStringValue().size(); at += 2)
                    thousandths += widths.getArrayItem(static_cast<unsigned char>(item.getStringValue()[at]) - 1)
                                       .getNumericValue();
        }
        QPDFObjectHandle array, widths;
        double thousandths = 0;
    } pen;
    pen.widths = descendant_of(font_of(page, font)).getKey("/W").getArrayItem(1);
    page.getKey("/Contents").getStreamData();
    QPDFObjectHandle::parseContentStream(page.getKey("/Contents"), &pen);
    return pen.thousandths * size / 1000;
}

}  // namespace

TEST_CASE("every code shown has a text, and every font is a subset of its own") {
    text::Fonts fonts;
    Parsed parsed(written(sample(fonts), fonts));
    std::set<std::string> names;
    for (QPDFObjectHandle page : parsed.file.getAllPages()) {
        for (const auto& [name, cids] : marks_of(page).cids) {
            QPDFObjectHandle font = font_of(page, name);
            const auto texts = to_unicode_of(font);
            for (const int cid : cids) CHECK(!texts.at(cid).empty());
            const std::string base_font = font.getKey("/BaseFont").getName();
            CHECK(base_font.find('+') == 7);
            CHECK(descendant_of(font).getKey("/FontDescriptor").getKey("/FontFile2").isStream());
            CHECK(descendant_of(font).getKey("/FontDescriptor").getKey("/FontName").getName() == base_font);
            names.insert(base_font.substr(8));
        }
    }
    CHECK(names == std::set<std::string>{"Lato-Regular", "Lato-Bold", "DejaVuSans"});
}

TEST_CASE("a glyph has a code for each of its texts") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    b.text(b.add(ElemId::root, Role::paragraph), {70, 90}, "a b\u00A0a-\u00AD");
    Parsed parsed(written(b.document, fonts));
    CHECK(texts_of(font_of(parsed.file.getAllPages()[0], "/F0")) == "a| |b|\u00A0|-|\u00AD|");
}

TEST_CASE("ligatures and surrogates have their text") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    b.text(b.add(ElemId::root, Role::paragraph), {70, 90}, "fi");
    b.face.family = "DejaVu Sans";
    b.text(b.add(ElemId::root, Role::paragraph), {70, 110}, "\U0001D538");
    Parsed parsed(written(b.document, fonts));
    CHECK(texts_of(font_of(parsed.file.getAllPages()[0], "/F0")) == "fi|");
    CHECK(texts_of(font_of(parsed.file.getAllPages()[0], "/F1")) == "\U0001D538|");
}

TEST_CASE("glyphs that are more than their characters are replaced in a sequence of their own") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    const ElemId leaf = b.add(b.add(ElemId::root, Role::paragraph), Role::content);
    b.text(leaf, {70, 90}, "til");
    b.returned_letter(leaf, {90, 90}, "l");
    Parsed parsed(written(b.document, fonts));
    const PageMarks marks = marks_of(parsed.file.getAllPages()[0]);
    CHECK(marks.actual_texts == std::vector<std::string>{"\u00AD"});
    CHECK(marks.marked == std::vector<std::pair<int, std::string>>{{0, "/P"}, {1, "/Span"}});
    CHECK(marks.depth == 1);
}

TEST_CASE("a letter that its font has in parts is as many texts, and whole for those who know ActualText") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    b.text(b.add(ElemId::root, Role::paragraph), {70, 90}, "\u226E");
    Parsed parsed(written(b.document, fonts));
    CHECK(texts_of(font_of(parsed.file.getAllPages()[0], "/F0")) == "<|\u0338|");
    CHECK(marks_of(parsed.file.getAllPages()[0]).actual_texts == std::vector<std::string>{"\u226E"});
}

TEST_CASE("a run that says something else than its glyphs is a sequence of its own, and nothing is nested in it") {
    text::Fonts fonts;
    Builder b(fonts);
    b.page();
    const ElemId leaf = b.add(b.add(ElemId::root, Role::paragraph), Role::content);
    b.returned_letter(leaf, {70, 90}, "til");
    b.says("tillåta");
    b.text(leaf, {70, 110}, "låta");
    b.says("");
    b.text(leaf, {90, 110}, " oss");
    b.text(document::Artifact::header, {70, 30}, "kunskaps-");
    b.says("kunskapsstyrning");
    Parsed parsed(written(b.document, fonts));
    const PageMarks marks = marks_of(parsed.file.getAllPages()[0]);
    CHECK(marks.actual_texts == std::vector<std::string>{"tillåta", "", "kunskapsstyrning"});
    CHECK(marks.marked == std::vector<std::pair<int, std::string>>{{0, "/Span"}, {1, "/Span"}, {2, "/P"}});
    CHECK(marks.unmarked == 0);
}

TEST_CASE("rounding never adds up along a line") {
    text::Fonts fonts;
    const auto size = GENERATE(7300, 9000, 11000, 23500);
    Builder b(fonts);
    b.size = base::Length{size};
    b.page();
    std::string line;
    for (int i = 0; i < 30; ++i) line += "Vårdförlopp AVA To ";
    const base::Length width = b.text(b.add(ElemId::root, Role::paragraph), {70, 90}, line);
    Parsed parsed(written(b.document, fonts));
    const double pen = pen_after(parsed.file.getAllPages()[0], "/F0", size / 1000.0);
    // At most one unit of TJ, a thousandth of the em, and a little of the last advance.
    CHECK(std::abs(pen - static_cast<double>(width.thousandths) / 1000) < 2 * size / 1e6);
}
