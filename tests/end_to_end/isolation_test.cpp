#include <algorithm>
#include <array>
#include <filesystem>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "end_to_end/project.hpp"

using end_to_end::lagesbild;
using support::read_file;
using support::write_file;

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> regions{"01", "02", "03"};

std::string answer(std::string_view region, std::string_view state, std::string_view date) {
    return fmt::format(
        "<a id=\"a{0}\" owner=\"{0}\" state=\"{1}\" date=\"{2}\" number=\"{0}\" link=\"https://example.org/hemlig{0}\">"
        "<p id=\"p{0}\">hemlig{0}</p></a>",
        region, state, date);
}

/// The answers stand beside each other in one file, with what is nobody's around them.
std::string area(std::string_view date_of_03) {
    return "<?xml-model href=\"area.sch\" schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>\n"
           "<area id=\"area\" as-of=\"2021-12-01\"><title>Läget</title>\n"
           "<state id=\"plan\" word=\"planerat\"/><state id=\"done\" word=\"klart\"/>\n"
           "<topic id=\"anxiety\"><name>Ångest</name>\n" +
           answer("01", "plan", "2021-05") + "\n" + answer("02", "done", "2021-03") + "\n" +
           answer("03", "plan", date_of_03) + "\n</topic>\n</area>\n";
}

const std::string own_path = "path=\"{$region/@code}.pdf\" title=\"Läget\"";

/// Parts of a layout.
struct Way {
    std::string name, content;
    std::string before = {};  ///< variables and templates
    std::string output = own_path;
    std::string key = {}, page = {};
};

/// Three regions in one shared source, and the current folder while it lives.
class ThreeRegions {
public:
    ThreeRegions() : inside_(folder_.path()) {
        for (const char* folder : {"sources", "earlier"})
            write_file(fmt::format("{}/area.sch", folder),
                       "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" xmlns:is=\"urn:lagesbild:statements\">\n"
                       "<is:edition as-of=\"/area/@as-of\">not of its day</is:edition>\n"
                       "<is:statement match=\"topic\" identity=\"@id\"/>\n"
                       "<is:statement match=\"a\" identity=\"@id\" date=\"@date\" state=\"@state\" owner=\"@owner\"/>\n"
                       "</schema>\n");
        write_file("sources/area.xml", area("2021-07"));
        write_file("earlier/area.xml", area("2021-06"));
        write_file("regions/regions.xml",
                   "<regions><region code=\"01\"/><region code=\"02\"/><region code=\"03\"/></regions>\n");
    }
    static void layout(const Way& way) {
        write_file("layouts/report.xml",
                   "<layout name=\"report\" match=\"/area\" xml:lang=\"sv\">\n"
                   "<source name=\"regions\" href=\"../regions/regions.xml\"/>\n"
                   "<edition name=\"region\" per=\"$regions/regions/region\" key=\"@code\" owner=\"@code\"/>\n" +
                       way.key + "\n<output " + way.output + "/>\n" + way.before +
                       "\n<page size=\"A5\" margin=\"20mm\">" + way.page + "</page>\n<flow>\n<h1>Läget</h1>\n" +
                       way.content + "\n</flow></layout>\n");
    }

private:
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_;
};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// The objects of a file, their texts as they are meant, whichever way they are written.
std::string objects_of(const std::string& pdf) { return support::run({"qpdf", "--json", pdf}).output; }

/// All that is in a file: its objects, and its streams, which hold the metadata; what is shown, said of it, and read
/// aloud.
std::string layers_of(const std::string& pdf) {
    const std::string streams =
        support::run({"qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", pdf, "-"}).output;
    return lower(objects_of(pdf) + streams + support::run({"pdftotext", pdf, "-"}).output +
                 support::run({"pdfinfo", pdf}).output + support::run({"pdfinfo", "-struct-text", pdf}).output);
}

bool holds(const std::string& layers, const std::string& sentinel) {
    return layers.find(sentinel) != std::string::npos;
}

