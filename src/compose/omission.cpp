#include "compose/omission.hpp"

namespace compose {

bool Omission::takes(const layout::Node& node) const {
    if (names_.empty()) return false;
    const auto* id = layout_->get<std::string>(node, layout::AttributeName::id);
    return id != nullptr && names_.contains(*id);
}

bool Omission::takes_target(std::string_view href) const {
    return href.starts_with('#') && lost_.contains(href.substr(1));
}

}  // namespace compose
