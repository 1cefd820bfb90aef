#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "compose/flow.hpp"

namespace typeset {

/// Page numbers that stand in the text. Before the pages are made they are what the last attempt made them.
class Counters {
public:
    /// The page being placed; 0 while lines are broken, when the last attempt's page is used.
    uint32_t current_page = 0;
    uint32_t page_count = 1;

    [[nodiscard]] std::string text_of(const compose::Inline& item, uint32_t inline_index) const {
        if (item.kind == compose::InlineKind::page_number && current_page > 0) return std::to_string(current_page);
        return settled_text_of(item, inline_index);
    }
    /// As the last attempt made it, whatever page is being placed.
    [[nodiscard]] std::string settled_text_of(const compose::Inline& item, uint32_t inline_index) const {
        switch (item.kind) {
        case compose::InlineKind::page_number:
            return std::to_string(page_in(pages_, inline_index));
        case compose::InlineKind::page_reference:
            return std::to_string(page_in(targets_, item.target));
        case compose::InlineKind::page_count:
            return std::to_string(page_count);
        default:
            return {};
        }
    }
    void set_page_of(uint32_t inline_index, uint32_t page) { pages_[inline_index] = page; }
    void set_page_of(document::ElemId target, uint32_t page) { targets_[target] = page; }

private:
    template <class Key>
    static uint32_t page_in(const std::map<Key, uint32_t>& pages, Key key) {
        const auto found = pages.find(key);
        return found == pages.end() ? 1 : found->second;
    }

    std::map<uint32_t, uint32_t> pages_;            // of the page-number inlines of the body
    std::map<document::ElemId, uint32_t> targets_;  // of what page references lead to
};

/// Whether a range of blocks shows the number of its page, or how many there are.
bool shows_counter(const compose::Flow& flow, base::Range blocks);
/// Whether page references stand anywhere.
bool has_references(const compose::Flow& flow);

}  // namespace typeset
