#include "base/white_space.hpp"
#include "compose/paragraph.hpp"

namespace compose {
namespace {

/// Writes pieces with their spaces collapsed, one after the other.
class Collapser {
public:
    explicit Collapser(const Cascade& cascade) : cascade_(cascade) {}

    void add(const Piece& piece, std::string_view text) {
        if (piece.kind == InlineKind::line_break)
            add_break(piece);
        else if (piece.kind != InlineKind::text)
            add_object(piece, text);
        else if (preserves(piece))
            add_preserved(piece, text);
        else
            add_words(piece, text);
    }
    ParagraphText finish() {
        trim_end();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool preserves(const Piece& piece) const { return cascade_[piece.style].preserve_spaces; }

    void add_break(const Piece& piece) {
        trim_end();
        out_.add(piece, {});
        space_allowed_ = false;
    }
    void add_object(const Piece& piece, std::string_view text) {
        out_.add(piece, text);
        space_allowed_ = true;
    }
    void add_preserved(const Piece& piece, std::string_view text) {
        for (size_t at = 0; at <= text.size();) {
            const size_t line_end = std::min(text.find('\n', at), text.size());
            if (line_end > at) write(piece, text.substr(at, line_end - at));
            if (line_end < text.size()) {
                Piece line_break = piece;
                line_break.kind = InlineKind::line_break;
                out_.add(line_break, {});
            }
            at = line_end + 1;
        }
        space_allowed_ = true;
    }
    void add_words(const Piece& piece, std::string_view text) {
        for (size_t at = 0; at < text.size();) {
            const size_t word = std::min(text.find_first_not_of(base::white_space, at), text.size());
            if (word > at && space_allowed_) {
                write(piece, " ");
                space_allowed_ = false;
            }
            at = std::min(text.find_first_of(base::white_space, word), text.size());
            if (at > word) {
                write(piece, text.substr(word, at - word));
                space_allowed_ = true;
            }
        }
    }
    void write(const Piece& piece, std::string_view text) {
        const Piece* last = out_.pieces.empty() ? nullptr : &out_.pieces.back();
        if (last == nullptr || last->kind != InlineKind::text || last->style != piece.style ||
            last->phrase != piece.phrase || last->span != piece.span)
            return out_.add(piece, text);
        out_.text += text;
        out_.pieces.back().text.end += static_cast<uint32_t>(text.size());
    }
    /// A collapsed space is single, so at most one character goes.
    void trim_end() {
        if (out_.pieces.empty()) return;
        Piece& last = out_.pieces.back();
        if (last.kind != InlineKind::text || preserves(last) || !out_.text_of(last).ends_with(' ')) return;
        out_.text.pop_back();
        if (--last.text.end == last.text.begin) out_.pieces.pop_back();
    }

    const Cascade& cascade_;
    ParagraphText out_;
    bool space_allowed_ = false;  ///< not at the beginning, and not after another space
};

}  // namespace

ParagraphText collapse_spaces(const ParagraphText& paragraph, const Cascade& cascade) {
    Collapser collapser(cascade);
    for (const Piece& piece : paragraph.pieces) collapser.add(piece, paragraph.text_of(piece));
    return collapser.finish();
}

}  // namespace compose
