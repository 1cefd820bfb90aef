#include "layout/layout.hpp"

namespace layout {

const Attribute* Layout::find(const Node& node, AttributeName attribute) const {
    for (uint32_t i = node.attributes.begin; i < node.attributes.end; ++i) {
        if (attributes[i].name == attribute) return &attributes[i];
    }
    return nullptr;
}

std::vector<std::string_view> ids_within(const Layout& layout, uint32_t node) {
    std::vector<std::string_view> ids;
    for (uint32_t at = node; at < layout.nodes[node].end; ++at)
        if (const auto* id = layout.get<std::string>(layout.nodes[at], AttributeName::id)) ids.emplace_back(*id);
    return ids;
}

}  // namespace layout
