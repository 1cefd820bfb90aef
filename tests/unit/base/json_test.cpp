#include "base/json.hpp"

#include <catch2/catch.hpp>

TEST_CASE("JSON keeps the order of members, and text is UTF-8 as it stands") {
    const base::Json json{{"b", "å \"x\"\n"}, {"a", base::Json::array({1, true, nullptr})}};
    CHECK(base::json_text(json) == R"({
  "b": "å \"x\"\n",
  "a": [
    1,
    true,
    null
  ]
}
)");
}

TEST_CASE("what is no UTF-8 is replaced in JSON") { CHECK(base::json_text("a\xFF") == "\"a\xEF\xBF\xBD\"\n"); }
