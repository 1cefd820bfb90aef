#include "typeset/inline/make_items.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace typeset {
namespace {

using base::Length;

constexpr std::string_view no_break_space = "\u00A0", written_hyphen = "\u2010";
constexpr int32_t written_hyphen_cost = 50;

/// Goes through a paragraph's text once and writes down its items.
class ItemMaker {
public:
    ItemMaker(Context& context, Paragraph& paragraph, WordBreaks allowed, Length width)
        : context_(context),
          paragraph_(paragraph),
          text_(paragraph.text),
          allowed_(allowed),
          width_(width),
          last_word_(text_.find_last_of(" \t\n", text_.find_last_not_of(" \t\n"))) {
        if (!paragraph.segments.empty())
            opportunities_ = context.engines.breaker.opportunities(text_, style_of(0).language);
    }

    void run() {
        paragraph_.items.clear();
        paragraph_.hyphens.clear();
        for (segment_ = 0; segment_ < paragraph_.segments.size(); ++segment_) segment();
        Item end;
        end.kind = ItemKind::penalty;
        end.segment = segment_ == 0 ? 0 : segment_ - 1;
        end.text = {size(), size()};
        end.cost = penalty::forced;
        paragraph_.items.push_back(end);
    }

private:
    [[nodiscard]] uint32_t size() const { return base::size32(text_.size()); }
    [[nodiscard]] const compose::TextStyle& style_of(uint32_t segment) const {
        return context_.flow.style(paragraph_.segments[segment].style);
    }
    [[nodiscard]] const compose::Inline& item_of_flow() const {
        return context_.flow.inlines[paragraph_.segments[segment_].inline_index];
    }
    [[nodiscard]] diag::Span span() const { return item_of_flow().span; }
    [[nodiscard]] bool starts_with(uint32_t offset, std::string_view sign) const {
        return text_.substr(offset, sign.size()) == sign;
    }
    [[nodiscard]] bool at_space(uint32_t offset) const {
        return text_[offset] == ' ' || text_[offset] == '\t' || text_[offset] == '\n' ||
               starts_with(offset, no_break_space);
    }

    bool opportunity_at(uint32_t offset) {
        while (next_ < opportunities_.size() && opportunities_[next_].offset < offset) ++next_;
        return next_ < opportunities_.size() && opportunities_[next_].offset == offset;
    }

    void segment() {
        typeface_ = context_.faces.of(paragraph_.segments[segment_].style, span());
        const base::Range range = paragraph_.segments[segment_].text;
        if (item_of_flow().kind == compose::InlineKind::drawing) return drawing(range);
        for (uint32_t at = range.begin; at < range.end;) at = token(at, range.end);
    }

    // No line ends between it and a word that follows directly.
    void drawing(base::Range range) {
        const compose::Drawing& drawing = context_.drawing_of(item_of_flow());
        add(ItemKind::box, range, drawing.margin_left + drawing.size.width + drawing.margin_right, penalty::free);
        word_ = {};
        after_word_ = penalty::free;
        after_hyphen_ = after_pause_ = false;
    }

    uint32_t token(uint32_t at, uint32_t end) {
        if (text_[at] == '\n') return add(ItemKind::penalty, {at, at + 1}, {}, penalty::forced);
        if (starts_with(at, no_break_space)) return glue({at, at + 2}, typeface_.space, penalty::forbidden);
        if (at_space(at)) return spaces(at, end);
        return word(at, end);
    }

    uint32_t add(ItemKind kind, base::Range text, Length width, int32_t cost) {
        paragraph_.items.push_back({kind, false, segment_, text, width, cost, 0});
        return text.end;
    }

    // Half of a space, but at least a sixth of an em: the spaces of some faces are narrow.
    uint32_t glue(base::Range text, Length width, int32_t cost) {
        add(ItemKind::glue, text, width, cost);
        paragraph_.items.back().stretch = max(width / 2, typeface_.size / 6);
        return text.end;
    }

    uint32_t spaces(uint32_t at, uint32_t end) {
        uint32_t next = at + 1;
        while (next < end && (text_[next] == ' ' || text_[next] == '\t')) ++next;
        int32_t cost = opportunity_at(next) ? penalty::free : penalty::forbidden;
        if (cost == penalty::free) cost = std::max(after_word_, cost_before(word_, text_.substr(next)));
        glue({at, next}, typeface_.space * (next - at), cost);
        paragraph_.items.back().ends_in_hyphen = after_hyphen_;
        return next;
    }

