#include <catch2/catch.hpp>

#include "document/dump.hpp"
#include "impose/impose.hpp"
#include "unit/impose/sample.hpp"

using document::Document;
using document::ElemId;

TEST_CASE("documents stand behind each other, each a section") {
    Document all;
    all.metadata.language = "sv";
    Document first = sample::pages(2);
    first.metadata.language = "sv";
    first.outline.push_back({"Ett", 1, ElemId{1}, {1, {}}});
    first.destinations.emplace_back(ElemId{1}, document::Destination{1, {}});
    Document second = sample::pages(1);
    second.metadata.language = "en";
    second.outline.push_back({"Två", 1, ElemId{1}, {0, {}}});
    document::Link link;
    link.target = link.elem = ElemId{1};
    second.pages[0].links.push_back(link);
    second.structure.attributes(ElemId{1}).headers = {ElemId{2}};
    second.destinations.emplace_back(ElemId{1}, document::Destination{0, {}});
    impose::gather(all, first, 0);
    impose::gather(all, second, 1);

    CHECK(document::dump_structure(all) == "Document\n"
                                           "  Sect\n"
                                           "    P \" 1 2\"\n"
                                           "  Sect lang=en\n"
                                           "    P headers=[\" 1\"] \" 1\"\n");
    CHECK(all.pages.size() == 3);
    REQUIRE(all.outline.size() == 2);
    CHECK(all.outline[0] == document::OutlineEntry{"Ett", 1, ElemId{2}, {1, {}}});
    CHECK(all.outline[1] == document::OutlineEntry{"Två", 2, ElemId{5}, {2, {}}});
    CHECK(all.destinations[1] == std::pair(ElemId{5}, document::Destination{2, {}}));
    CHECK(all.pages[2].links[0].target == ElemId{5});
    CHECK(all.pages[2].links[0].elem == ElemId{5});
}
