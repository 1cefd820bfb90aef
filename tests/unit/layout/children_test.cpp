#include "layout/children.hpp"

#include <catch2/catch.hpp>

namespace layout {
namespace {

std::string admitted(Element outer, const std::vector<Element>& inner, Element around = Element::flow) {
    Children children(entry(outer), entry(around));
    std::string told;
    for (const Element each : inner) {
        if (const auto misplaced = children.admit(each)) told += misplaced->message + " (" + misplaced->hint + ")";
    }
    for (const Element each : children.missing()) told += "no " + std::string(entry(each).name);
    return told;
}

TEST_CASE("what stands in an element is told by its entry") {
    CHECK(admitted(Element::p, {Element::em, Element::br, Element::em}).empty());
    CHECK(admitted(Element::p, {Element::h1}) == "`h1` cannot stand in `p` ()");
    CHECK(admitted(Element::flow, {Element::em}) == "`em` cannot stand in `flow` (put it into a `p`)");
    CHECK(admitted(Element::div, {Element::td}) == "`td` cannot stand in `div` (it stands in `tr`)");
    CHECK(admitted(Element::if_, {Element::li}, Element::ul).empty());
    CHECK(admitted(Element::if_, {Element::li}) == "`li` cannot stand in `if` (it stands in `ul` or `ol`)");
}

TEST_CASE("a sequence holds its children in order, as often as it says") {
    CHECK(
        admitted(Element::table, {Element::caption, Element::colgroup, Element::thead, Element::tbody, Element::tbody})
            .empty());
    CHECK(admitted(Element::table, {Element::tbody, Element::caption}) ==
          "`caption` stands after `tbody` (move it before: the reference has the order of what stands in `table`)");
    CHECK(admitted(Element::table, {Element::thead, Element::thead, Element::tbody}) ==
          "a second `thead` (`table` takes one)");
    CHECK(admitted(Element::table, {Element::caption}) == "no tbody");
    CHECK(admitted(Element::for_each, {Element::sort, Element::p, Element::h1, Element::fallback}).empty());
    CHECK(admitted(Element::for_each, {Element::p, Element::sort}).find("`sort` stands after `p`") == 0);
}

TEST_CASE("text stands where the entry, or transparent content around it, takes it") {
    CHECK(takes_text(entry(Element::p), entry(Element::flow)));
    CHECK_FALSE(takes_text(entry(Element::flow), entry(Element::flow)));
    CHECK(takes_text(entry(Element::if_), entry(Element::p)));
    CHECK_FALSE(takes_text(entry(Element::if_), entry(Element::ul)));
    CHECK(misplaced_text("text", entry(Element::br)).message == "text stands in `br`, which is empty");
    CHECK(misplaced_text("text", entry(Element::section)).hint == "put it into a `p`");
    CHECK(misplaced_text("text", entry(Element::ul)).hint.empty());
}

}  // namespace
}  // namespace layout
