#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "layout/element_table.hpp"
#include "layout/layout.hpp"
#include "layout/property_table.hpp"

/// What the words of the vocabulary mean to those who obey them.
namespace layout {

/// A meaning for each word that the vocabulary has at one place (`left|right`), and for no other: else it does not
/// compile.
template <class T>
class Keywords {
public:
    using Meaning = std::pair<std::string_view, T>;

    consteval Keywords(std::string_view words, std::initializer_list<Meaning> meanings) : size_(meanings.size()) {
        std::copy(meanings.begin(), meanings.end(), meanings_.begin());
        for (std::string_view rest = words; !rest.empty();) {
            const size_t end = std::min(rest.find('|'), rest.size());
            if (position_of(rest.substr(0, end)) == size_) throw std::logic_error("a word has no meaning");
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        const auto count = static_cast<size_t>(std::count(words.begin(), words.end(), '|')) + 1;
        if (count != meanings.size()) throw std::logic_error("a meaning has no word");
    }

    /// nullptr for a text that is none of the words.
    [[nodiscard]] const T* find(std::string_view word) const {
        const size_t position = position_of(word);
        return position == size_ ? nullptr : &meanings_[position].second;
    }

private:
    /// A number and no pointer, which g++ cannot compare when compiling for the undefined-behaviour sanitizer.
    [[nodiscard]] constexpr size_t position_of(std::string_view word) const {
        size_t position = 0;
        while (position < size_ && meanings_[position].first != word) ++position;
        return position;
    }

    std::array<Meaning, 16> meanings_{};
    size_t size_;
};

/// The words of a property.
template <class T>
struct PropertyKeywords {
    consteval PropertyKeywords(Property of, std::initializer_list<std::pair<std::string_view, T>> meanings)
        : property(of), keywords(property_table::table[static_cast<size_t>(of)].words, meanings) {}

    Property property;
    Keywords<T> keywords;
};

consteval std::string_view words_of(Element element, AttributeName attribute) {
    for (const AttributeEntry& each : element_table::table[static_cast<size_t>(element)].attributes)
        if (each.name == attribute) return each.words;
    return {};
}

/// The words of an attribute.
template <class T>
struct AttributeKeywords {
    consteval AttributeKeywords(Element element, AttributeName of,
                                std::initializer_list<std::pair<std::string_view, T>> meanings)
        : attribute(of), keywords(words_of(element, of), meanings) {}

    /// What the node says, or `initial` when it says nothing.
    [[nodiscard]] T of(const Layout& layout, const Node& node, T initial) const {
        const auto* word = layout.get<std::string>(node, attribute);
        const T* meaning = word == nullptr ? nullptr : keywords.find(*word);
        return meaning == nullptr ? initial : *meaning;
    }

    AttributeName attribute;
    Keywords<T> keywords;
};

}  // namespace layout
