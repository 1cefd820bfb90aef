#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xml/document.hpp"
#include "xml/namespace.hpp"

/// libxml2's XML Schema as plain values: its errors, and the element they are about.
namespace xml {

/// An element's number in the order of its document; the root is 0.
using ElementNumber = uint32_t;

struct SchemaError {
    int code = 0;
    std::string message = {};
    std::string first = {}, second = {};  ///< what libxml2 put into the message, where it says so
    std::string file = {};                ///< of an error in the schema itself
    bool placed = false;                  ///< false: no element is known, and it is the root
    ElementNumber element = 0;
    Name attribute = {};  ///< of which it speaks, at its element; none where `local` is empty
};

/// What a schema says of a document.
struct Findings {
    std::vector<SchemaError> errors;
    std::vector<std::string> identifiers;  ///< every xs:ID, sorted; only where an xs:IDREF leads nowhere
};

/// Code of an error that libxml2 leaves to its callers: an attribute of type xs:IDREF whose value (`second`) is no
/// xs:ID of the document.
constexpr int dangling_idref = -1;

/// A compiled schema and the files it was made of, its own first.
struct CompiledSchema {
    std::shared_ptr<void> schema;  ///< libxml2's; nullptr when it cannot be used
    std::vector<const Document*> documents;
    std::vector<SchemaError> errors;  ///< why it cannot be used
    bool reported = false;
};

CompiledSchema compile_schema(Documents& documents, const std::string& path, diag::Span named_at, diag::Sink& sink);
/// `text`: well-formed.
Findings apply_schema(const CompiledSchema& schema, const std::string& text);

/// All elements, each at its number.
std::vector<pugi::xml_node> elements_in(const Document& document);

/// libxml2's way to write an expanded name: "{http://www.w3.org/XML/1998/namespace}lang".
Name expanded_name(std::string_view written);

}  // namespace xml
