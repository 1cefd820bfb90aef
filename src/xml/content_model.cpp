#include "xml/content_model.hpp"

#include <algorithm>
#include <memory>
#include <set>
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

/// libxml2 keeps the elements of a namespace by their names alone; those of imported namespaces it keeps to itself.
const void* root_declaration(const CompiledSchema& schema, pugi::xml_node root) {
    const auto* compiled = static_cast<const xmlSchema*>(schema.schema.get());
    const Name name = name_of(root);
    const std::string_view target = compiled->targetNamespace == nullptr ? "" : as_text(compiled->targetNamespace);
    return name.namespace_ == target ? xmlHashLookup(compiled->elemDecl, as_libxml2(name.local)) : nullptr;
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
void collect_group(const CompiledSchema& schema, std::string_view name, std::vector<Name>& names) {
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
void collect_attributes(const CompiledSchema& schema, const xmlNode* node, std::vector<Name>& names) {
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
std::vector<Name> elements_of(const CompiledSchema& schema) {
    std::vector<Name> names;
    std::set<Name> seen;
    for (const Document* document : schema.documents)
        for (const pugi::xpath_node& found : document->tree.select_nodes("//*[local-name() = 'element']/@name"))
            for (const std::string& space : {target_namespace(schema, *document), std::string()})
                if (Name name{found.attribute().value(), space}; seen.insert(name).second)
                    names.push_back(std::move(name));
    return names;
}

}  // namespace

Declarations::Declarations(const CompiledSchema& schema, const Document& document)
    : schema_(schema), alphabet_(elements_of(schema)) {
    add(document.root(), root_declaration(schema, document.root()));
}

/// As the automaton takes the children, each with the declaration that takes it.
void Declarations::add(pugi::xml_node element, const void* declaration) {
    const xmlSchemaType* type = type_of(declaration, element);
    if (type == nullptr) return;
    types_.emplace(element.internal_object(), type);
    if (type->contModel == nullptr) return;
    void* particle = nullptr;
    const Execution execution(xmlRegNewExecCtxt(type->contModel, &remember, nullptr), &xmlRegFreeExecCtxt);
    for (const pugi::xml_node child : element.children()) {
        if (!is_element(child)) continue;
        particle = nullptr;
        if (!accepts(execution.get(), name_of(child), &particle)) return;
        add(child, particle);
    }
}

std::optional<ContentModel> Declarations::content_of(pugi::xml_node element) const {
    const auto found = types_.find(element.internal_object());
    if (found == types_.end() || static_cast<const xmlSchemaType*>(found->second)->contModel == nullptr)
        return std::nullopt;
    return ContentModel(found->second, alphabet_);
}

const std::vector<Name>& Declarations::attributes_of(pugi::xml_node element) {
    const auto found = types_.find(element.internal_object());
    const void* known = found == types_.end() ? nullptr : found->second;
    const auto [names, is_new] = attributes_.try_emplace(known);
    const auto* type = is_new ? static_cast<const xmlSchemaType*>(known) : nullptr;
    for (; type != nullptr && type->node != nullptr; type = type->baseType)
        collect_attributes(schema_, type->node, names->second);
    return names->second;
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

bool ContentModel::knows(const Name& name) const { return std::ranges::find(*alphabet_, name) != alphabet_->end(); }

/// By trying: the automaton names what it would take, but not all of it where a particle is counted.
std::vector<Name> ContentModel::next(const std::vector<Name>& row) const {
    std::vector<Name> names;
    std::vector<Name> longer = row;
    longer.emplace_back();
    for (const Name& name : *alphabet_) {
        longer.back() = name;
        if (run(longer).taken == longer.size()) names.push_back(name);
    }
    return names;
}

std::vector<Name> root_names(const CompiledSchema& schema) {
    std::vector<Name> names;
    for (const Document* document : schema.documents)
        for (const pugi::xml_node node : document->root().children())
            if (local_name(node) == "element")
                names.push_back({node.attribute("name").value(), target_namespace(schema, *document)});
    return names;
}

}  // namespace xml
