#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/value_fault.hpp"

namespace layout {

/// A piece of an attribute value template before its expressions are compiled.
struct TemplatePiece {
    bool is_expression = false;
    std::string text;   ///< literal text without doubled braces, or the expression between braces
    size_t offset = 0;  ///< where it begins in the value
    friend bool operator==(const TemplatePiece&, const TemplatePiece&) = default;
};

/// Takes `{title} {{sic}}` apart (XSLT 2.0, 5.6). Braces within an expression's literals do not count.
Reading<std::vector<TemplatePiece>> split_template(std::string_view text);

/// The same for a text that holds no expressions: braces stand for themselves.
Reading<std::vector<TemplatePiece>> literal_template(std::string_view text);

}  // namespace layout
