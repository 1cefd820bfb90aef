#pragma once

#include <vector>

#include "content/doubts.hpp"
#include "xml/association.hpp"
#include "xml/schema.hpp"

namespace content {

/// A document that has been held to the schemas it names.
struct Held {
    std::vector<xml::Association> schemas, rules;  ///< the files that it names, by what they are
    /// Without the faults that the schemas see.
    xml::Validated left;
    diag::Sink spelling;  ///< what was not in composed form
    diag::Sink faults;
    Doubts doubts = {};  ///< of what the faults are about
};

/// As read; it is held to them in composed form. `faults`: where to collect them.
Held hold_to_schemas(xml::Schemas& schemas, xml::Documents& documents, const xml::Document& read, diag::Sink faults);

}  // namespace content
