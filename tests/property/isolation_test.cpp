#include <array>
#include <random>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "publish/publish.hpp"
#include "support/file.hpp"

namespace {

constexpr uint32_t projects = 600;

/// Layouts and sources of two owners, 01 and 02, drawn at random.
class Generator {
public:
    explicit Generator(uint32_t seed) : engine_(seed) {}

    /// `of_other`: what 02 says, one of two ways; or nothing.
    static std::string source(uint32_t seed, uint32_t of_other) {
        Generator own(seed), other(seed * 7 + of_other);
        std::string text = "<?xml-model href=\"area.sch\" schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>\n"
                           "<area><title>Läget</title><code id=\"yes\" word=\"ja\"/><code id=\"no\" word=\"nej\"/>";
        for (int64_t topics = own.between(1, 3); topics > 0; --topics) {
            text += "<topic><name>Ämne</name>";
            for (int64_t i = own.between(0, 2); i > 0; --i) text += own.answer("01", "vårt");
            if (of_other > 0)
                for (int64_t i = other.between(0, 3); i > 0; --i)
                    text += other.answer("02", fmt::format("hemligt{}", of_other));
            if (own.one_in(2)) text += own.answer("01", "vårt sista");
            text += "</topic>";
        }
        return text + "</area>\n";
    }

    std::string layout() {
        std::string flow;
        for (int64_t count = between(1, 4); count > 0; --count) flow += instruction(0);
        return "<layout name=\"drawn\" match=\"/area\" xml:lang=\"sv\">\n"
               "<source name=\"regions\" href=\"regions.xml\"/>\n"
               "<edition name=\"region\" per=\"$regions/regions/region\" key=\"@code\" owner=\"@code\"/>\n"
               "<key name=\"by\" match=\"" +
               path("/area", false) + "\" use=\"@state\"/>\n<key name=\"of\" match=\"//topic\" use=\"a/@state\"/>\n" +
               "<output path=\"{$region/@code}.pdf\" title=\"Läget\"/>\n<variable name=\"v\" select=\"" +
               path("/area", false) + "\"/>\n<page size=\"A5\" margin=\"20mm\"/>\n" + "<flow>\n<h1>Läget</h1>\n" +
               flow + "</flow></layout>\n";
    }

private:
    int64_t between(int64_t low, int64_t high) { return low + static_cast<int64_t>(engine_()) % (high - low + 1); }
    bool one_in(int64_t count) { return between(1, count) == 1; }
    template <size_t count>
    std::string one_of(const std::array<std::string_view, count>& all) {
        return std::string(all[static_cast<size_t>(between(0, static_cast<int64_t>(count) - 1))]);
    }

    std::string answer(std::string_view owner, std::string_view words) {
        return fmt::format("<a id=\"i{}\" owner=\"{}\" state=\"{}\" number=\"{}\"><p>{}</p></a>", engine_(), owner,
                           one_in(2) ? "yes" : "no", between(1, 9), words);
    }

    std::string predicate() {
        static constexpr auto all = std::to_array<std::string_view>(
            {"@owner = $region/@code", "@owner = $region/@code", "1", "2", "last()", "@state = 'yes'", "position() > 1",
             "not(@owner)", "a/@state = 'no'", "../a/@number > 5", ". = //a[2]", "count(a) > 1", "@id = //a/@state",
             "preceding-sibling::a", ".//p", "contains(., 'vårt')", "a[@owner = $region/@code]"});
        return '[' + one_of(all) + ']';
    }

    std::string path(std::string begin = {}, bool may_use_variable = true) {
        static constexpr auto begins =
            std::to_array<std::string_view>({"//a", "//a", "//topic", "//name", "//code", "/area/topic/a", "a", "//p",
                                             "//a/@state", "//@number", "$v", "$region", "//text()", "/"});
        static constexpr auto steps = std::to_array<std::string_view>(
            {"p", "@state", "@number", "parent::node()", "a", "name", "following-sibling::*", "preceding-sibling::*",
             "ancestor::topic", "descendant::p", "*", "node()", "self::node()"});
        std::string text;
        do text = one_of(begins);
        while (!may_use_variable && text.find('$') != std::string::npos);
        if (!begin.empty() && text.find_first_of("/$") != 0) text = begin;
        if (text == "/") return text;
        for (int64_t count = between(0, 2); count > 0; --count) {
            if (one_in(2)) text += predicate();
            if (one_in(2)) text += '/' + one_of(steps);
        }
        if (text.find("//a") == 0 && one_in(2)) text.insert(3, "[@owner = $region/@code]");
        if (!may_use_variable)
            while (text.find("$region/@code") != std::string::npos)
                text.replace(text.find("$region/@code"), 13, "'01'");
        return text;
    }

