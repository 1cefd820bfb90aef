#pragma once

#include <optional>
#include <string>

#include "layout/layout.hpp"
#include "xml/document.hpp"

namespace layout {

/// The layout in a document, held to the vocabulary. All faults are reported, in order; nothing when there is an error
/// among them.
std::optional<Layout> read(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

/// The layout language as XML Schema 1.0, made from the vocabulary.
std::string schema();
/// The manual's reference of the layout language, in Markdown, made from the vocabulary.
std::string reference();

}  // namespace layout
