#pragma once

#include <functional>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "diag/diagnostic.hpp"
#include "diag/files.hpp"
#include "xml/limits.hpp"
#include "xml/originals.hpp"
#include "xml/parsed.hpp"

/// Strict reading: what comes out of here is well-formed XML in UTF-8, in a tree whose nodes know file, line and
/// column.
namespace xml {

/// A `<?xml-model href="…" schematypens="…"?>` (or `xsi:noNamespaceSchemaLocation`): what a file says it is held to.
struct Association {
    std::string href;        ///< as written
    std::string namespace_;  ///< of the schema language: XML Schema's or Schematron's
    diag::Span span;
};

/// A file, or a copy of its tree that has been changed: then its nodes still know their places in the file.
struct Document {
    diag::FileId file = diag::FileId::none;
    std::string path;  ///< as opened; relative names inside the file start from its folder
    pugi::xml_document tree;
    std::vector<Association> associations;
    std::optional<Originals> originals;  ///< of a copy

    [[nodiscard]] pugi::xml_node root() const { return tree.document_element(); }
};

/// The documents of one run and their places. Documents never move. One thread may read and copy while others ask
/// where nodes of documents stand that they have.
class Documents {
public:
    explicit Documents(diag::Files& files) : files_(files) {}

    /// Reads the file strictly (libxml2, then pugixml on the same text in UTF-8). nullptr when it cannot be read,
    /// breaks a limit or is not well-formed; then the sink says so. `at`: who asked for it, for the message. A file
    /// read before is not read again.
    const Document* read(const std::string& path, diag::Sink& sink, diag::Span at = {}, const Limits& limits = {});
    /// The same for who asks alone: another reader of the file gets another document, so this one can be forgotten.
    const Document* read_alone(const std::string& path, diag::Sink& sink, diag::Span at = {});
    /// Reads files that will be asked for: `read` takes what was found then, and reports it. `do_each`: does something
    /// for each number below a count, by as many threads as it likes.
    void read_ahead(const std::vector<std::string>& paths,
                    const std::function<void(size_t count, const std::function<void(size_t)>& work)>& do_each);
    /// The same for bytes in memory, under the name that messages print.
    const Document* parse(std::string name, std::string bytes, diag::Sink& sink, const Limits& limits = {});

    /// Where an element, text or processing instruction begins.
    [[nodiscard]] diag::Span span(pugi::xml_node node) const;
    /// Where an attribute's name begins.
    [[nodiscard]] diag::Span span(pugi::xml_node element, pugi::xml_attribute attribute) const;
    /// Where character `offset` (a byte offset in the parsed value) of an attribute's value stands, references such as
    /// `&lt;` counted as written.
    [[nodiscard]] diag::Span value_span(pugi::xml_node element, pugi::xml_attribute attribute, size_t offset) const;
    /// Where byte `offset` of a text node's parsed value stands, or of a processing instruction's data.
    [[nodiscard]] diag::Span text_span(pugi::xml_node node, size_t offset) const;

    /// Where byte `offset` of a node's string value stands.
    [[nodiscard]] diag::Span string_value_span(pugi::xpath_node node, size_t offset) const;

    /// Where a character first stands in the text or value that begins at a place; that place where it does not.
    [[nodiscard]] diag::Span character_span(diag::Span begin, char32_t character) const;
    /// Likewise of a word, with white space or a tag on either side.
    [[nodiscard]] diag::Span word_span(diag::Span begin, std::string_view word) const;

    /// A copy whose tree may be changed before it is handed on. Whatever it is renamed to and wherever it is moved,
    /// what is in the file keeps its place; what is put in stands nowhere (`diag::stands_nowhere`). `left_out`: nodes
    /// of the document that the copy is without, by their identity.
    Document& copy(const Document& document, const std::set<const void*>& left_out = {});
    /// Of a copy that is not to be changed any more: expressions find their way in it as fast as in what was read. Its
    /// nodes are others now.
    const Document& finish(Document& copy);
    /// Lets go of a document that was read alone, and of its copies. Its text stays with the files.
    void forget(diag::FileId file);
    /// Of one copy.
    void forget(const Document& copy);
    /// The document as text in UTF-8.
    [[nodiscard]] std::string text(const Document& document) const;

    [[nodiscard]] const Document* document_of(pugi::xml_node node) const;
    [[nodiscard]] diag::Files& files() const { return files_; }

private:
    const Document* keep(const std::string& path, ParsedFile file, const Limits& limits, diag::Sink& sink,
                         diag::Span at);
    const Document* keep(std::string path, Parsed parsed, diag::Sink& sink);
    void place(const Document& document);
    struct Original;
    [[nodiscard]] Original original(pugi::xml_node node, pugi::xml_attribute attribute = {}) const;

    diag::Files& files_;
    std::list<Document> documents_;
    std::map<std::string, const Document*> by_path_;  ///< nullptr: tried in vain
    std::map<std::string, ParsedFile> read_ahead_;    ///< not asked for yet; only looked up in
    std::map<const void*, const Document*> by_tree_;  ///< only looked up in, never walked
    mutable std::shared_mutex mutex_;                 ///< of `by_tree_`
};

/// What identifies an attribute or a node, for sets and maps that are only looked up in.
const void* identity_of(const pugi::xpath_node& node);

/// XPath 1.0, chapter 5: of an element all the text in it, of an attribute its value.
std::string string_value(pugi::xpath_node node);

/// The path of a file named relative to another one: beside `sources/a.xml`, `b.xsd` is `sources/b.xsd`.
std::string beside(const std::string& path, const std::string& reference);
/// Whether a reference stays in the folder of the file that has it, or below. Only what a person names leads elsewhere:
/// a source its schema and rules, a layout its sources. What these name in turn does not.
bool stays_beside(const std::string& reference);

/// The language in force at a node: the nearest `xml:lang`, or an empty string.
std::string_view language_of(pugi::xml_node node);

}  // namespace xml
