#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/files.hpp"
#include "publish/request.hpp"

/// The only stage that sees the whole way from XML to a file.
namespace publish {

struct Report {
    std::string path;                 ///< of the file, with the output folder
    std::vector<std::string> inputs;  ///< the files it is made of
    bool written = false;
};

/// Makes every report that the request names, each whole or not at all: a report that cannot be made leaves the old
/// file as it was. In the order of the request.
std::vector<Report> build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress);

/// Everything that `build` would complain about, without writing.
void check(const Request& request, diag::Files& files, diag::Sink& sink);

/// Holds files to what they should be, each for itself: a layout to the vocabulary, anything else to its own schema and
/// rules.
void check_files(const std::vector<std::string>& paths, diag::Files& files, diag::Sink& sink);

/// The paths of the reports that `build` would make, in its order.
std::vector<std::string> list(const Request& request, diag::Files& files, diag::Sink& sink);

/// The reports as text: pages, then structure.
std::string dump(const Request& request, diag::Files& files, diag::Sink& sink);

}  // namespace publish
