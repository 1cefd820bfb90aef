#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xml/document.hpp"

namespace layout {

/// Text as it stands in a layout: comments and processing instructions within do not part it.
struct TextRun {
    std::string text;      ///< as written
    pugi::xml_node first;  ///< the node that its first character other than white space is in, or else its first node
    size_t offset = 0;     ///< of that character in the node
    pugi::xml_node next;   ///< the element after it, or nothing
};

/// The text that begins at `node`, a text or CDATA node.
TextRun text_run(pugi::xml_node node);
bool is_text(pugi::xml_node node);

}  // namespace layout
