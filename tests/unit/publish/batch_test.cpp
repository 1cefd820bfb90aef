#include "publish/batch.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

namespace publish {
namespace {

std::vector<std::string> messages(const diag::Sink& sink) {
    std::vector<std::string> all;
    for (const diag::Diagnostic& diagnostic : sink.sorted()) all.push_back(diagnostic.message);
    return all;
}

TEST_CASE("each is done once, and told in order, whoever does it and whenever it is done") {
    const size_t threads = GENERATE(1U, 3U, 16U);
    constexpr size_t count = 8;
    std::vector<std::atomic<int>> done(count);
    std::vector<std::string> expected;
    for (size_t i = 0; i < count; ++i) expected.push_back(std::to_string(i));
    std::atomic<bool> known_thread = true;
    diag::Sink sink;
    do_each(count, threads, sink, [&](size_t number, size_t thread, diag::Sink& own) {
        if (thread >= threads) known_thread = false;
        ++done[number];
        std::this_thread::sleep_for(std::chrono::milliseconds(count - number));
        own.report(diag::Code::rule_warning, {}, std::to_string(number));
    });
    for (const auto& times : done) CHECK(times == 1);
    CHECK(known_thread);
    CHECK(messages(sink) == expected);
}

TEST_CASE("nothing to do is nothing") {
    diag::Sink sink;
    do_each(0, 4, sink, [](size_t, size_t, diag::Sink&) { FAIL(); });
    CHECK(sink.empty());
}

TEST_CASE("a strict sink makes each one's warnings errors") {
    diag::Sink sink(true);
    do_each(1, 1, sink, [](size_t, size_t, diag::Sink& own) { own.report(diag::Code::rule_warning, {}, "w"); });
    CHECK(sink.has_errors());
}

TEST_CASE("what is thrown in a thread is thrown again when the others are done") {
    const size_t thrower = GENERATE(0U, 5U);
    std::atomic<int> ended = 0;
    diag::Sink sink;
    const auto work = [&](size_t number, size_t, diag::Sink&) {
        if (number == thrower) throw std::runtime_error("broken");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        ++ended;
    };
    CHECK_THROWS_WITH(do_each(6, 2, sink, work), "broken");
    CHECK(ended == 5);
}

}  // namespace
}  // namespace publish
