#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace xml {

/// A fault of structure that is not told yet: what is found later may show it to be another one.
struct StructureFault {
    diag::Span span;
    std::string message;  ///< of what is missing: where, " before `done`"; or the element that is not complete
    std::string hint = {};
    diag::Labels labels = {};
    std::string missing = {};  ///< what is missing there
    bool at_end = false;
};

/// Tells the faults in their order. All that is missing at one place is one of them.
void report(const std::vector<StructureFault>& faults, diag::Sink& sink);

}  // namespace xml
