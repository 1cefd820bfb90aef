#include "text/itemize.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <hb.h>

#include "base/utf8.hpp"

namespace text {

namespace {

constexpr char32_t no_break_hyphen = 0x2011, hyphen = 0x2010, hyphen_minus = '-';
constexpr char32_t zero_width_joiner = 0x200D;

hb_unicode_funcs_t* unicode() { return hb_unicode_funcs_get_default(); }

/// Tells the line breaker something, and has no shape: soft hyphen, zero width space, word joiner, byte order mark.
bool is_break_control(char32_t code_point) {
    return code_point == 0x00AD || code_point == 0x200B || code_point == 0x2060 || code_point == 0xFEFF;
}

/// Shaped without a glyph of its own: joiners, invisible operators, variation selectors.
bool is_invisible(char32_t code_point) {
    return (code_point >= 0x200C && code_point <= 0x200F) || (code_point >= 0x2061 && code_point <= 0x2064) ||
           (code_point >= 0x206A && code_point <= 0x206F) || (code_point >= 0xFE00 && code_point <= 0xFE0F) ||
           (code_point >= 0xE0100 && code_point <= 0xE01EF) || code_point == 0x034F;
}

/// Spaces that HarfBuzz makes of the face's own space, in their proper widths, when the face lacks them.
bool is_space(char32_t code_point) {
    return code_point == 0x00A0 || (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x202F ||
           code_point == 0x205F || code_point == 0x3000;
}

bool is_mark(char32_t code_point) {
    const hb_unicode_general_category_t category = hb_unicode_general_category(unicode(), code_point);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

bool is_skin_tone(char32_t code_point) { return code_point >= 0x1F3FB && code_point <= 0x1F3FF; }

bool has_decomposed(const Face& face, char32_t code_point) {
    hb_codepoint_t base = 0;
    hb_codepoint_t mark = 0;
    if (!hb_unicode_decompose(unicode(), code_point, &base, &mark)) return false;
    const bool has_base = face.glyph_for(base) != 0 || has_decomposed(face, base);
    return has_base && (mark == 0 || face.glyph_for(mark) != 0);
}

/// What a private-use code point says is nowhere written, and PDF/A wants to know (ISO 19005-2, 6.2.11.7.3).
bool is_private_use(char32_t code_point) {
    return hb_unicode_general_category(unicode(), code_point) == HB_UNICODE_GENERAL_CATEGORY_PRIVATE_USE;
}

bool covers(const Face& face, char32_t code_point) {
    if (is_private_use(code_point)) return false;
    if (face.glyph_for(code_point) != 0 || is_invisible(code_point)) return true;
    if (is_space(code_point)) return face.glyph_for(' ') != 0;
    return has_decomposed(face, code_point);
}

/// A base and its first mark may be one glyph where the face has no glyph for the mark alone.
bool covers_composed(const Face& face, std::span<const Letter> cluster) {
    hb_codepoint_t composed = 0;
    if (cluster.size() < 2 || !hb_unicode_compose(unicode(), cluster[0].code_point, cluster[1].code_point, &composed) ||
        face.glyph_for(composed) == 0)
        return false;
    return std::all_of(cluster.begin() + 2, cluster.end(),
                       [&](const Letter& letter) { return covers(face, letter.code_point); });
}

bool covers_cluster(const Face& face, std::span<const Letter> cluster) {
    return covers_composed(face, cluster) || std::all_of(cluster.begin(), cluster.end(), [&](const Letter& letter) {
               return covers(face, letter.code_point);
           });
}

std::vector<Letter> decode(std::string_view word) {
    std::vector<Letter> letters;
    letters.reserve(word.size());
    for (size_t at = 0; at < word.size();) {
        const base::Decoded next = base::decode_at(word, at);
        if (!is_break_control(next.code_point)) letters.push_back({next.code_point, static_cast<uint32_t>(at)});
        at += next.size;
    }
    return letters;
}

size_t cluster_end(std::span<const Letter> letters, size_t begin) {
    size_t end = begin + 1;
    while (end < letters.size()) {
        const char32_t next = letters[end].code_point;
        const bool joined = letters[end - 1].code_point == zero_width_joiner;
        if (!joined && !is_mark(next) && !is_invisible(next) && !is_skin_tone(next)) break;
        ++end;
    }
    return end;
}

/// One face's replacement for a no-break hyphen it lacks: the same shape under another name.
char32_t hyphen_of(const Face& face) {
    for (const char32_t candidate : {no_break_hyphen, hyphen, hyphen_minus})
        if (face.glyph_for(candidate) != 0) return candidate;
    return no_break_hyphen;
}

class Itemizer {
public:
    Itemizer(ItemizedWord& word, FaceId face, Fonts& fonts) : word_(word), wanted_(face), fonts_(fonts) {}

    void run() {
        replace_hyphens();
        for (size_t begin = 0; begin < word_.letters.size();) {
            const size_t end = cluster_end(word_.letters, begin);
            append_run(face_for(begin, end), begin, end);
            begin = end;
        }
    }

private:
    void replace_hyphens() {
        for (Letter& letter : word_.letters)
            if (letter.code_point == no_break_hyphen) letter.code_point = hyphen_of(fonts_.face(wanted_));
    }

    FaceId face_for(size_t begin, size_t end) {
        const std::span<Letter> cluster{word_.letters.data() + begin, end - begin};
        if (covers_cluster(fonts_.face(wanted_), cluster)) return wanted_;
        if (const std::optional<FaceId> whole = fallback_for_all(cluster)) return *whole;
        for (Letter& letter : cluster)
            if (!has_some_face(letter.code_point)) replace(letter);
        if (const std::optional<FaceId> whole = fallback_for_all(cluster)) return *whole;
        // Each sign has a face, but no face has them all; a mark cannot be set apart from its base.
        for (Letter& letter : cluster)
            if (!covers(fonts_.face(wanted_), letter.code_point)) replace(letter);
        return fallback_for_all(cluster).value_or(wanted_);
    }

    /// A face that has the whole cluster, among those that have a sign which the wanted face lacks.
    std::optional<FaceId> fallback_for_all(std::span<const Letter> cluster) {
        if (covers_cluster(fonts_.face(wanted_), cluster)) return wanted_;
        for (const Letter& letter : cluster) {
            if (covers(fonts_.face(wanted_), letter.code_point)) continue;
            const Fonts::Fallback fallback = fonts_.fallback_for(letter.code_point, wanted_);
            if (fallback.found && covers_cluster(fonts_.face(fallback.face), cluster)) return fallback.face;
        }
        return std::nullopt;
    }

    bool has_some_face(char32_t code_point) {
        return covers(fonts_.face(wanted_), code_point) || fonts_.fallback_for(code_point, wanted_).found;
    }

    void replace(Letter& letter) {
        if (std::find(word_.missing.begin(), word_.missing.end(), letter.code_point) == word_.missing.end())
            word_.missing.push_back(letter.code_point);
        letter.code_point = has_some_face(base::replacement_character) ? base::replacement_character : U'?';
    }

    void append_run(FaceId face, size_t begin, size_t end) {
        if (!word_.runs.empty() && word_.runs.back().face == face)
            word_.runs.back().end = end;
        else
            word_.runs.push_back({face, begin, end});
    }

    ItemizedWord& word_;
    FaceId wanted_;
    Fonts& fonts_;
};

}  // namespace

ItemizedWord itemize(std::string_view word, FaceId face, Fonts& fonts) {
    ItemizedWord itemized{.letters = decode(word), .runs = {}, .missing = {}};
    Itemizer{itemized, face, fonts}.run();
    return itemized;
}

}  // namespace text
