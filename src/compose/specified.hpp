#pragma once

#include <array>
#include <span>

#include "compose/keywords.hpp"
#include "diag/diagnostic.hpp"
#include "layout/dimensions.hpp"
#include "layout/layout.hpp"

namespace compose {

/// The value that won for each property; of a shorthand the one of its values that is meant.
struct Specified {
    struct Slot {
        const layout::Declaration* declaration = nullptr;
        size_t part = 0;
    };
    std::array<Slot, static_cast<size_t>(layout::Property::count_)> slots{};
};

/// Takes over declarations, the later ones winning. `margin`, `padding` and `border` count as their four sides.
void specify(Specified& specified, std::span<const layout::Declaration> declarations);

constexpr base::Length longest = base::points(layout::greatest_number);

/// A dimension made absolute; percentages and plain numbers count from the font size as well.
base::Length in_points(const layout::Dimension& dimension, base::Length font_size);

/// The specified values as they are asked for: each function answers nullptr when the property is not specified so.
class SpecifiedValues {
public:
    /// `element`: where the first element of such a style stands.
    SpecifiedValues(const Specified& specified, diag::Span element, diag::Sink& sink)
        : specified_(specified), element_(element), sink_(sink) {}

    template <class T>
    [[nodiscard]] const T* get(layout::Property property) const {
        const layout::Declaration* declaration = slot(property).declaration;
        return declaration == nullptr ? nullptr : std::get_if<T>(&declaration->value);
    }
    [[nodiscard]] const layout::Dimension* dimension(layout::Property property) const;
    /// Where the value that won stands.
    [[nodiscard]] const diag::Span* span(layout::Property property) const {
        const layout::Declaration* declaration = slot(property).declaration;
        return declaration == nullptr ? nullptr : &declaration->span;
    }
    /// What the word means that is specified.
    template <class T>
    [[nodiscard]] const T* meaning(const layout::PropertyKeywords<T>& words) const {
        const auto* word = get<std::string>(words.property);
        return word == nullptr ? nullptr : words.keywords.find(*word);
    }
    /// Sets the target to it, if one is specified.
    template <class T>
    void set(const layout::PropertyKeywords<T>& words, T& target) const {
        if (const T* found = meaning(words)) target = *found;
    }
    /// The length, held between `least` and `longest`; complains where it had to be, of a built-in style at the
    /// element.
    [[nodiscard]] base::Length within(layout::Property property, base::Length length,
                                      base::Length least = -longest) const;
    [[nodiscard]] base::Length absolute(layout::Property property, const layout::Dimension& dimension,
                                        base::Length font_size) const {
        return within(property, in_points(dimension, font_size));
    }

private:
    [[nodiscard]] const Specified::Slot& slot(layout::Property property) const {
        return specified_.slots[static_cast<size_t>(property)];
    }

    const Specified& specified_;
    diag::Span element_;
    diag::Sink& sink_;
};

}  // namespace compose
