#include "compose/omission.hpp"

namespace compose {

using layout::AttributeName;

Omission::Omission(const layout::Layout& layout, const std::vector<std::string>& names)
    : layout_(layout), names_(names.begin(), names.end()) {
    for (uint32_t at = layout.flow; !names.empty() && at < layout.nodes[layout.flow].end; ++at) {
        if (!takes(layout.nodes[at])) continue;
        const std::vector<std::string_view> ids = layout::ids_within(layout, at);
        ids_.insert(ids.begin(), ids.end());
    }
}

bool Omission::takes(const layout::Node& node) const {
    if (names_.empty()) return false;
    const auto* id = layout_.get<std::string>(node, AttributeName::id);
    return id != nullptr && names_.contains(*id);
}

bool Omission::takes_target(std::string_view href) const {
    return href.starts_with('#') && ids_.contains(href.substr(1));
}

}  // namespace compose
