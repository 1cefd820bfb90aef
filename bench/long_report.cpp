#include "bench/long_report.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace bench {
namespace {

constexpr auto vocabulary = std::to_array<std::string_view>({"vårdförloppet",
                                                             "regionerna",
                                                             "kommunerna",
                                                             "och",
                                                             "att",
                                                             "som",
                                                             "för",
                                                             "med",
                                                             "psykisk",
                                                             "hälsa",
                                                             "beräknas",
                                                             "fastställas",
                                                             "implementeringen",
                                                             "kunskapsstyrningen",
                                                             "arbetsgruppen",
                                                             "under",
                                                             "hösten",
                                                             "samverkan",
                                                             "uppföljningen",
                                                             "patienten",
                                                             "brukaren",
                                                             "till",
                                                             "en",
                                                             "i",
                                                             "är",
                                                             "det",
                                                             "remissen",
                                                             "sammanhållna",
                                                             "insatser",
                                                             "behandling"});

/// Text that looks drawn by lot and is the same every time (a linear congruential generator, Knuth's constants).
class Writer {
public:
    std::string sentence(size_t words) {
        std::string text = "Programområdet";
        for (size_t i = 1; i < words; ++i) text += fmt::format(" {}", vocabulary[next() % vocabulary.size()]);
        return text + ".";
    }
    std::string paragraph() {
        std::string text;
        for (int i = 0; i < 4; ++i) text += fmt::format("{}{}", i == 0 ? "" : " ", sentence(9 + next() % 12));
        return text;
    }

private:
    uint64_t next() {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return state_ >> 33U;
    }
    uint64_t state_ = 1;
};

void write_chapter(size_t number, Writer& writer, std::string& source) {
    source += fmt::format("  <chapter id=\"c{0}\">\n    <title>Kapitel {0}</title>\n", number);
    for (int i = 0; i < 5; ++i) source += fmt::format("    <text>{}</text>\n", writer.paragraph());
    for (int i = 0; i < 3; ++i) source += fmt::format("    <point>{}</point>\n", writer.sentence(12));
    for (int i = 0; i < 5; ++i)
        source += fmt::format("    <row name=\"Rad {}\" state=\"pågår\">{}</row>\n", i + 1, writer.sentence(6));
    source += "  </chapter>\n";
}

}  // namespace

std::string long_source(size_t chapters) {
    Writer writer;
    std::string source = "<report>\n  <title>En lång rapport</title>\n";
    for (size_t number = 1; number <= chapters; ++number) write_chapter(number, writer, source);
    return source + "</report>\n";
}

std::string long_layout() {
    return R"(<layout name="long" match="/report" xml:lang="sv">
  <output path="long.pdf" title="{title}"/>
  <page size="A4" margin="25mm"><footer><p>Sida <page-number/> (<page-count/>)</p></footer></page>
  <style match="flow, footer" font-size="10pt" line-height="14pt" text-align="justify" hyphens="auto"/>
  <style match="td, th" text-align="left" padding="3pt" border-bottom="0.5pt solid #9aa7b2"/>
  <flow>
    <h1><value-of select="title"/></h1>
    <for-each select="chapter">
      <h2><value-of select="title"/></h2>
      <for-each select="text"><p><value-of select="."/></p></for-each>
      <ul><for-each select="point"><li><value-of select="."/></li></for-each></ul>
      <table>
        <thead><tr><th scope="col">Vad</th><th scope="col">Läge</th><th scope="col">Ord</th></tr></thead>
        <tbody><for-each select="row"><tr><th scope="row"><value-of select="@name"/></th><td><value-of select="@state"/></td><td><value-of select="."/></td></tr></for-each></tbody>
      </table>
    </for-each>
  </flow>
</layout>
)";
}

}  // namespace bench