    uint32_t word(uint32_t at, uint32_t end) {
        uint32_t next = at;
        while (next < end && !at_space(next)) ++next;
        const std::string_view text = text_.substr(at, next - at);
        const text::ShapedWord& shaped = context_.faces.shape(typeface_, text, span());
        parts(at, text, shaped, breaks(at, text, shaped));
        if (next == end && next < size() && !at_space(next) && opportunity_at(next))
            add(ItemKind::penalty, {next, next}, {}, penalty::free);
        begins_sentence_ = ends_sentence(text, begins_sentence_);
        word_ = text;
        after_hyphen_ = ends_in_hyphen(text);
        after_word_ = after_hyphen_ ? written_hyphen_cost : cost_after(text, after_pause_);
        after_pause_ = ends_in_pause(text);
        return next;
    }

    std::vector<WordBreak> breaks(uint32_t at, std::string_view text, const text::ShapedWord& shaped) {
        std::vector<WordBreak> found = written_breaks(at, text);
        const compose::TextStyle& style = style_of(segment_);
        const bool by_patterns = allowed_ >= WordBreaks::hyphenated && style.hyphens == compose::Hyphens::automatic;
        const bool soft = style.hyphens != compose::Hyphens::none && text::Hyphenator::has_soft_hyphens(text);
        const bool is_number = item_of_flow().kind != compose::InlineKind::text;  // read by halves, it is another
        const Length width = context_.faces.width(typeface_, text, span());
        const bool is_too_wide = allowed_ == WordBreaks::anywhere && !is_number && width > width_;
        const bool unwanted = is_too_wide && !by_patterns && context_.engines.hyphenator.knows(style.language);
        if (soft || ((by_patterns || unwanted) && !is_held_to_number(at, at + text.size()))) {
            const bool last = last_word_ == std::string_view::npos || at > last_word_;
            const Word word{text, &style, begins_sentence_, last, allowed_ == WordBreaks::anywhere};
            std::vector<WordBreak> hyphens = hyphenation_points(context_, word, span());
            if (unwanted && !soft)
                for (WordBreak& hyphen : hyphens) hyphen.cost += penalty::unwanted_hyphen;
            found = merged(std::move(found), hyphens);
        }
        if (is_too_wide)
            found = merged(std::move(found), emergency_points(shaped, letters_between_breaks(width, text)));
        return found;
    }

    /// A word that is no word, of a hundred lines, is broken at an eighth of a line: the ways to break it anywhere
    /// would be as many as the square of the letters in a line.
    [[nodiscard]] size_t letters_between_breaks(base::Length width, std::string_view text) const {
        constexpr int64_t most_lines = 100, breaks_in_line = 8;
        if (width_.thousandths <= 0 || width.thousandths / most_lines < width_.thousandths) return 1;
        const auto letters = static_cast<int64_t>(text.size()) * width_.thousandths / width.thousandths;
        return static_cast<size_t>(std::max<int64_t>(1, letters / breaks_in_line));
    }

    static bool ends_in_hyphen(std::string_view text) { return text.ends_with('-') || text.ends_with(written_hyphen); }

    // The month of "24 juni", with its no-break space, is a part of a date: neither is divided.
    [[nodiscard]] bool is_held_to_number(size_t begin, size_t end) const {
        const auto is_digit = [&](size_t at) { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; };
        const size_t space = no_break_space.size();
        const bool after = begin > space && starts_with(base::size32(begin - space), no_break_space);
        const bool before = end < text_.size() && starts_with(base::size32(end), no_break_space);
        return (after && is_digit(begin - space - 1)) || (before && is_digit(end + space));
    }

    // Where the text itself lets a line end.
    std::vector<WordBreak> written_breaks(uint32_t at, std::string_view text) {
        std::vector<WordBreak> found;
        const auto end = static_cast<uint32_t>(at + text.size());
        opportunity_at(at + 1);
        for (size_t i = next_; i < opportunities_.size() && opportunities_[i].offset < end; ++i) {
            const uint32_t offset = opportunities_[i].offset - at;
            const std::string_view before = text.substr(0, offset);
            const bool hyphen = ends_in_hyphen(before);
            found.push_back({offset, hyphen ? written_hyphen_cost : penalty::free, false, hyphen, {}});
        }
        return found;
    }

