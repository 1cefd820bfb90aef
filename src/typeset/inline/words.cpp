#include "typeset/inline/words.hpp"

#include "text/normalize.hpp"

namespace typeset {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

size_t space_at(std::string_view text, size_t at) {
    if (text[at] == ' ' || text[at] == '\t') return 1;
    return text.substr(at, no_break_space.size()) == no_break_space ? no_break_space.size() : 0;
}

/// Calls `space` and `word` with what the text is made of.
template <class Space, class Word>
void for_each_token(std::string_view text, const Space& space, const Word& word) {
    for (size_t at = 0, end = 0; at < text.size(); at = end) {
        end = token_end(text, at);
        const std::string_view token = text.substr(at, end - at);
        if (is_space(token))
            space(token == "\t" ? " " : token);
        else
            word(text::without_guides(token));
    }
}

}  // namespace

size_t token_end(std::string_view text, size_t at) {
    if (const size_t length = space_at(text, at)) return at + length;
    while (at < text.size() && space_at(text, at) == 0) ++at;
    return at;
}

bool is_space(std::string_view token) { return !token.empty() && space_at(token, 0) == token.size(); }

base::Length width_of(Context& context, const Words& words) {
    const Typeface& typeface = context.faces.of(words.style, words.asked_at);
    base::Length width;
    for_each_token(
        words.text, [&](std::string_view) { width += typeface.space; },
        [&](const std::string& word) {
            width += context.faces.width(typeface, context.engines.shaper.shape(typeface.key, word));
        });
    return width;
}

void write_words(Context& context, document::Page& page, const Words& words, base::Point start, const Owner& owner,
                 bool ends) {
    const Typeface& typeface = context.faces.of(words.style, words.asked_at);
    const auto shape = [&](std::string_view token) -> const text::ShapedWord& {
        return context.faces.shape(typeface, token, words.asked_at);
    };
    RunWriter runs(context, page, start);
    runs.begin(typeface, context.flow.style(words.style), owner);
    for_each_token(
        words.text, [&](std::string_view space) { runs.space(shape(space), space, typeface.space); },
        [&](const std::string& word) {
            runs.word(shape(word), {word, 0, {}});
        });
    if (ends) runs.space(shape(" "), " ", {});
}

}  // namespace typeset
