#include "xml/association.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/ascii.hpp"
#include "diag/suggestion.hpp"
#include "xml/pseudo_attributes.hpp"

namespace xml {
namespace {

using diag::Code;

constexpr std::string_view target = "xml-model";

/// What a file's name says of its language where `schematypens` is absent.
std::string_view namespace_by_name(std::string_view href) {
    const std::string_view extension = href.substr(std::min(href.rfind('.'), href.size()));
    if (extension == ".xsd") return xml_schema_namespace;
    return extension == ".sch" ? schematron_namespace : std::string_view();
}

bool is_like_target(std::string_view name) {
    std::string small(name);
    std::ranges::transform(small, small.begin(), base::to_lower);
    return small == target || !diag::nearest(small, std::array{target}).empty();
}

/// One `<?xml-model …?>`.
class Instruction {
public:
    Instruction(const Documents& documents, pugi::xml_node node, diag::Sink& sink)
        : documents_(documents), node_(node), sink_(sink) {}

    std::optional<Association> read() {
        const auto [attributes, faults] = pseudo_attributes(node_.value());
        for (const PseudoAttributeFault& fault : faults) report(fault.offset, fault.message, fault.hint);
        for (const PseudoAttribute& attribute : attributes) take(attribute);
        if (is_broken_) return std::nullopt;
        if (href_.empty()) {
            sink_.report(Code::broken_association, documents_.span(node_), fmt::format("`{}` names no file", target),
                         "write `href=\"…\"`");
            return std::nullopt;
        }
        return Association{std::string(href_), std::string(type_.empty() ? namespace_by_name(href_) : type_),
                           documents_.span(node_)};
    }

private:
    void take(const PseudoAttribute& attribute) {
        constexpr std::array<std::string_view, 7> known{"href",  "type",  "schematypens", "charset",
                                                        "title", "group", "phase"};
        if (attribute.name == "href") href_ = attribute.value;
        if (attribute.name == "schematypens") type_ = attribute.value;
        if (std::ranges::find(known, attribute.name) == known.end())
            report(attribute.offset, fmt::format("`{}` has no `{}`", target, attribute.name),
                   diag::suggest(attribute.name, known));
    }

    void report(size_t offset, std::string message, std::string hint) {
        is_broken_ = true;
        sink_.report(Code::broken_association, documents_.text_span(node_, offset), std::move(message),
                     std::move(hint));
    }

    const Documents& documents_;
    pugi::xml_node node_;
    diag::Sink& sink_;
    std::string_view href_, type_;
    bool is_broken_ = false;
};

/// Those of processing instructions, and what is wrong with these.
class Finder {
public:
    Finder(const Documents& documents, diag::Sink& sink) : documents_(documents), sink_(sink) {}

    std::vector<Association> run(const Document& document) {
        for (const pugi::xml_node node : document.tree.children()) {
            is_behind_root_ = is_behind_root_ || node.type() == pugi::node_element;
            if (node.type() == pugi::node_pi && is_like_target(node.name())) take(node);
        }
        return std::move(found_);
    }

private:
    void take(pugi::xml_node node) {
        if (node.name() != target) return report(node, "did you mean `xml-model`?");
        if (is_behind_root_) return report(node, "write it before the root element");
        if (auto association = Instruction(documents_, node, sink_).read()) found_.push_back(std::move(*association));
    }

    void report(pugi::xml_node node, std::string hint) {
        sink_.report(Code::broken_association, documents_.span(node),
                     fmt::format("`{}` says nothing here", node.name()), std::move(hint));
    }

    const Documents& documents_;
    diag::Sink& sink_;
    std::vector<Association> found_;
    bool is_behind_root_ = false;
};

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

std::vector<Association> find_associations(const Documents& documents, const Document& document, diag::Sink& sink) {
    std::vector<Association> associations = Finder(documents, sink).run(document);
    if (auto association = association_at_root(documents, document.root()))
        associations.push_back(std::move(*association));
    return associations;
}

}  // namespace xml
