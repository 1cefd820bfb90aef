#include "compose/engines.hpp"

namespace compose {

std::shared_ptr<const xml::Census> Engines::census(const std::vector<const xml::Document*>& documents) {
    std::shared_ptr<const xml::Census>& census = censuses_[documents];
    if (census != nullptr) return census;
    std::vector<pugi::xml_node> trees;
    for (const xml::Document* document : documents) trees.push_back(document->tree.root());
    return census = std::make_shared<const xml::Census>(xml::census_of(trees));
}

}  // namespace compose
