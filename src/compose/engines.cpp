#include "compose/engines.hpp"

namespace compose {

namespace {

std::shared_ptr<const xml::Census> take_census(const std::vector<const xml::Document*>& documents) {
    std::vector<pugi::xml_node> trees;
    trees.reserve(documents.size());
    for (const xml::Document* document : documents) trees.push_back(document->tree.root());
    return std::make_shared<const xml::Census>(xml::census_of(trees));
}

}  // namespace

std::shared_ptr<const xml::Census> Engines::census(const std::vector<const xml::Document*>& documents, bool kept) {
    if (!kept) return take_census(documents);
    std::shared_ptr<const xml::Census>& census = censuses_[documents];
    return census != nullptr ? census : census = take_census(documents);
}

}  // namespace compose
