#pragma once

#include <string>
#include <vector>

#include "xml/document.hpp"

namespace xml {

/// The files that a schema is made of, its own first.
struct SchemaFiles {
    std::vector<const Document*> documents;
    bool complete = true;  ///< false: one of them cannot be had, and the sink says so
};

/// Reads a schema and all that it includes or imports, each as strictly as any file. What cannot be read, or would have
/// to be fetched, is told at the `schemaLocation` that names it; the schema's own file at `named_at`.
SchemaFiles read_schema_files(Documents& documents, const std::string& path, diag::Span named_at, diag::Sink& sink);

}  // namespace xml
