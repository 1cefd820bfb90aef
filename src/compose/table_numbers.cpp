#include "compose/table_numbers.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

namespace compose {
namespace {

using layout::Element;

using Numbers = std::map<uint32_t, uint32_t>;  // by block

/// What asks stands in the order of the flow.
Numbers number_tables(const Draft& draft) {
    Numbers numbers;
    for (const Reference& reference : draft.references)
        if (reference.table) numbers.try_emplace(*reference.table, base::size32(numbers.size() + 1));
    return numbers;
}

using Blocks = std::unordered_map<std::string_view, const Anchor*>;  // looked up, never walked

/// The named blocks, but for what came out empty.
Blocks index_blocks(const Draft& draft) {
    Blocks blocks;
    for (const Anchor& anchor : draft.anchors)
        if (anchor.phrase == PhraseId::none && anchor.block != left_out) blocks.try_emplace(anchor.name, &anchor);
    return blocks;
}

/// What `#name` names, or nullptr.
const Anchor* find(const Blocks& blocks, std::string_view reference) {
    if (!reference.starts_with('#')) return nullptr;
    const auto found = blocks.find(reference.substr(1));
    return found == blocks.end() ? nullptr : found->second;
}

/// A caption, which is the first block in its table, stands for that.
uint32_t table_of(const Draft& draft, const Anchor& anchor) {
    return draft.meanings[anchor.block].element == Element::caption ? anchor.block - 1 : anchor.block;
}

void report(const Reference& reference, const Anchor* anchor, bool is_shortened, diag::Sink& sink) {
    diag::Labels labels = looked_from(reference.looked_from);
    if (anchor != nullptr) labels.push_back({anchor->span, "named here"});
    const bool is_reference = reference.name.starts_with('#');
    const std::string_view why = anchor != nullptr ? "which has none"
                                 : is_shortened    ? "which was left out for the sake of `max-pages`"
                                                   : "which no block in the report is named";
    sink.report(diag::Code::dangling_reference, reference.span,
                is_reference ? fmt::format("the table number is asked for of `{}`, {}", reference.name, why)
                             : fmt::format("`{}` is no reference", reference.name),
                !is_reference       ? "write `#` and an `id`"
                : is_shortened      ? "ask only where `$omitted` does not name it"
                : anchor == nullptr ? ""
                                    : "put `table-number` into the caption of that table",
                std::move(labels));
}

/// Complains of what has no number.
std::optional<uint32_t> number_of(const Reference& reference, const Draft& draft, const Numbers& numbers,
                                  const Blocks& blocks, diag::Sink& sink) {
    if (reference.table) return numbers.at(*reference.table);
    if (reference.name.empty()) return std::nullopt;  // Found undefined before.
    const Anchor* anchor = find(blocks, reference.name);
    const auto found = anchor == nullptr ? numbers.end() : numbers.find(table_of(draft, *anchor));
    if (found != numbers.end()) return found->second;
    report(reference, anchor, draft.is_shortened, sink);
    return std::nullopt;
}

void print(uint32_t number, Inline& item, Flow& flow) {
    item.kind = InlineKind::text;
    item.text.begin = base::size32(flow.text.size());
    flow.text += std::to_string(number);
    item.text.end = base::size32(flow.text.size());
}

}  // namespace

void settle_table_numbers(Draft& draft, diag::Sink& sink) {
    const Numbers numbers = number_tables(draft);
    const Blocks blocks = index_blocks(draft);
    for (const Reference& reference : draft.references) {
        if (reference.kind != InlineKind::table_number) continue;
        const auto number = number_of(reference, draft, numbers, blocks, sink);
        if (number && reference.inline_index) print(*number, draft.flow.inlines[*reference.inline_index], draft.flow);
    }
}

}  // namespace compose