size_t count(const std::string& text, std::string_view part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::ostream& operator<<(std::ostream& out, const Way& way) { return out << way.name; }

const std::string_view others = "//a[@owner != $region/@code]";

/// How somebody may let a report say what another has said.
std::vector<Way> ways() {
    const std::string all(others);
    const auto path = [&](std::string text) {
        for (size_t at = text.find('~'); at != std::string::npos; at = text.find('~')) text.replace(at, 1, all);
        return text;
    };
    std::vector<Way> made{
        {"value-of", "<p><value-of select=\"~\"/></p>"},
        {"value-of, with a fallback", "<p><value-of select=\"~\"><fallback>-</fallback></value-of></p>"},
        {"value-of, of an attribute", "<p><value-of select=\"~/@state\"/></p>"},
        {"value-of, without a condition", "<p><value-of select=\"//a\" separator=\", \"/></p>"},
        {"value-of, of what is around", "<p><value-of select=\"topic\"/></p>"},
        {"value-of, of the document", "<p><value-of select=\"/\"/></p>"},
        {"value-of, of a union", "<p><value-of select=\"//name | ~\" separator=\", \"/></p>"},
        {"value-of, formatted", "<p><value-of select=\"~/@date\" format=\"date\"/></p>"},
        {"string", "<p><value-of select=\"string(~)\"/></p>"},
        {"concat", "<p><value-of select=\"concat('Svar: ', ~/p)\"/></p>"},
        {"normalize-space", "<p><value-of select=\"normalize-space(~/p)\"/></p>"},
        {"substring", "<p><value-of select=\"substring(~/p, 2)\"/></p>"},
        {"translate", "<p><value-of select=\"translate(~/p, 'h', 'H')\"/></p>"},
        {"substring-after", "<p><value-of select=\"substring-after(~/@link, 'hem')\"/></p>"},
        {"string-length", "<p><value-of select=\"string-length(~[last()]/p) + count(~)\"/></p>"},
        {"name", "<p><value-of select=\"name(~)\"><fallback>-</fallback></value-of></p>"},
        {"count", "<p><value-of select=\"count(//a)\"/></p>"},
        {"sum", "<p><value-of select=\"sum(//a/@number)\"/></p>"},
        {"number", "<p><value-of select=\"number(~/@number)\"/></p>"},
        {"comparison", "<p><value-of select=\"//a/@state = 'done' and //a/@state = 'plan'\"/></p>"},
        {"position", "<for-each select=\"//a[@owner = $region/@code]\"><p><value-of "
                     "select=\"count(preceding-sibling::a) * 5 + count(following-sibling::a)\"/></p></for-each>"},
        {"last", "<for-each select=\"//a\"><p><value-of select=\"last()\"/></p></for-each>"},
        {"for-each", "<for-each select=\"~\"><p>Ett svar.</p></for-each>"},
        {"for-each, up again", "<for-each select=\"~/..\"><p><value-of select=\"name\"/></p></for-each>"},
        {"copy-of", "<copy-of select=\"~/p\"/>"},
        {"copy-of, of a text", "<p><copy-of select=\"~/p/text()\"/></p>"},
        {"copy-of, of an attribute", "<p><copy-of select=\"~/@link\"/></p>"},
        {"if", "<if test=\"~/@state = 'done'\"><p>En annan är klar.</p></if><if test=\"not(~)\"><p>Inga.</p></if>"},
        {"if, of nodes", "<if test=\"~\"><p>En annan har svarat.</p></if>"},
        {"when",
         "<choose><when test=\"count(//a) > 2\"><p>Alla.</p></when><otherwise><p>Några.</p></otherwise></choose>"},
        {"variable", "<variable name=\"x\" select=\"~\"/><p><value-of select=\"$x/p\"/></p>"},
        {"variable, of a text", "<variable name=\"x\" select=\"string(~)\"/><p><value-of select=\"$x\"/></p>"},
        {"variable, of a number", "<variable name=\"x\" select=\"count(//a)\"/><p><value-of select=\"$x\"/></p>"},
        {"variable, of a truth", "<variable name=\"x\" select=\"boolean(~)\"/><if test=\"$x\"><p>Ja.</p></if>"},
        {"variable, for all", "<p><value-of select=\"$x/p\"/></p>", "<variable name=\"x\" select=\"~\"/>"},
        {"with-param", "<call-template name=\"t\"><with-param name=\"x\" select=\"~/p\"/></call-template>",
         "<template name=\"t\"><p><value-of select=\"$x\"/></p></template>"},
        {"sort",
         "<for-each select=\"state\"><sort select=\"count(//a[@state = current]) + count(//a)\"/><p>.</p></for-each>"},
        {"key",
         "<for-each key=\"by\" select=\"'done'\"><p>Ett svar.</p></for-each><for-each key=\"by\" "
         "select=\"'plan'\"><p>Ett svar.</p></for-each>",
         {},
         own_path,
         "<key name=\"by\" match=\"//a\" use=\"@state\"/>"},
        {"key, by what another says",
         "<for-each key=\"word\" select=\"~/@state\"><p><value-of select=\"@word\"/></p></for-each>",
         {},
         own_path,
         "<key name=\"word\" match=\"//state\" use=\"@id\"/>"},
        {"key, from what nobody owns",
         "<for-each key=\"by\" select=\"'02'\"><p>Två: <value-of select=\"name\"/></p></for-each><for-each key=\"by\" "
         "select=\"'03'\"><p>Tre</p></for-each>",
         {},
         own_path,
         "<key name=\"by\" match=\"//topic\" use=\"a/@owner\"/>"},
        {"key, in a variable",
         "<variable name=\"x\" key=\"by\" select=\"//state/@id\"/><p><value-of select=\"$x\"/></p>",
         {},
         own_path,
         "<key name=\"by\" match=\"//a\" use=\"@state\"/>"},
        {"a join",
         "<p><value-of select=\"state[@id = ~/@state]/@word\" separator=\", \"/> <value-of select=\"state[@id "
         "= ~[1]/@state]/@word\"/></p>"},
        {"a condition on what nobody owns",
         "<for-each select=\"topic[count(a) = 3]\"><p><value-of select=\"name\"/></p></for-each>"},
        {"a place", "<p><value-of select=\"//a[3]/@state | //a[2]/@state | //a[1]/@state\" separator=\" \"/></p>"},
        {"href", "<p><a href=\"{~/@link}\">länk</a></p>"},
        {"title of a link", "<p><a href=\"https://example.org/\" title=\"{~/p}\">länk</a></p>"},
        {"title of an abbreviation", "<p><abbr title=\"{~/p}\">nn</abbr></p>"},
        {"alt of a meter", "<p>Klart: <meter value=\"1\" max=\"3\" alt=\"{~/p}\"/></p>"},
        {"value of a meter", "<p>Klart: <meter value=\"{count(//a)}\" max=\"3\"/></p>"},
        {"most of a meter", "<p>Klart: <meter value=\"1\" max=\"{sum(//a/@number)}\"/></p>"},
        {"sparkline", "<p>Antal: <sparkline id=\"s\"><point value=\"1\"/><point value=\"{~/@number}\" label=\"{~/p}\"/>"
                      "</sparkline></p>"},
        {"tile", "<tile-map id=\"m\"><title>Karta</title><category name=\"x\" fill=\"#eef3f6\" "
                 "stroke=\"#14405f\">finns</category><tile column=\"0\" row=\"0\" label=\"{substring(~/p, 7)}\" "
                 "category=\"x\">ord</tile></tile-map>"},
        {"flag of a tile",
         "<tile-map id=\"m\"><title>Karta</title><category name=\"x\" fill=\"#eef3f6\" stroke=\"#14405f\">finns"
         "</category><tile column=\"0\" row=\"0\" label=\"A\" category=\"x\" flagged=\"~\">ord</tile></tile-map>"},
        {"timeline",
         "<p>Se <a href=\"#t\">linjen</a>.</p><timeline id=\"t\" as-of=\"2021-12-01\"><lane><title>Svar</title>"
         "<row><title>Plan</title><milestone date=\"{~/@date}\">svar</milestone></row></lane></timeline>"},
        {"alt of a timeline",
         "<p>Se <a href=\"#t\">linjen</a>.</p><timeline id=\"t\" as-of=\"2021-12-01\" alt=\"{~/p}\"><lane><title>Svar"
         "</title><row><title>Plan</title><milestone date=\"2021-05\">svar</milestone></row></lane></timeline>"},
        {"contradiction",
         "<p>Se <a href=\"#t\">linjen</a>.</p><timeline id=\"t\" as-of=\"2021-12-01\"><lane><title>Svar"
         "</title><row contradicts=\"~\"><title>Plan</title><milestone date=\"2021-05\">svar"
         "</milestone></row></lane></timeline>"},
        {"footnote", "<table><caption>Svar<footnote><value-of select=\"~/p\"/></footnote></caption><thead><tr><th>Svar"
                     "</th></tr></thead><tbody><tr><td>ja</td></tr></tbody></table>"},
        {"bookmark", "<h2><value-of select=\"~/p\"/></h2>"},
        {"table", "<table><caption>Svar</caption><thead><tr><th>Svar</th></tr></thead><tbody><for-each "
                  "select=\"~\"><tr><td><value-of select=\"p\"/></td></tr></for-each></tbody></table>"},
        {"header of the pages", "<p>Ord.</p>", {}, own_path, {}, "<header><p><value-of select=\"~/p\"/></p></header>"},
        {"title of the document", "<p>Ord.</p>", {}, "path=\"{$region/@code}.pdf\" title=\"{~/p}\""},
        {"author", "<p>Ord.</p>", {}, "path=\"{$region/@code}.pdf\" title=\"Läget\" author=\"{~/p}\""},
        {"subject", "<p>Ord.</p>", {}, "path=\"{$region/@code}.pdf\" title=\"Läget\" subject=\"{~/p}\""},
        {"name of the file", "<p>Ord.</p>", {}, "path=\"{$region/@code}-{~/p}.pdf\" title=\"Läget\""},
    };
    for (Way& way : made) {
        way.content = path(way.content);
        way.before = path(way.before);
        way.output = path(way.output);
        way.page = path(way.page);
    }
    return made;
}

}  // namespace

