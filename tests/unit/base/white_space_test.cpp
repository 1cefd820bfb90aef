#include "base/white_space.hpp"

#include <catch2/catch.hpp>

TEST_CASE("white space is XML's, and no other") {
    struct Row {
        std::string text, collapsed, normalized;
    };
    const Row rows[] = {
        {"", "", ""},
        {" \t\r\n", " ", ""},
        {"a", "a", "a"},
        {" a\n\tb  c ", " a b c ", "a b c"},
        {"a\u00A0 \u2009b", "a\u00A0 \u2009b", "a\u00A0 \u2009b"},
    };
    for (const Row& row : rows) {
        CHECK(base::collapse_white_space(row.text) == row.collapsed);
        CHECK(base::normalize_space(row.text) == row.normalized);
        CHECK(base::is_blank(row.text) == row.normalized.empty());
    }
}
