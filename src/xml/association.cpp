#include "xml/association.hpp"

#include <optional>

#include "base/white_space.hpp"

namespace xml {
namespace {

struct PseudoAttribute {
    std::string_view value;
    size_t offset = 0;
};

/// An attribute in the data of a processing instruction.
std::optional<PseudoAttribute> pseudo_attribute(std::string_view data, std::string_view name) {
    for (size_t at = data.find(name); at != std::string_view::npos; at = data.find(name, at + 1)) {
        const bool starts_word = at == 0 || base::white_space.find(data[at - 1]) != std::string_view::npos;
        const size_t equals = data.find_first_not_of(base::white_space, at + name.size());
        if (!starts_word || equals == std::string_view::npos || data[equals] != '=') continue;
        const size_t open = data.find_first_of("\"'", equals);
        const size_t close = open == std::string_view::npos ? open : data.find(data[open], open + 1);
        if (close == std::string_view::npos) return std::nullopt;
        return PseudoAttribute{data.substr(open + 1, close - open - 1), open + 1};
    }
    return std::nullopt;
}

/// What a file's name says of its language where `schematypens` is absent.
std::string_view namespace_by_name(std::string_view href) {
    const std::string_view extension = href.substr(std::min(href.rfind('.'), href.size()));
    if (extension == ".xsd") return xml_schema_namespace;
    return extension == ".sch" ? schematron_namespace : std::string_view();
}

std::optional<Association> association_of(const Documents& documents, pugi::xml_node instruction) {
    const std::string_view data = instruction.value();
    const auto href = pseudo_attribute(data, "href");
    if (!href) return std::nullopt;
    const auto type = pseudo_attribute(data, "schematypens");
    return Association{std::string(href->value), std::string(type ? type->value : namespace_by_name(href->value)),
                       documents.span(instruction)};
}

/// `xsi:noNamespaceSchemaLocation`, under whatever prefix.
std::optional<Association> association_at_root(const Documents& documents, pugi::xml_node root) {
    constexpr std::string_view name = ":noNamespaceSchemaLocation";
    for (const pugi::xml_attribute attribute : root.attributes()) {
        const std::string_view seen = attribute.name();
        if (seen.size() > name.size() && seen.substr(seen.size() - name.size()) == name)
            return Association{attribute.value(), std::string(xml_schema_namespace),
                               documents.value_span(root, attribute, 0)};
    }
    return std::nullopt;
}

}  // namespace

std::vector<Association> find_associations(const Documents& documents, const Document& document) {
    std::vector<Association> associations;
    for (const pugi::xml_node node : document.tree.children())
        if (node.type() == pugi::node_pi && std::string_view(node.name()) == "xml-model")
            if (auto association = association_of(documents, node)) associations.push_back(std::move(*association));
    if (auto association = association_at_root(documents, document.root()))
        associations.push_back(std::move(*association));
    return associations;
}

}  // namespace xml
