#include <set>

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

/// What no case can bring about: faults of the disk, of the machine's fonts, or of the program.
const std::set<diag::Code> without_case{
    diag::Code::unwritable_file,
    diag::Code::missing_input,
    diag::Code::pdf_failure,
    diag::Code::unsettled_pages,
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
        INFO(name);
        const bool exempt = without_case.count(static_cast<diag::Code>(i)) > 0;
        CHECK((all.find("[" + name + "]") != std::string::npos) != exempt);
    }
}
