#pragma once

#include <catch2/catch.hpp>

#include "unit/xml/folder.hpp"
#include "unit/xml/reading.hpp"
#include "xml/schema.hpp"

/// What the schema says of a text.
inline std::vector<diag::Diagnostic> validated(const std::string& schema_text, const std::string& text) {
    const Folder folder;
    const std::string path = folder.write("test.xsd", schema_text);
    Reading reading(text);
    REQUIRE(reading.document != nullptr);
    xml::Schemas(reading.documents).validate(*reading.document, path, {reading.document->file, 1, 1}, reading.sink);
    return reading.sink.sorted();
}

inline std::string as_text(const diag::Diagnostic& diagnostic) {
    std::string text = Reading::place(diagnostic.span) + ": " + diagnostic.message + " [" +
                       std::string(diag::entry(diagnostic.code).name) + ']';
    return diagnostic.hint.empty() ? text : text + " (" + diagnostic.hint + ')';
}

inline Complaints said(const std::string& schema_text, const std::string& text) {
    Complaints seen;
    for (const diag::Diagnostic& diagnostic : validated(schema_text, text)) seen.push_back(as_text(diagnostic));
    return seen;
}
