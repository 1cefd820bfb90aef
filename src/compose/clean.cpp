#include <fmt/format.h>

#include "base/utf8.hpp"
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
    case text::Refusal::stand_in:
        return "a sign for something that is not there";
    case text::Refusal::too_many_marks:
        return "the 31st combining mark in a row";
    case text::Refusal::byte_order_mark:
        return "a byte order mark";
    case text::Refusal::ill_formed:
        break;
    }
    return "not UTF-8";
}

void report_refused(std::string_view words, diag::Span span, diag::Sink& sink) {
    for (const text::RefusedRun& refused : text::refused_characters(words)) {
        std::string message =
            fmt::format("U+{:04X} in the text is {}", static_cast<uint32_t>(refused.code_point), meaning(refused.why));
        if (refused.count == 2) message += ", and so is the one after it";
        if (refused.count > 2) message += fmt::format(", and so are the {} after it", refused.count - 1);
        // Of a row of marks the first is none too many.
        if (refused.why == text::Refusal::too_many_marks)
            sink.report(diag::Code::refused_character, span, std::move(message));
        else
            sink.report_character(diag::Code::refused_character, span, refused.code_point, std::move(message));
    }
}

/// Letters are set from left to right. Says whether there were others.
bool report_script(std::string_view words, diag::Span span, diag::Sink& sink) {
    const std::optional<char32_t> found = text::first_right_to_left(words);
    if (found)
        sink.report_character(diag::Code::unsupported_script, span, *found,
                              fmt::format("U+{:04X} in the text is of a script that is written from right to left",
                                          static_cast<uint32_t>(*found)));
    return found.has_value();
}

/// U+2028 and U+2029 separate lines as a line feed does, a carriage return is a space (CSS Text 3, 4.1).
std::string with_known_spaces(std::string_view words) {
    std::string made;
    for (size_t at = 0; at < words.size();) {
        const base::Decoded next = base::decode_at(words, at);
        const bool separates = next.code_point == 0x2028 || next.code_point == 0x2029;
        made += separates ? "\n" : next.code_point == '\r' ? " " : words.substr(at, next.size);
        at += next.size;
    }
    return made;
}

std::string to_nfc(std::string_view words, diag::Span span, diag::Sink& sink) {
    auto composed = text::to_nfc(words);
    if (!composed) return std::string(words);
    sink.report(diag::Code::normalized_text, span, "text was not in Unicode's composed form (NFC)");
    return *std::move(composed);
}

}  // namespace

std::string as_said(std::string_view words, diag::Span span, diag::Sink& sink) {
    report_refused(words, span, sink);
    return text::without_guides(to_nfc(words, span, sink));
}

ParagraphText clean(const ParagraphText& paragraph, diag::Sink& sink) {
    ParagraphText cleaned;
    bool reported = false;
    for (const Piece& piece : paragraph.pieces) {
        const std::string_view words = paragraph.text_of(piece);
        report_refused(words, piece.span, sink);
        reported = reported || report_script(words, piece.span, sink);
        cleaned.add(piece, with_known_spaces(to_nfc(words, piece.span, sink)));
    }
    return cleaned;
}

}  // namespace compose
