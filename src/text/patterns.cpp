#include "text/patterns.hpp"

#include <cstdlib>
#include <optional>
#include <utility>

#include <hyphen.h>

#include "base/utf8.hpp"
#include "text/letters.hpp"

namespace text {

struct Patterns::Dictionary {
    explicit Dictionary(HyphenDict* loaded) : handle(loaded) {}
    ~Dictionary() { hnj_hyphen_free(handle); }
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    HyphenDict* handle;
};

namespace {

/// What libhyphen says of a word, letter by letter. It allocates the three arrays when there is a change of spelling.
struct Answer {
    explicit Answer(size_t letters, size_t bytes) : levels(bytes + 5, '\0'), count(letters) {}
    // NOLINTBEGIN(cppcoreguidelines-no-malloc): what libhyphen has allocated is freed as it says.
    ~Answer() {
        for (size_t i = 0; replacements != nullptr && i < count; ++i) std::free(replacements[i]);
        std::free(replacements);
        std::free(positions);
        std::free(cuts);
    }
    // NOLINTEND(cppcoreguidelines-no-malloc)
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    std::string levels;
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    size_t count;
};

bool is_latin_1(const HyphenDict& dictionary) {
    const std::string_view charset = dictionary.cset;
    return charset == "ISO8859-1" || charset == "ISO-8859-1";
}

std::optional<std::string> encode(const HyphenDict& dictionary, std::u32string_view word) {
    std::string encoded;
    for (const char32_t letter : word) {
        if (dictionary.utf8 != 0)
            base::append_utf8(encoded, letter);
        else if (letter < 0x80 || (letter < 0x100 && is_latin_1(dictionary)))
            encoded += static_cast<char>(letter);
        else
            return std::nullopt;
    }
    return encoded;
}

std::u32string decode(const HyphenDict& dictionary, std::string_view encoded) {
    if (dictionary.utf8 != 0) return code_points(encoded).letters;
    std::u32string letters;
    for (const char byte : encoded) letters += static_cast<unsigned char>(byte);
    return letters;
}

/// A change of spelling as letters added before the hyphen: in "Schiffahrt", "ff" becomes "ff=f", which adds an f.
/// Nothing for changes of another kind, such as a letter that turns into another.
std::optional<PatternBreak> as_insertion(std::u32string_view word, size_t begin, size_t cut,
                                         std::u32string_view replacement) {
    const size_t seam = replacement.find(U'=');
    if (seam == std::u32string_view::npos || begin > word.size() || cut > word.size() - begin) return std::nullopt;
    const std::u32string_view before = replacement.substr(0, seam), after = replacement.substr(seam + 1);
    const std::u32string_view old = word.substr(begin, cut);
    if (after.size() > old.size() || old.substr(old.size() - after.size()) != after) return std::nullopt;
    const std::u32string_view kept = old.substr(0, old.size() - after.size());
    if (before.substr(0, kept.size()) != kept) return std::nullopt;
    return PatternBreak{begin + kept.size(), std::u32string{before.substr(kept.size())}};
}

/// libhyphen counts a change's place from the letter before the break, one on.
std::optional<PatternBreak> break_after(const HyphenDict& dictionary, const Answer& answer, std::u32string_view word,
                                        size_t letter) {
    if (answer.replacements == nullptr || answer.replacements[letter] == nullptr) return PatternBreak{letter + 1, {}};
    const int begin = static_cast<int>(letter) + 1 - answer.positions[letter];
    if (begin < 0 || answer.cuts[letter] < 0) return std::nullopt;
    return as_insertion(word, static_cast<size_t>(begin), static_cast<size_t>(answer.cuts[letter]),
                        decode(dictionary, answer.replacements[letter]));
}

}  // namespace

std::unique_ptr<Patterns> Patterns::load(const std::string& path) {
    HyphenDict* loaded = hnj_hyphen_load(path.c_str());
    if (loaded == nullptr) return nullptr;
    return std::unique_ptr<Patterns>{new Patterns(std::make_unique<Dictionary>(loaded))};
}

Patterns::Patterns(std::unique_ptr<Dictionary> dictionary) : dictionary_(std::move(dictionary)) {}
Patterns::~Patterns() = default;

std::vector<PatternBreak> Patterns::breaks(std::u32string_view word, int margin) const {
    HyphenDict* dictionary = dictionary_->handle;
    const std::optional<std::string> encoded = encode(*dictionary, word);
    if (!encoded || encoded->empty()) return {};
    Answer answer{word.size(), encoded->size()};
    if (hnj_hyphen_hyphenate3(dictionary, encoded->data(), static_cast<int>(encoded->size()), answer.levels.data(),
                              nullptr, &answer.replacements, &answer.positions, &answer.cuts, margin, margin, margin,
                              margin) != 0)
        return {};
    std::vector<PatternBreak> found;
    for (size_t letter = 0; letter + 1 < word.size(); ++letter)
        if ((answer.levels[letter] & 1) != 0)
            if (std::optional<PatternBreak> place = break_after(*dictionary, answer, word, letter))
                found.push_back(std::move(*place));
    return found;
}

}  // namespace text
