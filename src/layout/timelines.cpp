#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"

namespace layout {

using diag::Code;

void Reader::settle_timeline(const Node& node) {
    if (const auto* id = layout_.get<std::string>(node, AttributeName::id)) timelines_.try_emplace(*id);
}

/// Called again, a template makes the same again, which is told where it comes out.
void Reader::settle_of_timeline(const Node& node) {
    const Attribute* id = layout_.find(node, AttributeName::for_);
    if (id == nullptr) return;
    const auto timeline = timelines_.find(std::get<std::string>(id->value));
    if (timeline == timelines_.end()) return report_no_timeline(std::get<std::string>(id->value), id->span);
    if (timeline->second.insert(node.element).second || !calls_.empty()) return;
    sink_.report(Code::invalid_layout, node.span,
                 "a second " + quoted(entry(node.element).name) + " of the timeline " + quoted(timeline->first));
}

void Reader::report_no_timeline(const std::string& name, diag::Span span) {
    std::vector<std::string_view> names;
    for (const auto& [id, made] : timelines_) names.emplace_back(id);
    sink_.report(Code::invalid_layout, span, "no timeline before this has the id " + quoted(name),
                 diag::suggest(name, names));
}

}  // namespace layout
