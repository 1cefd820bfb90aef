#include "compose/cascade.hpp"

#include <algorithm>
#include <array>

#include "compose/properties.hpp"

namespace compose {
namespace {

int weight(const layout::Selector& selector) {
    return (selector.element.empty() ? 0 : 1) + (selector.class_.empty() ? 0 : 2);
}

std::string memo_key(ComputedId parent, const Styled& styled) {
    std::string key = std::to_string(static_cast<uint32_t>(parent));
    key += ' ';
    key += std::to_string(static_cast<uint32_t>(styled.element));
    for (const std::string& name : styled.classes) (key += '.') += name;
    key += ' ';
    key += styled.language;
    return key;
}

}  // namespace

Cascade::Cascade(std::span<const layout::StyleRule> rules, std::span<const std::string> pages, diag::Sink& sink)
    : sink_(sink), pages_(pages.begin(), pages.end()) {
    // A stable order: among selectors of equal weight the later rule is the heavier.
    const auto add_of_weight = [this](std::span<const layout::StyleRule> sheet, int wanted) {
        for (const layout::StyleRule& rule : sheet)
            for (const layout::Selector& selector : rule.selectors)
                if (weight(selector) == wanted)
                    rules_.push_back({selector.element, selector.class_, rule.declarations});
    };
    for (int wanted = 0; wanted <= 3; ++wanted) add_of_weight(built_in_rules(), wanted);
    for (int wanted = 0; wanted <= 3; ++wanted) add_of_weight(rules, wanted);
}

ComputedId Cascade::root(std::string_view language) {
    Computed computed = initial_style();
    computed.text.language = language;
    return intern(std::move(computed));
}

ComputedId Cascade::compute(ComputedId parent, const Styled& styled) {
    std::string key = memo_key(parent, styled);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    const ComputedId id = intern(resolve(self(parent), styled));
    known_.emplace(std::move(key), id);
    return id;
}

ComputedId Cascade::anonymous(ComputedId parent) {
    const std::string language = self(parent).text.language;
    return compute(parent, {layout::Element::text, {}, language});
}

Computed Cascade::resolve(const Computed& parent, const Styled& styled) const {
    const std::string_view name = styled.element == layout::Element::text ? "" : layout::entry(styled.element).name;
    Specified specified;
    for (const Rule& rule : rules_) {
        const bool has_class =
            rule.class_.empty() || std::ranges::find(styled.classes, rule.class_) != styled.classes.end();
        const bool is_element = rule.element.empty() ? !name.empty() : rule.element == name;
        if (has_class && is_element) specify(specified, rule.declarations);
    }
    Computed computed = inherit(parent);
    computed.text.language = styled.language;
    apply(specified, parent, pages_, layout::is_inline(styled.element), computed, sink_);
    return computed;
}

ComputedId Cascade::intern(Computed computed) {
    const auto found = std::ranges::find(computed_, computed);
    if (found != computed_.end()) return static_cast<ComputedId>(found - computed_.begin());
    const auto text = std::ranges::find(text_styles_, computed.text);
    text_ids_.push_back(static_cast<TextStyleId>(text - text_styles_.begin()));
    if (text == text_styles_.end()) text_styles_.push_back(computed.text);
    computed_.push_back(std::move(computed));
    return static_cast<ComputedId>(computed_.size() - 1);
}

BlockStyleId Cascade::intern(const BlockStyle& style) {
    const auto found = std::ranges::find(block_styles_, style);
    const auto id = static_cast<BlockStyleId>(found - block_styles_.begin());
    if (found == block_styles_.end()) block_styles_.push_back(style);
    return id;
}

}  // namespace compose
