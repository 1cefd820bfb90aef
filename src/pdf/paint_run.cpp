#include "pdf/paint_run.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.hpp"
#include "pdf/cluster.hpp"
#include "pdf/number.hpp"
#include "pdf/string.hpp"
#include "text/normalize.hpp"

namespace pdf {

namespace {

/// Says nothing and joins: for glyphs that have no text of their own, to readers that do not know ActualText.
constexpr std::string_view word_joiner = "\u2060";

/// Shows the glyphs of one run in as few TJ operators as it can.
class RunPainter {
public:
    RunPainter(Canvas& canvas, Marking& marking, const document::GlyphRun& run, const document::Page& page,
               CidFont& font, const text::Face& face)
        : canvas_(canvas),
          marking_(marking),
          run_(run),
          page_(page),
          font_(font),
          face_(face),
          unit_(std::max<int64_t>(run.size.thousandths, 1) * 10) {}

    void paint() {
        if (run_.actual_text) begin_actual_text(text_of(run_, page_));
        for (const Cluster& cluster : clusters(run_, page_)) show(cluster);
        flush();
        if (run_.actual_text) end_actual_text();
        canvas_.set_rise({});
    }

private:
    /// Puts the reader's pen exactly where the document has it, inside of a sequence.
    void begin_line() {
        if (in_line_) return;
        in_line_ = true;
        marking_.resume();
        canvas_.begin_text();
        canvas_.move_text(run_.origin + base::Point{{wanted_ / 10000}, {}});
        shown_ = wanted_;
    }

    void show(const Cluster& cluster) {
        if (cluster.glyphs.size() == 1 && !cluster.text.empty())
            return show_glyph(page_.glyphs[cluster.glyphs.begin], cluster.text);
        const bool enough = base::count_code_points(cluster.text) >= cluster.glyphs.size();
        if (enough || in_actual_text_) return show_glyphs(cluster);
        begin_actual_text(cluster.text);
        // Where the font has letter and mark apart, each is its own text: `≮` is `<` and a stroke.
        const std::string apart = text::to_nfd(cluster.text);
        const bool is_apart = base::count_code_points(apart) == cluster.glyphs.size();
        show_glyphs({cluster.glyphs, is_apart ? std::string_view(apart) : cluster.text});
        end_actual_text();
    }

    void flush() {
        close_string();
        if (array_.empty()) return;
        canvas_.put_delimited("[").put_delimited(array_).put_delimited("]TJ\n");
        array_.clear();
    }

    void begin_actual_text(std::string_view text) {
        flush();
        marking_.begin_actual_text(text);
        in_actual_text_ = true;
        in_line_ = false;
    }

    void end_actual_text() {
        flush();
        marking_.end_actual_text();
        in_actual_text_ = in_line_ = false;
    }

    /// Gives each glyph its share of the cluster's text, one character and the last one the rest; where there are more
    /// glyphs than characters, the first get none.
    void show_glyphs(const Cluster& cluster) {
        std::string_view rest = cluster.text;
        size_t characters = base::count_code_points(rest);
        for (uint32_t i = cluster.glyphs.begin; i < cluster.glyphs.end; ++i) {
            const uint32_t left = cluster.glyphs.end - i;
            const bool gets_one = left > 1 && characters >= left;
            const size_t length = left == 1 ? rest.size() : gets_one ? base::next_code_point(rest, 0) : 0;
            show_glyph(page_.glyphs[i], length > 0 ? rest.substr(0, length) : word_joiner);
            rest.remove_prefix(length);
            if (gets_one) --characters;
        }
    }

    void show_glyph(const document::Glyph& glyph, std::string_view text) {
        if (base::Length{glyph.y_offset} != rise_) {
            flush();
            canvas_.set_rise(rise_ = base::Length{glyph.y_offset});
        }
        begin_line();
        move_to(wanted_ + int64_t{glyph.x_offset} * 10000);
        const uint16_t cid = font_.allot(face_, glyph.id, text);
        append_code(cid);
        shown_ += font_.cids()[cid].width * (unit_ / 10);
        wanted_ += int64_t{glyph.advance} * 10000;
    }

    /// Moves the pen when it is off by three quarters or more of the unit that TJ has, a thousandth of the em; what
    /// remains is carried on to the next glyph, so that rounding neither adds up nor flips to and fro (ISO
    /// 32000-1, 9.4.3).
    void move_to(int64_t position) {
        const int64_t off = shown_ - position;
        if (std::llabs(off) * 4 < unit_ * 3) return;
        const int64_t adjustment = (off + (off < 0 ? -unit_ / 2 : unit_ / 2)) / unit_;
        close_string();
        append_integer(array_, adjustment);
        shown_ -= adjustment * unit_;
    }

    void append_code(uint16_t cid) {
        if (!in_string_) array_ += '(';
        in_string_ = true;
        append_escaped(array_, static_cast<char>(cid >> 8));
        append_escaped(array_, static_cast<char>(cid & 0xFF));
    }

    void close_string() {
        if (in_string_) array_ += ')';
        in_string_ = false;
    }

    Canvas& canvas_;
    Marking& marking_;
    const document::GlyphRun& run_;
    const document::Page& page_;
    CidFont& font_;
    const text::Face& face_;
    // Positions along the line are whole ten-millionths of a point: widths in tenths of a thousandth of the em, and
    // advances in thousandths of a point, are both exact in it.
    int64_t unit_;        ///< a thousandth of the em, never 0: it is divided by
    int64_t wanted_ = 0;  ///< where the document has the next glyph
    int64_t shown_ = 0;   ///< where the reader's pen is
    base::Length rise_;
    std::string array_;  ///< of the TJ in the making
    bool in_string_ = false;
    bool in_line_ = false;         ///< the pen stands in the sequence that the next glyph belongs to
    bool in_actual_text_ = false;  ///< of the run or of a cluster; sequences are never nested
};

}  // namespace

void paint_run(Canvas& canvas, Marking& marking, const document::GlyphRun& run, const document::Page& page,
               FontTable& fonts, const text::Fonts& faces) {
    const uint32_t font = fonts.find(run.face);
    canvas.set_fill(run.color);
    canvas.set_font(font, run.size);
    RunPainter(canvas, marking, run, page, fonts[font], faces.face(run.face)).paint();
}

}  // namespace pdf