    std::string expression() {
        switch (between(0, 13)) {
        case 0:
            return "count(" + path() + ")";
        case 1:
            return "sum(" + path() + "/@number)";
        case 2:
            return "concat(" + path() + ", '-', " + path() + ")";
        case 3:
            return "string-length(" + path() + ")";
        case 4:
            return "translate(" + path() + ", 'e', 'E')";
        case 5:
            return "boolean(" + path() + ")";
        case 6:
            return path() + " = " + path();
        case 7:
            return "name(" + path() + ")";
        case 8:
            return "position() * 10 + last()";
        case 9:
            return "number(" + path() + "/@number) + 1";
        default:
            return path();
        }
    }

    std::string instruction(int64_t depth) {
        switch (between(0, depth < 3 ? 9 : 4)) {
        case 0:
            return "<p><value-of select=\"" + path() + "\" separator=\", \"><fallback>-</fallback></value-of></p>\n";
        case 1:
            return "<copy-of select=\"" + path() + "/descendant-or-self::p\"><fallback/></copy-of>\n";
        case 2:
            return "<p><abbr title=\"{" + expression() + "}\">ord</abbr></p>\n";
        case 3:
        case 4:
            return "<p><value-of select=\"" + expression() + "\"><fallback>-</fallback></value-of></p>\n";
        case 5:
            return "<if test=\"" + expression() + "\"><p>Så är det.</p>" + instruction(depth + 1) + "</if>\n";
        case 6:
            return fmt::format("<for-each key=\"{}\" select=\"{}\">{}</for-each>\n", one_in(2) ? "by" : "of",
                               one_in(2) ? "//code/@id" : path(), instruction(depth + 1));
        case 7:
            return variable(depth);
        default:
            return "<for-each select=\"" + path() + "\">" +
                   (one_in(2) ? "<sort select=\"" + expression() + "\"/>" : std::string()) + "<p>Ett.</p>" +
                   instruction(depth + 1) + "</for-each>\n";
        }
    }

    std::string variable(int64_t depth) {
        const std::string name = fmt::format("v{}", names_++);
        return fmt::format("<variable name=\"{}\" select=\"{}\"/><p><value-of "
                           "select=\"${}\"><fallback>-</fallback></value-of></p>{}\n",
                           name, expression(), name, instruction(depth + 1));
    }

    std::mt19937 engine_;
    int names_ = 0;
};

struct Made {
    std::string text;  ///< of the report; empty where there is none
    std::set<diag::Code> errors;
};

Made make(const std::string& source) {
    support::write_file("area.xml", source);
    publish::Request request;
    request.sources = {"area.xml"};
    request.layouts = {"layout.xml"};
    request.editions = {"01"};
    diag::Files files;
    diag::Sink sink;
    Made made{publish::dump(request, files, sink), {}};
    for (const diag::Diagnostic& each : sink.sorted())
        if (each.severity == diag::Severity::error) made.errors.insert(each.code);
    return made;
}

}  // namespace

TEST_CASE("a report is the same whatever others have said, or there is none") {
    const support::TemporaryFolder folder;
    const support::CurrentFolder inside(folder.path());
    support::write_file("regions.xml", "<regions><region code=\"01\"/><region code=\"02\"/></regions>\n");
    support::write_file(
        "area.sch", "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" xmlns:is=\"urn:lagesbild:statements\">\n"
                    "<is:statement match=\"a\" identity=\"@id\" state=\"@state\" owner=\"@owner\"/></schema>\n");
    uint32_t same = 0, different = 0, refused = 0;
    for (uint32_t seed = 1; seed <= projects; ++seed) {
        Generator generator(seed);
        const std::string layout = generator.layout();
        support::write_file("layout.xml", layout);
        INFO("seed " << seed << "\n" << layout);
        const Made alone = make(Generator::source(seed, 0));
        for (const uint32_t said : {1U, 2U}) {
            const Made made = make(Generator::source(seed, said));
            INFO(Generator::source(seed, said) << made.text);
            CHECK(made.text.find("hemligt") == std::string::npos);
            if (made.errors.contains(diag::Code::foreign_data)) {
                ++refused;
                CHECK(made.text.empty());
            } else {
                CHECK(made.text == alone.text);
                ++(made.text.empty() ? different : same);
            }
        }
    }
    INFO(same << " made, " << refused << " refused, " << different << " with other faults");
    CHECK(same > projects / 4);
    CHECK(refused > projects / 4);
}
