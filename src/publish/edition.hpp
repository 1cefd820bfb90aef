#pragma once

#include <string>
#include <vector>

#include "compose/compose.hpp"
#include "publish/project.hpp"

namespace publish {

/// One report to be made: which source, by which layout, into which file.
struct Edition {
    const content::Source* source = nullptr;
    size_t layout = 0;  ///< in Project::layouts
    std::string path;   ///< below the output folder
};

/// The path of a report with the output folder.
std::string in_folder(const std::string& folder, const std::string& path);

/// What compose needs to know of an edition.
compose::Input input_of(const Edition& edition, const BoundLayout& layout, const Request& request);
/// The same of a source, and of a layout that declares no others.
compose::Input input_of(const xml::Document& source, const Request& request);

/// Moves complaints about characters of a text to these.
void point_into_texts(diag::Sink& sink, const xml::Documents& documents);

/// Every source with every layout that matches it, in the order of the request. A path that leaves the output folder,
/// or that two editions share, is reported here, before anything is written. What cannot be made is composed here all
/// the same, so that its other faults are told in the same run.
std::vector<Edition> editions(const Project& project, const Request& request, const xml::Documents& documents,
                              diag::Sink& sink);

}  // namespace publish
