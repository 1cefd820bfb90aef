#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xml/document.hpp"

/// libxml2's XML Schema as plain values: its errors, and the place of the element they are about.
namespace xml {

/// The way from the root to an element: its number among the element children at each level, the root left out.
using ElementPath = std::vector<uint32_t>;

struct SchemaError {
    int code = 0;
    std::string message;
    std::string first, second;  ///< what libxml2 put into the message, where it says so
    std::string file;           ///< of an error in the schema itself
    bool placed = false;        ///< false: no element is known, and `path` is empty
    ElementPath path;
    std::vector<std::string> others;  ///< of a dangling xs:IDREF: the identifiers that there are
};

/// Code of an error that libxml2 leaves to its callers: an attribute of type xs:IDREF (`first`) whose value (`second`)
/// is no xs:ID of the document.
constexpr int dangling_idref = -1;

/// A compiled schema and the files it was made of, its own first.
struct CompiledSchema {
    std::shared_ptr<void> schema;  ///< libxml2's; nullptr when it cannot be used
    std::vector<const Document*> documents;
    std::vector<SchemaError> errors;  ///< why it cannot be used
    bool reported = false;
};

CompiledSchema compile_schema(Documents& documents, const std::string& path, diag::Span named_at, diag::Sink& sink);
std::vector<SchemaError> apply_schema(const CompiledSchema& schema, const std::string& text);

/// The element at the end of the path, or the root if there is none.
pugi::xml_node element_at(const Document& document, const ElementPath& path);

}  // namespace xml
