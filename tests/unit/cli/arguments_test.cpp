#include "cli/arguments.hpp"

#include <chrono>
#include <cstdlib>

#include <catch2/catch.hpp>

namespace cli {
namespace {

std::variant<Arguments, Reply> parsed(std::vector<const char*> words) {
    words.insert(words.begin(), "lagesbild");
    return parse(static_cast<int>(words.size()), words.data());
}

Arguments arguments(std::vector<const char*> words) {
    const auto result = parsed(std::move(words));
    REQUIRE(std::holds_alternative<Arguments>(result));
    return std::get<Arguments>(result);
}

Reply reply(std::vector<const char*> words) {
    const auto result = parsed(std::move(words));
    REQUIRE(std::holds_alternative<Reply>(result));
    return std::get<Reply>(result);
}

/// SOURCE_DATE_EPOCH while it lives.
class Epoch {
public:
    explicit Epoch(const char* value) { ::setenv("SOURCE_DATE_EPOCH", value, 1); }
    ~Epoch() { ::unsetenv("SOURCE_DATE_EPOCH"); }
    Epoch(const Epoch&) = delete;
    Epoch& operator=(const Epoch&) = delete;
};

constexpr std::chrono::sys_days june_24 = std::chrono::year(2021) / 6 / 24;

TEST_CASE("without words a command means everything, below out/, with all processors") {
    const Arguments build = arguments({"build"});
    CHECK(build.command == Command::build);
    CHECK(build.request.sources.empty());
    CHECK(build.request.layouts.empty());
    CHECK(build.request.out == "out");
    CHECK_FALSE(build.request.as_of);
    CHECK(build.request.jobs >= 1);
    CHECK_FALSE(build.request.strict);
    CHECK_FALSE(build.request.created);
    CHECK(build.request.creator.starts_with("Lägesbild "));
    CHECK(build.diagnostics == DiagnosticsFormat::text);
    CHECK(build.deps.empty());
    CHECK_FALSE(build.quiet);
}

TEST_CASE("every option has its place in the request") {
    const Arguments build =
        arguments({"build", "a.xml", "--layout", "x", "b.xml", "--layout=y.xml", "--out", "o", "--jobs", "3",
                   "--strict", "--as-of", "2021-06-24", "--deps", "d", "--quiet", "--diagnostics", "sarif"});
    CHECK(build.request.sources == std::vector<std::string>{"a.xml", "b.xml"});
    CHECK(build.request.layouts == std::vector<std::string>{"x", "y.xml"});
    CHECK(build.request.out == "o");
    CHECK(build.request.jobs == 3);
    CHECK(build.request.strict);
    CHECK(build.request.as_of == june_24);
    CHECK(build.deps == "d");
    CHECK(build.quiet);
    CHECK(build.diagnostics == DiagnosticsFormat::sarif);
}

TEST_CASE("check takes files, which are no sources before a layout is named") {
    const Arguments check = arguments({"check", "a.xml", "b.xml", "--layout", "x", "--diagnostics", "json"});
    CHECK(check.command == Command::check);
    CHECK(check.files == std::vector<std::string>{"a.xml", "b.xml"});
    CHECK(check.request.sources.empty());
    CHECK(check.request.layouts == std::vector<std::string>{"x"});
    CHECK(check.diagnostics == DiagnosticsFormat::json);
}

TEST_CASE("a day in any form of EDTF that is one day is taken, no other") {
    CHECK(arguments({"build", "--as-of", "2021-06-24"}).request.as_of == june_24);
    for (const char* day : {"2021", "2021-06-XX", "2021-06-23/2021-06-24", "2021-06-31", "24/6 2021"}) {
        INFO(day);
        CHECK(reply({"build", "--as-of", day}).exit_code == misused);
    }
}

TEST_CASE("the date of making is a number of seconds in the years that a date can have") {
    struct Expected {
        const char* value = "";
        std::optional<int64_t> seconds;
    };
    for (const auto& [value, seconds] : {Expected{"", {}}, Expected{"0", 0}, Expected{"1624492800", 1624492800},
                                         Expected{"253402300799", 253402300799}}) {
        const Epoch epoch(value);
        CHECK(arguments({"build"}).request.created == seconds);
    }
    for (const char* value : {"-1", "+1", "1.5", "0x10", " 1", "253402300800", "99999999999999999999"}) {
        const Epoch epoch(value);
        INFO(value);
        CHECK(reply({"build"}).exit_code == misused);
    }
}

TEST_CASE("help has every exit code") {
    const Reply help = reply({"--help"});
    CHECK(help.exit_code == well);
    CHECK(help.text.find("Exit codes:\n  0   all well\n  1   an error in content or layout\n") != std::string::npos);
    CHECK(help.text.find("\n  70  a bug in lagesbild") != std::string::npos);
}

}  // namespace
}  // namespace cli
