#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"

namespace layout {

using diag::Code;

void Reader::settle_timeline(const Node& node) {
    if (const auto* id = layout_.get<std::string>(node, AttributeName::id)) timelines_.insert(*id);
}

void Reader::settle_of_timeline(const Node& node) {
    const Attribute* id = layout_.find(node, AttributeName::for_);
    if (id == nullptr) return;
    const auto& name = std::get<std::string>(id->value);
    if (!timelines_.contains(name)) report_no_timeline(name, id->span);
}

void Reader::report_no_timeline(const std::string& name, diag::Span span) {
    const std::vector<std::string_view> names(timelines_.begin(), timelines_.end());
    sink_.report(Code::invalid_layout, span, "no timeline before this has the id " + quoted(name),
                 diag::suggest(name, names));
}

}  // namespace layout
