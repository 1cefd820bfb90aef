#include "xml/content_model.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include <libxml/schemasInternals.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemas.h>

#include "xml/namespace.hpp"

namespace xml {
namespace {

using Execution = std::unique_ptr<xmlRegExecCtxt, decltype(&xmlRegFreeExecCtxt)>;

const xmlChar* as_libxml2(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }
const char* as_text(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

/// The particle that accepted the name last pushed.
void remember(xmlRegExecCtxt* /*execution*/, const xmlChar* /*name*/, void* particle, void* target) {
    *static_cast<void**>(target) = particle;
}

bool accepts(xmlRegExecCtxt* execution, const Name& name, void** particle) {
    const xmlChar* space = name.namespace_.empty() ? nullptr : as_libxml2(name.namespace_);
    return xmlRegExecPushString2(execution, as_libxml2(name.local), space, static_cast<void*>(particle)) >= 0;
}

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

bool has_type_of_its_own(pugi::xml_node element) {
    for (const pugi::xml_attribute attribute : element.attributes())
        if (const std::string_view name = attribute.name(); name.ends_with(":type")) return true;
    return false;
}

const xmlSchemaType* type_of(const void* declaration, pugi::xml_node element) {
    const auto* found = static_cast<const xmlSchemaElement*>(declaration);
    if (found == nullptr || found->type != XML_SCHEMA_TYPE_ELEMENT || has_type_of_its_own(element)) return nullptr;
    return found->subtypes;
}

const void* root_declaration(const CompiledSchema& schema, pugi::xml_node root) {
    const auto* compiled = static_cast<const xmlSchema*>(schema.schema.get());
    const Name name = name_of(root);
    const xmlChar* space = name.namespace_.empty() ? nullptr : as_libxml2(name.namespace_);
    return xmlHashLookup2(compiled->elemDecl, as_libxml2(name.local), space);
}

/// What the type of the parent declares the child to be.
const void* declaration_in(const xmlSchemaType& type, pugi::xml_node child) {
    if (type.contModel == nullptr) return nullptr;
    const Execution execution(xmlRegNewExecCtxt(type.contModel, &remember, nullptr), &xmlRegFreeExecCtxt);
    void* particle = nullptr;
    for (const pugi::xml_node each : child.parent().children()) {
        if (!is_element(each)) continue;
        particle = nullptr;
        if (!accepts(execution.get(), name_of(each), &particle)) return nullptr;
        if (each == child) break;
    }
    return particle;
}

const xmlSchemaType* type_of(const CompiledSchema& schema, pugi::xml_node element) {
    if (!is_element(element.parent())) return type_of(root_declaration(schema, element), element);
    const xmlSchemaType* type = type_of(schema, element.parent());
    return type == nullptr ? nullptr : type_of(declaration_in(*type, element), element);
}

pugi::xml_node attribute_group(const CompiledSchema& schema, std::string_view name) {
    for (const Document* document : schema.documents)
        for (const pugi::xml_node node : document->root().children())
            if (local_name(node) == "attributeGroup" && name == node.attribute("name").value()) return node;
    return {};
}

/// The attributes of a group and of the groups in it, as they are written.
void collect_group(const CompiledSchema& schema, std::string_view name, std::vector<std::string>& names) {
    for (const pugi::xml_node node : attribute_group(schema, name.substr(name.find(':') + 1)).children())
        if (local_name(node) == "attribute")
            names.push_back(std::string(node.attribute("name").value()) + node.attribute("ref").value());
        else if (local_name(node) == "attributeGroup")
            collect_group(schema, node.attribute("ref").value(), names);
}

std::string value_of(const xmlNode* node, const char* attribute) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(attribute)), xmlFree);
    return value ? as_text(value.get()) : std::string();
}

/// The same of a type as it stands in the schema.
void collect_attributes(const CompiledSchema& schema, const xmlNode* node, std::vector<std::string>& names) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type != XML_ELEMENT_NODE) continue;
        const std::string_view kind = as_text(child->name);
        if (kind == "attribute")
            names.push_back(value_of(child, "name") + value_of(child, "ref"));
        else if (kind == "attributeGroup")
            collect_group(schema, value_of(child, "ref"), names);
        else if (kind == "complexContent" || kind == "simpleContent" || kind == "extension" || kind == "restriction")
            collect_attributes(schema, child, names);
    }
}

/// Every element that a schema declares, once; one of a namespace may be written with or without it.
std::vector<Name> elements_of(const CompiledSchema& schema, std::string_view namespace_) {
    std::vector<Name> names;
    for (const Document* document : schema.documents)
        for (const pugi::xpath_node& found : document->tree.select_nodes("//*[local-name() = 'element']/@name"))
            for (const std::string_view space : {namespace_, std::string_view()})
                names.push_back({found.attribute().value(), std::string(space)});
    std::vector<Name> once;
    for (Name& name : names)
        if (std::ranges::find(once, name) == once.end()) once.push_back(std::move(name));
    return once;
}

}  // namespace

Name name_of(pugi::xml_node element) { return {std::string(local_name(element)), std::string(namespace_of(element))}; }

std::optional<ContentModel> ContentModel::of(const CompiledSchema& schema, pugi::xml_node element) {
    const xmlSchemaType* type = type_of(schema, element);
    if (type == nullptr || type->contModel == nullptr) return std::nullopt;
    return ContentModel(type, elements_of(schema, namespace_of(element)));
}

ContentModel::Run ContentModel::run(const std::vector<Name>& row) const {
    const auto* type = static_cast<const xmlSchemaType*>(type_);
    const Execution execution(xmlRegNewExecCtxt(type->contModel, &remember, nullptr), &xmlRegFreeExecCtxt);
    void* particle = nullptr;
    Run run;
    while (run.taken < row.size() && accepts(execution.get(), row[run.taken], &particle)) ++run.taken;
    run.complete = run.taken == row.size() && xmlRegExecPushString(execution.get(), nullptr, nullptr) == 1;
    return run;
}

bool ContentModel::knows(const Name& name) const { return std::ranges::find(alphabet_, name) != alphabet_.end(); }

/// By trying: the automaton names what it would take, but not all of it where a particle is counted.
std::vector<Name> ContentModel::next(const std::vector<Name>& row) const {
    std::vector<Name> names;
    std::vector<Name> longer = row;
    longer.emplace_back();
    for (const Name& name : alphabet_) {
        longer.back() = name;
        if (run(longer).taken == longer.size()) names.push_back(name);
    }
    return names;
}

std::vector<std::string> declared_attributes(const CompiledSchema& schema, pugi::xml_node element) {
    std::vector<std::string> names;
    const xmlSchemaType* type = type_of(schema, element);
    for (; type != nullptr && type->node != nullptr; type = type->baseType)
        collect_attributes(schema, type->node, names);
    return names;
}

std::vector<std::string> root_names(const CompiledSchema& schema) {
    std::vector<std::string> names;
    for (const Document* document : schema.documents)
        for (const pugi::xml_node node : document->root().children())
            if (local_name(node) == "element") names.emplace_back(node.attribute("name").value());
    return names;
}

}  // namespace xml
