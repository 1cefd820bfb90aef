#include "xml/tokens.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "xml/unions.hpp"

namespace xml {
namespace {

/// `name:a operator:- number:1 …`, with the first letter of each kind.
std::string shown(std::string_view expression) {
    constexpr std::string_view letters = "nv#lo.";
    std::string line;
    for (const Token& token : tokens_of(expression)) {
        CHECK(expression.substr(token.offset, token.text.size()) == token.text);
        line += (line.empty() ? "" : " ") + std::string(1, letters[static_cast<size_t>(token.kind)]) + ' ' +
                std::string(token.text);
    }
    return line;
}

TEST_CASE("an expression is tokens, and what follows an operand is an operator") {
    CHECK(tokens_of("").empty());
    CHECK(shown(" a-b ") == "n a-b");
    CHECK(shown("a -b") == "n a o - n b");
    CHECK(shown("last()-position()") == "n last . ( . ) o - n position . ( . )");
    CHECK(shown("10 -.5*2.") == "# 10 o - # .5 o * # 2.");
    CHECK(shown("* * *") == ". * o * . *");
    CHECK(shown("div div mod/and") == "n div o div n mod . / n and");
    CHECK(shown("@*|.././/a") == ". @ . * o | . .. . / . . . // n a");
    CHECK(shown("child::a/p:b[p:*]") == "n child . :: n a . / n p:b . [ n p:* . ]");
    CHECK(shown("$å-1 != \"a'b\"") == "v $å-1 o != l \"a'b\"");
    CHECK(shown("'open") == "l 'open");
    CHECK(shown("$") == "v $");
}

/// Each union as `left|right`, the context as `.`, then what the last operand starts from.
std::string starts(std::string_view expression) {
    const std::vector<Token> tokens = tokens_of(expression);
    const Paths paths = paths_in(tokens);
    const auto start = [](PathStart path) { return path.empty() ? std::string(".") : std::string(path); };
    std::string line;
    for (const Union& each : paths.unions) line += start(each.left) + '|' + start(each.right) + ' ';
    return line + start(paths.last);
}

TEST_CASE("operands of a union begin at the context or at a variable") {
    CHECK(starts("a/b") == ".");
    CHECK(starts("$o//b[c]") == "o");
    CHECK(starts("b | $o//b") == ".|o o");
    CHECK(starts("$o/a | $o/b | //c") == "o|o o|. .");
    CHECK(starts("string((b | $o//b)[1])") == ".|o .");
    CHECK(starts("($o)[1]/a | $o") == "o|o o");
    CHECK(starts("$o//a[b | $o/c][. | $p]") == "o|o o|p o");
    CHECK(starts("a[$o/b[c | d]]") == "o|o .");
    CHECK(starts("concat(a, $o | b, c) = $p") == "o|. p");
    CHECK(starts("-a | $o * b") == ".|o .");
    CHECK(starts("'a | $o'") == ".");
    CHECK(starts(")]|(") == ".");
}

}  // namespace
}  // namespace xml
