#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"

namespace cases {

/// A folder of tests/cases: a source, a layout, and what is expected of them.
///
///     source.xml, layout.xml   what is read; further layouts are layout-2.xml …, each a report more, other files as
///                              these name them
///     layout-path              in place of layout.xml: the layout's path in the repository
///     as-of                    optional: the day looked from
///     editions                 optional: the keys of those to make, one a line
///     print                    optional: what is printed of the reports, a variant a line; each a report more
///     strict                   optional: warnings are errors
///     beyond-schema            optional: what is wrong with the layout is nothing that XML Schema could say
///     diagnostics.txt          the complaints as the command line prints them; absent: none
///     pages.txt                the pages' number, and what stands on the first and the last; absent: no report;
///                              of several reports one after the other, each below its path
///     structure.txt            the tag tree with its text, of a long report the beginning; a count of each role
struct Case {
    std::filesystem::path folder;
    std::string name;  ///< `area/name`
};

/// A report that has been set.
struct Report {
    std::string path;
    document::Document document;
    std::string pages, structure;  ///< as text
    std::string pdf;               ///< empty when it could not be made
};

struct Result {
    std::vector<diag::Diagnostic> diagnostics;
    std::string diagnostics_text;
    std::vector<Report> reports;
};

std::vector<Case> find_cases(const std::filesystem::path& folder);

/// Makes the case's reports as `lagesbild build` would, without writing them.
Result make(const Case& one);

}  // namespace cases
