#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/files.hpp"
#include "publish/report.hpp"
#include "publish/request.hpp"

namespace publish {

/// Writes a manifest beside the reports, one for each folder, and answers the paths of reports that were removed: those
/// that an earlier manifest names, the request asks for, and nothing makes any more. What the request does not ask for
/// stays, and so does all where there was an error. No file is removed but one that is just as it was written.
std::vector<std::string> record(const std::vector<Report>& reports, const Request& request, const diag::Files& files,
                                diag::Sink& sink);

}  // namespace publish
