#include "layout/value_templates.hpp"

#include <algorithm>

namespace layout {
namespace {

/// The position of the brace that closes an expression, or npos.
size_t closing_brace(std::string_view text, size_t from) {
    for (size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '}') return at;
        if (c == '"' || c == '\'') at = std::min(text.find(c, at + 1), text.size());
    }
    return std::string_view::npos;
}

void append_literal(std::vector<TemplatePiece>& pieces, std::string_view text, size_t offset) {
    if (pieces.empty() || pieces.back().is_expression) pieces.push_back({false, {}, offset});
    pieces.back().text += text;
}

}  // namespace

Reading<std::vector<TemplatePiece>> split_template(std::string_view text) {
    std::vector<TemplatePiece> pieces;
    for (size_t at = 0; at < text.size();) {
        const size_t brace = std::min(text.find_first_of("{}", at), text.size());
        if (brace > at) append_literal(pieces, text.substr(at, brace - at), at);
        at = brace;
        if (at == text.size()) break;
        const bool doubled = at + 1 < text.size() && text[at + 1] == text[at];
        if (doubled) {
            append_literal(pieces, text.substr(at, 1), at);
            at += 2;
            continue;
        }
        if (text[at] == '}')
            return ValueFault{text.substr(at, 1), "`}` closes nothing", "write `}}` for the brace itself"};
        const size_t end = closing_brace(text, at + 1);
        if (end == std::string_view::npos) {
            return ValueFault{text.substr(at), "`{` is not closed", "write `{{` for the brace itself"};
        }
        pieces.push_back({true, std::string(text.substr(at + 1, end - at - 1)), at + 1});
        at = end + 1;
    }
    return pieces;
}

Reading<std::vector<TemplatePiece>> literal_template(std::string_view text) {
    return std::vector<TemplatePiece>{{false, std::string(text), 0}};
}

}  // namespace layout
