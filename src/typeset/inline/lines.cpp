#include "typeset/inline/lines.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "diag/excerpt.hpp"
#include "typeset/inline/choose.hpp"
#include "typeset/inline/collect.hpp"
#include "typeset/inline/make_items.hpp"

namespace typeset {
namespace {

using base::Length;

/// A way to try: words broken so far, lines so bad.
struct Attempt {
    WordBreaks words;
    Tolerance tolerance;
};

// Words are hyphenated only when lines come out worse than this without it, or the last one too short. The last attempt
// takes what there is.
std::vector<Attempt> attempts(bool justified, bool hyphenates) {
    const int64_t decent = justified ? 150 : 800, poor = justified ? 1000 : 3000;
    std::vector<Attempt> all{{WordBreaks::written, {decent, false, false}}};
    if (hyphenates) all.push_back({WordBreaks::hyphenated, {decent, false, false}});
    all.push_back({hyphenates ? WordBreaks::hyphenated : WordBreaks::written, {poor, true, false}});
    all.push_back({WordBreaks::anywhere, {INT64_MAX, true, true}});
    return all;
}

LineShape shape_of(const Context& context, const LineFrame& frame) {
    const Length em = context.flow.style(frame.strut).size;
    LineShape shape;
    shape.width = frame.width;
    shape.indent = frame.indent;
    shape.raggedness = max(em * 2, min(em * 3, frame.width / 10));
    shape.short_word = min(frame.width / 3, em * 6);
    shape.short_last = frame.width / 10;
    shape.justified = frame.align == compose::TextAlign::justify;
    return shape;
}

bool may_end_line(const Item& item) { return item.kind != ItemKind::box && item.cost != penalty::forbidden; }

// Lets lines end at no-break spaces, of which nobody sees that they gave way, and where words of two inlines meet.
void loosen(std::span<const Item> stretch, std::vector<Item>& items) {
    for (size_t i = 0; i < stretch.size(); ++i) {
        const Item& item = stretch[i];
        if (i > 0 && item.kind == ItemKind::box && stretch[i - 1].kind == ItemKind::box) {
            const uint32_t end = stretch[i - 1].text.end;
            items.push_back({ItemKind::penalty, false, stretch[i - 1].segment, {end, end}, {}, penalty::emergency, 0});
        }
        items.push_back(item);
        if (item.kind == ItemKind::glue) items.back().cost = penalty::given_way;
    }
}

/// What may not be broken but is wider than the line is broken nonetheless.
void loosen_wide_stretches(std::vector<Item>& items, Length width) {
    std::vector<Item> loosened;
    for (size_t begin = 0, i = 0; i < items.size(); begin = ++i) {
        Length wide;
        for (; i + 1 < items.size() && !may_end_line(items[i]); ++i) wide += items[i].width;
        const std::span<const Item> stretch(items.data() + begin, i - begin);
        if (wide > width)
            loosen(stretch, loosened);
        else
            loosened.insert(loosened.end(), stretch.begin(), stretch.end());
        loosened.push_back(items[i]);
    }
    items = std::move(loosened);
}

std::vector<uint32_t> choose(Context& context, Paragraph& paragraph, const LineFrame& frame) {
    const LineShape shape = shape_of(context, frame);
    for (const Attempt& attempt : attempts(shape.justified, wants_hyphenation(context, paragraph))) {
        const Length narrowest = min(shape.width, shape.width - shape.indent);
        make_items(context, paragraph, attempt.words, narrowest);
        if (attempt.words == WordBreaks::anywhere) loosen_wide_stretches(paragraph.items, narrowest);
        if (auto breaks = choose_breaks(paragraph.items, shape, attempt.tolerance)) return *std::move(breaks);
    }
    return {};  // not reached: the last attempt takes what there is
}

/// Writes the chosen lines down.
class LineWriter {
public:
    LineWriter(Context& context, const Paragraph& paragraph, const LineFrame& frame, Lines& lines)
        : context_(context), paragraph_(paragraph), frame_(frame), lines_(lines) {}

    void add(uint32_t begin, uint32_t end) {
        const Item& last = paragraph_.items[end];
        Line line;
        line.pieces.begin = base::size32(lines_.pieces.size());
        line.height = context_.flow.style(frame_.strut).line_height;
        Length natural = last.kind == ItemKind::penalty ? last.width : Length{};
        for (uint32_t i = begin; i <= end; ++i) {
            add_text(paragraph_.items[i], line);
            if (i < end && paragraph_.items[i].kind != ItemKind::penalty) natural += paragraph_.items[i].width;
        }
        line.pieces.end = base::size32(lines_.pieces.size());
        line.ends_paragraph = last.cost == penalty::forced;
        line.forced = line.ends_paragraph && (frame_.goes_on || end + 1 < paragraph_.items.size());
        if (last.hyphen > 0) {
            lines_.hyphens.push_back(paragraph_.hyphens[last.hyphen - 1]);
            line.hyphen = base::size32(lines_.hyphens.size());
        }
        mark_words(begin, end, line);
        note_overfull(begin, end, natural, line);
        lines_.lines.push_back(line);
    }

private:
    void add_text(const Item& item, Line& line) {
        if (item.text.empty() || item.kind == ItemKind::penalty) return;
        const Segment& segment = paragraph_.segments[item.segment];
        line.height = max(line.height, context_.flow.style(segment.style).line_height);
        const base::Range text{item.text.begin - segment.text.begin, item.text.end - segment.text.begin};
        const bool joins = lines_.pieces.size() > line.pieces.begin &&
                           lines_.pieces.back().inline_index == segment.inline_index &&
                           lines_.pieces.back().text.end == text.begin;
        if (joins)
            lines_.pieces.back().text.end = text.end;
        else
            lines_.pieces.push_back({segment.inline_index, text});
    }

