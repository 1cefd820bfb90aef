#include "xml/schema_library.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <sstream>
#include <unordered_map>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/uri.h>
#include <libxml/xmlschemas.h>

#include "xml/schema_files.hpp"
#include "xml/schema_size.hpp"
#include "xml/value_errors.hpp"

namespace xml {
namespace {

using Tree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using Parser = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;
using SchemaParser = std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)>;
using Validator = std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)>;

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

using Text = std::unique_ptr<char, decltype(xmlFree)>;

/// libxml2 joins relative references as URIs, so paths go to it percent-encoded and come back as such.
std::string url_of_path(const std::string& path) {
    const Text escaped(
        reinterpret_cast<char*>(xmlURIEscapeStr(reinterpret_cast<const xmlChar*>(path.c_str()), BAD_CAST "/")),
        xmlFree);
    return escaped ? escaped.get() : path;
}

std::string path_of_url(const char* url) {
    const Text unescaped(xmlURIUnescapeString(url, 0, nullptr), xmlFree);
    return unescaped ? unescaped.get() : url;
}

/// Collects the errors of one run of libxml2.
class Collector {
public:
    static void take(void* user, xmlErrorPtr error) { static_cast<Collector*>(user)->add(*error); }

    void add(SchemaError error, const xmlNode* element) {
        error.placed = true;
        error.element = number_of(element);
        errors_.push_back(std::move(error));
    }

    std::vector<SchemaError> errors() { return std::move(errors_); }

private:
    void add(const xmlError& error) {
        SchemaError seen = read_error(error.code, text_of(error.message), text_of(error.str1), text_of(error.str2));
        seen.file = path_of_url(text_of(error.file).c_str());
        const auto* node = static_cast<const xmlNode*>(error.node);
        if (node != nullptr && node->type == XML_ATTRIBUTE_NODE) node = node->parent;
        if (node != nullptr && node->type == XML_ELEMENT_NODE)
            add(std::move(seen), node);
        else
            errors_.push_back(std::move(seen));
    }

    /// All elements of a document are counted at its first error: each for itself would walk over those before it.
    ElementNumber number_of(const xmlNode* element) {
        if (!numbers_.contains(element)) {
            ElementNumber count = 0;
            number(xmlDocGetRootElement(element->doc), count);
        }
        return numbers_[element];
    }

    void number(const xmlNode* element, ElementNumber& count) {
        numbers_[element] = count++;
        for (const xmlNode* child = element->children; child != nullptr; child = child->next)
            if (child->type == XML_ELEMENT_NODE) number(child, count);
    }

    std::vector<SchemaError> errors_;
    std::unordered_map<const xmlNode*, ElementNumber> numbers_;  ///< looked up only
};

// libxml2's loader is one function for the process and gets nothing of ours: this tells it for whom it works.
thread_local Documents* loading = nullptr;       // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
xmlExternalEntityLoader usual_loader = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// The text is UTF-8 by now, whatever its declaration says: the declaration is blanked out, the places stay.
std::string without_declaration(std::string text) {
    if (text.compare(0, 5, "<?xml") == 0 && text.find("encoding") < text.find("?>")) {
        const size_t begin = text.find("encoding");
        const size_t open = text.find_first_of("\"'", begin);
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
                  text.begin() + static_cast<std::ptrdiff_t>(text.find(text[open], open + 1) + 1), ' ');
    }
    return text;
}

xmlParserInput* input_of(xmlParserCtxt* parser, const char* url, const std::string& text) {
    xmlParserInputBuffer* buffer =
        xmlParserInputBufferCreateMem(text.data(), static_cast<int>(text.size()), XML_CHAR_ENCODING_NONE);
    xmlParserInput* input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE);
    if (input != nullptr) input->filename = reinterpret_cast<char*>(xmlStrdup(reinterpret_cast<const xmlChar*>(url)));
    return input;
}

/// All there is to load was read before; a part that was not had is told by then.
xmlParserInput* load(const char* url, const char* identifier, xmlParserCtxt* parser) {
    if (loading == nullptr) return usual_loader(url, identifier, parser);
    if (url == nullptr || std::string_view(url).find("://") != std::string_view::npos) return nullptr;
    diag::Sink told_before;
    const Document* document = loading->read(path_of_url(url), told_before);
    if (document == nullptr) return nullptr;
    return input_of(parser, url, without_declaration(loading->files().text(document->file)));
}

/// Puts our loader in place for one compilation.
class LoaderScope {
public:
    explicit LoaderScope(Documents& documents) {
        static std::once_flag once;
        std::call_once(once, [] {
            usual_loader = xmlGetExternalEntityLoader();
            xmlSetExternalEntityLoader(&load);
        });
        loading = &documents;
    }
    LoaderScope(const LoaderScope&) = delete;
    LoaderScope& operator=(const LoaderScope&) = delete;
    ~LoaderScope() { loading = nullptr; }
};

std::string text_of(const xmlChar* text) { return text_of(reinterpret_cast<const char*>(text)); }

Name name_of(const xmlAttr* attribute) {
    return {text_of(attribute->name), attribute->ns == nullptr ? std::string() : text_of(attribute->ns->href)};
}

std::vector<std::string> words_of(const xmlAttr* attribute) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlNodeListGetString(attribute->doc, attribute->children, 1), xmlFree);
    std::istringstream stream(value ? text_of(value.get()) : std::string());
    return {std::istream_iterator<std::string>(stream), {}};
}

