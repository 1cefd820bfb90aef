#pragma once

#include "xml/document.hpp"

namespace xml {

constexpr std::string_view xml_schema_namespace = "http://www.w3.org/2001/XMLSchema";
constexpr std::string_view schematron_namespace = "http://purl.oclc.org/dsdl/schematron";

/// The schemas and rules that a document is associated with before its root (W3C: Associating Schemas with XML
/// documents 1.0) or at its root. What seems to name one and does not is `broken_association`.
std::vector<Association> find_associations(const Documents& documents, const Document& document, diag::Sink& sink);

}  // namespace xml
