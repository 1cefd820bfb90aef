#pragma once

#include "publish/request.hpp"

namespace cli {

/// A line on standard error that is written over as reports are made. Says nothing when standard error is not a
/// terminal.
publish::Progress progress_line(bool quiet);

}  // namespace cli