std::vector<std::string> identifiers(xmlDoc* document) {
    std::vector<std::string> names;
    const auto add = [](void* /*payload*/, void* target, const xmlChar* name) {
        static_cast<std::vector<std::string>*>(target)->emplace_back(reinterpret_cast<const char*>(name));
    };
    if (document->ids != nullptr) xmlHashScan(static_cast<xmlHashTable*>(document->ids), add, &names);
    std::sort(names.begin(), names.end());
    return names;
}

/// Validation gives the attributes of a document their types, and keeps its identifiers; what leads where is left to
/// us.
void find_dangling(const xmlNode* element, Collector& collector) {
    for (const xmlAttr* attribute = element->properties; attribute != nullptr; attribute = attribute->next) {
        if (attribute->atype != XML_ATTRIBUTE_IDREF && attribute->atype != XML_ATTRIBUTE_IDREFS) continue;
        for (const std::string& name : words_of(attribute))
            if (xmlGetID(element->doc, reinterpret_cast<const xmlChar*>(name.c_str())) == nullptr)
                collector.add(
                    {.kind = SchemaError::Kind::dangling_idref, .second = name, .attribute = name_of(attribute)},
                    element);
    }
    for (const xmlNode* child = element->children; child != nullptr; child = child->next)
        if (child->type == XML_ELEMENT_NODE) find_dangling(child, collector);
}

Allowed allowed_by_type_of(const SchemaError& error, const ValueTypes& types) {
    if (error.code == XML_SCHEMAV_CVC_ELT_4_1 || error.code == XML_SCHEMAV_CVC_ELT_4_2) return {types.names(), {}};
    if (error.kind == SchemaError::Kind::unknown)
        return {error.attribute.local.empty() ? types.global_elements() : types.global_attributes(), {}};
    if (!error.type.empty()) return types.allowed_by(error.type);
    return error.attribute.local.empty() ? types.allowed_in_element(error.subject)
                                         : types.allowed_in_attribute(error.attribute.local);
}

/// What its type allows, and what its pattern asks for, in words.
void explain(SchemaError& error, const ValueTypes& types) {
    error.allowed = allowed_by_type_of(error, types);
    if (error.code == XML_SCHEMAV_CVC_PATTERN_VALID) error.second = types.words_for_pattern(error.second);
    for (SchemaError& further : error.further) explain(further, types);
}

void say_nothing(void* /*context*/, const char* /*format*/, ...) {}

bool is_endless(CompiledSchema& schema, const Documents& documents, diag::Sink& sink) {
    constexpr size_t most = 100'000;
    const pugi::xml_node group = find_endless_group(schema.documents, most);
    if (!group) return false;
    schema.reported = true;
    sink.report(diag::Code::limit_reached, documents.span(group),
                fmt::format("with the groups that it names, `{}` has more than {} elements",
                            group.attribute("name").value(), most),
                "repeat a group by `maxOccurs`");
    return true;
}

void add_elements(pugi::xml_node element, std::vector<pugi::xml_node>& elements) {
    elements.push_back(element);
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element) add_elements(child, elements);
}

}  // namespace

CompiledSchema compile_schema(Documents& documents, const std::string& path, diag::Span named_at, diag::Sink& sink) {
    CompiledSchema result;
    auto [files, complete] = read_schema_files(documents, path, named_at, sink);
    result.documents = std::move(files);
    result.reported = !complete;
    if (result.documents.empty() || is_endless(result, documents, sink)) return result;
    const LoaderScope scope(documents);
    // Of a pattern that is none it also tells standard error, whatever listens to errors.
    xmlSetGenericErrorFunc(nullptr, &say_nothing);
    const SchemaParser parser(xmlSchemaNewParserCtxt(url_of_path(path).c_str()), &xmlSchemaFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    Collector collector;
    xmlSchemaSetParserStructuredErrors(parser.get(), &Collector::take, &collector);
    result.schema = std::shared_ptr<void>(xmlSchemaParse(parser.get()), [](void* schema) {
        if (schema != nullptr) xmlSchemaFree(static_cast<xmlSchema*>(schema));
    });
    result.errors = collector.errors();
    result.types = ValueTypes(result.documents);
    return result;
}

Findings apply_schema(const CompiledSchema& schema, const std::string& text) {
    constexpr int options =
        XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    const Parser parser(xmlNewParserCtxt(), &xmlFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    // What it thinks of xml:id goes to standard error, whatever the options say.
    parser->vctxt.error = nullptr;
    parser->vctxt.warning = nullptr;
    const Tree tree(
        xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options),
        &xmlFreeDoc);
    const Validator validator(xmlSchemaNewValidCtxt(static_cast<xmlSchema*>(schema.schema.get())),
                              &xmlSchemaFreeValidCtxt);
    // What is well-formed is read, unless there is no room for it.
    if (!tree || !validator) throw std::bad_alloc();
    Collector collector;
    xmlSchemaSetValidStructuredErrors(validator.get(), &Collector::take, &collector);
    xmlSchemaValidateDoc(validator.get(), tree.get());
    if (tree->refs != nullptr) find_dangling(xmlDocGetRootElement(tree.get()), collector);
    Findings findings{one_for_each_value(collector.errors()), {}};
    for (SchemaError& error : findings.errors) explain(error, schema.types);
    if (std::ranges::any_of(findings.errors,
                            [](const auto& error) { return error.kind == SchemaError::Kind::dangling_idref; }))
        findings.identifiers = identifiers(tree.get());
    return findings;
}

std::vector<pugi::xml_node> elements_in(const Document& document) {
    std::vector<pugi::xml_node> elements;
    add_elements(document.root(), elements);
    return elements;
}

}  // namespace xml