TEST_CASE("a report says its owner's own, and nothing of others, in any of its layers") {
    const ThreeRegions folder;
    ThreeRegions::layout(
        {"own",
         "<variable name=\"a\" select=\"//a[@owner = $region/@code]\"/>\n"
         "<variable name=\"answers\" select=\"count(//a)\" aggregate=\"yes\"/>\n"
         "<variable name=\"share\" select=\"sum(//a/@number) div count(//a[@state = 'plan'])\" aggregate=\"yes\"/>\n"
         "<h2><value-of select=\"$a/p\"/></h2>\n"
         "<p>Svar: <value-of select=\"$answers\"/>, <value-of select=\"$share\"/>. <a href=\"{$a/@link}\" "
         "title=\"{$a/p}\">länk</a></p>\n"
         "<for-each key=\"by\" select=\"$region/@code\"><p><value-of select=\"@state\"/></p></for-each>\n"
         "<for-each select=\"topic[a[@owner = $region/@code]]\"><p><value-of select=\"name\"/>: <meter value=\"1\" "
         "max=\"{$answers}\" alt=\"{$a/p}\"/></p></for-each>\n"
         "<for-each select=\"//a[@owner = $region/@code]\"><copy-of select=\"p\"/></for-each>",
         {},
         "path=\"{//a[@owner = $region/@code]/p}.pdf\" title=\"{//a[@owner = $region/@code]/p}\"",
         "<key name=\"by\" match=\"//a\" use=\"@owner\"/>"});
    const auto result = lagesbild({"build"});
    CHECK(result.errors == "");
    REQUIRE(result.exit_code == 0);
    for (const std::string_view region : regions) {
        const std::string pdf = fmt::format("out/hemlig{}.pdf", region);
        const std::string layers = layers_of(pdf);
        for (const std::string_view other : regions) {
            INFO(region << " says of " << other);
            CHECK(holds(layers, fmt::format("hemlig{}", other)) == (region == other));
        }
        // The title, a bookmark, an address, the words and the alternative text of a link, and those of a meter.
        CHECK(count(objects_of(pdf), fmt::format("hemlig{}", region)) >= 6);
        CHECK(support::run({"pdftotext", pdf, "-"}).output.find("Svar: 3, 3.") != std::string::npos);
    }
}

