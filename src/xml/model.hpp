#pragma once

#include "xml/document.hpp"

namespace xml {

constexpr std::string_view xml_schema_namespace = "http://www.w3.org/2001/XMLSchema";
constexpr std::string_view schematron_namespace = "http://purl.oclc.org/dsdl/schematron";

/// The models that a document names before its root (W3C: Associating Schemas with XML documents 1.0) or at its root.
std::vector<Model> find_models(const Documents& documents, const Document& document);

}  // namespace xml
