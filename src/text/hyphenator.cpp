#include <algorithm>
#include <cctype>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>

#include "base/utf8.hpp"
#include "text/address.hpp"
#include "text/break.hpp"
#include "text/compounds.hpp"
#include "text/letters.hpp"
#include "text/patterns.hpp"

namespace text {

namespace {

constexpr int margin = 3;            // letters that stay on either side
constexpr size_t max_letters = 100;  // no word of a language is as long; libhyphen is not to see more
constexpr std::string_view soft_hyphen = "\u00AD";

/// The primary subtag of a BCP 47 tag, and the region if any, in the case that files are named in.
struct LanguageTag {
    std::string primary, region;
};

bool is_alphabetic(std::string_view subtag) {
    return std::all_of(subtag.begin(), subtag.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

LanguageTag split(std::string_view language) {
    LanguageTag tag;
    for (size_t begin = 0; begin <= language.size();) {
        const size_t end = std::min(language.find('-', begin), language.size());
        const std::string_view subtag = language.substr(begin, end - begin);
        if (begin == 0 && is_alphabetic(subtag))
            std::transform(subtag.begin(), subtag.end(), std::back_inserter(tag.primary),
                           [](char c) { return static_cast<char>(c | 0x20); });
        else if (begin > 0 && subtag.size() == 2 && is_alphabetic(subtag) && tag.region.empty())
            std::transform(subtag.begin(), subtag.end(), std::back_inserter(tag.region),
                           [](char c) { return static_cast<char>(c & ~0x20); });
        begin = end + 1;
    }
    return tag;
}

/// The region whose patterns speak for a language when the tag names none, or one without patterns of its own.
std::string_view customary_region(std::string_view primary) {
    constexpr std::pair<std::string_view, std::string_view> regions[] = {
        {"da", "DK"}, {"de", "DE"}, {"en", "GB"}, {"fi", "FI"}, {"fr", "FR"}, {"nb", "NO"}, {"nn", "NO"}, {"sv", "SE"}};
    const auto* known =
        std::find_if(std::begin(regions), std::end(regions), [&](const auto& entry) { return entry.first == primary; });
    return known == std::end(regions) ? std::string_view{} : known->second;
}

/// The dictionary of a language in a folder; empty when none is there.
std::string dictionary_path(const std::string& folder, const LanguageTag& tag) {
    for (const std::string_view region : {std::string_view{tag.region}, customary_region(tag.primary)}) {
        if (tag.primary.empty() || region.empty()) continue;
        std::string path = folder + "/hyph_" + tag.primary + "_" + std::string{region} + ".dic";
        if (std::ifstream{path}) return path;
    }
    return {};
}

bool is_letter_or_digit(char32_t sign) { return is_letter(sign) || is_ascii_digit(sign); }

/// The part of a word between the punctuation around it.
CodePoints core_of(std::string_view word) {
    CodePoints core = code_points(word);
    const auto begin = std::find_if(core.letters.begin(), core.letters.end(), is_letter_or_digit);
    const auto end = std::find_if(core.letters.rbegin(), std::make_reverse_iterator(begin), is_letter_or_digit).base();
    const auto skipped = begin - core.letters.begin();
    const auto count = end - begin;
    core.letters = std::u32string{begin, end};
    core.offsets = {core.offsets.begin() + skipped, core.offsets.begin() + skipped + count + 1};
    return core;
}

WordForm form_of_core(std::u32string_view letters) {
    const bool ordinary = letters.size() >= size_t{2} * margin && letters.size() <= max_letters &&
                          std::all_of(letters.begin(), letters.end(), is_letter) &&
                          std::none_of(letters.begin() + 1, letters.end(), is_upper);
    if (!ordinary) return WordForm::other;
    return is_upper(letters.front()) ? WordForm::capitalized : WordForm::plain;
}

std::vector<Hyphenation> at_soft_hyphens(std::string_view word) {
    std::vector<Hyphenation> places;
    for (size_t at = word.find(soft_hyphen); at != std::string_view::npos; at = word.find(soft_hyphen, at + 1)) {
        const size_t after = at + soft_hyphen.size();
        if (at > 0 && after < word.size()) places.push_back({static_cast<uint32_t>(after), {}, true});
    }
    return places;
}

/// Whether enough letters stand on either side, those that come back before the hyphen counted.
bool is_inside(size_t letter, size_t inserted, size_t letters) {
    return letter + inserted >= margin && letter + margin <= letters;
}

bool is_close(size_t a, size_t b) { return (a < b ? b - a : a - b) < margin; }

std::string as_utf8(std::u32string_view letters) {
    std::string text;
    for (const char32_t letter : letters) base::append_utf8(text, letter);
    return text;
}

}  // namespace

struct Hyphenator::State {
    struct WordHash {
        using is_transparent = void;
        size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    /// What is known of a language. The dictionary is read when the first word needs it.
    struct Language {
        LanguageTag tag;
        std::string path;
        std::unique_ptr<Patterns> patterns;
        bool read = false;
        // Never iterated: the order of its words means nothing.
        std::unordered_map<std::string, std::vector<Hyphenation>, WordHash, std::equal_to<>> words;
    };

    Language& of(std::string_view name);
    static const Patterns* patterns(Language& language);
    static std::vector<Hyphenation> hyphenate(Language& language, std::string_view word);

    std::string folder;
    std::map<std::string, Language, std::less<>> languages;
};

Hyphenator::State::Language& Hyphenator::State::of(std::string_view name) {
    if (const auto known = languages.find(name); known != languages.end()) return known->second;
    Language& language = languages[std::string{name}];
    language.tag = split(name);
    language.path = dictionary_path(folder, language.tag);
    return language;
}

const Patterns* Hyphenator::State::patterns(Language& language) {
    if (!language.read && !language.path.empty()) language.patterns = Patterns::load(language.path);
    language.read = true;
    return language.patterns.get();
}

namespace {

/// The seams first: what the patterns find near one would only leave a worse break beside it.
std::vector<Hyphenation> merge(const CodePoints& word, const std::vector<Seam>& seams,
                               const std::vector<PatternBreak>& breaks) {
    std::vector<Hyphenation> places;
    for (const Seam& seam : seams)
        if (is_inside(seam.letter, seam.insert.size(), word.letters.size()))
            places.push_back({word.offsets[seam.letter], as_utf8(seam.insert), !seam.inner});
    for (const PatternBreak& found : breaks) {
        const bool beside_seam = std::any_of(seams.begin(), seams.end(),
                                             [&](const Seam& seam) { return is_close(seam.letter, found.letter); });
        if (!beside_seam && is_inside(found.letter, found.insert.size(), word.letters.size()))
            places.push_back({word.offsets[found.letter], as_utf8(found.insert), false});
    }
    std::sort(places.begin(), places.end(),
              [](const Hyphenation& a, const Hyphenation& b) { return a.offset < b.offset; });
    return places;
}

}  // namespace

std::vector<Hyphenation> Hyphenator::State::hyphenate(Language& language, std::string_view word) {
    if (has_soft_hyphens(word)) return at_soft_hyphens(word);
    CodePoints core = core_of(word);
    if (is_address(word) || form_of_core(core.letters) == WordForm::other) return {};
    const bool swedish = language.tag.primary == "sv";
    const Patterns* known = patterns(language);
    if (known == nullptr || (swedish && is_name(core.letters, swedish_compounds()))) return {};
    std::transform(core.letters.begin(), core.letters.end(), core.letters.begin(), to_lower);
    return merge(core, swedish ? seams_of(core.letters, swedish_compounds()) : std::vector<Seam>{},
                 known->breaks(core.letters, margin));
}

Hyphenator::Hyphenator(std::string folder) : state_(std::make_unique<State>()) { state_->folder = std::move(folder); }
Hyphenator::~Hyphenator() = default;

bool Hyphenator::knows(std::string_view language) { return !state_->of(language).path.empty(); }

WordForm Hyphenator::form_of(std::string_view word) {
    return is_address(word) ? WordForm::other : form_of_core(core_of(word).letters);
}

bool Hyphenator::is_no_name(std::string_view word, std::string_view language) {
    if (split(language).primary != "sv") return false;
    std::u32string letters = core_of(word).letters;
    std::transform(letters.begin(), letters.end(), letters.begin(), to_lower);
    return begins_like_compound(letters, swedish_compounds());
}

bool Hyphenator::has_soft_hyphens(std::string_view word) { return word.find(soft_hyphen) != std::string_view::npos; }

const std::vector<Hyphenation>& Hyphenator::hyphenate(std::string_view word, std::string_view language) {
    State::Language& known = state_->of(language);
    if (const auto cached = known.words.find(word); cached != known.words.end()) return cached->second;
    return known.words.emplace(std::string{word}, State::hyphenate(known, word)).first->second;
}

}  // namespace text
