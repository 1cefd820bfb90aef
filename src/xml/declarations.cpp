#include "xml/declarations.hpp"

#include <memory>
#include <set>
#include <string_view>

#include <libxml/schemasInternals.h>
#include <libxml/xmlschemas.h>

namespace xml {
namespace {

const xmlChar* as_libxml2(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }
const char* as_text(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

/// `xsi:type` or `xsi:nil`: then what its declaration says is not what holds.
bool says_its_type(pugi::xml_node element) {
    for (const pugi::xml_attribute attribute : element.attributes())
        if (const std::string_view name = attribute.name(); name.ends_with(":type") || name.ends_with(":nil"))
            return true;
    return false;
}

Type declared_type(const xmlSchemaElement* declaration, pugi::xml_node element) {
    return declaration == nullptr || says_its_type(element) ? Type() : Type{declaration->subtypes};
}

ContentType content_type_of_complex(const xmlSchemaType& type) {
    if (type.contModel != nullptr) return ContentType::elements;
    switch (type.contentType) {
    case XML_SCHEMA_CONTENT_EMPTY:
        return ContentType::nothing;
    case XML_SCHEMA_CONTENT_SIMPLE:
    case XML_SCHEMA_CONTENT_BASIC:
        return ContentType::text;
    default:
        return ContentType::unknown;
    }
}

/// The namespace that a file of a schema declares names in. One that says none takes that of the file that includes it.
std::string target_namespace(const CompiledSchema& schema, const Document& file) {
    const pugi::xml_attribute own = file.root().attribute("targetNamespace");
    return (own ? own : schema.documents.front()->root().attribute("targetNamespace")).value();
}

pugi::xml_node attribute_group(const CompiledSchema& schema, std::string_view name) {
    for (const Document* document : schema.documents)
        for (const pugi::xml_node node : document->root().children())
            if (local_name(node) == "attributeGroup" && name == node.attribute("name").value()) return node;
    return {};
}

Name declared_attribute(pugi::xml_node declaration) {
    if (const pugi::xml_attribute reference = declaration.attribute("ref"))
        return attribute_name(declaration, reference.value());
    const pugi::xml_node file = declaration.root().find_child(&is_element);
    const pugi::xml_attribute own = declaration.attribute("form");
    const std::string_view form = (own ? own : file.attribute("attributeFormDefault")).value();
    return {declaration.attribute("name").value(),
            form == "qualified" ? file.attribute("targetNamespace").value() : std::string()};
}

/// The attributes of a group and of the groups in it.
void collect_group(const CompiledSchema& schema, std::string_view name, Names& names) {
    for (const pugi::xml_node node : attribute_group(schema, local_name(name)).children())
        if (local_name(node) == "attribute")
            names.push_back(declared_attribute(node));
        else if (local_name(node) == "attributeGroup")
            collect_group(schema, node.attribute("ref").value(), names);
}

std::string value_of(const xmlNode* node, const char* attribute) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(attribute)), xmlFree);
    return value ? as_text(value.get()) : std::string();
}

std::string namespace_of_reference(const xmlNode* node, std::string_view reference) {
    const size_t colon = reference.find(':');
    if (colon == std::string_view::npos) return {};
    const std::string prefix(reference.substr(0, colon));
    // Made on demand for `xml`, which nothing declares: the schema's own tree is libxml2's to change.
    const xmlNs* space = xmlSearchNs(node->doc, const_cast<xmlNode*>(node), as_libxml2(prefix));  // NOLINT
    return space == nullptr || space->href == nullptr ? std::string() : as_text(space->href);
}

Name declared_attribute(const xmlNode* node) {
    if (const std::string reference = value_of(node, "ref"); !reference.empty())
        return {std::string(local_name(reference)), namespace_of_reference(node, reference)};
    const xmlNode* file = xmlDocGetRootElement(node->doc);
    const std::string own = value_of(node, "form");
    const std::string form = own.empty() ? value_of(file, "attributeFormDefault") : own;
    return {value_of(node, "name"), form == "qualified" ? value_of(file, "targetNamespace") : std::string()};
}

