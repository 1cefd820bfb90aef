#include "content/known_names.hpp"

#include "xml/association.hpp"
#include "xml/namespace.hpp"
#include "xml/schema_files.hpp"

namespace content {
namespace {

template <class Visit>
void walk(pugi::xml_node element, const Visit& visit) {
    visit(element);
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element) walk(child, visit);
}

void add_declared(const xml::Document& schema, KnownNames& names, bool& any) {
    walk(schema.root(), [&](pugi::xml_node component) {
        const std::string_view word = xml::local_name(component);
        any = any || word == "any" || word == "anyAttribute";
        if (word == "element") names.elements.insert(component.attribute("name").value());
        if (word == "attribute") names.attributes.insert(component.attribute("name").value());
    });
}

void add_used(const xml::Document& document, KnownNames& names) {
    walk(document.root(), [&](pugi::xml_node element) {
        names.elements.emplace(xml::local_name(element));
        for (const pugi::xml_attribute attribute : element.attributes())
            names.attributes.emplace(xml::local_name(attribute.name()));
    });
}

}  // namespace

std::optional<KnownNames> known_names(xml::Documents& documents, const xml::Document& document) {
    KnownNames names;
    bool has_schema = false, any = false;
    diag::Sink told_before;
    for (const xml::Association& association : document.associations) {
        if (association.namespace_ != xml::xml_schema_namespace) continue;
        has_schema = true;
        const auto schema = xml::read_schema_files(documents, xml::beside(document.path, association.href),
                                                   association.span, told_before);
        any = any || !schema.complete;
        for (const xml::Document* file : schema.documents) add_declared(*file, names, any);
    }
    if (!has_schema || any) return std::nullopt;
    add_used(document, names);
    return names;
}

}  // namespace content
