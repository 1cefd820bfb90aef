#include "content/names.hpp"

#include <vector>

#include "xml/association.hpp"
#include "xml/namespace.hpp"
#include "xml/place.hpp"

namespace content {
namespace {

std::string local(std::string_view name) {
    const size_t colon = name.find(':');
    return std::string(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

/// Collects from schemas and what they include, each once.
class Reader {
public:
    explicit Reader(xml::Documents& documents) : documents_(documents) {}

    /// False when it cannot be said which names there are.
    bool read(const std::string& path) {
        if (!seen_.insert(path).second) return true;
        diag::Sink told_before;
        const xml::Document* schema = documents_.read(path, told_before, {});
        return schema != nullptr && read(schema->root(), path);
    }
    void add(pugi::xml_node element) {
        names_.elements.insert(local(element.name()));
        for (const pugi::xml_attribute attribute : element.attributes())
            names_.attributes.insert(local(attribute.name()));
        for (const pugi::xml_node child : element.children())
            if (child.type() == pugi::node_element) add(child);
    }
    Names names() { return std::move(names_); }

private:
    bool read(pugi::xml_node component, const std::string& path) {
        const std::string_view word = xml::local_name(component);
        if (word == "any" || word == "anyAttribute") return false;
        if (word == "element") names_.elements.insert(component.attribute("name").value());
        if (word == "attribute") names_.attributes.insert(component.attribute("name").value());
        const pugi::xml_attribute other = component.attribute("schemaLocation");
        if (other && !read(xml::beside(path, other.value()))) return false;
        for (const pugi::xml_node child : component.children())
            if (child.type() == pugi::node_element && !read(child, path)) return false;
        return true;
    }

    xml::Documents& documents_;
    std::set<std::string> seen_;
    Names names_;
};

}  // namespace

std::optional<Names> names_of(xml::Documents& documents, const xml::Document& document) {
    Reader reader(documents);
    bool has_schema = false;
    for (const xml::Association& association : document.associations) {
        if (association.namespace_ != xml::xml_schema_namespace) continue;
        if (!reader.read(xml::beside(document.path, association.href))) return std::nullopt;
        has_schema = true;
    }
    if (!has_schema) return std::nullopt;
    reader.add(document.root());
    return reader.names();
}

}  // namespace content
