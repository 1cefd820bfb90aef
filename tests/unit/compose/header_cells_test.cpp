#include "compose/header_cells.hpp"

#include <catch2/catch.hpp>

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
         "rowspan=\"9\">a</th><td>1</td></tr><tr><td>2</td></tr></tbody><tbody><tr><td>3</td></tr></tbody>",
         "TBody(TR(TH[row][1x2](a) TD<a>(1)) TR(TD<a>(2))) TBody(TR(TD(3)))"},
        // A cell that spans rows or columns has the headers of all, each once.
        {"<thead><tr><th colspan=\"2\">A</th></tr><tr><th>B</th><th>C</th></tr></thead>"
         "<tbody><tr><td colspan=\"2\">1</td></tr></tbody>",
         "THead(TR(TH[column][2x1](A)) TR(TH[column]<A>(B) TH[column]<A>(C))) TBody(TR(TD[2x1]<A><B><C>(1)))"},
        {"<tbody><tr><th>a</th><td rowspan=\"2\">1</td></tr><tr><th>b</th></tr></tbody>",
         "TBody(TR(TH[row](a) TD[1x2]<a><b>(1)) TR(TH[row](b)))"},
        // A header among the data is one more level.
        {"<thead><tr><th "
         "colspan=\"2\">A</th></tr><tr><th>B</th><th>C</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr>"
         "<tr><th scope=\"col\">D</th><td>3</td></tr><tr><td>4</td><td>5</td></tr></tbody>",
         "THead(TR(TH[column][2x1](A)) TR(TH[column]<A>(B) TH[column]<A>(C))) TBody(TR(TD<A><B>(1) TD<A><C>(2)) "
         "TR(TH[column]<A><B>(D) TD<A><C>(3)) TR(TD<A><B><D>(4) TD<A><C>(5)))"},
    }));
    CHECK(reading({.flow = "<table>" + rows + "</table>"}) == "Table(" + expected + ")");
}

}  // namespace
}  // namespace compose
