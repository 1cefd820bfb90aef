#include "document/structure.hpp"

#include <array>

#include "base/range.hpp"

namespace document {

namespace {

// In the order of `Role`: ISO 32000-1, 14.8.4.
constexpr std::array<std::string_view, 27> role_names = {
    "",   "Document", "Sect",  "Div",   "Caption", "P",    "H1",     "H2",        "H3",
    "H4", "H5",       "H6",    "L",     "LI",      "Lbl",  "LBody",  "Table",     "TR",
    "TH", "TD",       "THead", "TBody", "Span",    "Link", "Figure", "Reference", "Note",
};
static_assert(role_names[base::index_of(Role::note)] == "Note" && role_names[base::index_of(Role::table_data)] == "TD");

}  // namespace

std::string_view role_name(Role role) { return role_names[base::index_of(role)]; }

StructTree::StructTree() : elems_(1), attributes_(1) {}

ElemId StructTree::add(ElemId parent, Role role, diag::Span span) {
    const ElemId id{size()};
    elems_.push_back({.role = role, .parent = parent, .span = span});
    StructElem& above = elems_[base::index_of(parent)];
    if (above.last_child == ElemId::none)
        above.first_child = id;
    else
        elems_[base::index_of(above.last_child)].next_sibling = id;
    above.last_child = id;
    return id;
}

StructAttributes& StructTree::attributes(ElemId id) {
    StructElem& elem = elems_[base::index_of(id)];
    if (elem.attributes == 0) {
        elem.attributes = static_cast<uint32_t>(attributes_.size());
        attributes_.emplace_back();
    }
    return attributes_[elem.attributes];
}

const StructAttributes& StructTree::attributes_of(ElemId id) const { return attributes_[(*this)[id].attributes]; }

}  // namespace document
