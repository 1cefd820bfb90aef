#include "compose/paragraph.hpp"

namespace compose {

void ParagraphText::add(Piece piece, std::string_view words) {
    piece.text.begin = static_cast<uint32_t>(text.size());
    text += words;
    piece.text.end = static_cast<uint32_t>(text.size());
    pieces.push_back(piece);
}

base::Range append(const ParagraphText& paragraph, Draft& draft) {
    Flow& flow = draft.flow;
    const auto begin = static_cast<uint32_t>(flow.inlines.size());
    const auto text_begin = static_cast<uint32_t>(flow.text.size());
    flow.text += paragraph.text;
    for (const Piece& piece : paragraph.pieces) {
        Inline item;
        item.kind = piece.kind;
        item.style = piece.style;
        item.drawing = piece.drawing;
        item.text = {text_begin + piece.text.begin, text_begin + piece.text.end};
        item.span = piece.span;
        if (piece.reference != ReferenceId::none)
            draft.references[base::index_of(piece.reference)].inline_index = base::size32(flow.inlines.size());
        flow.inlines.push_back(item);
        draft.phrase_of.push_back(piece.phrase);
    }
    return {begin, static_cast<uint32_t>(flow.inlines.size())};
}

}  // namespace compose
