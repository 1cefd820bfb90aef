#include "layout/values.hpp"

#include <catch2/catch.hpp>

#include "layout/dimensions.hpp"
#include "layout/lexical.hpp"

namespace layout {
namespace {

constexpr ValueLimits any_length{.units = "pt em %"};
constexpr ValueLimits not_negative{.units = "pt em", .sign = Sign::not_negative};
constexpr ValueLimits above_zero{.units = "pt em fr number", .sign = Sign::positive};

struct Sound {
    ValueForm form;
    const char* text;
    Value value;
};

Value points(int64_t thousandths) { return Dimensions{{thousandths, Unit::points}}; }

Value sizes(std::initializer_list<int64_t> thousandths) {
    Dimensions all;
    for (const int64_t each : thousandths) all.push_back({each, Unit::points});
    return all;
}

bool same(const Value& a, const Value& b) {
    if (a.index() != b.index()) return false;
    return std::visit(
        [&](const auto& left) {
            using T = std::decay_t<decltype(left)>;
            if constexpr (std::is_same_v<T, xml::Expression> || std::is_same_v<T, Template>)
                return false;
            else
                return left == std::get<T>(b);
        },
        a);
}

TEST_CASE("values of every type are read") {
    const auto sound = GENERATE(values<Sound>({
        {{ValueType::length, "", any_length}, "18mm", points(51'024)},
        {{ValueType::length, "", any_length}, "2.54cm", points(72'000)},
        {{ValueType::length, "", any_length}, "1in", points(72'000)},
        {{ValueType::length, "", any_length}, " 26pt\n", points(26'000)},
        {{ValueType::length, "", any_length}, "4px", points(3'000)},
        {{ValueType::length, "", any_length}, "-.5pt", points(-500)},
        {{ValueType::length, "", any_length}, "+1.25pt", points(1'250)},
        {{ValueType::length, "", any_length}, "0", points(0)},
        {{ValueType::length, "", any_length}, "14400pt", points(14'400'000)},
        {{ValueType::length, "", any_length}, "1.5em", Dimensions{{1'500, Unit::em}}},
        {{ValueType::length, "", any_length}, "120%", Dimensions{{120'000, Unit::percent}}},
        {{ValueType::length, "", above_zero}, "2fr", Dimensions{{2'000, Unit::fraction}}},
        {{ValueType::length, "", above_zero}, "1.4", Dimensions{{1'400, Unit::number}}},
        {{ValueType::length, "super|sub", any_length}, "super", std::string("super")},
        {{ValueType::lengths, "", any_length}, "1pt 2pt 3pt 4pt", sizes({1'000, 2'000, 3'000, 4'000})},
        {{ValueType::columns, "none", above_zero}, "1pt 2pt 3pt 4pt 5pt", sizes({1'000, 2'000, 3'000, 4'000, 5'000})},
        {{ValueType::columns, "", above_zero}, "1pt 2fr", Dimensions{{1'000, Unit::points}, {2'000, Unit::fraction}}},
        {{ValueType::grid_column, "auto", {}}, "auto", std::string("auto")},
        {{ValueType::grid_column, "", {}}, "2", GridColumn{2, 0, 1}},
        {{ValueType::grid_column, "", {}}, "span 2", GridColumn{0, 0, 2}},
        {{ValueType::grid_column, "", {}}, "1/ -1", GridColumn{1, -1, 1}},
        {{ValueType::grid_column, "", {}}, "2 / span 3", GridColumn{2, 0, 3}},
        {{ValueType::grid_column, "", {}}, "span 3 / 9999", GridColumn{0, 9'999, 3}},
        {{ValueType::page_size, "", above_zero}, "A4", sizes({595'276, 841'890})},
        {{ValueType::page_size, "", above_zero}, "A3 landscape", sizes({1'190'551, 841'890})},
        {{ValueType::page_size, "", above_zero}, "portrait A6", sizes({297'638, 419'528})},
        {{ValueType::page_size, "", above_zero}, "100pt 200pt", sizes({100'000, 200'000})},
        {{ValueType::page_size, "", above_zero}, "100pt", sizes({100'000, 100'000})},
        {{ValueType::color, "", {}}, "#14405f", base::Color{0x14, 0x40, 0x5f}},
        {{ValueType::color, "", {}}, "#fA0", base::Color{0xff, 0xaa, 0x00}},
        {{ValueType::color, "transparent", {}}, "transparent", std::string("transparent")},
        {{ValueType::border, "", not_negative}, "none", Border{}},
        {{ValueType::border, "", not_negative}, "0.5pt solid #9aa7b2", Border{{500, Unit::points}, {0x9a, 0xa7, 0xb2}}},
        {{ValueType::border, "", not_negative}, "1pt #000", Border{{1'000, Unit::points}, {}}},
        {{ValueType::integer, "", {.minimum = 1, .maximum = 99}}, "99", int64_t{99}},
        {{ValueType::families, "", {}}, "Lato, \"DejaVu Sans\" ,'A'", Words{"Lato", "DejaVu Sans", "A"}},
        {{ValueType::features, "", {}}, "\"liga\" 0, 'tnum',\"ss01\" on", Words{"liga=0", "tnum=1", "ss01=1"}},
        {{ValueType::names, "", {}}, "lead  note", Words{"lead", "note"}},
        {{ValueType::name, "", {}}, "län-1.a", std::string("län-1.a")},
        {{ValueType::language, "", {}}, "sv-SE", std::string("sv-SE")},
        {{ValueType::keyword, "left|right", {}}, " right ", std::string("right")},
        {{ValueType::text, "", {}}, ", ", std::string(", ")},
        {{ValueType::selector, "", {}}, "h1, .lead ,td.number", Words{"h1", ".lead", "td.number"}},
    }));
    INFO(sound.text);
    const auto reading = read_value(sound.text, sound.form);
    REQUIRE(std::holds_alternative<Value>(reading));
    CHECK(same(std::get<Value>(reading), sound.value));
}

struct Unsound {
    ValueForm form;
    const char* text;
    size_t offset;  ///< of what the complaint points at
    const char* message;
};

TEST_CASE("a bad value is told with its place") {
    const auto bad = GENERATE(values<Unsound>({
        {{ValueType::length, "", any_length}, "12,5mm", 0, "`12,5mm` is not a length"},
        {{ValueType::length, "", any_length}, "  5", 2, "`5` has no unit"},
        {{ValueType::length, "", any_length}, "5q", 0, "a length here cannot be in `q`"},
        {{ValueType::length, "", not_negative}, "5%", 0, "a length here cannot be in `%`"},
        {{ValueType::length, "", not_negative}, "-3mm", 0, "`-3mm` is negative"},
        {{ValueType::length, "", above_zero}, "0pt", 0, "`0pt` is not above zero"},
        {{ValueType::length, "", above_zero}, "0.0001pt", 0, "`0.0001pt` is too small"},
        {{ValueType::length, "", any_length}, "14400.1pt", 0, "`14400.1pt` is too large"},
        {{ValueType::length, "", any_length}, "-600cm", 0, "`-600cm` is too large"},
        {{ValueType::length, "", any_length}, "1e3pt", 0, "`1e3pt` is not a length"},
        {{ValueType::length, "", any_length}, "nan", 0, "`nan` is not a length"},
        {{ValueType::length, "", any_length}, "infpt", 0, "`infpt` is not a length"},
        {{ValueType::length, "", any_length}, "5.pt", 0, "`5.pt` is not a length"},
        {{ValueType::length, "", any_length}, "", 0, "`` is not a length"},
        {{ValueType::length, "", any_length}, "1pt 2pt", 0, "`1pt 2pt` is more than one length"},
        {{ValueType::length, "", any_length}, "12.5 pt", 0, "`12.5 pt` has a space in it"},
        {{ValueType::view_box, "", {}}, "0 0 1e-9 5", 4, "`1e-9` is not a number"},
        {{ValueType::lengths, "", any_length}, "1pt  2x 3pt", 5, "a length here cannot be in `x`"},
        {{ValueType::lengths, "", any_length}, "1pt 1pt 1pt 1pt 1pt", 0, "there are 5 lengths"},
        {{ValueType::columns, "", above_zero}, "1pt 0 2pt", 4, "`0` is not above zero"},
        {{ValueType::columns, "", above_zero}, "", 0, "the value is empty"},
        {{ValueType::grid_column, "", {}}, "0", 0, "`0` names no columns of a grid"},
        {{ValueType::grid_column, "", {}}, "main", 0, "`main` names no columns of a grid"},
        {{ValueType::grid_column, "", {}}, "1 / 2 / 3", 0, "`1 / 2 / 3` names no columns of a grid"},
        {{ValueType::grid_column, "", {}}, "span 1 / span 2", 0, "`span 1 / span 2` names no columns of a grid"},
        {{ValueType::grid_column, "", {}}, "10000", 0, "`10000` names no columns of a grid"},
        {{ValueType::page_size, "", above_zero}, "A7", 0, "`A7` is not a page size"},
        {{ValueType::page_size, "", above_zero}, "A4 sideways", 0, "`A4 sideways` is not a page size"},
        {{ValueType::page_size, "", above_zero}, "210mm 0mm", 6, "`0mm` is not above zero"},
        {{ValueType::color, "", {}}, "blue", 0, "`blue` is not a colour"},
        {{ValueType::color, "", {}}, "#12345", 0, "`#12345` is not a colour"},
        {{ValueType::color, "", {}}, "#12345g", 0, "`#12345g` is not a colour"},
        {{ValueType::border, "", not_negative}, "1pt dotted #000", 0, "`1pt dotted #000` is not a border"},
        {{ValueType::border, "", not_negative}, "1pt solid red", 10, "`red` is not a colour"},
        {{ValueType::integer, "", {.minimum = 1, .maximum = 99}}, "0", 0, "`0` is out of range"},
        {{ValueType::integer, "", {.minimum = 1, .maximum = 99}}, "1.5", 0, "`1.5` is not a whole number"},
        {{ValueType::integer, "", {.minimum = 1, .maximum = 99}},
         "99999999999999999999",
         0,
         "`99999999999999999999` is not a whole number"},
        {{ValueType::families, "", {}}, "Lato,,Arial", 5, "a font family is missing"},
        {{ValueType::families, "", {}}, "Lato, \"Arial", 6, "`\"Arial` is not a font family"},
        {{ValueType::features, "", {}}, "\"liga\" 0, tnum", 10, "`tnum` is not a font feature"},
        {{ValueType::features, "", {}}, "\"liga\" -1", 0, "`\"liga\" -1` is not a font feature"},
        {{ValueType::names, "", {}}, "lead 1st", 5, "`1st` is not a name"},
        {{ValueType::name, "", {}}, "a b", 0, "`a b` is not a name"},
        {{ValueType::name, "", {}}, "a×b", 0, "`a×b` is not a name"},
        {{ValueType::language, "", {}}, "svenska språket", 0, "`svenska språket` is not a language"},
        {{ValueType::language, "", {}}, "swedish", 0, "`swedish` is not a language"},
        {{ValueType::language, "", {}}, "s", 0, "`s` is not a language"},
        {{ValueType::keyword, "left|right", {}}, "rihgt", 0, "`rihgt` is not among the values allowed"},
        {{ValueType::text, "", {.minimum = 1}}, "", 0, "the value is empty"},
        {{ValueType::selector, "", {}}, "h1 > p", 0, "`h1 > p` is not a selector"},
        {{ValueType::selector, "", {}}, "h1,  hx.a", 5, "no element `hx` can be styled"},
        {{ValueType::selector, "", {}}, "h1,", 3, "a selector is missing"},
    }));
    INFO(bad.text);
    const std::string_view text = bad.text;
    const auto reading = read_value(text, bad.form);
    REQUIRE(std::holds_alternative<ValueFault>(reading));
    const auto& fault = std::get<ValueFault>(reading);
    CHECK(fault.message == bad.message);
    CHECK(static_cast<size_t>(fault.at.data() - text.data()) == bad.offset);
}

TEST_CASE("a fault says what is allowed") {
    const auto hint = [](const char* text, const ValueForm& form) {
        return std::get<ValueFault>(read_value(text, form)).hint;
    };
    CHECK(hint("12,5mm", {ValueType::length, "", any_length}) == "write `12.5mm`, with a full stop");
    CHECK(hint("12.5 pt", {ValueType::length, "", any_length}) == "write `12.5pt`");
    CHECK(hint("0 0 1e-9 5", {ValueType::view_box, "", {}}) == "a number, such as `12` or `0.5`");
    CHECK(hint("5", {ValueType::length, "", not_negative}) ==
          "zero, or a number above it with `mm`, `cm`, `in`, `pt`, `px` or `em`");
    CHECK(hint("0pt", {ValueType::length, "", above_zero}) ==
          "a number above zero, alone or with `mm`, `cm`, `in`, `pt`, `px`, `em` or `fr`");
    CHECK(hint("rigt", {ValueType::keyword, "left|right", {}}) == "did you mean `right`?");
    CHECK(hint("x", {ValueType::keyword, "left|right", {}}) == "`left` or `right`");
    CHECK(hint("red", {ValueType::color, "transparent", {}}) ==
          "red, green and blue in hexadecimal, such as `#14405f`; or `transparent`");
}

TEST_CASE("the case of a language means nothing") {
    CHECK(canonical_language("SV") == "sv");
    CHECK(canonical_language("EN-gb") == "en-GB");
    CHECK(canonical_language("SR-LATN-rs") == "sr-Latn-RS");
    CHECK(canonical_language("de-CH-1996") == "de-CH-1996");
    CHECK(canonical_language("").empty());
}

TEST_CASE("a selector is an element, a class or both") {
    CHECK(read_selector("h1") == Selector{"h1", ""});
    CHECK(read_selector(".lead") == Selector{"", "lead"});
    CHECK(read_selector("td.number") == Selector{"td", "number"});
}

}  // namespace
}  // namespace layout
