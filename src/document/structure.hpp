#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/span.hpp"

namespace document {

/// An element of a `StructTree`: an index. `root` is the Document element.
enum class ElemId : uint32_t { root = 0, none = 0xFFFFFFFF };

/// Standard structure types (ISO 32000-1, 14.8.4), and `content`: a leaf, which stands for a stretch of marked content
/// in its parent and becomes no structure element of its own.
enum class Role : uint8_t {
    content,
    document,
    section,
    division,
    caption,
    paragraph,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    list,
    list_item,
    label,
    list_body,
    table,
    table_row,
    table_header,
    table_data,
    table_head,
    table_body,
    span,
    link,
    figure,
    reference,
    note,
};
/// The name in the PDF: `H1`, `TH`; for `content` the empty string.
std::string_view role_name(Role role);

enum class Scope : uint8_t { none, row, column };
enum class ListNumbering : uint8_t {
    none,
    disc,
    circle,
    square,
    decimal,
    lower_alpha,
    upper_alpha,
    lower_roman,
    upper_roman
};

/// How text that was inserted or deleted is told from other text (ISO 32000-1, table 345).
enum class TextDecoration : uint8_t { none, underline, line_through };

/// What an element says beside its role; most elements have none.
struct StructAttributes {
    std::string expansion, language;
    std::string alternative;  ///< of a figure: what it shows, in words
    Scope scope = Scope::none;
    std::vector<ElemId> headers;  ///< of a table cell: its header cells
    uint32_t column_span = 1, row_span = 1;
    ListNumbering list_numbering = ListNumbering::none;
    TextDecoration decoration = TextDecoration::none;
    friend bool operator==(const StructAttributes&, const StructAttributes&) = default;
};

struct StructElem {
    Role role = Role::document;
    ElemId parent = ElemId::none, first_child = ElemId::none, last_child = ElemId::none, next_sibling = ElemId::none;
    uint32_t attributes = 0;  ///< position in StructTree's attributes; 0: none
    diag::Span span;
    friend bool operator==(const StructElem&, const StructElem&) = default;
};

/// The logical structure of a document, settled before anything is drawn. Children are in reading order; the reading
/// order of the text is the order of the `content` leaves. Begins with its root, of role `document`; a parent stands
/// before its children.
class StructTree {
public:
    StructTree();

    /// Adds a last child.
    ElemId add(ElemId parent, Role role, diag::Span span);
    /// Adds a leaf beside another one of the same element, next after it in reading order.
    ElemId add_leaf_after(ElemId leaf);
    /// Adds another tree, its root as the last child of `parent` in that role, and says what its elements' ids grow by.
    uint32_t append(ElemId parent, const StructTree& tree, Role role);
    /// The element's attributes, to be written; creates them.
    StructAttributes& attributes(ElemId id);

    [[nodiscard]] const StructElem& operator[](ElemId id) const { return elems_[static_cast<uint32_t>(id)]; }
    /// The element's attributes, or the empty ones.
    [[nodiscard]] const StructAttributes& attributes_of(ElemId id) const;
    /// Where the element comes from; nowhere when the tree has no such element.
    [[nodiscard]] diag::Span span_of(ElemId id) const {
        return static_cast<uint32_t>(id) < size() ? (*this)[id].span : diag::Span{};
    }
    [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(elems_.size()); }

    friend bool operator==(const StructTree&, const StructTree&) = default;

private:
    std::vector<StructElem> elems_;
    std::vector<StructAttributes> attributes_;
};

}  // namespace document
