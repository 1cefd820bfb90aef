#include <array>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "compose/format/date.hpp"
#include "content/edtf.hpp"
#include "support/file.hpp"
#include "support/golden.hpp"

namespace compose {
namespace {

constexpr auto table = "tests/unit/compose/edtf.txt";

/// Spaces that do not break are `_`, and so are those of a date.
std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string_view name(content::Edtf::Form form) {
    constexpr std::array<std::string_view, 4> names{"date", "interval", "one of", "all of"};
    return names.at(static_cast<size_t>(form));
}

std::string_view name(content::Precision precision) {
    constexpr std::array<std::string_view, 11> names{"unknown", "millennium", "century",      "decade",
                                                     "year",    "semester",   "quadrimester", "season",
                                                     "quarter", "month",      "day"};
    return names.at(static_cast<size_t>(precision));
}

std::string name(const content::EdtfEnd& end) {
    if (end.kind == content::EdtfEnd::Kind::open) return "open";
    return end.kind == content::EdtfEnd::Kind::unknown ? "not known" : std::string(name(precision(end.date)));
}

std::string precisions(const content::Edtf& date) {
    std::string text;
    for (const content::EdtfRange& range : date.ranges) {
        text += text.empty() ? "" : ", ";
        text += range.from == range.to ? name(range.from) : name(range.from) + ".." + name(range.to);
    }
    return text;
}

std::string written(const content::Bounds& bounds) {
    const auto day = [](const std::optional<content::Day>& of) { return of ? content::iso_text(*of) : "-"; };
    return fmt::format("{} {}", day(bounds.earliest), day(bounds.latest));
}

std::string described(const content::Edtf& date) {
    static Languages languages;
    const auto said = [&](DateFormat format, std::string_view language) {
        return replaced(format_date(date, format, language, languages), "\u00A0", "_");
    };
    return fmt::format("{} ({}) | {}\n    {} | {}\n    {} | {}", name(date.form), precisions(date),
                       written(bounds(date)), said(DateFormat::date, "sv"), said(DateFormat::adverbial, "sv"),
                       said(DateFormat::date, "en"), said(DateFormat::adverbial, "en"));
}

std::string described(const content::EdtfFault& fault) {
    const std::string hint = fault.hint.empty() ? "" : fmt::format("\n    {}", fault.hint);
    return fmt::format("fault at {}: {}{}", fault.offset, fault.message, hint);
}

/// What the table says of each of its strings: form and precision, bounds, words; or the fault.
std::string made_of(const std::string& expected) {
    std::istringstream lines(expected);
    std::string actual;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("    ")) continue;
        if (line.empty() || line.starts_with("#")) {
            actual += line + "\n";
            continue;
        }
        const std::string edtf = replaced(line.substr(0, line.find(" | ")), "_", " ");
        const auto parsed = content::parse_edtf(edtf);
        actual += replaced(edtf, " ", "_") + " | ";
        actual += std::visit([](const auto& result) { return described(result); }, parsed) + "\n";
    }
    return actual;
}

TEST_CASE("every example of EDTF is read, bounded and put into words as the table says") {
    const std::string expected = support::read_file(table);
    REQUIRE(std::ranges::count(expected, '\n') > 200);
    CHECK(support::compare_golden(table, made_of(expected)) == "");
}

}  // namespace
}  // namespace compose
