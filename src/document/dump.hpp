#pragma once

#include <string>

#include "document/document.hpp"

namespace document {

/// What the file says of itself, a line each: title, author, subject, language, creator, time of making.
std::string dump_metadata(const Metadata& metadata);
/// The pages as text, line by line: frames, runs with their text, paths, links, with positions in points. For goldens
/// and `dump`.
std::string dump_pages(const Document& document, const text::Fonts& fonts);
/// The structure as an indented tree: roles, attributes, and the text of each leaf as it stands on the pages, in
/// reading order.
std::string dump_structure(const Document& document);

}  // namespace document
