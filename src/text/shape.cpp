#include "text/shape.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <unordered_map>

#include <hb.h>

#include "text/itemize.hpp"

namespace text {

namespace {

struct WordHash {
    using is_transparent = void;
    size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};

// Never iterated: the order of its words means nothing.
using WordCache = std::unordered_map<std::string, ShapedWord, WordHash, std::equal_to<>>;

/// A style as HarfBuzz takes it, and the words already shaped in it.
struct StyleWords {
    FaceId face{};
    hb_language_t language = nullptr;
    std::vector<hb_feature_t> features;
    WordCache words;
};

hb_feature_t as_harfbuzz(const Feature& feature) {
    return {hb_tag_from_string(feature.tag.data(), static_cast<int>(feature.tag.size())), feature.value,
            HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

StyleWords prepare(const ShapeStyle& style) {
    StyleWords prepared;
    prepared.face = style.face;
    prepared.language = hb_language_from_string(style.language.data(), static_cast<int>(style.language.size()));
    std::transform(style.features.begin(), style.features.end(), std::back_inserter(prepared.features), as_harfbuzz);
    return prepared;
}

void fill(hb_buffer_t* buffer, std::span<const Letter> letters, hb_language_t language) {
    hb_buffer_clear_contents(buffer);
    for (const Letter& letter : letters) hb_buffer_add(buffer, letter.code_point, letter.cluster);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT |
                                                               HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
                                                               HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE));
    // Set before the guess, which would otherwise take the direction from the script and the language from the locale.
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, language);
    hb_buffer_guess_segment_properties(buffer);
}

std::vector<ShapedGlyph> read_glyphs(hb_buffer_t* buffer) {
    unsigned int count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    std::vector<ShapedGlyph> glyphs;
    glyphs.reserve(count);
    for (unsigned int i = 0; i < count; ++i)
        glyphs.push_back({static_cast<uint16_t>(infos[i].codepoint), positions[i].x_advance, positions[i].x_offset,
                          positions[i].y_offset, infos[i].cluster});
    return glyphs;
}

}  // namespace

struct Shaper::State {
    explicit State(Fonts& shared) : fonts(shared), buffer(hb_buffer_create()) {}
    ~State() { hb_buffer_destroy(buffer); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    ShapedPiece shape_run(const StyleWords& style, std::span<const Letter> letters, FaceId face) const;
    ShapedWord shape(const StyleWords& style, std::string_view word);

    Fonts& fonts;
    hb_buffer_t* buffer;
    std::map<ShapeStyle, StyleKey> keys;
    std::deque<StyleWords> styles;  // by StyleKey
};

ShapedPiece Shaper::State::shape_run(const StyleWords& style, std::span<const Letter> letters, FaceId face) const {
    fill(buffer, letters, style.language);
    hb_shape(fonts.face(face).harfbuzz_font(), buffer, style.features.data(),
             static_cast<unsigned int>(style.features.size()));
    return {face, read_glyphs(buffer)};
}

ShapedWord Shaper::State::shape(const StyleWords& style, std::string_view word) {
    ItemizedWord itemized = itemize(word, style.face, fonts);
    ShapedWord shaped;
    shaped.missing = std::move(itemized.missing);
    shaped.pieces.reserve(itemized.runs.size());
    for (const FaceRun& run : itemized.runs) {
        const std::span<const Letter> letters{itemized.letters.data() + run.begin, run.end - run.begin};
        shaped.pieces.push_back(shape_run(style, letters, run.face));
        shaped.fallback = shaped.fallback || run.face != style.face;
    }
    return shaped;
}

Shaper::Shaper(Fonts& fonts) : state_(std::make_unique<State>(fonts)) {}
Shaper::~Shaper() = default;

Shaper::StyleKey Shaper::intern(const ShapeStyle& style) {
    const auto [entry, is_new] = state_->keys.try_emplace(style, static_cast<StyleKey>(state_->styles.size()));
    if (is_new) state_->styles.push_back(prepare(style));
    return entry->second;
}

const ShapedWord& Shaper::shape(StyleKey style, std::string_view word) {
    StyleWords& known = state_->styles[static_cast<size_t>(style)];
    if (const auto cached = known.words.find(word); cached != known.words.end()) return cached->second;
    return known.words.emplace(std::string{word}, state_->shape(known, word)).first->second;
}

Fonts& Shaper::fonts() const { return state_->fonts; }

}  // namespace text
