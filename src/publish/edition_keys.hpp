#pragma once

#include <vector>

#include "publish/edition.hpp"

namespace publish {

/// The reports, those of a layout with editions once for each of these, with its key. One without a key, with one that
/// no command line could name, or with that of another cannot be made.
std::vector<Edition> each_edition(const std::vector<Edition>& reports, const Project& project, const Request& request,
                                  const xml::Documents& documents, diag::Sink& sink);

/// Those that the request names by their keys are wanted; all, where it names none. Where it names one that there is
/// not, nothing is wanted, since who asks for it may mean another.
void choose(std::vector<Edition>& editions, const Project& project, const Request& request, diag::Sink& sink);

}  // namespace publish
