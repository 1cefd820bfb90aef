#pragma once

#include <string>

namespace base {

/// A library whose version decides, with ours, the bytes of a report.
struct Library {
    std::string name, version;
};

}  // namespace base
