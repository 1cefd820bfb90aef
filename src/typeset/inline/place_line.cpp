#include "typeset/inline/place_line.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "figure/graphics.hpp"
#include "text/normalize.hpp"
#include "typeset/inline/decoration.hpp"
#include "typeset/inline/item.hpp"
#include "typeset/inline/words.hpp"

namespace typeset {
namespace {

using base::Length;

constexpr std::string_view soft_hyphen = "\u00AD";

Length width_of(const compose::Drawing& drawing) {
    return drawing.margin_left + drawing.size.width + drawing.margin_right;
}

/// A word, a space or a drawing of a line, as it will be shown.
struct Token {
    uint32_t inline_index = 0;
    bool space = false;
    std::string text;   // what is extracted
    std::string shown;  // what is shaped
    size_t tail = 0;    // bytes of text at its end for an added hyphen
    Length width;
    std::optional<std::string> said;  // what is extracted instead: of a broken word all or nothing
};

/// The words and spaces of one line, measured.
class Tokens {
public:
    Tokens(Context& context, const Lines& lines, const Line& line) : context_(context) {
        for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i)
            split(lines.pieces[i], i == line.pieces.begin ? line.rest_end : 0,
                  i + 1 == line.pieces.end ? line.word : base::Range{});
        if (line.hyphen > 0 && !all_.empty()) add_hyphen(lines.hyphens[line.hyphen - 1]);
        if (line.forced && !all_.empty()) all_.push_back({all_.back().inline_index, true, " ", " ", 0, {}, {}});
        for (Token& token : all_) token.width = width(token);
        visible_ = all_.size();
        while (visible_ > 0 && all_[visible_ - 1].space) all_[--visible_].width = {};
    }

    [[nodiscard]] const std::vector<Token>& all() const { return all_; }

    [[nodiscard]] Length natural_width() const {
        Length sum;
        for (const Token& token : all_) sum += token.width;
        return sum;
    }

    /// Stretches or shrinks the spaces so that the line fills `width`; rounding is carried from space to space.
    void justify(Length width) {
        const auto end = all_.begin() + static_cast<std::ptrdiff_t>(visible_);
        const int64_t count = std::count_if(all_.begin(), end, [](const Token& token) { return token.space; });
        Length missing = width - natural_width();
        if (count == 0) return;
        int64_t left = count;
        for (auto token = all_.begin(); token != end; ++token) {
            if (!token->space) continue;
            const Length share = max(missing / left--, -shrink_of(token->width));
            token->width += share;
            missing -= share;
        }
    }

private:
    // What comes before `rest_end` says nothing; what begins with `word`, which the line's end breaks, says all of it.
    void split(const LinePiece& piece, uint32_t rest_end, base::Range word) {
        const compose::Inline& item = context_.flow.inlines[piece.inline_index];
        if (item.kind == compose::InlineKind::drawing)
            return all_.push_back({piece.inline_index, false, {}, {}, 0, {}, {}});
        // A page number may have become shorter or longer since the lines were broken. Other texts are not copied: they
        // may be long, and are split line by line.
        const bool counter = item.kind != compose::InlineKind::text;
        const std::string counted = counter ? context_.text_of(piece.inline_index) : std::string();
        const std::string_view text = counter ? std::string_view(counted) : context_.flow.text_of(item);
        const std::string_view view = counter ? text : text.substr(piece.text.begin, piece.text.size());
        for (size_t at = 0; at < view.size();) {
            const size_t place = piece.text.begin + at;
            const bool rest = place < rest_end, broken = !rest && place >= word.begin && place < word.end;
            size_t end = token_end(view, at);
            if (rest) end = std::min(end, size_t{rest_end} - piece.text.begin);
            if (place < word.begin) end = std::min(end, size_t{word.begin} - piece.text.begin);
            const std::string_view part = view.substr(at, end - at);
            const bool space = is_space(part);
            const std::string kept = space ? std::string(part == "\t" ? " " : part) : text::without_guides(part);
            if (!kept.empty()) all_.push_back({piece.inline_index, space, kept, kept, 0, {}, {}});
            if (!kept.empty() && rest) all_.back().said = "";
            if (!kept.empty() && broken) all_.back().said = text::without_guides(text.substr(word.begin, word.size()));
            at = end;
        }
    }

    void add_hyphen(const std::string& insert) {
        Token& last = all_.back();
        last.shown += insert + "-";
        last.text += soft_hyphen;
        last.tail = soft_hyphen.size();
    }