TEST_CASE("whichever way a layout takes what belongs to another, no report is made, and both places are told") {
    const ThreeRegions folder;
    for (const Way& way : ways()) {
        INFO(way);
        ThreeRegions::layout(way);
        const auto result = lagesbild({"build"});
        INFO(result.errors);
        CHECK(result.exit_code == 1);
        CHECK(count(result.errors, "[foreign-data]") >= 3);
        CHECK(count(result.errors, "sources/area.xml:") >= 3);
        CHECK(count(result.errors, "error:") == count(result.errors, "[foreign-data]"));
        CHECK(!fs::exists("out"));
        fs::remove_all("out");
    }
}

TEST_CASE("of an earlier issue, others' statements are neither seen nor told of") {
    const ThreeRegions folder;
    std::string earlier = read_file("earlier/area.xml");
    earlier.replace(earlier.find("Ångest"), 7, "Oro");
    write_file("earlier/area.xml", earlier);
    SECTION("what has changed is one's own, or nobody's without what stands in it of others") {
        ThreeRegions::layout({"changes",
                              "<for-each select=\"$changes/change\"><p>* <value-of select=\"@identity\"/>: <value-of "
                              "select=\"before\"/> > <value-of select=\"after\"/></p></for-each>"});
        const auto result = lagesbild({"build", "--baseline", "earlier"});
        CHECK(result.errors == "");
        for (const std::string_view region : regions) {
            const std::string text = support::run({"pdftotext", fmt::format("out/{}.pdf", region), "-"}).output;
            INFO(text);
            CHECK(text.find(fmt::format("* anxiety: Oro hemlig{0} > Ångest hemlig{0}", region)) != std::string::npos);
            CHECK(count(text, "* ") == (region == "03" ? 2 : 1));
            CHECK(count(text, "hemlig") == (region == "03" ? 4 : 2));
        }
    }
    SECTION("the earlier source is without others") {
        ThreeRegions::layout({"baseline", "<for-each select=\"$baseline//a[@owner = $region/@code]\"><p><value-of "
                                          "select=\"p\"/></p></for-each>"});
        CHECK(lagesbild({"build", "--baseline", "earlier"}).errors == "");
        ThreeRegions::layout({"baseline", "<for-each select=\"$baseline//a\"><p>Ett svar.</p></for-each>"});
        const auto result = lagesbild({"build", "--baseline", "earlier"});
        INFO(result.errors);
        CHECK(count(result.errors, "[foreign-data]") == 3);
        CHECK(count(result.errors, "earlier/area.xml:") == 3);
    }
}

