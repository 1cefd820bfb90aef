#include "compose/cascade.hpp"

#include <algorithm>
#include <iterator>

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
    if (styled.is_item) key += " item";
    return key;
}

}  // namespace

Cascade::Cascade(std::span<const layout::StyleRule> rules, std::span<const std::string> pages, diag::Sink& sink)
    : sink_(sink), pages_(pages.begin(), pages.end()) {
    // A stable order: among selectors of equal weight the later rule is the heavier.
    const auto add_of_weight = [this](std::span<const layout::StyleRule> sheet, int wanted) {
        for (const layout::StyleRule& rule : sheet)
            for (const layout::Selector& selector : rule.selectors)
                if (weight(selector) == wanted) add(selector, rule);
    };
    for (int wanted = 0; wanted <= 3; ++wanted) add_of_weight(built_in_rules(), wanted);
    for (int wanted = 0; wanted <= 3; ++wanted) add_of_weight(rules, wanted);
}

void Cascade::add(const layout::Selector& selector, const layout::StyleRule& rule) {
    auto& like_it = selector.class_.empty() ? by_element_[selector.element] : by_class_[selector.class_];
    like_it.push_back(static_cast<uint32_t>(rules_.size()));
    rules_.push_back({selector.element, rule.declarations});
}

ComputedId Cascade::root(std::string_view language) {
    Computed computed = initial_style();
    computed.text.language = language;
    return intern(computed);
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

/// Those whose selector matches, by rising weight.
std::vector<uint32_t> Cascade::rules_for(const Styled& styled) const {
    if (styled.element == layout::Element::text) return {};
    const std::string name{layout::entry(styled.element).name};
    std::vector<uint32_t> found;
    if (const auto rules = by_element_.find(name); rules != by_element_.end()) found = rules->second;
    for (const std::string& class_name : styled.classes) {
        const auto rules = by_class_.find(class_name);
        if (rules == by_class_.end()) continue;
        std::ranges::copy_if(rules->second, std::back_inserter(found), [&](uint32_t number) {
            return rules_[number].element.empty() || rules_[number].element == name;
        });
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());  // a class may be named twice
    return found;
}

Computed Cascade::resolve(const Computed& parent, const Styled& styled) const {
    Specified specified;
    for (const uint32_t number : rules_for(styled)) specify(specified, rules_[number].declarations);
    Computed computed = inherit(parent);
    computed.text.language = styled.language;
    const SpecifiedValues values(specified, styled.span, sink_);
    apply(values, parent, pages_, !styled.is_item && !layout::has_box(styled.element), computed);
    settle_display(values, styled, computed, sink_);
    return computed;
}

ComputedId Cascade::intern(const Computed& computed) {
    const ComputedId id = computed_.intern(computed);
    if (static_cast<uint32_t>(id) == text_ids_.size()) text_ids_.push_back(text_styles_.intern(computed.text));
    return id;
}

}  // namespace compose