    Length width(const Token& token) {
        const compose::Inline& item = context_.flow.inlines[token.inline_index];
        if (item.kind == compose::InlineKind::drawing) return width_of(context_.drawing_of(item));
        const Typeface& typeface = context_.faces.of(item.style, item.span);
        return token.space ? typeface.space : context_.faces.width(typeface, token.shown, item.span);
    }

    Context& context_;
    std::vector<Token> all_;
    size_t visible_ = 0;  // tokens before the spaces at the end
};

/// Follows the pen and writes down links, and lines under or through text, one for each stretch.
class Decorator {
public:
    Decorator(Context& context, const LinePlace& place, const Line& line, document::Page& page)
        : context_(context), place_(place), line_(line), page_(page) {}

    void mark(const Token& token, Length from, Length to) {
        const compose::Inline& item = context_.flow.inlines[token.inline_index];
        if (item.link != compose::LinkId::none && !place_.artifact)
            link(item.link, from, to);
        else
            linked_ = compose::LinkId::none;
        if (from >= to) return;
        const bool is_decorated = context_.flow.style(item.style).decoration != compose::TextDecoration::none;
        if (is_decorated && item.kind != compose::InlineKind::drawing)
            decorate(token, item, {from, to});
        else
            end_decoration();
    }

    void end_decoration() {
        if (!decorated_) return;
        const compose::TextStyle& style = context_.flow.style(*decorated_);
        const Length baseline = place_.origin.y + typeset::baseline(line_.height) - style.baseline_shift;
        const std::vector<Stretch> stretches = spared(decoration_, gaps_, style.size / 10);
        if (!stretches.empty())
            page_.items.push_back({decoration_path(stretches, baseline + decoration_place_.top,
                                                   baseline + decoration_place_.bottom, style.color),
                                   place_.artifact.value_or(document::Artifact::layout)});
        decorated_.reset();
        gaps_.clear();
    }

private:
    void link(compose::LinkId id, Length from, Length to) {
        if (linked_ == id) {
            page_.links.back().area.size.width =
                max(to - page_.links.back().area.left(), page_.links.back().area.size.width);
            return;
        }
        const compose::Link& target = context_.flow.links[base::index_of(id)];
        page_.links.push_back({{{from, place_.origin.y}, {to - from, line_.height}},
                               target.uri,
                               target.target,
                               target.elem,
                               context_.text_of(target.contents)});
        linked_ = id;
    }

    void decorate(const Token& token, const compose::Inline& item, Stretch at) {
        if (decorated_ != item.style) end_decoration();
        const Typeface& typeface = context_.faces.of(item.style, item.span);
        const bool is_under = context_.flow.style(item.style).decoration == compose::TextDecoration::underline;
        if (!decorated_) {
            decorated_ = item.style;
            decoration_ = at;
            const text::FaceMetrics& metrics = context_.faces.face(typeface.face).metrics();
            decoration_place_ =
                is_under ? underline_place(metrics, typeface.size) : line_through_place(metrics, typeface.size);
        }
        decoration_.to = at.to;
        if (token.space || !is_under) return;
        const text::ShapedWord& word = context_.faces.shape(typeface, token.shown, item.span);
        for (const Stretch& gap : descents(context_, typeface, word, at.from, decoration_place_)) gaps_.push_back(gap);
    }

