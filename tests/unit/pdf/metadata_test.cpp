#include "pdf/metadata.hpp"

#include <catch2/catch.hpp>

using Catch::Contains;

TEST_CASE("XMP says what the record says, and claims both standards") {
    document::Metadata metadata;
    metadata.title = "Psykisk hälsa & <vård>";
    metadata.created = 1624492800;
    const std::string packet = pdf::xmp(metadata, "Producer 1");
    CHECK_THAT(packet, Contains("Psykisk hälsa &amp; &lt;vård&gt;"));
    CHECK_THAT(packet,
               Contains("<pdfaid:part>2</pdfaid:part>") && Contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    CHECK_THAT(packet, Contains("<pdfuaid:part>1</pdfuaid:part>") && Contains("pdfaExtension:schemas"));
    CHECK_THAT(packet, Contains("<xmp:CreateDate>2021-06-24T00:00:00Z</xmp:CreateDate>"));
    CHECK_THAT(packet, !Contains("dc:description") && !Contains("pdf:Keywords"));
}

TEST_CASE("without a time there is no date") {
    const std::string packet = pdf::xmp({}, "Producer 1");
    CHECK_THAT(packet, !Contains("Date"));
}
