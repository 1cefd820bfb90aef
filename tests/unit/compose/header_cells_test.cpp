#include "compose/header_cells.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "composing.hpp"

namespace compose {
namespace {

TEST_CASE("each data cell is tied to the header cells of its column and row") {
    const auto [rows, expected] = GENERATE(values<std::pair<std::string, std::string>>({
        {"<caption>Läget</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>r</th><td>1</td></tr></"
         "tbody>",
         "Caption(Läget) THead(TR(TH[column](A) TH[column](B))) TBody(TR(TH[row](r) TD<B><r>(1)))"},
        // Two levels.
        {"<thead><tr><th rowspan=\"2\">A</th><th colspan=\"2\">B</th></tr><tr><th>C</th><th>D</th></tr></thead>"
         "<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody>",
         "THead(TR(TH[column][1x2](A) TH[column][2x1](B)) TR(TH[column]<B>(C) TH[column]<B>(D))) "
         "TBody(TR(TD<A>(1) TD<B><C>(2) TD<B><D>(3)))"},
        {"<tbody><tr><th rowspan=\"2\">a</th><th>b</th><td>1</td></tr><tr><th>c</th><td>2</td></tr></tbody>",
         "TBody(TR(TH[row][1x2](a) TH[row]<a>(b) TD<a><b>(1)) TR(TH[row]<a>(c) TD<a><c>(2)))"},
        // A span that is clamped is said so.
        {"<tbody><tr><th "
         "rowspan=\"9\">a</th><td>1</td></tr><tr><td>2</td></tr></tbody><tbody><tr><td "
         "colspan=\"2\">3</td></tr></tbody>",
         "TBody(TR(TH[row][1x2](a) TD<a>(1)) TR(TD<a>(2))) TBody(TR(TD[2x1](3)))"},
        // A cell that spans rows or columns has the headers of all, each once.
        {"<thead><tr><th colspan=\"2\">A</th></tr><tr><th>B</th><th>C</th></tr></thead>"
         "<tbody><tr><td colspan=\"2\">1</td></tr></tbody>",
         "THead(TR(TH[column][2x1](A)) TR(TH[column]<A>(B) TH[column]<A>(C))) TBody(TR(TD[2x1]<A><B><C>(1)))"},
        {"<tbody><tr><th>a</th><td rowspan=\"2\">1</td></tr><tr><th>b</th></tr></tbody>",
         "TBody(TR(TH[row](a) TD[1x2]<a><b>(1)) TR(TH[row](b)))"},
        // A header below data replaces those of the same place; wider ones stay.
        {"<thead><tr><th "
         "colspan=\"2\">A</th></tr><tr><th>B</th><th>C</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr>"
         "<tr><th scope=\"col\">D</th><td>3</td></tr><tr><td>4</td><td>5</td></tr></tbody>",
         "THead(TR(TH[column][2x1](A)) TR(TH[column]<A>(B) TH[column]<A>(C))) TBody(TR(TD<A><B>(1) TD<A><C>(2)) "
         "TR(TH[column]<A>(D) TD<A><C>(3)) TR(TD<A><D>(4) TD<A><C>(5)))"},
        {"<thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th colspan=\"2\" scope=\"col\">C</th></tr>"
         "<tr><td>1</td><td>2</td></tr><tr><th colspan=\"2\" scope=\"col\">D</th></tr>"
         "<tr><td>3</td><td>4</td></tr></tbody>",
         "THead(TR(TH[column](A) TH[column](B))) TBody(TR(TH[column][2x1](C)) TR(TD<A><C>(1) TD<B><C>(2)) "
         "TR(TH[column][2x1](D)) TR(TD<A><D>(3) TD<B><D>(4)))"},
        // What outlives the header above it has no longer that one.
        {"<thead><tr><th colspan=\"2\">A</th></tr><tr><th>B</th><th>C</th></tr></thead>"
         "<tbody><tr><td>1</td><td>2</td></tr><tr><th colspan=\"2\" scope=\"col\">D</th></tr>"
         "<tr><td>3</td><td>4</td></tr></tbody>",
         "THead(TR(TH[column][2x1](A)) TR(TH[column](B) TH[column](C))) TBody(TR(TD<A><B>(1) TD<A><C>(2)) "
         "TR(TH[column][2x1](D)) TR(TD<B><D>(3) TD<C><D>(4)))"},
        // The same in rows: a header heads what follows, up to the next one.
        {"<tbody><tr><td>1</td><th>a</th><td>2</td><th>b</th><td>3</td></tr></tbody>",
         "TBody(TR(TD(1) TH[row](a) TD<a>(2) TH[row](b) TD<b>(3)))"},
        {"<tbody><tr><th rowspan=\"2\">a</th><td>1</td><th>b</th><td>2</td></tr>"
         "<tr><td>3</td><th>c</th><td>4</td></tr></tbody>",
         "TBody(TR(TH[row][1x2](a) TD<a>(1) TH[row]<a>(b) TD<a><b>(2)) TR(TD<a>(3) TH[row]<a>(c) TD<a><c>(4)))"},
    }));
    CHECK(reading({.flow = "<table>" + rows + "</table>"}) == "Table(" + expected + ")");
}

std::string header_cells(int count) {
    std::string cells;
    for (int i = 0; i < count; ++i) cells += fmt::format("<th>{}</th>", i);
    return cells;
}

TEST_CASE("of many headers in a row a cell names the nearest, which name those before them") {
    CHECK(reading({.flow = "<table><tbody><tr>" + header_cells(11) + "<td>x</td></tr></tbody></table>"}) ==
          "Table(TBody(TR(TH[row](0) TH[row]<0>(1) TH[row]<0><1>(2) TH[row]<0><1><2>(3) TH[row]<0><1><2><3>(4) "
          "TH[row]<0><1><2><3><4>(5) TH[row]<0><1><2><3><4><5>(6) TH[row]<0><1><2><3><4><5><6>(7) "
          "TH[row]<0><1><2><3><4><5><6><7>(8) TH[row]<1><2><3><4><5><6><7><8>(9) "
          "TH[row]<2><3><4><5><6><7><8><9>(10) TD<3><4><5><6><7><8><9><10>(x))))");
}

}  // namespace
}  // namespace compose
