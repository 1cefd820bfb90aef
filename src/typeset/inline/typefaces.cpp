#include "typeset/inline/typefaces.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace typeset {
namespace {

std::string describe(const text::FaceQuery& query) {
    return fmt::format("`{}` {}{}", query.family, query.weight, query.italic ? " italic" : "");
}

std::string why(const text::FoundFace& found) {
    if (!found.passed_over) return {};
    return fmt::format("`{}` {}", found.passed_over->path, text::words_for(found.passed_over->error));
}

std::string describe(char32_t character) {
    std::string name;
    base::append_utf8(name, character);
    return fmt::format("`{}` (U+{:04X})", name, static_cast<uint32_t>(character));
}

// Of a cluster that was set in another face: a mark takes along the letter that it stands on.
char32_t first_lacking(const text::Face& face, std::string_view from) {
    const auto first = base::decode_at(from, 0);
    if (face.glyph_for(first.code_point) == 0) return first.code_point;
    for (size_t at = first.size; at < from.size();) {
        const auto next = base::decode_at(from, at);
        if (face.glyph_for(next.code_point) == 0) return next.code_point;
        at += next.size;
    }
    return first.code_point;
}

// CSS Text 3, 8.2: letters set apart are not joined by ligatures.
std::vector<text::Feature> features_of(const compose::TextStyle& style) {
    std::vector<text::Feature> features = style.features;
    const bool named = std::any_of(features.begin(), features.end(), [](const auto& f) { return f.tag == "liga"; });
    if (style.letter_spacing != base::Length{} && !named) features.push_back({"liga", 0});
    return features;
}

}  // namespace

base::Length to_length(int64_t units, base::Length size, int32_t units_per_em) {
    return size.scaled(units, units_per_em);
}

Typefaces::Typefaces(const compose::Flow& flow, text::Shaper& shaper, diag::Sink& sink)
    : flow_(flow), shaper_(shaper), sink_(sink), slots_(flow.text_styles.size()) {}

const Typeface& Typefaces::of(compose::TextStyleId style, diag::Span asked_at) {
    Slot& slot = slots_[base::index_of(style)];
    if (!slot.ready) slot = {make_ready(flow_.style(style), asked_at), true};
    return slot.typeface;
}

Typeface Typefaces::make_ready(const compose::TextStyle& style, diag::Span asked_at) {
    Typeface made;
    made.face = find(style, asked_at);
    made.key = shaper_.intern({made.face, style.language, features_of(style)});
    made.size = style.size;
    made.letter_spacing = style.letter_spacing;
    made.space = width(made, " ", asked_at);
    return made;
}

text::FaceId Typefaces::find(const compose::TextStyle& style, diag::Span asked_at) {
    text::FoundFace found{{}, text::FaceMatch::missing};
    for (const std::string& family : style.families) {
        found = shaper_.fonts().find({family, style.weight, style.italic});
        if (found.match != text::FaceMatch::missing) break;
    }
    if (style.families.empty())
        found = shaper_.fonts().find({std::string(text::Fonts::default_family), style.weight, style.italic});
    if (found.match != text::FaceMatch::exact) complain_of_face(style, found, asked_at);
    return found.face;
}

void Typefaces::complain_of_face(const compose::TextStyle& style, const text::FoundFace& found, diag::Span asked_at) {
    if (found.match == text::FaceMatch::missing)
        complain_of_family(style, found, asked_at);
    else
        complain_of_substitute(style, found, asked_at);
}

// Where the layout asks for it, whatever of the family is lacking.
void Typefaces::complain_of_family(const compose::TextStyle& style, const text::FoundFace& found, diag::Span asked_at) {
    const std::string family = style.families.empty() ? std::string(text::Fonts::default_family) : style.families[0];
    if (!reported_families_.insert(family).second) return;
    const auto place = std::ranges::find(flow_.font_families, style.families, &compose::FontFamilies::names);
    sink_.report(diag::Code::missing_font, place == flow_.font_families.end() ? asked_at : place->span,
                 fmt::format("no font of the family `{}` {}; `{}` would stand in", family,
                             found.passed_over ? "can be used" : "is installed", face(found.face).family()),
                 why(found));
}

void Typefaces::complain_of_substitute(const compose::TextStyle& style, const text::FoundFace& found,
                                       diag::Span asked_at) {
    const text::Face& taken = face(found.face);
    const text::FaceQuery query{std::string(taken.family()), style.weight, style.italic};
    if (!reported_faces_.insert(query).second) return;
    sink_.report(diag::Code::substituted_font, asked_at,
                 fmt::format("the face {} {}; {} is used", describe(query),
                             found.passed_over ? "cannot be used" : "is not installed",
                             describe({taken.family(), taken.weight(), taken.italic()})),
                 why(found));
}

const text::ShapedWord& Typefaces::shape(const Typeface& face, std::string_view word, diag::Span asked_at) {
    const text::ShapedWord& shaped = shaper_.shape(face.key, word);
    if (shaped.fallback || !shaped.missing.empty()) complain_of_glyphs(face, shaped, word, asked_at);
    return shaped;
}

void Typefaces::complain_of_glyphs(const Typeface& face, const text::ShapedWord& word, std::string_view text,
                                   diag::Span asked_at) {
    for (const char32_t character : word.missing)
        if (reported_characters_.insert(character).second)
            sink_.report_character(diag::Code::missing_glyph, asked_at, character,
                                   fmt::format("no installed font has a glyph for {}", describe(character)));
    for (const text::ShapedPiece& piece : word.pieces) {
        if (piece.face == face.face) continue;
        for (const text::ShapedGlyph& glyph : piece.glyphs) {
            const char32_t character = first_lacking(this->face(face.face), text.substr(glyph.cluster));
            if (reported_characters_.insert(character).second)
                sink_.report_character(diag::Code::fallback_glyph, asked_at, character,
                                       fmt::format("{} is not in `{}` and is taken from `{}`", describe(character),
                                                   this->face(face.face).family(), this->face(piece.face).family()));
        }
    }
}

base::Length Typefaces::width(const Typeface& typeface, std::string_view word, diag::Span asked_at) {
    return width(typeface, shape(typeface, word, asked_at));
}

base::Length Typefaces::width(const Typeface& typeface, const text::ShapedWord& word) const {
    base::Length total;
    for (const text::ShapedPiece& piece : word.pieces) {
        int64_t units = 0, letters = 0;
        for (size_t i = 0; i < piece.glyphs.size(); ++i) {
            units += piece.glyphs[i].advance;
            letters += i == 0 || piece.glyphs[i].cluster != piece.glyphs[i - 1].cluster ? 1 : 0;
        }
        total += to_length(units, typeface.size, face(piece.face).metrics().units_per_em);
        total += typeface.letter_spacing * letters;
    }
    return total;
}

}  // namespace typeset
