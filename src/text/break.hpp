#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// Where a line may end inside a text, by Unicode's rules (UAX 14) through ICU.
struct BreakOpportunity {
    uint32_t offset = 0;  ///< byte offset of the first character after the break
    bool mandatory = false;
    friend bool operator==(const BreakOpportunity&, const BreakOpportunity&) = default;
};

/// Finds line-break opportunities. One for each thread: ICU's iterators keep state.
class LineBreaker {
public:
    LineBreaker();
    ~LineBreaker();
    LineBreaker(const LineBreaker&) = delete;
    LineBreaker& operator=(const LineBreaker&) = delete;

    /// All opportunities of `text` (UTF-8) in order, the text's end not included. Addresses (URL, e-mail) break only
    /// after
    /// `/ . @ -`; dates, number ranges and words like "e-post" do not break. Breaks at soft hyphens, which add a
    /// hyphen, are the `Hyphenator`'s.
    std::vector<BreakOpportunity> opportunities(std::string_view text, std::string_view language);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A place where a word may be hyphenated. Usually nothing changes but the hyphen; Swedish "tillåta" comes back as
/// "till-låta": `insert` is then written before the hyphen.
struct Hyphenation {
    uint32_t offset = 0;  ///< byte offset in the word of what goes to the next line
    std::string insert;   ///< letters to add before the hyphen, usually empty
    bool seam = false;    ///< between the parts of a compound: better than any other place
    friend bool operator==(const Hyphenation&, const Hyphenation&) = default;
};

/// What a word looks like, the punctuation around it passed over.
enum class WordForm : uint8_t {
    plain,        ///< letters without a capital
    capitalized,  ///< the first letter alone is a capital
    other,        ///< too short or too long to be hyphenated, a capital inside, a digit, a hyphen, an address
};

/// Hyphenates words by libhyphen's patterns for a language, Swedish ones first at the seams that the list of compounds
/// knows. Answers are remembered. One for each thread.
class Hyphenator {
public:
    /// `folder` holds libhyphen's dictionaries: `hyph_sv_SE.dic`.
    explicit Hyphenator(std::string folder = "/usr/share/hyphen");
    ~Hyphenator();
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    /// False when no patterns for the language are installed.
    bool knows(std::string_view language);
    static WordForm form_of(std::string_view word);
    static bool has_soft_hyphens(std::string_view word);
    /// Whether a word with a capital is known to be none of a name's, as by the list of compounds.
    static bool is_no_name(std::string_view word, std::string_view language);
    /// The places of one word, in order, at least three letters from either end; none in a word of another form than
    /// plain or capitalized, and in the names of the list. Where the author put soft hyphens, these are the only
    /// places, whatever the form and the language. Valid as long as the hyphenator lives.
    const std::vector<Hyphenation>& hyphenate(std::string_view word, std::string_view language);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace text
