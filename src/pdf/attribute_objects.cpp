#include "pdf/attribute_objects.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pdf/checked_string.hpp"

namespace pdf {

namespace {

using document::ElemId;
using document::Role;
using document::Scope;
using document::StructAttributes;
using document::StructElem;
using haru::Array;
using haru::Bytes;
using haru::Dict;
using haru::Name;

constexpr std::array<std::string_view, 3> scope_names = {"", "Row", "Column"};
constexpr std::array<std::string_view, 9> numbering_names = {
    "None", "Disc", "Circle", "Square", "Decimal", "LowerAlpha", "UpperAlpha", "LowerRoman", "UpperRoman"};

bool is_cell(Role role) { return role == Role::table_header || role == Role::table_data; }

/// ISO 32000-1, tables 348 and 349.
void write_cell(Dict elem, const StructAttributes& attributes) {
    const bool plain = attributes.scope == Scope::none && attributes.headers.empty() && attributes.column_span == 1 &&
                       attributes.row_span == 1;
    if (plain) return;
    Dict table = elem.set_dict("A");
    table.set("O", Name{"Table"});
    if (attributes.scope != Scope::none) table.set("Scope", Name{scope_names[static_cast<size_t>(attributes.scope)]});
    if (attributes.column_span > 1) table.set("ColSpan", int64_t{attributes.column_span});
    if (attributes.row_span > 1) table.set("RowSpan", int64_t{attributes.row_span});
    if (attributes.headers.empty()) return;
    Array headers = table.set_array("Headers");
    for (const ElemId header : attributes.headers) headers.add(Bytes{identifier(header)});
}

/// ISO 32000-1, table 347.
void write_list(Dict elem, const StructAttributes& attributes) {
    Dict list = elem.set_dict("A");
    list.set("O", Name{"List"});
    list.set("ListNumbering", Name{numbering_names[static_cast<size_t>(attributes.list_numbering)]});
}

/// ISO 32000-1, table 345.
void write_decoration(Dict elem, const StructAttributes& attributes) {
    Dict layout = elem.set_dict("A");
    layout.set("O", Name{"Layout"});
    const bool is_struck = attributes.decoration == document::TextDecoration::line_through;
    layout.set("TextDecorationType", Name{is_struck ? "LineThrough" : "Underline"});
}

}  // namespace

std::string identifier(ElemId id) { return fmt::format("e{:07}", base::index_of(id)); }

void AttributeWriter::write(Dict elem, ElemId id) const {
    const StructElem& of = document_.structure[id];
    const StructAttributes& attributes = document_.structure.attributes_of(id);
    write_texts(elem, id);
    if (std::binary_search(tags_.identified.begin(), tags_.identified.end(), id)) elem.set("ID", Bytes{identifier(id)});
    if (is_cell(of.role))
        write_cell(elem, attributes);
    else if (of.role == Role::list)
        write_list(elem, attributes);
    else if (of.role == Role::figure)
        write_figure(elem, id);
    else if (attributes.decoration != document::TextDecoration::none)
        write_decoration(elem, attributes);
}

/// ISO 32000-1, table 323.
void AttributeWriter::write_texts(Dict elem, ElemId id) const {
    const diag::Span span = document_.structure[id].span;
    const StructAttributes& attributes = document_.structure.attributes_of(id);
    const auto set = [&](const char* key, const std::string& text, std::string_view what) {
        if (!text.empty()) elem.set(key, Bytes{checked_text(text, {what, span}, sink_)});
    };
    set("Lang", attributes.language, "the name of a language");
    set("E", attributes.expansion, "an expansion");
    set("Alt", attributes.alternative, "what a drawing shows");
}

/// ISO 32000-1, table 344.
void AttributeWriter::write_figure(Dict elem, ElemId id) const {
    const auto found = std::ranges::lower_bound(tags_.figures, id, {}, &FigureBox::elem);
    if (found == tags_.figures.end() || found->elem != id) return;
    Dict layout = elem.set_dict("A");
    layout.set("O", Name{"Layout"});
    layout.set("Placement", Name{"Inline"});
    Array box = layout.set_array("BBox");
    for (const base::Length side : found->sides) box.add(side);
}

}  // namespace pdf
