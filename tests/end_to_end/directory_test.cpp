#include <catch2/catch.hpp>

#include "end_to_end/project.hpp"
#include "end_to_end/words.hpp"

using end_to_end::contains;
using end_to_end::lagesbild;
using end_to_end::occurrences;
using end_to_end::replaced;

namespace {

namespace fs = std::filesystem;

/// The repository's sources and layouts in a folder of their own, which is the current one while it lives.
class Directory {
public:
    Directory() : inside_(folder_.path()) {
        for (const char* part : {"sources", "layouts"})
            fs::copy(fs::path(LAGESBILD_SOURCE_DIR) / part, part, fs::copy_options::recursive);
    }
    static void change(const std::string& what, const std::string& with) {
        const std::string text = support::read_file(source_);
        INFO(what);
        REQUIRE(occurrences(text, what) == 1);
        support::write_file(source_, replaced(text, what, with));
    }
    static void make() {
        const auto result = lagesbild({"build", source_, "--layout", "directory"});
        INFO(result.errors);
        REQUIRE(result.exit_code == 0);
    }
    /// All words on the pages, as one line.
    static std::string text() {
        return end_to_end::joined(end_to_end::words(support::run({"pdftotext", "-layout", pdf_, "-"}).output), " ");
    }
    /// Everything that a reader of the file can find in it: pages, structure, metadata, and each string of each object.
    static std::string layers() {
        std::string all = text();
        for (const std::vector<std::string>& command :
             std::vector<std::vector<std::string>>{{"pdfinfo", pdf_},
                                                   {"pdfinfo", "-meta", pdf_},
                                                   {"pdfinfo", "-struct-text", pdf_},
                                                   {"qpdf", "--json=2", pdf_}})
            all += support::run(command).output;
        return all;
    }

private:
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_;
    static constexpr const char* source_ = "sources/npo-psykisk-halsa.xml";
    static constexpr const char* pdf_ = "out/npo-psykisk-halsa/kontakter.pdf";
};

}  // namespace

TEST_CASE("the directory has everyone, by what they represent, from north to south") {
    const Directory directory;
    Directory::make();
    const std::string text = Directory::text();
    CHECK(contains(text, "Tretton platser, alla tillsatta."));
    size_t last = 0;
    for (const char* name : {"Risö Bergerlind", "Mårtensson", "Bergman Nordgren", "Franck", "Eddyson-Hägg", "Eberhart",
                             "Jan Persson", "Söderberg", "Singhru", "Wilhelmson", "Götesson", "Sundén", "Wieselgren"}) {
        INFO(name);
        CHECK(text.find(name, last) != std::string::npos);
        last = std::max(last, text.find(name, last));
    }
}

TEST_CASE("who is protected is in no layer of the directory") {
    const Directory directory;
    Directory::make();
    const std::string before = Directory::layers();
    CHECK(contains(before, "Eberhart"));
    Directory::change("<person id=\"person-07\">", "<person id=\"person-07\" protected=\"true\">");
    Directory::make();
    const std::string after = Directory::layers();
    CHECK_FALSE(contains(after, "Eberhart"));
    CHECK_FALSE(contains(after, "Sophia"));
    CHECK(contains(Directory::text(), "namnet skyddat"));
    CHECK(contains(Directory::text(), "namn anges inte"));
}

TEST_CASE("a vacant seat is said to be vacant, and a health-care region that nobody represents is shown") {
    const Directory directory;
    Directory::change("<seat id=\"seat-02\" role=\"member\"", "<seat id=\"seat-02\" role=\"member\" vacant=\"true\"");
    const std::string text = support::read_file("sources/npo-psykisk-halsa.xml");
    const size_t person = text.find("<person id=\"person-03\">");
    const std::string element = text.substr(person, text.find("</organisation>", person) + 15 - person);
    Directory::change(element, "");
    Directory::change(
        "<health-care-region ref=\"vast\" certainty=\"inferred\">Västra sjukvårdsregionen</health-care-region>", "");
    Directory::make();
    const std::string made = Directory::text();
    CHECK(contains(made, "Tretton platser, varav en är vakant."));
    CHECK(contains(made, "Vakant"));
    CHECK(contains(made, "vakant"));
    CHECK_FALSE(contains(made, "Mårtensson"));
    CHECK(occurrences(made, "ingen ledamot") == 1);
}
