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
    diag::Sink faults;
    Doubts doubts = {};  ///< of what the faults are about
};

/// `faults`: where to collect them.
Held hold_to_schemas(xml::Schemas& schemas, const xml::Documents& documents, const xml::Document& document,
                     diag::Sink faults);

}  // namespace content
