#pragma once

#include <string>
#include <vector>

#include "compose/compose.hpp"
#include "publish/project.hpp"

namespace publish {

/// A file that is made of a report for a printer.
struct PrintFile {
    Print print{};
    std::string path;  ///< below the output folder
};

/// One report to be made: which source, by which layout, for what, into which file.
struct Edition {
    const content::Source* source = nullptr;
    size_t layout = 0;               ///< in Project::layouts
    compose::EditionNode made_for;   ///< no node where the layout makes one report of a source
    bool is_wanted = true;           ///< the request is for it
    std::string path;                ///< below the output folder; empty when it cannot be made
    std::vector<PrintFile> prints;   ///< beside it
    std::string owner;               ///< who owns what it shows; may be empty
    std::vector<std::string> reads;  ///< the files that it alone is made of: one for each such source of the layout
    std::string failure;             ///< why it cannot be made, which was told; else empty
};

/// Every source with every layout that matches it, and of a layout with editions with each of these, in the order of
/// the request. A path that leaves the output folder, or that two editions share, is reported here, before anything is
/// written. What cannot be made has no path, and is composed here all the same, so that its other faults are told in
/// the same run.
std::vector<Edition> editions(const Project& project, const Request& request, const xml::Documents& documents,
                              diag::Sink& sink);

}  // namespace publish
