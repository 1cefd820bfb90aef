#pragma once

#include <vector>

#include "publish/edition.hpp"

namespace publish {

/// Gives editions their paths, owners and the paths of what each reads alone. One that cannot be made, or would be the
/// same file as another, has none; that is told of those that are wanted, with all that is wrong with them besides.
void name(std::vector<Edition>& editions, const Project& project, const Request& request,
          const xml::Documents& documents, diag::Sink& sink);

}  // namespace publish
