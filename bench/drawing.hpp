#pragma once

#include <string>

#include "document/document.hpp"
#include "text/font.hpp"

namespace bench {

/// The words of a document with face, size and place, as lines of text: what has to be drawn, with nothing left to
/// decide.
std::string drawing_of(const document::Document& document, const text::Fonts& fonts);

/// Draws it with libharu alone, as its examples do: no tags, no structure, no archive. The least that a PDF with these
/// words can cost. Throws what libharu says.
void draw(const std::string& drawing_path, const std::string& pdf_path);

}  // namespace bench