    // A broken word is told where it begins, and the lines that it goes on in are told where it ends.
    void mark_words(uint32_t begin, uint32_t end, Line& line) {
        const std::vector<Item>& items = paragraph_.items;
        const Item& last = items[end];
        if (items[begin].text.begin < word_end_) line.rest_end = word_end_ - text_of(items[begin]).begin;
        if (!last.breaks_word || last.text.begin < word_end_) return;
        const auto goes_on = [&](uint32_t i) {
            return items[i].segment == last.segment && (items[i].kind == ItemKind::box || items[i].breaks_word);
        };
        uint32_t first = end, past = end;
        while (first > begin && goes_on(first - 1)) --first;
        while (past < items.size() && goes_on(past)) ++past;
        word_end_ = items[past - 1].text.end;
        line.word = {items[first].text.begin - text_of(last).begin, word_end_ - text_of(last).begin};
    }

    [[nodiscard]] uint32_t inline_of(const Item& item) const { return paragraph_.segments[item.segment].inline_index; }
    [[nodiscard]] base::Range text_of(const Item& item) const { return paragraph_.segments[item.segment].text; }

    // Once for each word that does not fit, at its first line.
    void note_overfull(uint32_t begin, uint32_t end, Length natural, Line& line) {
        const Item& last = paragraph_.items[end];
        const bool broken = last.cost >= penalty::unwanted_hyphen && last.cost <= penalty::emergency;
        const Length available = lines_.lines.size() == first_ ? frame_.width - frame_.indent : frame_.width;
        const Length shrink = frame_.align == compose::TextAlign::justify ? shrink_of(spaces(begin, end)) : Length{};
        if ((!broken || word_reported_) && (broken || natural - shrink <= available)) {
            word_reported_ = broken && word_reported_;
            return;
        }
        word_reported_ = broken;
        lines_.overfull.push_back({context_.flow.inlines[inline_of(last)].span,
                                   fmt::format("{} is wider than its line of {} pt",
                                               described(word_at(last.text.begin)), in_points(available))});
        line.overfull = base::size32(lines_.overfull.size());
    }

    // Drawings stand in it as signs.
    static std::string described(std::string_view word) {
        std::string letters(word);
        for (size_t at = letters.find(drawing_sign); at != std::string::npos; at = letters.find(drawing_sign, at))
            letters.erase(at, drawing_sign.size());
        if (letters.empty()) return "a drawing";
        return fmt::format("the word `{}`{}", diag::excerpt(letters, longest_word),
                           letters.size() < word.size() ? " with its drawing" : "");
    }

    [[nodiscard]] Length spaces(uint32_t begin, uint32_t end) const {
        Length sum;
        for (uint32_t i = begin; i < end; ++i)
            if (paragraph_.items[i].kind == ItemKind::glue) sum += paragraph_.items[i].width;
        return sum;
    }

    // The word that holds or ends at a place of the text.
    [[nodiscard]] std::string_view word_at(uint32_t at) const {
        const std::string_view text = paragraph_.text;
        const size_t before = at == 0 ? std::string_view::npos : text.find_last_of(" \n", at - 1);
        const size_t begin = before == std::string_view::npos ? 0 : before + 1;
        return text.substr(begin, text.find_first_of(" \n", begin) - begin);
    }

    static constexpr size_t longest_word = 36;  // that is told
    Context& context_;
    const Paragraph& paragraph_;
    const LineFrame& frame_;
    Lines& lines_;
    size_t first_ = lines_.lines.size();
    bool word_reported_ = false;
    uint32_t word_end_ = 0;  ///< in the paragraph's text, of the last word that a line's end broke
};

// A line begins past the glue that its predecessor ended with. After a forced break all spaces are the line's own, as
// `pre-wrap` wants them.
uint32_t resume(const Paragraph& paragraph, uint32_t broken_at, uint32_t end) {
    uint32_t begin = broken_at + 1;
    if (paragraph.items[broken_at].cost == penalty::forced) return begin;
    while (begin < end && paragraph.items[begin].kind == ItemKind::glue) ++begin;
    return begin;
}

}  // namespace

base::Range break_lines(Context& context, base::Range inlines, const LineFrame& frame, Lines& lines) {
    const auto first = base::size32(lines.lines.size());
    Paragraph paragraph = collect(context, inlines);
    if (paragraph.segments.empty()) return {first, first};
    const std::vector<uint32_t> breaks = choose(context, paragraph, frame);
    LineWriter writer(context, paragraph, frame, lines);
    uint32_t begin = 0;
    for (const uint32_t end : breaks) {
        writer.add(begin, end);
        begin = resume(paragraph, end, end + 1 < paragraph.items.size() ? breaks.back() : end);
    }
    return {first, base::size32(lines.lines.size())};
}

}  // namespace typeset
