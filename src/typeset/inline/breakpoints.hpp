#pragma once

#include <vector>

#include "typeset/context.hpp"
#include "typeset/inline/item.hpp"

namespace typeset {

/// How much may be done to a word to end a line inside it.
enum class WordBreaks : uint8_t {
    written,     ///< only where the text itself allows: after a hyphen, at a soft hyphen
    hyphenated,  ///< and at hyphenation points, where the style asks for them
    anywhere,    ///< and between any two letters of a word that is wider than the line
};

/// A place inside a word where a line may end.
struct WordBreak {
    uint32_t offset = 0;  ///< byte offset in the word of what goes to the next line
    int32_t cost = 0;
    bool adds_hyphen = false;
    bool ends_in_hyphen = false;
    std::string insert;  ///< letters before the added hyphen
    friend bool operator==(const WordBreak&, const WordBreak&) = default;
};

/// A word of a paragraph, which stands between spaces or where an inline begins or ends.
struct Word {
    std::string_view text;
    const compose::TextStyle* style = nullptr;
    bool begins_sentence = false;  ///< elsewhere a capital letter is a sign of a name, which is not hyphenated
    bool last = false;             ///< of its paragraph
    bool last_resort = false;      ///< better hyphenated than broken anywhere
};

/// Whether a sentence ends with the word: at its full stop, question or exclamation mark, whatever closes behind. Not
/// after an abbreviation or an initial. What only closes goes with the word before it, which `before` says this of.
bool ends_sentence(std::string_view word, bool before);

/// What it costs that a line ends after the word, which stands before a space: a short word belongs to what follows,
/// most of all behind a comma or full stop, and is lost at the line's end. `after_pause`: the word before has such.
int32_t cost_after(std::string_view word, bool after_pause);

/// What it costs that a line ends after the word and before `rest`: a year belongs to what stands before it, "juni
/// 2021".
int32_t cost_before(std::string_view word, std::string_view rest);

/// Whether a reader pauses after the word: it ends in punctuation or is a dash.
bool ends_in_pause(std::string_view word);

/// Where the word may be hyphenated: at the author's soft hyphens or, if there are none, by patterns. These have no
/// say in what may be a name. As a last resort only, they divide the last word of a paragraph, and, but at seams of a
/// compound, one that begins a sentence and may be a name, too.
std::vector<WordBreak> hyphenation_points(Context& context, const Word& word, diag::Span at);

/// Between the clusters of the word, each time after so many.
std::vector<WordBreak> emergency_points(const text::ShapedWord& shaped, size_t every);

/// What is seen before places in a word, which are asked for with rising offsets.
class SeenBefore {
public:
    explicit SeenBefore(std::string_view text) : text_(text) {}

    /// False when nothing is seen between the place and the one asked for before, or the word's beginning.
    bool reach(uint32_t offset);
    /// Whether what is seen before and after the place are parts of one word. They are not in scripts that are written
    /// without spaces, where a line may end between any two signs.
    [[nodiscard]] bool is_inside_word() const;

private:
    std::string_view text_;
    uint32_t at_ = 0;
    char32_t sign_ = 0;  ///< the last one seen; 0: none
};

/// Joins two rising lists; of two breaks at one place the first list's stays.
std::vector<WordBreak> merged(std::vector<WordBreak> first, const std::vector<WordBreak>& second);

}  // namespace typeset
