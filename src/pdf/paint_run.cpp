#include "pdf/paint_run.hpp"

#include <cstdlib>

#include "pdf/cluster.hpp"
#include "pdf/number.hpp"
#include "pdf/string.hpp"

namespace pdf {

namespace {

/// Says nothing and joins: the text of a glyph for readers that do not know ActualText.
constexpr std::string_view word_joiner = "\u2060";
constexpr std::string_view byte_order_mark = "\xFE\xFF";

/// Shows the glyphs of one run in as few TJ operators as it can.
class RunPainter {
public:
    RunPainter(Canvas& canvas, const document::GlyphRun& run, const document::Page& page, CidFont& font, const text::Face& face)
        : canvas_(canvas), page_(page), font_(font), face_(face), unit_(run.size.thousandths * 10) {}

    void show(const Cluster& cluster) {
        if (cluster.glyphs.size() == 1 && !cluster.text.empty())
            return show_glyph(page_.glyphs[cluster.glyphs.begin], cluster.text);
        show_with_actual_text(cluster);
    }

    void flush() {
        close_string();
        if (array_.empty())
            return;
        canvas_.put_delimited("[").put_delimited(array_).put_delimited("]TJ\n");
        array_.clear();
    }

private:
    /// Glyphs that only together stand for a text (ISO 32000-1, 14.9.4). Each is also given its share of the text.
    void show_with_actual_text(const Cluster& cluster) {
        flush();
        std::string properties = "/ActualText";
        append_hex(properties, std::string(byte_order_mark) + utf16(decode(cluster.text)));
        canvas_.begin_marked_content("Span", properties);
        std::string_view rest = cluster.text;
        for (uint32_t i = cluster.glyphs.begin; i < cluster.glyphs.end; ++i) {
            const size_t length = i + 1 == cluster.glyphs.end ? rest.size() : first_length(rest);
            show_glyph(page_.glyphs[i], length > 0 ? rest.substr(0, length) : word_joiner);
            rest.remove_prefix(length);
        }
        flush();
        canvas_.end_marked_content();
    }

    /// The bytes of the first character.
    static size_t first_length(std::string_view text) {
        size_t length = text.empty() ? 0 : 1;
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
            ++length;
        return length;
    }

    void show_glyph(const document::Glyph& glyph, std::string_view text) {
        if (base::Length{glyph.y_offset} != rise_) {
            flush();
            canvas_.set_rise(rise_ = base::Length{glyph.y_offset});
        }
        move_to(wanted_ + int64_t{glyph.x_offset} * 10000);
        const uint16_t cid = font_.allot(face_, glyph.id, text);
        append_code(cid);
        shown_ += font_.cids()[cid].width * (unit_ / 10);
        wanted_ += int64_t{glyph.advance} * 10000;
    }

    /// Moves the pen when it is off by three quarters or more of the unit that TJ has, a thousandth of the em; what remains
    /// is carried on to the next glyph, so that rounding neither adds up nor flips to and fro (ISO 32000-1, 9.4.3).
    void move_to(int64_t position) {
        const int64_t off = shown_ - position;
        if (std::llabs(off) * 4 < unit_ * 3)
            return;
        const int64_t adjustment = (off + (off < 0 ? -unit_ / 2 : unit_ / 2)) / unit_;
        close_string();
        append_integer(array_, adjustment);
        shown_ -= adjustment * unit_;
    }

    void append_code(uint16_t cid) {
        string_ += static_cast<char>(cid >> 8);
        string_ += static_cast<char>(cid & 0xFF);
    }

    void close_string() {
        if (string_.empty())
            return;
        append_string(array_, string_);
        string_.clear();
    }

    Canvas& canvas_;
    const document::Page& page_;
    CidFont& font_;
    const text::Face& face_;
    // Positions along the line are whole ten-millionths of a point: widths in tenths of a thousandth of the em, and
    // advances in thousandths of a point, are both exact in it.
    int64_t unit_;        ///< a thousandth of the em
    int64_t wanted_ = 0;  ///< where the document has the next glyph
    int64_t shown_ = 0;   ///< where the reader's pen is
    base::Length rise_;
    std::string array_, string_;
};

}  // namespace

void paint_run(Canvas& canvas, const document::GlyphRun& run, const document::Page& page, FontTable& fonts, const text::Fonts& faces) {
    const uint32_t font = fonts.find(run.face);
    canvas.begin_text();
    canvas.set_fill(run.color);
    canvas.set_font(font, run.size);
    canvas.move_text(run.origin);
    RunPainter painter(canvas, run, page, fonts[font], faces.face(run.face));
    for (const Cluster& cluster : clusters(run, page))
        painter.show(cluster);
    painter.flush();
    canvas.set_rise({});
}

}  // namespace pdf