TEST_CASE("an edition that reads another's file sees nothing of it") {
    const ThreeRegions folder;
    for (const std::string_view region : regions)
        write_file(
            fmt::format("sources/answers/{}.xml", region),
            fmt::format("<?xml-model href=\"../area.sch\" schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>"
                        "\n<area as-of=\"2021-12-01\">{}</area>\n",
                        answer(region, "plan", "2021-05")));
    const auto layout = [](const std::string& file) {
        write_file("layouts/report.xml",
                   "<layout name=\"report\" match=\"/area\" xml:lang=\"sv\">\n"
                   "<source name=\"regions\" href=\"../regions/regions.xml\"/>\n"
                   "<edition name=\"region\" per=\"$regions/regions/region\" key=\"@code\" owner=\"@code\">\n"
                   "<source name=\"own\" href=\"../sources/answers/" +
                       file +
                       ".xml\"/></edition>\n<output path=\"{$region/@code}.pdf\" title=\"Läget\"/>\n<page size=\"A5\" "
                       "margin=\"20mm\"/>\n<flow><h1>Läget</h1><for-each select=\"$own/area/a\"><p><value-of "
                       "select=\"p\"/></p></for-each></flow></layout>\n");
    };
    layout("{@code}");
    CHECK(lagesbild({"build"}).errors == "");
    CHECK(support::run({"pdftotext", "out/02.pdf", "-"}).output.find("hemlig02") != std::string::npos);
    layout("02");
    const auto result = lagesbild({"build"});
    INFO(result.errors);
    CHECK(result.exit_code == 3);
    CHECK(count(result.errors, "[foreign-data]") == 2);
    CHECK(count(result.errors, "sources/answers/02.xml:2:26: belongs to `02`") == 2);
}

