#include "pdf/write.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "unit/pdf/parsed.hpp"
#include "unit/pdf/sample.hpp"

TEST_CASE("the sample is written and read without complaint") {
    text::Fonts fonts;
    diag::Sink sink;
    const auto bytes = pdf::write(sample(fonts), fonts, sink);
    for (const diag::Diagnostic& diagnostic : sink.sorted()) UNSCOPED_INFO(diagnostic.message);
    REQUIRE(bytes);
    CHECK(sink.empty());
    // Kept for `./dev conformance`.
    std::ofstream(LAGESBILD_BINARY_DIR "/tests/unit/pdf/sample.pdf", std::ios::binary) << *bytes;
    Parsed parsed(*bytes);
    CHECK(parsed.warnings.empty());
    CHECK(parsed.file.getAllPages().size() == 2);
}

TEST_CASE("the same document gives the same bytes") {
    text::Fonts fonts, others;
    // Faces loaded in another order have other numbers, which must not show.
    others.find({"DejaVu Sans", 700, false});
    others.find({"Lato", 700, true});
    diag::Sink sink;
    const auto first = pdf::write(sample(fonts), fonts, sink), second = pdf::write(sample(others), others, sink);
    REQUIRE(first);
    CHECK((first == second));
}

TEST_CASE("numbers are printed without a float's noise") {
    text::Fonts fonts;
    diag::Sink sink;
    Parsed parsed(pdf::write(sample(fonts), fonts, sink).value());
    QPDFObjectHandle page = parsed.file.getAllPages()[0];
    CHECK(page.getKey("/MediaBox").unparse() == "[ 0 0 595.276 841.89 ]");
}

TEST_CASE("boxes, labels and the beginnings of a print dialogue are those of the document") {
    text::Fonts fonts;
    diag::Sink sink;
    document::Document document = sample(fonts);
    document.pages[0].trim_box = {{base::points(20), base::points(30)}, {base::points(100), base::points(200)}};
    document.pages[0].bleed_box = {{base::points(10), base::points(20)}, {base::points(120), base::points(220)}};
    document.pages[0].label = "tom, 1";
    document.printing = {document::Duplex::flip_short_edge, false};
    Parsed parsed(pdf::write(document, fonts, sink).value());
    QPDFObjectHandle page = parsed.file.getAllPages()[0], root = parsed.file.getRoot();
    CHECK(page.getKey("/TrimBox").unparse() == "[ 20 611.89 120 811.89 ]");
    CHECK(page.getKey("/BleedBox").unparse() == "[ 10 601.89 130 821.89 ]");
    QPDFObjectHandle other = parsed.file.getAllPages()[1];
    CHECK_FALSE(other.hasKey("/TrimBox"));
    CHECK(root.getKey("/ViewerPreferences").getKey("/Duplex").getName() == "/DuplexFlipShortEdge");
    CHECK(root.getKey("/ViewerPreferences").getKey("/PrintScaling").getName() == "/None");
    QPDFObjectHandle labels = root.getKey("/PageLabels").getKey("/Nums");
    CHECK(labels.getArrayItem(1).getKey("/P").getUTF8Value() == "tom, 1");
    CHECK_FALSE(labels.getArrayItem(1).hasKey("/S"));
}
