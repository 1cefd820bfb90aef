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

void keep_pdf(const cases::Case& one, const std::string& pdf) {
    const fs::path path = pdf_folder / (one.name + ".pdf");
    if (pdf.empty()) {
        fs::remove(path);
    } else {
        support::write_file(path, pdf);
    }
}

/// What no case can bring about, and why.
const std::map<diag::Code, const char*> without_case{
    {diag::Code::unwritable_file, "cases write nothing; the end-to-end tests fill the disk and block the folder"},
    {diag::Code::missing_input, "a case names its files; an end-to-end test runs in an empty folder"},
    {diag::Code::idle_layout,
     "a case names its layouts; an end-to-end test has one that matches nothing in `layouts/`"},
    {diag::Code::pdf_failure, "only a document that the program itself made wrongly is refused by the writer"},
};

}  // namespace

TEST_CASE("every case gives what it expects") {
    for (const auto& one : cases::find_cases(cases_folder)) {
        DYNAMIC_SECTION(one.name) {
            const cases::Result result = cases::make(one);
            CHECK(support::compare_golden(one.folder / "diagnostics.txt", result.diagnostics_text) == "");
            CHECK(support::compare_golden(one.folder / "pages.txt", result.pages) == "");
            CHECK(support::compare_golden(one.folder / "structure.txt", result.structure) == "");
            keep_pdf(one, result.pdf);
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
