#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A place found by patterns: what begins the next line, and letters to write before the hyphen.
struct PatternBreak {
    size_t letter = 0;  ///< index of the first letter after the break
    std::u32string insert;
    friend bool operator==(const PatternBreak&, const PatternBreak&) = default;
};

/// The hyphenation patterns of a language, as libhyphen reads them. Not for two threads at once.
class Patterns {
public:
    /// Null when the file cannot be read as patterns.
    static std::unique_ptr<Patterns> load(const std::string& path);
    ~Patterns();
    Patterns(const Patterns&) = delete;
    Patterns& operator=(const Patterns&) = delete;

    /// The breaks of a word in small letters, at least `margin` letters from its ends. A word with a letter that the
    /// dictionary's encoding lacks has none.
    [[nodiscard]] std::vector<PatternBreak> breaks(std::u32string_view word, int margin) const;

private:
    struct Dictionary;
    explicit Patterns(std::unique_ptr<Dictionary> dictionary);
    std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace text
