#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compose/interned.hpp"
#include "compose/style.hpp"
#include "diag/diagnostic.hpp"
#include "layout/layout.hpp"

namespace compose {

enum class ListStyle : uint8_t {
    none,
    disc,
    circle,
    square,
    dash,
    decimal,
    lower_alpha,
    upper_alpha,
    lower_roman,
    upper_roman
};

enum class Display : uint8_t { block, grid };

/// All properties of an element, computed, and what its children inherit. The two styles in it are those that typeset
/// sees.
struct Computed {
    TextStyle text;
    BlockStyle block;
    int64_t line_height_factor = 0;  ///< thousandths of the font size; 0: the line height is a length
    ListStyle list_style = ListStyle::disc;
    uint8_t bookmark_level = 0;
    Display display = Display::block;
    std::vector<Column> columns;  ///< of a grid
    layout::GridColumn grid_column;
    friend auto operator<=>(const Computed&, const Computed&) = default;
};

enum class ComputedId : uint32_t {};

/// What of an element decides its style.
struct Styled {
    layout::Element element = layout::Element::text;
    std::span<const std::string> classes{};
    std::string_view language{};  ///< in force at the element
    bool is_item = false;         ///< of a grid: an inline element stands there like a block (CSS Grid Layout 1, 4)
    diag::Span span{};            ///< told where no style of the layout is at fault
};

/// The cascade: built-in rules < element < .class < element.class, the later of equals wins; then inheritance; then
/// values relative to the font size become absolute. Equal results are one.
class Cascade {
public:
    /// `pages`: names of the page templates, the default one (without a name) first. `sink`: for lengths that only an
    /// element's font size makes too long or too short, told once for each declaration.
    Cascade(std::span<const layout::StyleRule> rules, std::span<const std::string> pages, diag::Sink& sink);

    /// What the flow inherits from: initial values.
    ComputedId root(std::string_view language);
    ComputedId compute(ComputedId parent, const Styled& styled);
    /// The style of a box that no element makes: what is inherited, and initial values.
    ComputedId anonymous(ComputedId parent);

    [[nodiscard]] const Computed& operator[](ComputedId id) const { return computed_[id]; }
    [[nodiscard]] TextStyleId text_style(ComputedId id) const { return text_ids_[static_cast<uint32_t>(id)]; }
    [[nodiscard]] const TextStyle& operator[](TextStyleId id) const { return text_styles_[id]; }
    [[nodiscard]] const BlockStyle& operator[](BlockStyleId id) const { return block_styles_[id]; }
    BlockStyleId block_style(ComputedId id) { return intern(self(id).block); }
    BlockStyleId intern(const BlockStyle& style) { return block_styles_.intern(style); }
    TextStyleId intern(const TextStyle& style) { return text_styles_.intern(style); }

    [[nodiscard]] std::vector<TextStyle> take_text_styles() { return text_styles_.take(); }
    [[nodiscard]] std::vector<BlockStyle> take_block_styles() { return block_styles_.take(); }

private:
    struct Rule {
        std::string element;  ///< empty: any
        std::span<const layout::Declaration> declarations;
    };
    void add(const layout::Selector& selector, const layout::StyleRule& rule);
    [[nodiscard]] std::vector<uint32_t> rules_for(const Styled& styled) const;
    [[nodiscard]] const Computed& self(ComputedId id) const { return (*this)[id]; }
    [[nodiscard]] Computed resolve(const Computed& parent, const Styled& styled) const;
    ComputedId intern(const Computed& computed);

    diag::Sink& sink_;
    std::vector<Rule> rules_;                                  ///< by rising weight
    std::map<std::string, std::vector<uint32_t>> by_class_;    ///< rules of a class, with or without element
    std::map<std::string, std::vector<uint32_t>> by_element_;  ///< rules of an element alone
    std::vector<std::string> pages_;
    Interned<ComputedId, Computed> computed_;
    std::vector<TextStyleId> text_ids_;  ///< of the computed style at the same position
    Interned<TextStyleId, TextStyle> text_styles_;
    Interned<BlockStyleId, BlockStyle> block_styles_;
    std::unordered_map<std::string, ComputedId> known_;  ///< looked up, never walked
};

/// The style sheet that every layout begins with: what HTML's elements look like when nothing is said.
std::span<const layout::StyleRule> built_in_rules();

}  // namespace compose
