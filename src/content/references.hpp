#pragma once

#include "content/constraints.hpp"

namespace content {

/// Holds the references of a document to the files that its rules let them lead into: `dangling_reference`. These files
/// are held to their own schemas, and told of, too; where a key is wrong there, what may have meant it is not told.
void check_references(const Rules& rules, Constraints& constraints, const Subject& subject, diag::Sink& sink);

}  // namespace content
