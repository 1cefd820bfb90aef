#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"
#include "xml/content_repair.hpp"
#include "xml/declarations.hpp"

namespace xml {
namespace {

/// The content of an element `r`, whose model is written in XML Schema.
class CompiledType {
public:
    explicit CompiledType(const std::string& particle, size_t budget = 1'000'000)
        : budget_(budget),
          schema_(compile_schema(
              reading_.documents,
              folder_.write("test.xsd", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r'>"
                                        "<xs:complexType>" +
                                            particle + "</xs:complexType></xs:element></xs:schema>"),
              {}, reading_.sink)),
          declarations_(schema_),
          model_(declarations_.model_of(declarations_.global_type(reading_.document->root()), budget_)) {}
    [[nodiscard]] const ContentModel& model() const { return model_; }

private:
    size_t budget_;
    Folder folder_;
    Reading reading_{"<r/>"};
    CompiledSchema schema_;
    Declarations declarations_;
    ContentModel model_;
};

std::string element(const std::string& name, const std::string& occurs = {}) {
    return fmt::format("<xs:element name='{}' {}/>", name, occurs);
}

std::string sequence(const std::string& particles, const std::string& occurs = {}) {
    return fmt::format("<xs:sequence {}>{}</xs:sequence>", occurs, particles);
}

const std::string optional = "minOccurs='0'", any_number = "minOccurs='0' maxOccurs='unbounded'";

/// `title`, `summary`, then `date` or `day`, `note` perhaps, any number of `part`, and `end` perhaps.
std::string report() {
    return sequence(element("title") + element("summary") + "<xs:choice>" + element("date") + element("day") +
                    "</xs:choice>" + element("note", optional) + element("part", any_number) +
                    element("end", optional));
}

Names names(const std::string& row) {
    std::istringstream words(row);
    Names result;
    for (std::string word; words >> word;) result.push_back({word, {}});
    return result;
}

std::string as_text(const Repair& repair) {
    switch (repair.kind) {
    case Repair::Kind::rename:
        return fmt::format("{} is {}", repair.at, repair.name.local);
    case Repair::Kind::missing:
        return fmt::format("{} before {}", repair.name.local, repair.at);
    case Repair::Kind::remove:
        return fmt::format("without {}", repair.at);
    case Repair::Kind::replace:
        return fmt::format("{} instead of {}", repair.name.local, repair.at);
    case Repair::Kind::move:
        return fmt::format("{} to {}", repair.at, repair.to);
    case Repair::Kind::swap:
        return fmt::format("{} and {}", repair.at, repair.to);
    }
    return {};
}

std::string plan(const ContentModel& model, const std::string& row) {
    std::vector<std::string> planned;
    for (const Repair& repair : plan_repairs(model, names(row))) planned.push_back(as_text(repair));
    return fmt::format("{}", fmt::join(planned, ", "));
}

TEST_CASE("the faults of a row are few, and each is the change that mends it") {
    struct Case {
        std::string row, planned;
    };
    const std::vector<Case> cases{
        {"title summary date", ""},
        {"title summary day note part part end", ""},
        {"titel summary date", "0 is title"},
        {"title sumary dat part", "1 is summary, 2 is date"},
        {"summary date", "title before 0"},
        {"date part", "title before 0, summary before 0"},
        {"", "title before 0, summary before 0, date before 0"},
        {"title summary", "date before 2"},
        {"title title summary date", "without 1"},
        {"title fax summary fax date part fax part", "without 1, without 3, without 6"},
        {"title summary date day", "without 3"},
        {"fax summary date", "title instead of 0"},
        {"title fax date part", "summary instead of 1"},
        {"summary title date", "0 to 2"},
        {"summary date title part", "2 to 0"},
        {"title summary date part part note", "5 to 3"},
        {"title summary date end part part", "3 to 6"},
        {"date summary title part", "0 and 2"},
        {"title summary date end part note", "3 and 5"},
        {"titel fax summary dat part note part", "0 is title, without 1, 3 is date, 5 to 4"},
    };
    const CompiledType content(report());
    for (const Case& each : cases) {
        INFO(each.row);
        CHECK(plan(content.model(), each.row) == each.planned);
    }
}

TEST_CASE("what may stand where something is missing is said together") {
    const CompiledType content(report());
    const auto repairs = plan_repairs(content.model(), names("title summary part"));
    REQUIRE(repairs.size() == 1);
    CHECK(repairs[0].expected == names("date day"));
}

TEST_CASE("in a long row each fault is found, and what is far away") {
    const CompiledType content(report());
    std::string row = "summary date";
    for (int i = 0; i < 300; ++i) row += i == 150 ? " prat" : " part";
    CHECK(plan(content.model(), row + " title") == "302 to 0, 152 is part");
}

TEST_CASE("all of a group is held to the model, and a wildcard takes what it may") {
    const CompiledType all("<xs:all>" + element("a") + element("b", optional) + element("c") + "</xs:all>");
    CHECK(plan(all.model(), "c a").empty());
    CHECK(plan(all.model(), "c a c") == "without 2");
    CHECK(plan(all.model(), "b a") == "c before 2");
    const CompiledType any(sequence(element("a") + "<xs:any namespace='##other' processContents='skip'/>"));
    Names row = names("a x");
    CHECK_FALSE(any.model().run(row).complete);
    row[1].namespace_ = "urn:o";
    CHECK(any.model().run(row).complete);
}

TEST_CASE("a model says how far a row is right, what takes each element, and what may come next") {
    const CompiledType content(report());
    const ContentModel& model = content.model();
    const ContentModel::Run run = model.run(names("title summary fax"));
    CHECK(run.taken == 2);
    CHECK_FALSE(run.complete);
    CHECK(run.particles[0].compiled != nullptr);
    CHECK(run.particles[0].compiled != run.particles[1].compiled);
    CHECK(run.particles[2].compiled == nullptr);
    CHECK(model.run(names("title summary")).taken == 2);
    CHECK_FALSE(model.run(names("title summary")).complete);
    CHECK(model.run(names("title summary day")).complete);
    CHECK(model.next(names("title summary")) == names("date day"));
    CHECK(model.next(names("title summary date part")) == names("part end"));
    CHECK(model.knows({"note", {}}));
    CHECK_FALSE(model.knows({"note", "urn:n"}));
}

TEST_CASE("a spent budget ends the search, and what was found stays") {
    const CompiledType little(report(), 60);
    CHECK(plan(little.model(), "titel summary date part fax part") == "0 is title");
    CHECK(little.model().is_spent());
    CHECK(little.model().next(names("title")).empty());

    // Each way to share the `d`s between the groups is tried again for the element that none takes.
    std::string row;
    for (int i = 0; i < 40; ++i) row += " c d";
    const CompiledType counted(sequence(element("c") + element("d", "minOccurs='0' maxOccurs='2'"), any_number),
                               100'000);
    CHECK(counted.model().run(names(row)).complete);
    CHECK_FALSE(counted.model().is_spent());
    CHECK(plan(counted.model(), row + " x").empty());
    CHECK(counted.model().is_spent());
}

}  // namespace
}  // namespace xml
