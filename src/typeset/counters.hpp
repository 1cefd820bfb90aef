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

    [[nodiscard]] std::string text_of(compose::InlineKind kind, uint32_t inline_index) const {
        switch (kind) {
        case compose::InlineKind::page_number:
            return std::to_string(current_page > 0 ? current_page : page_of(inline_index));
        case compose::InlineKind::page_count:
            return std::to_string(page_count);
        default:
            return {};
        }
    }
    [[nodiscard]] uint32_t page_of(uint32_t inline_index) const {
        const auto found = pages_.find(inline_index);
        return found == pages_.end() ? 1 : found->second;
    }
    void set_page_of(uint32_t inline_index, uint32_t page) { pages_[inline_index] = page; }

    /// The same texts would be printed.
    friend bool operator==(const Counters&, const Counters&) = default;

private:
    std::map<uint32_t, uint32_t> pages_;  // of the page-number inlines of the body
};

/// The first inline in a range of blocks that shows a page's number or their count, or nullptr.
const compose::Inline* first_counter(const compose::Flow& flow, base::Range blocks);

}  // namespace typeset