TEST_CASE("what stands in another's statement is another's, whatever it says itself") {
    const ThreeRegions folder;
    std::string source = read_file("sources/area.xml");
    source.replace(source.find("<p id=\"p02\">"), 0,
                   "<a id=\"inner\" owner=\"01\" state=\"plan\"/><a id=\"unnamed\" state=\"plan\">hemlig02</a>");
    write_file("sources/area.xml", source);
    const auto asking_for = [](const std::string& id) {
        ThreeRegions::layout({id, "<for-each select=\"//a[@id = '" + id + "']\"><p>Ett.</p></for-each>"});
        return lagesbild({"build"});
    };
    const auto unnamed = asking_for("unnamed");
    INFO(unnamed.errors);
    CHECK(unnamed.exit_code == 3);
    CHECK(count(unnamed.errors, "[foreign-data]") == 2);
    CHECK(count(unnamed.errors, "sources/area.xml:6:1: belongs to `02`") == 2);
    CHECK(fs::exists("out/02.pdf"));
    const auto inner = asking_for("inner");
    INFO(inner.errors);
    CHECK(inner.exit_code == 1);
    CHECK(count(inner.errors, "[foreign-data]") == 3);
    CHECK(count(inner.errors, "sources/area.xml:6:100: belongs to `01`") == 1);
}

TEST_CASE("an edition for what belongs to another is not made") {
    const ThreeRegions folder;
    write_file("layouts/report.xml",
               "<layout name=\"report\" match=\"/area\" xml:lang=\"sv\">\n"
               "<edition name=\"a\" per=\"//a\" key=\"@id\" owner=\"'02'\"/>\n"
               "<output path=\"{$a/@id}.pdf\" title=\"Läget\"/>\n<page size=\"A5\" margin=\"20mm\"/>\n"
               "<flow><h1>Läget</h1><p><value-of select=\"$a/p\"/></p></flow></layout>\n");
    const auto result = lagesbild({"build"});
    INFO(result.errors);
    CHECK(result.exit_code == 3);
    CHECK(fs::exists("out/a02.pdf"));
    CHECK(!fs::exists("out/a01.pdf"));
    CHECK(!fs::exists("out/a03.pdf"));
    CHECK(result.errors.find("layouts/report.xml:2:46") != std::string::npos);
}

TEST_CASE("isolation holds at any number of jobs, and looked at from an earlier day") {
    const ThreeRegions folder;
    ThreeRegions::layout({"own", "<for-each select=\"//a[@owner = $region/@code]\"><p><value-of select=\"p\"/></p>"
                                 "</for-each>"});
    CHECK(lagesbild({"build", "--jobs", "4", "--as-of", "2022-01-01"}).errors == "");
    for (const std::string_view region : regions) {
        const std::string layers = layers_of(fmt::format("out/{}.pdf", region));
        CHECK(count(layers, "hemlig") == count(layers, fmt::format("hemlig{}", region)));
    }
    ThreeRegions::layout({"others", "<for-each select=\"//a\"><p>Ett.</p></for-each>"});
    const auto one = lagesbild({"build", "--jobs", "1"}), several = lagesbild({"build", "--jobs", "4"});
    CHECK(one.errors == several.errors);
    CHECK(count(one.errors, "[foreign-data]") == 3);
}