/// The same of a type as it stands in the schema.
void collect_attributes(const CompiledSchema& schema, const xmlNode* node, Names& names) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type != XML_ELEMENT_NODE) continue;
        const std::string_view kind = as_text(child->name);
        if (kind == "attribute")
            names.push_back(declared_attribute(child));
        else if (kind == "attributeGroup")
            collect_group(schema, value_of(child, "ref"), names);
        else if (kind == "complexContent" || kind == "simpleContent" || kind == "extension" || kind == "restriction")
            collect_attributes(schema, child, names);
    }
}

/// Every element that a schema declares, once; one of a namespace may be written with or without it.
Names elements_of(const CompiledSchema& schema) {
    Names names;
    std::set<Name> seen;
    for (const Document* document : schema.documents)
        for (const pugi::xpath_node& found : document->tree.select_nodes("//*[local-name() = 'element']/@name"))
            for (const std::string& space : {target_namespace(schema, *document), std::string()})
                if (Name name{found.attribute().value(), space}; seen.insert(name).second)
                    names.push_back(std::move(name));
    return names;
}

}  // namespace

ContentType content_type_of(Type type) {
    if (!type) return ContentType::unknown;
    const auto& known = *static_cast<const xmlSchemaType*>(type.compiled);
    if (known.type == XML_SCHEMA_TYPE_COMPLEX) return content_type_of_complex(known);
    return known.builtInType == XML_SCHEMAS_ANYTYPE ? ContentType::anything : ContentType::text;
}

Declarations::Declarations(const CompiledSchema& schema) : schema_(schema), alphabet_(elements_of(schema)) {}

/// libxml2 keeps the elements of a namespace by their names alone.
Type Declarations::global_type(pugi::xml_node element) const {
    const auto* compiled = static_cast<const xmlSchema*>(schema_.schema.get());
    const std::string_view target = compiled->targetNamespace == nullptr ? "" : as_text(compiled->targetNamespace);
    if (namespace_of(element) != target) return {};
    const void* found = xmlHashLookup(compiled->elemDecl, as_libxml2(std::string(local_name(element))));
    return declared_type(static_cast<const xmlSchemaElement*>(found), element);
}

Type Declarations::type_of(Particle particle, pugi::xml_node element) const {
    const void* compiled = particle.compiled;
    if (compiled == nullptr) return {};
    // All that libxml2 compiles begins with what it is.
    switch (*static_cast<const xmlSchemaTypeType*>(compiled)) {
    case XML_SCHEMA_TYPE_ELEMENT:
        return declared_type(static_cast<const xmlSchemaElement*>(compiled), element);
    case XML_SCHEMA_TYPE_ANY:
        return static_cast<const xmlSchemaWildcard*>(compiled)->processContents == XML_SCHEMAS_ANY_SKIP
                   ? Type()
                   : global_type(element);
    default:
        return {};
    }
}

ContentModel Declarations::model_of(Type type, size_t& budget) const {
    return {static_cast<const xmlSchemaType*>(type.compiled)->contModel, alphabet_, budget};
}

const Names& Declarations::attributes_of(Type type) {
    const auto [names, is_new] = attributes_.try_emplace(type.compiled);
    const auto* known = is_new ? static_cast<const xmlSchemaType*>(type.compiled) : nullptr;
    for (; known != nullptr && known->node != nullptr; known = known->baseType)
        collect_attributes(schema_, known->node, names->second);
    return names->second;
}

Names root_names(const CompiledSchema& schema) {
    Names names;
    for (const Document* document : schema.documents)
        for (const pugi::xml_node node : document->root().children())
            if (local_name(node) == "element")
                names.push_back({node.attribute("name").value(), target_namespace(schema, *document)});
    return names;
}

}  // namespace xml
