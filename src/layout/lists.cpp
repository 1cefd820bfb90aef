#include "layout/lists.hpp"

#include <algorithm>
#include <charconv>

#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/values.hpp"

namespace layout {
namespace {

/// Reads each piece between commas by itself.
template <class ReadPiece>
Reading<Words> read_list(std::string_view text, const ReadPiece& read_piece) {
    Words words;
    for (const std::string_view piece : split(text, ',')) {
        Reading<std::string> word = read_piece(piece);
        if (auto* fault = std::get_if<ValueFault>(&word)) return *fault;
        words.push_back(std::get<std::string>(std::move(word)));
    }
    return words;
}

bool in_quotation_marks(std::string_view text) {
    return text.size() > 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0];
}

Reading<std::string> read_family(std::string_view text) {
    const std::string_view name = in_quotation_marks(text) ? text.substr(1, text.size() - 2) : text;
    const bool clean = name.find_first_of("\"'") == std::string_view::npos;
    if (!trim(name).empty() && clean) return std::string(trim(name));
    return ValueFault{text, text.empty() ? "a font family is missing" : quoted(text) + " is not a font family",
                      "names with commas between, such as `Lato, \"DejaVu Sans\"`"};
}

bool is_tag(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
}

/// The number that a feature is set to: 1 without a word, at most 99; -1 when the word is none.
int feature_value(const std::vector<std::string_view>& pieces) {
    if (pieces.size() == 1 || pieces[1] == "on") return 1;
    if (pieces[1] == "off") return 0;
    int number = -1;
    const auto result = std::from_chars(pieces[1].data(), pieces[1].data() + pieces[1].size(), number);
    return result.ptr == pieces[1].data() + pieces[1].size() && pieces[1].size() <= 2 ? number : -1;
}

Reading<std::string> read_feature(std::string_view text) {
    const auto pieces = split_at_spaces(text);
    const bool tagged = !pieces.empty() && pieces.size() <= 2 && in_quotation_marks(pieces[0]) &&
                        is_tag(pieces[0].substr(1, pieces[0].size() - 2));
    const int value = tagged ? feature_value(pieces) : -1;
    if (value >= 0) return std::string(pieces[0].substr(1, 4)) + "=" + std::to_string(value);
    return ValueFault{text, text.empty() ? "a feature is missing" : quoted(text) + " is not a font feature",
                      R"(a tag in quotation marks, alone or with `on`, `off` or a number: `"tnum", "liga" 0`)"};
}

std::vector<std::string_view> styled_elements() {
    std::vector<std::string_view> names;
    for (const ElementEntry& each : elements()) {
        if (is_styled(each.element)) names.push_back(each.name);
    }
    return names;
}

bool is_styled_name(std::string_view name) {
    const auto element = find_element(name);
    return element && is_styled(*element);
}

Reading<std::string> read_one_selector(std::string_view text) {
    const std::string_view element = text.substr(0, text.find('.'));
    const bool has_class = element.size() < text.size();
    const std::string_view class_name = has_class ? text.substr(element.size() + 1) : std::string_view();
    const bool plain = element.find_first_of(" \t\r\n>+~#:*[") == std::string_view::npos;
    if (text.empty() || !plain || (has_class && !is_name(class_name)) ||
        class_name.find('.') != std::string_view::npos) {
        return ValueFault{text, text.empty() ? "a selector is missing" : quoted(text) + " is not a selector",
                          "an element, a class or both, such as `h1`, `.lead` or `td.number`"};
    }
    if (element.empty() || is_styled_name(element)) return std::string(text);
    return ValueFault{element, "no element " + quoted(element) + " can be styled",
                      diag::suggest(element, styled_elements())};
}

}  // namespace

Reading<Words> read_names(std::string_view text) {
    Words names;
    for (const std::string_view piece : split_at_spaces(text)) {
        if (!is_name(piece)) {
            return ValueFault{piece, quoted(piece) + " is not a name",
                              "letters, digits, `-`, `_` and `.`, with a letter first"};
        }
        names.emplace_back(piece);
    }
    if (names.empty()) return ValueFault{text, "the value is empty", {}};
    return names;
}

Reading<Words> read_families(std::string_view text) { return read_list(text, read_family); }

Reading<Words> read_features(std::string_view text) { return read_list(text, read_feature); }

Reading<Words> read_selectors(std::string_view text) { return read_list(text, read_one_selector); }

Selector read_selector(std::string_view text) {
    const size_t stop = std::min(text.find('.'), text.size());
    return {std::string(text.substr(0, stop)), std::string(stop < text.size() ? text.substr(stop + 1) : "")};
}

}  // namespace layout
