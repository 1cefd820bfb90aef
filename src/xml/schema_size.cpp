#include "xml/schema_size.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace xml {
namespace {

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

/// How much groups make, by their names without prefix: one that several namespaces have is the largest of them.
class Groups {
public:
    Groups(const std::vector<const Document*>& documents, size_t most) : most_(most) {
        for (const Document* document : documents)
            for (const pugi::xml_node child : document->root().children())
                if (local_name(child.name()) == "group") groups_[child.attribute("name").value()].push_back(child);
    }

    pugi::xml_node find_endless() {
        for (const auto& [name, nodes] : groups_)
            if (size_of_group(name, 0) > most_) return nodes.front();
        return {};
    }

private:
    size_t size_of_group(std::string_view name, size_t depth) {
        const auto [known, is_new] = sizes_.try_emplace(name, 0);  // one that names itself is told by libxml2
        if (!is_new) return known->second;
        constexpr size_t deepest = 500;
        size_t largest = depth > deepest ? most_ + 1 : 0;
        if (const auto found = groups_.find(name); found != groups_.end() && largest == 0)
            for (const pugi::xml_node group : found->second) largest = std::max(largest, size_of(group, depth + 1));
        return known->second = largest;
    }

    /// At most one more than is allowed: sums of these do not overflow.
    size_t size_of(pugi::xml_node node, size_t depth) {
        size_t size = 1;
        for (const pugi::xml_node child : node.children()) {
            const bool refers = local_name(child.name()) == "group";
            size += refers ? size_of_group(local_name(child.attribute("ref").value()), depth) : size_of(child, depth);
        }
        return std::min(size, most_ + 1);
    }

    size_t most_;
    std::map<std::string_view, std::vector<pugi::xml_node>> groups_;
    std::map<std::string_view, size_t> sizes_;
};

}  // namespace

pugi::xml_node find_endless_group(const std::vector<const Document*>& documents, size_t most) {
    return Groups(documents, most).find_endless();
}

}  // namespace xml
