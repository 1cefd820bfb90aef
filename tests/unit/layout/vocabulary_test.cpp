#include "layout/vocabulary.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "layout/values.hpp"

namespace layout {
namespace {

TEST_CASE("names find their entries, and every entry says what it means") {
    for (const ElementEntry& each : elements().subspan(1)) {
        CHECK(find_element(each.name) == each.element);
        CHECK_FALSE(each.meaning.empty());
        for (const AttributeEntry& attribute : each.attributes) CHECK_FALSE(attribute.meaning.empty());
    }
    for (const PropertyEntry& each : properties()) {
        CHECK(find_property(each.name) == each.property);
        CHECK_FALSE(each.meaning.empty());
    }
    CHECK_FALSE(find_element(""));
    CHECK_FALSE(find_element("blink"));
    CHECK_FALSE(find_property("clear"));
}

TEST_CASE("no element has an attribute twice") {
    for (const ElementEntry& each : elements()) {
        std::set<std::string_view> names;
        for (const AttributeEntry& attribute : each.attributes)
            CHECK(names.insert(attribute_text(attribute.name)).second);
        for (const Property property : each.properties) CHECK(names.insert(entry(property).name).second);
    }
}

TEST_CASE("every initial value is a value of its property") {
    for (const PropertyEntry& each : properties()) {
        INFO(each.name);
        CHECK(std::holds_alternative<Value>(read_value(each.initial, form_of(each))));
    }
}

TEST_CASE("HTML's elements are copied, and nothing in them is an expression") {
    CHECK(is_copied(Element::h1));
    CHECK(is_copied(Element::col));
    CHECK(is_copied(Element::sub));
    CHECK_FALSE(is_copied(Element::text));
    CHECK_FALSE(is_copied(Element::flow));
    CHECK_FALSE(is_copied(Element::value_of));
    CHECK_FALSE(is_copied(Element::page_number));
    for (const ElementEntry& each : elements()) {
        if (!is_copied(each.element)) continue;
        for (const AttributeEntry& attribute : each.attributes) {
            INFO(each.name << ' ' << attribute_text(attribute.name));
            CHECK(attribute.type != ValueType::expression);
            CHECK(attribute.type != ValueType::nodes);
            CHECK(attribute.type != ValueType::pattern);
        }
    }
}

TEST_CASE("blocks, inlines and what a style may name") {
    CHECK(is_block(Element::td));
    CHECK_FALSE(is_block(Element::span));
    CHECK_FALSE(is_block(Element::for_each));
    CHECK(is_inline(Element::page_number));
    CHECK_FALSE(is_inline(Element::value_of));
    CHECK_FALSE(is_inline(Element::p));
    CHECK(is_styled(Element::abbr));
    CHECK_FALSE(is_styled(Element::col));
    CHECK(is_styled(Element::flow));
    CHECK_FALSE(is_styled(Element::page));
}

}  // namespace
}  // namespace layout
