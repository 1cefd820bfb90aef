#include <functional>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sys/resource.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using end_to_end::SmallProject;
using support::write_file;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr double seconds = 100;
constexpr long most_memory = 4'000'000;
#elif defined(__OPTIMIZE__)
constexpr double seconds = 5;
constexpr long most_memory = 512'000;
#else
constexpr double seconds = 30;
constexpr long most_memory = 512'000;
#endif

/// What processes that have ended took of the processors: a busy machine adds nothing to it.
double processor_seconds() {
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto in_seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return in_seconds(used.ru_utime) + in_seconds(used.ru_stime);
}

/// In kilobytes, of the largest of them.
long memory() {
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    return used.ru_maxrss;
}

/// The program is done soon, in little memory, and by its own will.
support::ProcessResult soon(const std::vector<std::string>& arguments) {
    const double before = processor_seconds();
    auto result = lagesbild(arguments);
    CHECK(processor_seconds() - before < seconds);
    CHECK(memory() < most_memory);
    CHECK(result.exit_code < 128);
    CHECK(result.exit_code != 70);
    return result;
}

std::string repeated(std::string_view text, size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string numbered(size_t count, const std::function<std::string(size_t)>& text) {
    std::string all;
    for (size_t i = 0; i < count; ++i) all += text(i);
    return all;
}

void write_note(const std::string& inside) { write_file("sources/note.xml", "<note id='n'>" + inside + "</note>\n"); }

void write_layout(const std::string& content, const std::string& declarations = {},
                  const std::string& match = "/note") {
    write_file("layouts/note.xml", "<layout name='note' match='" + match +
                                       "' xml:lang='sv'><output path='n.pdf' title='Anteckning'/>" + declarations +
                                       "<flow><h1>Anteckning</h1>" + content + "</flow></layout>\n");
}

const std::string page = "<page size='A4' margin='20mm'/>";

bool tells(const support::ProcessResult& result, std::string_view message) {
    INFO(result.errors.substr(0, 500));
    CHECK(result.errors.find(message) != std::string::npos);
    return result.exit_code == 1;
}

}  // namespace

TEST_CASE("a source beyond a limit is refused at its place") {
    const SmallProject project;
    constexpr size_t million = 1'000'000;
    write_note(repeated("<a>", million) + repeated("</a>", million));
    CHECK(tells(soon({"check"}), "note.xml:1:779: error: elements are nested deeper than 256 [limit-reached]"));
    write_note("<a x='" + std::string(63 * million, 'x') + "'/>");
    CHECK(tells(soon({"check"}), "note.xml:1:14: error: the value of `x` has more than 10485760 bytes"));
    write_note("<p>" + std::string(60 * million, 'x') + "</p>");
    CHECK(tells(soon({"check"}), "a text of more than 10485760 bytes [limit-reached]"));
    write_note("<a " + numbered(5000, [](size_t i) { return fmt::format("a{}='' ", i); }) + "/>");
    CHECK(tells(soon({"check"}), "an element with 5000 attributes, at most 256 are accepted"));
    write_note("<p>" + std::string(200 * million, 'x') + "</p>");
    CHECK(tells(soon({"check"}), "`sources/note.xml` has more than 67108864 bytes [limit-reached]"));
}

