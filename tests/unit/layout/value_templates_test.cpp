#include "layout/value_templates.hpp"

#include <catch2/catch.hpp>

namespace layout {
namespace {

using Pieces = std::vector<TemplatePiece>;

TEST_CASE("a template is literal text and expressions") {
    CHECK(std::get<Pieces>(split_template("")).empty());
    CHECK(std::get<Pieces>(split_template("{@id}/x.pdf")) == Pieces{{true, "@id", 1}, {false, "/x.pdf", 5}});
    CHECK(std::get<Pieces>(split_template("a{{b}}c")) == Pieces{{false, "a{b}c", 0}});
    CHECK(std::get<Pieces>(split_template("{a}{b}")) == Pieces{{true, "a", 1}, {true, "b", 4}});
    CHECK(std::get<Pieces>(split_template("{concat('}', \"{\")}!")) ==
          Pieces{{true, "concat('}', \"{\")", 1}, {false, "!", 18}});
}

TEST_CASE("an unpaired brace is a fault at its place") {
    const std::string_view open = "a{b", closed = "ab}c", literal = "{'}";
    const auto offset = [](std::string_view text) {
        return static_cast<size_t>(std::get<ValueFault>(split_template(text)).at.data() - text.data());
    };
    CHECK(offset(open) == 1);
    CHECK(offset(closed) == 2);
    CHECK(offset(literal) == 0);
}

}  // namespace
}  // namespace layout
