#pragma once

#include <optional>
#include <string>

#include "layout/layout.hpp"
#include "xml/document.hpp"

namespace layout {

/// The layout in a document, held to the vocabulary. All faults are reported, in order. When there is an error among
/// them it is not sound: misspelt names are taken for what they must mean, elements that cannot be used are left out;
/// nothing when too little is left to go by.
std::optional<Layout> read(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

/// The layout language as XML Schema 1.0, made from the vocabulary.
std::string schema();
/// The manual's reference of the layout language, in Markdown, made from the vocabulary.
std::string reference();

}  // namespace layout
