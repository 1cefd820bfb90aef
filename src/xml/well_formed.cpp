#include "xml/well_formed.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "xml/fault_message.hpp"

namespace xml {
namespace {

using Parser = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;

const char* characters(const char* text) { return text == nullptr ? "" : text; }
const char* characters(const xmlChar* text) { return characters(reinterpret_cast<const char*>(text)); }

/// What the callbacks of one reading share: the open elements, and the first fault, which ends it.
struct Reading {
    const std::string& text;
    const Limits& limits;
    xmlParserCtxt* parser = nullptr;
    std::vector<OpenElement> open;
    size_t run = 0;  ///< length of the text since the last tag
    std::optional<Fault> fault;

    [[nodiscard]] size_t offset() const {
        const xmlParserInput* input = parser->input;
        if (input == nullptr) return text.size();
        return std::min(text.size(),
                        static_cast<size_t>(input->consumed) + static_cast<size_t>(input->cur - input->base));
    }
    void stop(Fault found) {
        if (!fault) fault = std::move(found);
        xmlStopParser(parser);
    }
};

Reading& reading_of(void* user) { return *static_cast<Reading*>(static_cast<xmlParserCtxt*>(user)->_private); }

Fault beyond(size_t offset, std::string message) {
    return {diag::Code::limit_reached, offset, std::move(message), {}, {}};
}

void check_attributes(Reading& reading, size_t tag, int count, const xmlChar** attributes) {
    if (static_cast<uint32_t>(count) > reading.limits.attributes)
        reading.stop(beyond(tag, fmt::format("an element with {} attributes, at most {} are accepted", count,
                                             reading.limits.attributes)));
    for (int i = 0; i < count; ++i) {
        // libxml2 hands five pointers for each: local name, prefix, URI, and the value from its first to after its last
        // byte.
        const xmlChar** attribute = attributes + std::ptrdiff_t{i} * 5;
        if (static_cast<size_t>(attribute[4] - attribute[3]) > reading.limits.text)
            reading.stop(beyond(tag, fmt::format("the value of `{}` has more than {} bytes", characters(attribute[0]),
                                                 reading.limits.text)));
    }
}

void start_element(void* user, const xmlChar* name, const xmlChar* prefix, const xmlChar* /*uri*/, int /*namespaces*/,
                   const xmlChar** /*declarations*/, int attribute_count, int /*defaulted*/,
                   const xmlChar** attributes) {
    Reading& reading = reading_of(user);
    // No `<` can stand in a well-formed start tag but its own.
    const size_t tag = reading.text.rfind('<', reading.offset());
    const std::string name_as_written =
        prefix == nullptr ? characters(name) : fmt::format("{}:{}", characters(prefix), characters(name));
    reading.open.push_back({name_as_written, tag});
    reading.run = 0;
    if (reading.open.size() > reading.limits.depth)
        reading.stop(beyond(tag, fmt::format("elements are nested deeper than {}", reading.limits.depth)));
    check_attributes(reading, tag, attribute_count, attributes);
}

void end_element(void* user, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
    Reading& reading = reading_of(user);
    if (!reading.open.empty()) reading.open.pop_back();
    reading.run = 0;
}

void text_run(void* user, const xmlChar* /*text*/, int length) {
    Reading& reading = reading_of(user);
    reading.run += static_cast<size_t>(length);
    if (reading.run > reading.limits.text)
        reading.stop(beyond(reading.offset(), fmt::format("a text of more than {} bytes", reading.limits.text)));
}

/// libxml2 calls this before it reads the declarations inside, so nothing of them is ever looked at.
void document_type(void* user, const xmlChar* /*name*/, const xmlChar* /*external*/, const xmlChar* /*system*/) {
    Reading& reading = reading_of(user);
    reading.stop({diag::Code::refused_doctype,
                  reading.text.rfind("<!DOCTYPE", reading.offset()),
                  "a document type declaration is refused",
                  "remove it; characters can be written as they are",
                  {}});
}

void error(void* user, xmlErrorPtr error) {
    Reading& reading = reading_of(user);
    if (error->level < XML_ERR_ERROR || reading.fault) return;
    const LibraryError seen{error->code, reading.offset(), characters(error->message), characters(error->str1),
                            characters(error->str2)};
    reading.stop(fault_of(seen, reading.text, reading.open));
}

xmlSAXHandler callbacks() {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.internalSubset = &document_type;
    handler.startElementNs = &start_element;
    handler.endElementNs = &end_element;
    handler.characters = &text_run;
    handler.ignorableWhitespace = &text_run;
    handler.cdataBlock = &text_run;
    handler.serror = &error;
    return handler;
}

}  // namespace

std::optional<Fault> find_fault(const std::string& text, const Limits& limits) {
    if (const size_t null = text.find('\0'); null != std::string::npos)
        return Fault{diag::Code::malformed_xml, null, "a null character", {}, {}};
    if (text.size() > std::numeric_limits<int>::max()) return beyond(0, "more than 2 GB of text");
    // Several threads may come here first.
    static const bool is_ready = (xmlInitParser(), true);
    const Parser parser(is_ready ? xmlNewParserCtxt() : nullptr, &xmlFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    Reading reading{text, limits, parser.get(), {}, 0, {}};
    *parser->sax = callbacks();
    parser->_private = &reading;
    // libxml2's own limits cannot be set one by one: ours stand in the callbacks, which XML_PARSE_HUGE leaves alone.
    constexpr int options = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC;
    xmlDoc* tree =
        xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options);
    if (tree != nullptr) xmlFreeDoc(tree);
    if (!reading.fault && parser->wellFormed == 0)
        reading.fault = Fault{diag::Code::malformed_xml, reading.offset(), "the file is not well-formed XML", {}, {}};
    return reading.fault;
}

}  // namespace xml
