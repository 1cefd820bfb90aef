#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xml/document.hpp"
#include "xml/schema_error.hpp"

/// libxml2's XML Schema as plain values: its errors, and the element they are about.
namespace xml {

/// What a schema says of a document.
struct Findings {
    std::vector<SchemaError> errors;
    std::vector<std::string> identifiers;  ///< every xs:ID, sorted; only where an xs:IDREF leads nowhere
};

/// A compiled schema and the files it was made of, its own first.
struct CompiledSchema {
    std::shared_ptr<void> schema;  ///< libxml2's; nullptr when it cannot be used
    std::vector<const Document*> documents;
    ValueTypes types;
    std::vector<SchemaError> errors;  ///< why it cannot be used
    bool reported = false;            ///< or what it lacks has been said, and the errors follow from it
};

CompiledSchema compile_schema(Documents& documents, const std::string& path, diag::Span named_at, diag::Sink& sink);
/// `text`: well-formed.
Findings apply_schema(const CompiledSchema& schema, const std::string& text);

/// All elements, each at its number.
std::vector<pugi::xml_node> elements_in(const Document& document);

}  // namespace xml
