#include <fmt/format.h>

#include "compose/paragraph.hpp"
#include "text/normalize.hpp"

namespace compose {
namespace {

std::string_view meaning(text::Refusal why) {
    switch (why) {
    case text::Refusal::control:
        return "a control character";
    case text::Refusal::bidi_control:
        return "a control of writing direction";
    case text::Refusal::noncharacter:
        return "no character";
    case text::Refusal::ill_formed:
        break;
    }
    return "not UTF-8";
}

void report_refused(std::string_view words, diag::Span span, diag::Sink& sink) {
    for (const text::RefusedCharacter& refused : text::refused_characters(words))
        sink.report(
            diag::Code::refused_character, span,
            fmt::format("U+{:04X} in the text is {}", static_cast<uint32_t>(refused.code_point), meaning(refused.why)));
}

}  // namespace

ParagraphText clean(const ParagraphText& paragraph, diag::Sink& sink) {
    ParagraphText cleaned;
    for (const Piece& piece : paragraph.pieces) {
        const std::string_view words = paragraph.text_of(piece);
        report_refused(words, piece.span, sink);
        const auto composed = text::to_nfc(words);
        if (composed)
            sink.report(diag::Code::normalized_text, piece.span, "text was not in Unicode's composed form (NFC)");
        cleaned.add(piece, composed ? std::string_view(*composed) : words);
    }
    return cleaned;
}

}  // namespace compose
