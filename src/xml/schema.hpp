#pragma once

#include "xml/document.hpp"

namespace xml {

/// Holds a document to an XML Schema file: structure, enumerations, keys and references, all faults in one run, each at
/// its place (`schema_violation`, `dangling_reference`, `duplicate_identifier`); a schema that cannot be used is
/// `broken_schema`. `named_at`: where the schema is asked for. The schema and what it includes are read through
/// `documents`, as strictly as any file, and compiled once for its lifetime; nothing is fetched from a network.
void validate(Documents& documents, const Document& document, const std::string& schema_path, diag::Span named_at,
              diag::Sink& sink);

}  // namespace xml
