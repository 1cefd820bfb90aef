#include <catch2/catch.hpp>

#include "content/check.hpp"
#include "support/file.hpp"
#include "unit/xml/reading.hpp"

namespace content {
namespace {

namespace fs = std::filesystem;

struct Replaced {
    std::string what, with;
    bool everywhere = false;
};

/// What the rules say of the programme area after changes of its source: the messages alone, so that a change of its
/// texts moves nothing here.
Complaints said_after(const std::vector<Replaced>& changes) {
    const support::TemporaryFolder folder;
    fs::copy(LAGESBILD_SOURCE_DIR "/sources", folder.path(), fs::copy_options::recursive);
    const std::string path = folder.path() / "npo-psykisk-halsa.xml";
    std::string text = support::read_file(path);
    for (const auto& [what, with, everywhere] : changes) {
        INFO(what);
        size_t at = text.find(what);
        REQUIRE(at != std::string::npos);
        for (; at != std::string::npos; at = everywhere ? text.find(what, at + with.size()) : std::string::npos)
            text.replace(at, what.size(), with);
    }
    support::write_file(path, text);
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* document = documents.read(path, sink);
    REQUIRE(document != nullptr);
    Constraints constraints(documents);
    check(constraints, *document, sink);
    Complaints messages;
    for (const diag::Diagnostic& diagnostic : sink.sorted())
        messages.push_back(std::string(diag::entry(diagnostic.code).name) + ": " + diagnostic.message);
    return messages;
}

struct Row {
    std::string name;
    std::vector<Replaced> changes;
    Complaints said;
};

const std::string remiss = R"(id="schizofreni-2-remiss" code="remiss" certainty="expected" date="2021-09")";

Replaced consultation(const std::string& certainty, const std::string& date) {
    return {remiss, R"(id="schizofreni-2-remiss" code="remiss" certainty=")" + certainty + R"(" date=")" + date + '"'};
}

TEST_CASE("what a programme area says is held to the day it says it of") {
    const std::string area = R"(issue="1" as-of="2021-06-24")", page = R"(as-of="2021-06-24" changed="2021-06-24")";
    const Replaced uncertainty_gone{R"(about="schizofreni-2-remiss" certainty="inferred")",
                                    R"(about="schizofreni-2-remiss")"};
    const std::vector<Row> rows{
        {"nothing changed", {}, {}},
        {"the area alone is of a later day",
         {{area, R"(issue="1" as-of="2021-11-20")"}},
         {"date-order: the programme area is not as of the day that its latest facts are from (`2021-11-20`, the "
          "latest is as of `2021-06-24`)"}},
        {"a source without a day",
         {{R"(as-of="2021-06-24" changed="2021-06-24")", R"(not-before="2021-06-24" changed="2021-06-24")"}},
         {"rule-violation: the source `kunskapsstyrningvard` has no date that can be relied on, but what it says (74 "
          "of its statements) is as of 2021-06-24"}},
        {"a statement without its source",
         {{R"(source="kunskapsstyrningvard" as-of="2021-06-24" section="section-uppdrag")",
           R"(as-of="2021-06-24" section="section-uppdrag")"}},
         {"rule-violation: the `assignment` has `as-of` but no `source`, the two belong together"}},
        {"everything is of a later day", {{"2021-06-24", "2021-07-20", true}}, {}},
        {"under way since before", {consultation("ongoing", "2021-06-14/.."), uncertainty_gone}, {}},
        {"under way until a day to come", {consultation("ongoing", "2021-06-14/2021-09-30"), uncertainty_gone}, {}},
        {"under way from a day to come",
         {consultation("ongoing", "2021-11/.."), uncertainty_gone},
         {"date-order: what is `ongoing` cannot begin after its own as-of date: look what the source says of it, and "
          "of which day it is "
          "(`2021-11/..` is after `2021-06-24`)"}},
        {"under way, but over",
         {consultation("ongoing", "2021-01/2021-03"), uncertainty_gone},
         {"date-order: what is `ongoing` cannot be over before its own as-of date: look whether the source says "
          "that it goes on, is over, or when it ends (`2021-06-24` is after `2021-01/2021-03`)"}},
        {"under way from a day to come, by a source without a day",
         {{R"(certainty="ongoing" date="2021/..">)", R"(certainty="ongoing" date="2030/..">)"}},
         {"date-order: what is `ongoing` cannot begin after its own as-of date: look what the source says of it, and "
          "of which day it is "
          "(`2030/..` is after `2021-06-24`)"}},
        {"inferred of what has been",
         {{remiss + R"( source="kunskapsstyrningvard" as-of="2021-06-24" section="section-insatsomraden"/>)",
           R"(id="schizofreni-2-remiss" code="remiss" certainty="inferred" date="2021-05" )"
           R"(source="kunskapsstyrningvard" as-of="2021-06-24"><p>Vår slutsats.</p></stage>)"}},
         {}},
        {"inferred of what is to come",
         {{remiss + R"( source="kunskapsstyrningvard" as-of="2021-06-24" section="section-insatsomraden"/>)",
           R"(id="schizofreni-2-remiss" code="remiss" certainty="inferred" date="2021-09" )"
           R"(source="kunskapsstyrningvard" as-of="2021-06-24"><p>Vår slutsats.</p></stage>)"}},
         {"date-order: what is `inferred` is told as something that is so, and cannot lie after its own as-of date: "
          "keep `expected` or `planned`, and say in an `uncertainty` that it is our conclusion (`2021-09` is after "
          "`2021-06-24`)"}},
        {"dates that are none, or not of the form that is needed",
         {{remiss, R"(id="schizofreni-2-remiss" code="remiss" certainty="expected" date="september 2021")"},
          {R"(checked="2019-02-22" not-before="2021")", R"(checked="2019/2020" not-before="")"},
          {area, R"(issue="1" as-of="2021-06")"}},
         {"invalid-date: `2021-06` is not one day",
          "invalid-date: `september 2021` is no date: a date begins with a year of four digits",
          "invalid-date: `2019/2020` is not one year, month or day", "invalid-date: `` is no date: it is empty"}},
        {"a pathway renamed in one of three places",
         {{R"(after-noun="om självskada">Självskada<)", R"(after-noun="om självskada">Självskadebeteende<)"}},
         {"rule-warning: the title is `Självskadebeteende`, but `in-text` says `självskada`: it is the title in small "
          "letters, but for names; change both when a pathway is renamed",
          "rule-warning: the title is `Självskadebeteende`, but `after-noun` says `om självskada`: it ends with the "
          "title; change both when a pathway is renamed"}},
        {"a pathway renamed at its end",
         {{R"(in-text="självskada" after-noun="om självskada">Självskada<)",
           R"(in-text="självskada hos vuxna" after-noun="om självskada">Självskada hos vuxna<)"}},
         {"rule-warning: the title is `Självskada hos vuxna`, but `after-noun` says `om självskada`: it ends with the "
          "title; change both when a pathway is renamed"}},
        {"a conclusion about a time that is gone",
         {{remiss, R"(id="schizofreni-2-remiss" code="remiss" certainty="unknown")"}},
         {"rule-warning: `schizofreni-2-remiss` has no date now, look whether this conclusion of ours still holds"}},
        {"a later source without a mark on what it moves on",
         {{R"(kind="contradiction">
      <between ref="sjalvskada-framtagande-ongoing"/>)",
           R"(kind="superseded">
      <between ref="sjalvskada-framtagande-ongoing"/>)"}},
         {"rule-violation: of the statements of `sjalvskada-phase` all but one must be marked `superseded=\"true\"`, "
          "here 0 of 2 are"}},
        {"a mark of what is moved on, where nothing is",
         {{R"(<between ref="sjalvskada-framtagande-planned"/>)",
           R"(<between ref="sjalvskada-framtagande-planned" superseded="true"/>)"}},
         {"rule-violation: only a discrepancy of the kind `superseded` has a superseded statement, this is "
          "`contradiction`"}},
        {"a host under another's name",
         {{">Västra sjukvårdsregionen</named>", ">Norra sjukvårdsregionen</named>"},
          {">Västra Götalandsregionen</named>", ">Region Skåne</named>"}},
         {"dangling-reference: the health-care region `vast` has another name in regions.xml: `Norra "
          "sjukvårdsregionen`, looked for as `vast Norra "
          "sjukvårdsregionen`",
          "dangling-reference: the region `region-14` has another name in regions.xml: `Region Skåne`, looked for as "
          "`region-14 Region Skåne`"}},
        {"a pathway renamed everywhere",
         {{R"(in-text="självskada" after-noun="om självskada">Självskada<)",
           R"(in-text="ätstörning" after-noun="om ätstörning">Ätstörning<)"}},
         {}},
        {"after another stage, and before it",
         {{R"(after="beslut")", R"(after="beslut" date="2021-08")"}},
         {"date-order: the stage is to come after the consultation or what follows on it, but its date is before "
          "(`2021-09` is after `2021-08`)"}},
        {"after another stage", {{R"(after="beslut")", R"(after="remiss")"}}, {}},
        {"a conclusion of ours about what has happened since",
         {consultation("actual", "2021-05")},
         {"rule-warning: `schizofreni-2-remiss` is now `actual`, look whether this conclusion of ours still holds"}},
        {"a page of a later day, its statements as they were",
         {{page, R"(as-of="2021-07-20" changed="2021-07-20")"},
          {area, R"(as-of="2021-07-20")"},
          {R"(id="host" status="active" health-care-region="vast" source="kunskapsstyrningvard" as-of="2021-06-24")",
           R"(id="host" status="active" health-care-region="vast" source="kunskapsstyrningvard" as-of="2021-07-20")"}},
         {"rule-warning: 73 statements of `kunskapsstyrningvard` are still as of 2021-06-24, the source itself as of "
          "2021-07-20"}},
        {"statements of a later day than the page",
         {{"2021-06-24", "2021-07-20", true}, {R"(as-of="2021-07-20" changed="2021-07-20")", page}},
         {"rule-violation: the source `kunskapsstyrningvard` is as of 2021-06-24, but what it says (74 of its "
          "statements) as of 2021-07-20"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(said_after(row.changes) == row.said);
    }
}

TEST_CASE("one fault in a programme area is told once, at what is wrong") {
    const std::string area = R"(issue="1" as-of="2021-06-24")", page = R"(as-of="2021-06-24" changed="2021-06-24")",
                      rest = R"( source="kunskapsstyrningvard" as-of="2021-06-24" section="section-insatsomraden"/>)",
                      planned = R"(<between ref="sjalvskada-framtagande-planned"/>)", dated = R"( as-of="2021-06-20" )",
                      region = R"(<health-care-region ref="sydost">)";
    const auto new_source = [](const std::string& placed) {
        return Replaced{"  <!-- In alphabetical order.",
                        R"(  <source id="grannen" site="exempel.se" published="2021-06-20")" + placed +
                            R"(xml:lang="sv"><title>Grannen</title></source>
  <!-- In alphabetical order.)"};
    };
    const Replaced second{remiss + rest, remiss + rest +
                                             R"(<stage id="other" code="remiss" certainty="expected" date="2021-11" )"
                                             R"(source="grannen" as-of="2021-06-20"/>)"};
    const Replaced dispute{R"(<discrepancy id="schizofreni-2-name")",
                           R"(<discrepancy id="times" kind="contradiction"><between ref="schizofreni-2-remiss"/>)"
                           R"(<between ref="other"/><p>De skiljer sig.</p></discrepancy>)"
                           R"(<discrepancy id="schizofreni-2-name")"};
    const std::vector<Row> rows{
        {"a second source that differs", {second, dispute, new_source(dated)}, {}},
        {"the discrepancy is forgotten",
         {second, new_source(dated)},
         {"rule-violation: the pathway has several statements on the stage `remiss`, but no discrepancy names "
          "`other`"}},
        {"the day of the new source is forgotten",
         {second, dispute, new_source(" ")},
         {"rule-violation: the source `grannen` has neither `as-of`, the day that its statements hold for, nor "
          "`not-before`, where no date of it can be relied on"}},
        {"the new source has no day, its statements have",
         {second, dispute, new_source(R"( not-before="2021" )")},
         {"rule-violation: the source `grannen` has no date that can be relied on, but what it says (1 of its "
          "statements) is as of 2021-06-20"}},
        {"nothing is asked, and it is not said",
         {{R"( certainty="not-mentioned"/>

  <relations)",
           R"(/>

  <relations)"}},
         {"rule-violation: there is no action: say `certainty=\"not-mentioned\"` if the source asks nothing, or remove "
          "`actions`"}},
        {"nothing is asked, but something is",
         {{R"( certainty="not-mentioned"/>

  <relations)",
           R"( certainty="not-mentioned"><action id="answer" kind="other"><title>Ring</title></action></actions>

  <relations)"}},
         {"rule-violation: `not-mentioned` says that nothing is asked, but there are 1 actions: remove the one or the "
          "other"}},
        {"a statement without source",
         {{remiss + rest, remiss + R"( as-of="2021-06-24" section="section-insatsomraden"/>)"}},
         {"rule-violation: the `stage` has `as-of` but no `source`, the two belong together"}},
        {"a statement without source and day",
         {{remiss + rest, remiss + R"( section="section-insatsomraden"/>)"}},
         {"rule-violation: the `stage` `schizofreni-2-remiss` has no source, neither its own nor from an element "
          "around it"}},
        {"a source that is not there",
         {{remiss + R"( source="kunskapsstyrningvard")", remiss + R"( source="kunskapsstyrning")"}},
         {"rule-violation: there is no source `kunskapsstyrning`: write the `id` of a `source` at the end of the file, "
          "or add one there"}},
        {"the `id` of a source changed",
         {{R"(<source id="kunskapsstyrningvard")", R"(<source id="kunskapsstyrning")"}},
         {"rule-violation: there is no source `kunskapsstyrningvard` (named 74 times), and nothing names the source "
          "`kunskapsstyrning`: an `id` stays as it is, whatever the page is called"}},
        {"a source of a day that nothing it says is of",
         {{page, R"(as-of="2021-07-24" changed="2021-06-24")"}},
         {"rule-violation: the source `kunskapsstyrningvard` is as of 2021-07-24, but nothing that it says is, 74 of "
          "its statements are as of 2021-06-24"}},
        {"a page that has changed since",
         {{page, R"(as-of="2021-06-24" changed="2021-10-15")"}},
         {"date-order: the page is younger than the day that its statements are as of: look what it says now, and move "
          "`as-of` on (`2021-10-15` is after `2021-06-24`)"}},
        {"the area one day early",
         {{area, R"(issue="1" as-of="2021-06-23")"}},
         {"date-order: the programme area is not as of the day that its latest facts are from (`2021-06-23`, the "
          "latest is as of `2021-06-24`)"}},
        {"one statement named twice",
         {{planned, R"(<between ref="sjalvskada-framtagande-ongoing"/>)"}},
         {"rule-violation: the discrepancy `sjalvskada-phase` names `sjalvskada-framtagande-ongoing` twice"}},
        {"a statement of another pathway",
         {{planned, R"(<between ref="depression-framtagande-planned"/>)"}},
         {"rule-violation: `depression-framtagande-planned` is not a statement of the pathway `vf-sjalvskada`"}},
        {"a statement that is not there",
         {{planned, R"(<between ref="sjalvskada-framtagande-planed"/>)"}},
         {"dangling-reference: `ref` of `between` names nothing that exists: `sjalvskada-framtagande-planed`"}},
        {"a row of `not-mentioned` that remains",
         {{R"(<stage id="depression-implementering")",
           R"(<stage id="new" code="implementering" certainty="planned" source="kunskapsstyrningvard" )"
           R"(as-of="2021-06-24"/><stage id="depression-implementering")"}},
         {"rule-violation: the stage `implementering` is both mentioned and `not-mentioned`, remove this one"}},
        {"done on a day to come",
         {consultation("actual", "2021-09")},
         {"date-order: what is `actual` cannot lie after its own as-of date: look what the source says of it, and of "
          "which day it is (`2021-09` is "
          "after `2021-06-24`)"}},
        {"a state without words",
         {{R"(id="sjalvskada-klart" code="klart" certainty="unknown")",
           R"(id="sjalvskada-klart" code="klart" certainty="ongoing")"}},
         {"rule-violation: the stage is `ongoing`, but the `stage-type` `klart` has no words to say so: add `present` "
          "for what is `ongoing`, `participle` for `actual`, `infinitive` for `expected` and `planned`"}},
        {"a health-care region under another's `ref`",
         {{region, R"(<health-care-region ref="norra">)"}},
         {"dangling-reference: the health-care region `norra` has another name in regions.xml: "
          "`Sydöstra sjukvårdsregionen`, looked for as `norra Sydöstra sjukvårdsregionen`"}},
        {"a health-care region under another's name",
         {{region + "Sydöstra", region + "Norra"}},
         {"dangling-reference: the health-care region `sydost` has another name in regions.xml: "
          "`Norra sjukvårdsregionen`, looked for as `sydost Norra sjukvårdsregionen`"}},
        {"a second seat of one health-care region",
         {{region + "Sydöstra", R"(<health-care-region ref="norra">Norra)"}},
         {"rule-warning: the health-care region `norra` has several seats that represent `region`"}},
        {"a name on two seats",
         {{"<given-name>Susanne</given-name>", "<given-name>Ola</given-name>"},
          {"<family-name>Söderberg</family-name>", "<family-name>Götesson</family-name>"}},
         {"rule-warning: one name stands on several seats of the group"}},
        {"an empty text",
         {{"<purpose>så att implementeringen kan börja</purpose>", "<purpose> </purpose>"}},
         {"rule-violation: the `purpose` is empty: write something, or remove it"}},
        {"an address that is none",
         {{R"(url="https://kunskapsstyrningvard.se/")", R"(url="kunskapsstyrningvard.se")"}},
         {"schema-violation: `kunskapsstyrningvard.se` is not a value of `url`"}},
        {"a title that cannot follow a noun",
         {{R"( after-noun="om självskada")", ""}},
         {"schema-violation: `title` lacks the attribute `after-noun`"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(said_after(row.changes) == row.said);
    }
}

}  // namespace
}  // namespace content