TEST_CASE("a report of very many pages is refused, and one of many is made") {
    const SmallProject project;
    write_layout(
        "<for-each select='section'><h2><value-of select='title'/></h2><p><value-of select='p'/></p></for-each>", page);
    const auto sections = [](size_t count) {
        write_note(repeated("<section><title>Rubrik</title><p>Text.</p></section>", count));
    };
    sections(10'000);
    CHECK(soon({"build"}).exit_code == 0);
    write_layout("<for-each select='section'><p class='page'>x</p></for-each>",
                 page + "<style match='.page' break-before='page'/>");
    CHECK(tells(soon({"build"}), "the report has 10001 pages, at most 5000 are written"));
}

TEST_CASE("a hundred thousand sections end soon") {
    const SmallProject project;
    write_layout("<for-each select='section'><h2><value-of select='title'/></h2></for-each>", page);
    write_note(repeated("<section><title>R</title></section>", 100'000));
    CHECK(tells(soon({"check"}), "pages, at most 5000 are written"));
}

TEST_CASE("expressions that would look at too much are refused, in layouts, in rules, and to match") {
    const SmallProject project;
    write_note(numbered(30'000, [](size_t i) { return fmt::format("<a>a{0}</a><b>b{0}</b>", i); }));
    for (const char* costly :
         {"count(//a[. = //b])", "count(//a[contains(/, &quot;q&quot;)])", "//a = //b", "count(//*[count(//*) > 0])",
          "count(//a/following::b)", "string(//a[not(. = following::b)])"}) {
        INFO(costly);
        write_layout(fmt::format("<p>x <value-of select='{}'/></p>", costly), page);
        CHECK(tells(soon({"build"}), "[limit-reached]"));
    }
    write_layout("<for-each select='a'><if test='contains(/, &quot;q&quot;)'><p>x</p></if></for-each>", page);
    CHECK(tells(soon({"build"}), "the layout's expressions would look at more than"));
    write_layout("<p>x</p>", page, "/*[count(//*[count(//*[count(//*)>0])>0])>0]");
    CHECK(tells(soon({"build"}), "to match, this would look at more than"));
    write_file("rules.sch", "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><pattern><rule context='a'>"
                            "<assert test='not(. = //b)'>x</assert></rule></pattern></schema>");
    write_file("sources/held.xml", "<?xml-model href='../rules.sch' "
                                   "schematypens='http://purl.oclc.org/dsdl/schematron'?>" +
                                       support::read_file("sources/note.xml"));
    const auto held = soon({"check", "sources/held.xml"});
    CHECK(tells(held, "rules.sch:1:95: error: with this one, the rules' expressions would look at more than"));
    CHECK(held.errors.find("[rule-violation]") == std::string::npos);
}

TEST_CASE("words, texts and paragraphs beyond all measure end soon") {
    const SmallProject project;
    write_layout("<p><value-of select='p'/></p>", page + "<style match='p' hyphens='auto'/>");
    write_note("<p>" + repeated("vårdförlopp", 1000) + "</p>");
    CHECK(soon({"build"}).exit_code == 0);
    write_note("<p>" + repeated(repeated("vårdförlopp", 1400) + " ", 55) + "</p>");
    CHECK(soon({"build"}).exit_code == 0);
    write_note("<p>" + std::string(1'000'000, 'x') + "</p>");
    CHECK(tells(soon({"build"}), "a word is longer than the 32767 bytes that PDF/A allows"));
    write_note("<p>" + repeated("Ett stycke. ", 80'000) + "</p>");
    CHECK(soon({"build"}).exit_code == 0);
}

TEST_CASE("layouts that make much of little end soon") {
    const SmallProject project;
    write_note(repeated("<a>x</a>", 20'000));
    write_layout("<for-each select='a'><p class='k'>x</p></for-each>",
                 page + "<style match='.k' break-after='avoid'/>");
    CHECK(soon({"build"}).exit_code == 0);
    write_layout("<for-each select='a'><sort select='/'/><p>x</p></for-each>", page);
    CHECK(tells(soon({"build"}), "[limit-reached]"));
    const auto parts = [](size_t i) {
        return fmt::format("<section id='s{}'><p>x</p><p class='page'>y</p></section>", i);
    };
    const auto names = [](size_t i) { return fmt::format("s{} ", i); };
    write_layout(numbered(1000, parts), page + "<style match='.page' break-before='page'/>");
    std::string limited = support::read_file("layouts/note.xml");
    limited.replace(limited.find("<flow>"), 6, "<flow max-pages='1' omit='" + numbered(990, names) + "'>");
    write_file("layouts/note.xml", limited);
    CHECK(tells(soon({"build"}), "the report has 11 pages without all that may be left out, its layout allows 1"));
    write_layout("<p>x <value-of select='$y'/></p>",
                 "<variable name='a' select='string(/)'/>" + numbered(24, [](size_t i) {
                     return fmt::format("<variable name='{0}' select='concat(${1}, ${1}, ${1}, ${1})'/>",
                                        static_cast<char>('b' + i), static_cast<char>('a' + i));
                 }) + page);
    CHECK(tells(soon({"build"}), "[limit-reached]"));
}
