#include "content/doubts.hpp"

#include <catch2/catch.hpp>

#include "unit/xml/reading.hpp"

namespace content {
namespace {

using diag::Code;

constexpr const char* plan = "<plan title='a'>\n"
                             "<step id='one' after='zero'>\n"
                             "<name>Ett</name>\n"
                             "<owner/>\n"
                             "</step>\n"
                             "<step id='two'/>\n"
                             "<copy id='two'>\n"
                             "<part id='in-copy'/>\n"
                             "</copy>\n"
                             "</plan>\n";

/// A complaint at a place; `other`: of a second one, if any.
struct Complaint {
    Code code;
    uint32_t line = 1, column = 1;
    uint32_t other_line = 0;
};

diag::Diagnostic diagnostic(const Complaint& complaint, diag::FileId file) {
    diag::Diagnostic made{.code = complaint.code,
                          .severity = diag::Severity::error,
                          .span = {file, complaint.line, complaint.column},
                          .message = {},
                          .labels = {},
                          .hint = {},
                          .word = {}};
    if (complaint.other_line > 0) made.labels.push_back({{file, complaint.other_line, 1}, ""});
    return made;
}

/// The plan with one complaint told.
struct Doubted {
    explicit Doubted(const Complaint& told) : doubts(reading.documents, *reading.document) {
        diag::Sink sink;
        const diag::Diagnostic first = later(told);
        sink.report(first.code, first.span, "", "", first.labels);
        doubts.add(sink);
    }
    [[nodiscard]] diag::Diagnostic later(const Complaint& complaint) const {
        return diagnostic(complaint, reading.document->file);
    }
    Reading reading{plan};
    Doubts doubts;
};

constexpr Complaint wrong_reference{Code::dangling_reference, 2, 23};  // the value of `after`
constexpr Complaint wrong_text{Code::schema_violation, 3, 7};
constexpr Complaint unknown_attribute{Code::schema_violation, 2, 7};
constexpr Complaint given_twice{Code::duplicate_identifier, 7, 7, 6};
constexpr Complaint emptied{Code::rule_violation, 4, 1};
constexpr Complaint only_warned{Code::rule_warning, 3, 1};

TEST_CASE("what follows from what was told is explained, and nothing else") {
    struct Row {
        const char* what = nullptr;
        Complaint told, later;
        bool explained = false;
    };
    const Row rows[] = {
        {"the same attribute", wrong_reference, {Code::rule_violation, 2, 16}, true},
        {"another attribute of the element", wrong_reference, {Code::rule_violation, 2, 7}, false},
        {"the element that has the attribute", wrong_reference, {Code::rule_violation, 2, 1}, true},
        {"the element around it", wrong_reference, {Code::rule_violation, 1, 1}, false},
        {"an element in it", wrong_reference, {Code::rule_violation, 3, 1}, false},
        {"the element of a text", wrong_text, {Code::undefined_binding, 3, 1}, true},
        {"an element beside", wrong_text, {Code::undefined_binding, 4, 1}, false},
        {"what was put in", wrong_text, {Code::undefined_binding, 0, 0}, true},
        {"a search from the element", wrong_text, {Code::undefined_binding, 1, 10, 3}, true},
        {"a search from around a wrong value", wrong_text, {Code::undefined_binding, 1, 10, 2}, true},
        {"a search from elsewhere", wrong_text, {Code::undefined_binding, 1, 10, 6}, false},
        {"a search from around a wrong name", unknown_attribute, {Code::undefined_binding, 1, 10, 1}, false},
        {"a search from around an empty element", emptied, {Code::undefined_binding, 1, 10, 2}, true},
        {"an identifier in a copy", given_twice, {Code::duplicate_identifier, 8, 7}, false},
        {"anything else in a copy", given_twice, {Code::rule_violation, 8, 7}, false},
        {"the original", given_twice, {Code::rule_violation, 6, 1}, true},
        {"what was warned of", only_warned, {Code::rule_violation, 3, 1}, false},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const Doubted doubted(row.told);
        CHECK(doubted.doubts.explain(doubted.later(row.later)) == row.explained);
    }
}

TEST_CASE("a parent of what was told is explained around it, no one farther") {
    const Doubted doubted(wrong_text);
    CHECK(doubted.doubts.explain_around(doubted.later({Code::rule_violation, 2, 1})));
    CHECK_FALSE(doubted.doubts.explain_around(doubted.later({Code::rule_violation, 1, 1})));
    CHECK_FALSE(doubted.doubts.explain_around(doubted.later({Code::rule_violation, 3, 1})));
}

TEST_CASE("doubts grow") {
    Doubted doubted(wrong_text);
    diag::Sink more;
    more.report(Code::rule_violation, {doubted.reading.document->file, 6, 1}, "");
    doubted.doubts.add(more);
    CHECK(doubted.doubts.explain(doubted.later({Code::undefined_binding, 3, 1})));
    CHECK(doubted.doubts.explain(doubted.later({Code::undefined_binding, 6, 1})));
}

TEST_CASE("nothing follows from nothing") {
    const Reading reading(plan);
    CHECK_FALSE(Doubts(reading.documents, *reading.document)
                    .explain(diagnostic({Code::rule_violation, 2, 1}, reading.document->file)));
}

}  // namespace
}  // namespace content
