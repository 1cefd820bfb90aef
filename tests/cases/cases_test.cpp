#include <map>

#include <catch2/catch.hpp>

#include "cases/case.hpp"
#include "support/file.hpp"
#include "support/golden.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path cases_folder = fs::path(LAGESBILD_SOURCE_DIR) / "tests/cases";
/// Kept for the conformance check, which judges every one.
const fs::path pdf_folder = fs::path(LAGESBILD_BINARY_DIR) / "tests/pdf";

void keep_pdfs(const cases::Case& one, const std::vector<cases::Report>& reports) {
    fs::remove_all(pdf_folder / one.name);
    for (const cases::Report& report : reports)
        if (!report.pdf.empty()) support::write_file(pdf_folder / one.name / report.path, report.pdf);
}

/// Of several, each below its path.
std::string texts_of(const std::vector<cases::Report>& reports, std::string cases::Report::*text) {
    std::string all;
    for (const cases::Report& report : reports)
        all += (reports.size() > 1 ? "report " + report.path + "\n" : "") + report.*text;
    return all;
}

/// What no case can bring about, and why.
const std::map<diag::Code, const char*> without_case{
    {diag::Code::unwritable_file, "cases write nothing; the end-to-end tests fill the disk and block the folder"},
    {diag::Code::missing_input, "a case names its files; an end-to-end test runs in an empty folder"},
    {diag::Code::unknown_layout, "a case names its files; an end-to-end test gives a name"},
    {diag::Code::idle_layout,
     "a case names its layouts; an end-to-end test has one that matches nothing in `layouts/`"},
    {diag::Code::broken_manifest, "cases write nothing; an end-to-end test lets the program find foreign ones"},
    {diag::Code::changed_report, "cases write nothing; an end-to-end test changes what was written"},
    {diag::Code::missing_recipient, "cases send nothing; end-to-end tests make messages"},
    {diag::Code::invalid_address, "likewise"},
    {diag::Code::refused_header, "likewise"},
    {diag::Code::stale_report, "likewise"},
    {diag::Code::missing_mail_library, "a machine that builds has it; an end-to-end test hides it"},
    {diag::Code::pdf_failure, "only a document that the program itself made wrongly is refused by the writer"},
};

}  // namespace

TEST_CASE("every case gives what it expects") {
    for (const auto& one : cases::find_cases(cases_folder)) {
        DYNAMIC_SECTION(one.name) {
            const cases::Result result = cases::make(one);
            CHECK(support::compare_golden(one.folder / "diagnostics.txt", result.diagnostics_text) == "");
            CHECK(support::compare_golden(one.folder / "pages.txt", texts_of(result.reports, &cases::Report::pages)) ==
                  "");
            CHECK(support::compare_golden(one.folder / "structure.txt",
                                          texts_of(result.reports, &cases::Report::structure)) == "");
            keep_pdfs(one, result.reports);
        }
    }
}

TEST_CASE("every registered diagnostic has a case that shows it") {
    std::string all;
    for (const auto& one : cases::find_cases(cases_folder)) {
        all += support::read_file(one.folder / "diagnostics.txt");
    }
    for (size_t i = 0; i < diag::code_table().size(); ++i) {
        const std::string name(diag::code_table()[i].name);
        const auto exempt = without_case.find(static_cast<diag::Code>(i));
        const bool shown = all.find("[" + name + "]") != std::string::npos;
        INFO(name << (exempt == without_case.end() ? " has no case" : std::string(" is exempt: ") + exempt->second));
        CHECK(shown != (exempt != without_case.end()));
    }
}
