#include <algorithm>

#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"

namespace layout {

using diag::Code;

void Reader::settle_message(uint32_t index) {
    const Node& node = layout_.nodes[index];
    const Attribute* name = layout_.find(node, AttributeName::name);
    if (name == nullptr) return;
    const auto& words = std::get<std::string>(name->value);
    const auto message = text::find_message(words);
    if (!message) return report_unknown_message(words, name->span);
    const std::string pattern(trim(node.end > index + 1 ? layout_.nodes[index + 1].text : std::string()));
    if (const auto fault = text::pattern_fault(*message, pattern))
        return sink_.report(Code::invalid_layout, node.span,
                            "the message " + quoted(words) + " cannot be that: " + *fault);
    text::MessagePatterns& patterns = layout_.messages[node.language.substr(0, node.language.find('-'))];
    if (!patterns.try_emplace(*message, pattern).second)
        sink_.report(Code::duplicate_name, name->span, "the message " + quoted(words) + " is declared already");
}

void Reader::report_unknown_message(const std::string& name, diag::Span span) {
    std::vector<std::string_view> known;
    std::vector<std::string> names;
    for (const text::MessageEntry& entry : text::message_table()) {
        names.emplace_back(entry.name);
        std::ranges::replace(names.back(), '_', '-');
    }
    known.assign(names.begin(), names.end());
    sink_.report(Code::invalid_layout, span, "the program has no message " + quoted(name), diag::suggest(name, known));
}

}  // namespace layout