    Context& context_;
    const LinePlace& place_;
    const Line& line_;
    document::Page& page_;
    compose::LinkId linked_ = compose::LinkId::none;  ///< what the last link on the page belongs to, while it goes on
    // The line under or through text that goes on, if any:
    std::optional<compose::TextStyleId> decorated_;
    DecorationPlace decoration_place_;
    Stretch decoration_;
    std::vector<Stretch> gaps_;
};

Length start_of(const LinePlace& place, Length natural) {
    const Length missing = max(place.width - natural, Length{});
    switch (place.align) {
    case compose::TextAlign::right:
        return place.origin.x + missing;
    case compose::TextAlign::center:
        return place.origin.x + missing / 2;
    default:
        return place.origin.x;
    }
}

/// What a word fills: its advances, and from its face's capitals' height to its descenders.
base::Rect area_of(const Context& context, const compose::TextStyle& style, text::FaceId face, base::Point pen,
                   Length end) {
    const text::FaceMetrics& metrics = context.faces.face(face).metrics();
    const Length top = pen.y - style.baseline_shift - to_length(metrics.cap_height, style.size, metrics.units_per_em);
    const Length bottom = pen.y - style.baseline_shift - to_length(metrics.descender, style.size, metrics.units_per_em);
    return {{min(pen.x, end), top}, {max(pen.x, end) - min(pen.x, end), bottom - top}};
}

/// Answers what it fills.
base::Rect put_drawing(const compose::Drawing& drawing, const Owner& owner, base::Point pen, document::Page& page) {
    const base::Point corner{pen.x + drawing.margin_left, pen.y - drawing.size.height};
    const auto put = [&](document::Path path) {
        for (base::Point& point : path.points) point = point + corner;
        page.items.push_back({std::move(path), owner});
    };
    for (const document::Path& path : drawing.paths) put(path);
    if (drawing.graphic)
        for (document::Path& path : figure::paths_of(*drawing.graphic, drawing.size)) put(std::move(path));
    return {corner, drawing.size};
}

/// Puts a line's words, spaces and drawings side by side.
class TokenWriter {
public:
    TokenWriter(Context& context, const LinePlace& place, base::Point start, document::Page& page)
        : context_(context), place_(place), page_(page), baseline_(start.y), runs_(context, page, start) {}

    void put(const Token& token) {
        const compose::Inline& item = context_.flow.inlines[token.inline_index];
        const compose::TextStyle& style = context_.flow.style(item.style);
        const base::Point pen{runs_.x(), baseline_};
        const base::Rect area = item.kind == compose::InlineKind::drawing
                                    ? put_drawing(token, item, {pen.x, pen.y - style.baseline_shift})
                                    : put_word(token, item, pen);
        if (!off_the_page_ && !token.space && !lies_on(area, page_.size)) off_the_page_ = token.inline_index;
    }

    [[nodiscard]] Length x() const { return runs_.x(); }
    [[nodiscard]] std::optional<uint32_t> off_the_page() const { return off_the_page_; }

private:
    base::Rect put_drawing(const Token& token, const compose::Inline& item, base::Point pen) {
        runs_.skip(token.width);
        return typeset::put_drawing(context_.drawing_of(item), owner_of(place_.artifact, item.elem), pen, page_);
    }
    base::Rect put_word(const Token& token, const compose::Inline& item, base::Point pen) {
        const compose::TextStyle& style = context_.flow.style(item.style);
        const Typeface& typeface = context_.faces.of(item.style, item.span);
        runs_.begin(typeface, style, owner_of(place_.artifact, item.elem));
        const text::ShapedWord& shaped = context_.faces.shape(typeface, token.shown, item.span);
        if (token.space)
            runs_.space(shaped, token.text, token.width);
        else
            runs_.word(shaped, {token.text, token.tail, token.said});
        return area_of(context_, style, typeface.face, pen, runs_.x());
    }

    Context& context_;
    const LinePlace& place_;
    document::Page& page_;
    Length baseline_;
    RunWriter runs_;
    std::optional<uint32_t> off_the_page_;
};

}  // namespace

bool lies_on(const base::Rect& area, base::Size page) {
    constexpr Length rounding{10};
    return area.left() >= -rounding && area.top() >= -rounding && area.right() <= page.width + rounding &&
           area.bottom() <= page.height + rounding;
}

Length natural_width(Context& context, const Lines& lines, uint32_t line) {
    return Tokens(context, lines, lines.lines[line]).natural_width();
}

std::optional<uint32_t> place_line(Context& context, const Lines& lines, uint32_t index, const LinePlace& place,
                                   document::Page& page) {
    const Line& line = lines.lines[index];
    Tokens tokens(context, lines, line);
    const bool overfull = tokens.natural_width() > place.width;
    if (place.align == compose::TextAlign::justify && (!line.ends_paragraph || overfull)) tokens.justify(place.width);
    const Length baseline = place.origin.y + typeset::baseline(line.height);
    TokenWriter writer(context, place, {start_of(place, tokens.natural_width()), baseline}, page);
    std::vector<Length> edges{writer.x()};
    for (const Token& token : tokens.all()) {
        writer.put(token);
        edges.push_back(writer.x());
    }
    Decorator decorator(context, place, line, page);
    for (size_t i = 0; i < tokens.all().size(); ++i) decorator.mark(tokens.all()[i], edges[i], edges[i + 1]);
    decorator.end_decoration();
    return writer.off_the_page();
}

}  // namespace typeset
