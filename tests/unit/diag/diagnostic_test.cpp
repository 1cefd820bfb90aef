#include "diag/diagnostic.hpp"

#include <catch2/catch.hpp>

#include "support/complaints.hpp"

namespace diag {
namespace {

Span at(uint32_t line, uint32_t column) { return {static_cast<FileId>(1), line, column}; }

TEST_CASE("diagnostics come in the order of their places, at one place in the order of reporting") {
    Sink sink;
    sink.report(Code::invalid_date, at(2, 1), "third");
    sink.report(Code::invalid_date, at(1, 9), "second");
    sink.report(Code::invalid_date, at(1, 2), "first");
    sink.report(Code::broken_rule, at(2, 1), "fourth");
    CHECK(complaints(sink) == std::vector<std::string>{"1:2: first [invalid-date]", "1:9: second [invalid-date]",
                                                       "2:1: third [invalid-date]", "2:1: fourth [broken-rule]"});
}

TEST_CASE("the same said twice at one place is said once, also when something else stands between") {
    Sink sink;
    for (const char* message : {"a", "b", "a", "b"}) sink.report(Code::broken_rule, at(1, 1), message);
    sink.report(Code::broken_rule, at(1, 2), "a");
    CHECK(complaints(sink) ==
          std::vector<std::string>{"1:1: a [broken-rule]", "1:1: b [broken-rule]", "1:2: a [broken-rule]"});
}

TEST_CASE("what is told of many nodes is told once, with the places of all") {
    Sink sink;
    for (const uint32_t line : {7U, 8U, 8U, 9U})
        sink.report(Code::undefined_binding, {FileId{1}, 2, 3}, "`@a` finds nothing", {},
                    {{{FileId{2}, line, 1}, "looked from here"}});
    const auto sorted = sink.sorted();
    REQUIRE(sorted.size() == 1);
    REQUIRE(sorted[0].labels.size() == 3);
    CHECK(sorted[0].labels[2].span.line == 9);
}

TEST_CASE("only errors count as errors, unless the sink is strict") {
    Sink lenient;
    lenient.report(Code::rule_warning, at(1, 1), "a");
    CHECK_FALSE(lenient.has_errors());
    CHECK_FALSE(lenient.empty());

    Sink strict(true);
    strict.report(Code::rule_warning, at(1, 1), "a");
    CHECK(strict.sorted()[0].severity == Severity::error);
    CHECK(strict.has_errors());

    lenient.append(strict);
    CHECK(lenient.has_errors());
    CHECK(lenient.sorted().size() == 2);
}

}  // namespace
}  // namespace diag
