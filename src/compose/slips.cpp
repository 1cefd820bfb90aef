#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "compose/foreign_notation.hpp"
#include "compose/languages.hpp"
#include "compose/paragraph.hpp"

namespace compose {
namespace {

/// The word that has the byte.
std::string_view word_at(std::string_view text, size_t offset) {
    const size_t before = text.find_last_of(" \n", offset);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, text.find_first_of(" \n", offset) - begin);
}

bool is_letter(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// `“`, `„`, or a typewriter's quote before a word: elsewhere it may stand for inches or seconds.
size_t foreign_quote(std::string_view text) {
    size_t found = std::min(text.find("\u201C"), text.find("\u201E"));
    for (size_t at = text.find('"'); at < found; at = text.find('"', at + 1)) {
        const bool begins_word = at == 0 || std::string_view(" (\n").find(text[at - 1]) != std::string_view::npos;
        if (begins_word && at + 1 < text.size() && is_letter(text[at + 1])) found = at;
    }
    return found;
}

/// Letters of UTF-8 that were read as another encoding: "Ã¥" for "å". No language has them beside each other.
size_t garbled_letter(std::string_view text) {
    constexpr std::array<std::string_view, 10> letters{"Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–", "Ã©", "Ã¼", "â€", "Â\u00A0"};
    size_t found = std::string_view::npos;
    for (const std::string_view letter : letters) found = std::min(found, text.find(letter));
    return found;
}

}  // namespace

void report_slips(const ParagraphText& paragraph, const Cascade& cascade, diag::Sink& sink) {
    for (const Piece& piece : paragraph.pieces) {
        const std::string_view words = paragraph.text_of(piece);
        const TextStyle& style = cascade[piece.style];
        if (const size_t at = garbled_letter(words); at != std::string_view::npos)
            sink.report_word(diag::Code::garbled_letters, piece.span, word_at(words, at),
                             fmt::format("`{}` is garbled: UTF-8 was read as another encoding", word_at(words, at)),
                             "write the letters again, and save the file as UTF-8");
        const bool is_swedish = primary_language(style.language) == "sv" && !style.preserve_spaces;
        if (const size_t at = is_swedish ? foreign_quote(words) : std::string_view::npos; at != std::string_view::npos)
            sink.report_word(diag::Code::foreign_quotes, piece.span, word_at(words, at),
                             fmt::format("the quotation marks of `{}` are not Swedish", word_at(words, at)),
                             "write `”` before and after");
        if (!is_swedish) continue;
        for (const ForeignNotation& found : foreign_notation(words))
            sink.report_word(diag::Code::foreign_notation, piece.span, found.word,
                             fmt::format("`{}` {}", found.word, found.what), std::string(found.hint));
    }
}

}  // namespace compose
