#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"

namespace layout {

using diag::Code;

void Reader::settle_figure(const Node& node) {
    if (const auto* id = layout_.get<std::string>(node, AttributeName::id)) figures_[node.element].insert(*id);
}

void Reader::settle_of_figure(const Node& node) {
    const Attribute* id = layout_.find(node, AttributeName::for_);
    if (id == nullptr) return;
    const auto& name = std::get<std::string>(id->value);
    const std::set<std::string>& known = figures_[figure_of(node.element)];
    if (known.contains(name)) return;
    const std::vector<std::string_view> names(known.begin(), known.end());
    sink_.report(Code::invalid_layout, id->span,
                 "no " + std::string(entry(figure_of(node.element)).name) + " before this has the id " + quoted(name),
                 diag::suggest(name, names));
}

}  // namespace layout
