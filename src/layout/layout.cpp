#include "layout/layout.hpp"

namespace layout {

const Attribute* Layout::find(const Node& node, AttributeName attribute) const {
    for (uint32_t i = node.attributes.begin; i < node.attributes.end; ++i) {
        if (attributes[i].name == attribute) return &attributes[i];
    }
    return nullptr;
}

}  // namespace layout
