#include "compose/properties.hpp"

#include <catch2/catch.hpp>

#include "layout/values.hpp"

namespace compose {
namespace {

layout::Declaration initial(const layout::PropertyEntry& entry) {
    auto reading = layout::read_value(entry.initial, layout::form_of(entry));
    REQUIRE(std::holds_alternative<layout::Value>(reading));
    return {entry.property, std::get<layout::Value>(std::move(reading)), {}};
}

TEST_CASE("what the manual calls a property's initial value is what a style begins with") {
    const std::vector<std::string> pages{""};
    for (const layout::PropertyEntry& entry : layout::properties()) {
        CAPTURE(entry.name);
        const std::vector<layout::Declaration> declarations{initial(entry)};
        Specified specified;
        specify(specified, declarations);
        Computed computed = initial_style();
        diag::Sink sink;
        apply(SpecifiedValues(specified, {}, sink), initial_style(), pages, false, computed);
        CHECK(sink.empty());
        CHECK(computed == initial_style());
    }
}

}  // namespace
}  // namespace compose
