#include "pdf/write.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "unit/pdf/parsed.hpp"
#include "unit/pdf/sample.hpp"

TEST_CASE("the sample is written and read without complaint") {
    text::Fonts fonts;
    diag::Sink sink;
    const auto bytes = pdf::write(sample(fonts), fonts, sink);
    for (const diag::Diagnostic& diagnostic : sink.sorted())
        UNSCOPED_INFO(diagnostic.message);
    REQUIRE(bytes);
    CHECK(sink.empty());
    // Kept for `./dev conformance`.
    std::ofstream(LAGESBILD_BINARY_DIR "/tests/unit/pdf/sample.pdf", std::ios::binary) << *bytes;
    Parsed parsed(*bytes);
    CHECK(parsed.warnings.empty());
    CHECK(parsed.file.getAllPages().size() == 2);
}
