#include "typeset/typeset.hpp"

#include <catch2/catch.hpp>

#include "support/complaints.hpp"
#include "support/flow_builder.hpp"
#include "support/set_text.hpp"

TEST_CASE("an empty flow is one empty page") {
    diag::Sink sink;
    const auto document = typeset::typeset(FlowBuilder().flow, shared_engines(), sink);
    CHECK(document.pages.size() == 1);
    CHECK(complaints(sink).empty());
}

TEST_CASE("structure and metadata are handed on as they came") {
    FlowBuilder builder;
    builder.flow.metadata.title = "Lägesbild";
    builder.paragraph("text");
    diag::Sink sink;
    const auto document = typeset::typeset(builder.flow, shared_engines(), sink);
    CHECK(document.metadata == builder.flow.metadata);
    CHECK(document.structure == builder.flow.structure);
}

TEST_CASE("every mark belongs to its leaf") {
    FlowBuilder builder;
    builder.paragraph("ett");
    builder.paragraph("två");
    diag::Sink sink;
    const auto runs = runs_of(typeset::typeset(builder.flow, shared_engines(), sink));
    REQUIRE(runs.size() == 2);
    for (size_t i = 0; i < runs.size(); ++i)
        CHECK(std::get<document::ElemId>(runs[i].owner) == builder.flow.inlines[i].elem);
}