    // The word as boxes with a penalty between each two. Kerning runs through: the parts add up to the whole.
    void parts(uint32_t at, std::string_view text, const text::ShapedWord& shaped,
               const std::vector<WordBreak>& breaks) {
        uint32_t begin = 0;
        Length before;
        Widths widths(*this, shaped);
        SeenBefore seen(text);
        for (const WordBreak& place : breaks) {
            // Of places with nothing to see between them one will do.
            if (!seen.reach(place.offset) && begin > 0) continue;
            const Length reached = widths.up_to(place.offset);
            add(ItemKind::box, {at + begin, at + place.offset}, reached - before, penalty::free);
            Item item{ItemKind::penalty,
                      place.ends_in_hyphen,
                      segment_,
                      {at + place.offset, at + place.offset},
                      {},
                      place.cost,
                      0};
            item.breaks_word = seen.is_inside_word();
            if (place.adds_hyphen)
                item = hyphenated(item, text.substr(begin, place.offset - begin), place.insert, reached - before);
            paragraph_.items.push_back(item);
            begin = place.offset;
            before = reached;
        }
        add(ItemKind::box, {at + begin, static_cast<uint32_t>(at + text.size())},
            widths.up_to(base::size32(text.size())) - before, penalty::free);
    }

    // The hyphen is shaped with what stands before it, so that it is kerned.
    Item hyphenated(Item item, std::string_view part, const std::string& insert, Length plain) {
        const std::string shown = std::string(part) + insert + "-";
        item.width = context_.faces.width(typeface_, shown, span()) - plain;
        paragraph_.hyphens.push_back(insert);
        item.hyphen = base::size32(paragraph_.hyphens.size());
        return item;
    }

    /// Widths of a word's beginnings, asked for with rising offsets.
    class Widths {
    public:
        Widths(const ItemMaker& of, const text::ShapedWord& word) : of_(of), word_(word) {}

        Length up_to(uint32_t offset) {
            for (; piece_ < word_.pieces.size(); next_piece()) {
                const std::vector<text::ShapedGlyph>& glyphs = word_.pieces[piece_].glyphs;
                for (; glyph_ < glyphs.size(); ++glyph_) {
                    if (glyphs[glyph_].cluster >= offset) return done_ + here();
                    units_ += glyphs[glyph_].advance;
                    letters_ += glyph_ == 0 || glyphs[glyph_].cluster != glyphs[glyph_ - 1].cluster ? 1 : 0;
                }
            }
            return done_;
        }

    private:
        [[nodiscard]] Length here() const {
            const int32_t scale = of_.context_.faces.face(word_.pieces[piece_].face).metrics().units_per_em;
            return to_length(units_, of_.typeface_.size, scale) + of_.typeface_.letter_spacing * letters_;
        }
        void next_piece() {
            done_ += here();
            ++piece_;
            glyph_ = 0;
            units_ = letters_ = 0;
        }

        const ItemMaker& of_;
        const text::ShapedWord& word_;
        size_t piece_ = 0, glyph_ = 0;
        int64_t units_ = 0, letters_ = 0;
        Length done_;
    };

    Context& context_;
    Paragraph& paragraph_;
    std::string_view text_;
    WordBreaks allowed_;
    Length width_;
    std::vector<text::BreakOpportunity> opportunities_;
    size_t next_ = 0;
    uint32_t segment_ = 0;
    Typeface typeface_;
    bool begins_sentence_ = true;
    size_t last_word_ = 0;  ///< the space before it; npos when it is the only one
    // Of the word before:
    std::string_view word_;
    int32_t after_word_ = penalty::free;  ///< what it costs to end a line behind it
    bool after_pause_ = false;
    bool after_hyphen_ = false;
};

}  // namespace

void make_items(Context& context, Paragraph& paragraph, WordBreaks allowed, Length width) {
    ItemMaker(context, paragraph, allowed, width).run();
}

bool wants_hyphenation(const Context& context, const Paragraph& paragraph) {
    return std::any_of(paragraph.segments.begin(), paragraph.segments.end(), [&](const Segment& segment) {
        return context.flow.style(segment.style).hyphens == compose::Hyphens::automatic;
    });
}

}  // namespace typeset
