#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "base/range.hpp"
#include "document/document.hpp"
#include "layout/value.hpp"
#include "layout/vocabulary.hpp"
#include "text/messages.hpp"

namespace layout {

/// An element of a layout, or a text between elements (whitespace normalised as HTML does). Nodes stand in document
/// order; the children of node n are n + 1, then each time the `end` of the one before, up to n's own `end`.
struct Node {
    Element element = Element::text;
    uint32_t end = 0;        ///< the position after the node's last descendant
    base::Range attributes;  ///< in Layout::attributes
    std::string text;        ///< of a text node
    std::string language;    ///< in force here, from the nearest `xml:lang`
    diag::Span span;
};

struct Attribute {
    AttributeName name{};
    Value value;
    diag::Span span;
};

/// A property with the value that a style or page gives it.
struct Declaration {
    Property property{};
    Value value;
    diag::Span span;
};

/// `match` of a style: an element, a class, or both (`td.number`); one of several separated by commas.
struct Selector {
    std::string element;  ///< HTML's name, or empty for any
    std::string class_;   ///< or empty for any
    friend bool operator==(const Selector&, const Selector&) = default;
};

struct StyleRule {
    std::vector<Selector> selectors;
    std::vector<Declaration> declarations;
    diag::Span span;
};

/// A part of a symbol, its path counted from the symbol's upper left corner.
struct Shape {
    document::Path path;
    bool is_filled_as_text = false, is_stroked_as_text = false;  ///< in the text's colour
    friend bool operator==(const Shape&, const Shape&) = default;
};

/// A small drawing for lines of text.
struct Symbol {
    std::string name;
    base::Size size;
    std::vector<Shape> shapes;  ///< each is seen
};

/// One kind of page, complete. Its margins leave room for text.
struct PageDefinition {
    base::Size size;
    base::Sides<base::Length> margin{};
    document::Trim trim{};
    uint32_t header = 0, footer = 0;  ///< nodes; 0: none
    friend bool operator==(const PageDefinition&, const PageDefinition&) = default;
};

/// The pages of one name: the first of the document, then left (even) and right (odd) ones.
struct NamedPages {
    std::string name;
    PageDefinition first, left, right;
    friend bool operator==(const NamedPages&, const NamedPages&) = default;
};

/// The file whose folder a path begins in: its base, as RFC 3986 has it.
enum class Base : uint8_t { layout, source };

/// A file brought in by declaration, bound to a variable.
struct SourceDeclaration {
    std::string name;
    Template href;  ///< from the folder of its base; of an edition's, expressions begin at the edition's node
    Base base = Base::layout;  ///< the source only for an edition's
    bool required = true;      ///< false: there may be no such file; then the variable is bound to no nodes
    bool of_edition = false;   ///< each edition has its own
    diag::Span span;           ///< of `href`
};

/// What one report each is made for.
struct EditionDeclaration {
    std::string name;                      ///< of the variable that is bound to the edition's node
    xml::Expression per;                   ///< chooses the nodes; begins at the source's root
    xml::Expression key;                   ///< names each of them, as the command line does; begins at the node
    std::optional<xml::Expression> owner;  ///< who owns what the edition shows; begins at the node
};

/// XSLT's key: `match` chooses elements (a node set from the root), `use` gives each its value.
struct KeyDeclaration {
    std::string name;
    xml::Expression match, use;
    diag::Span span;
};

/// The trees that an earlier issue is looked at in; those of sources are numbered from the first on.
constexpr auto tree_of_baseline = static_cast<xml::TreeId>(0xFFFF'FFFE);
constexpr auto tree_of_changes = static_cast<xml::TreeId>(0xFFFF'FFFF);

/// A layout read and checked: every value of its type, every expression found sound, every variable declared. Of one
/// with faults what is sound of it.
struct Layout {
    bool sound =
        true;  ///< false: it has faults, which were told; it serves to find others, and no report is made by it
    std::string name;
    std::string language;     ///< of the root's `xml:lang`
    xml::Expression match;    ///< chooses the roots of the sources that it is for: `/programme-area`
    std::vector<Node> nodes;  ///< nodes[0] is the root
    std::vector<Attribute> attributes;
    uint32_t output = 0, flow = 0;              ///< nodes
    uint32_t mail = 0;                          ///< likewise; 0: none
    std::vector<uint32_t> globals;              ///< `variable` nodes that stand before the flow
    std::vector<SourceDeclaration> sources;     ///< those of an edition last
    std::optional<EditionDeclaration> edition;  ///< nothing: one report for each source
    std::vector<KeyDeclaration> keys;
    std::vector<NamedPages> pages;  ///< pages[0] are the default ones, without a name
    std::vector<StyleRule> styles;
    std::vector<Symbol> symbols;
    std::map<std::string, text::MessagePatterns> messages;  ///< that stand for the program's own, by language
    xml::Variables variables;                               ///< those declared, and `$as-of` and `$omitted`, texts
    diag::FileId file = diag::FileId::none;
    std::string path;

    /// The attribute's value, or nullptr when the node has none.
    [[nodiscard]] const Attribute* find(const Node& node, AttributeName attribute) const;
    /// The value in the alternative that the vocabulary promises for it, or nullptr.
    template <class T>
    [[nodiscard]] const T* get(const Node& node, AttributeName attribute) const {
        const Attribute* found = find(node, attribute);
        return found == nullptr ? nullptr : std::get_if<T>(&found->value);
    }
};

}  // namespace layout
