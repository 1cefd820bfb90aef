#include "document/structure.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

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

ElemId StructTree::add_leaf_after(ElemId leaf) {
    const ElemId id{size()};
    elems_.push_back((*this)[leaf]);
    elems_[base::index_of(leaf)].next_sibling = id;
    StructElem& above = elems_[base::index_of((*this)[id].parent)];
    if (above.last_child == leaf) above.last_child = id;
    return id;
}

uint32_t StructTree::append(ElemId parent, const StructTree& tree, Role role) {
    const auto root = base::index_of(add(parent, role, tree[ElemId::root].span));
    const auto attributes = static_cast<uint32_t>(attributes_.size()) - 1;
    const auto moved = [root](ElemId id) { return id == ElemId::none ? id : ElemId{base::index_of(id) + root}; };
    for (StructElem elem : std::span(tree.elems_).subspan(1)) {
        for (ElemId* id : {&elem.parent, &elem.first_child, &elem.last_child, &elem.next_sibling}) *id = moved(*id);
        if (elem.attributes > 0) elem.attributes += attributes;
        elems_.push_back(elem);
    }
    for (StructAttributes each : std::span(tree.attributes_).subspan(1)) {
        std::ranges::transform(each.headers, each.headers.begin(), moved);
        attributes_.push_back(std::move(each));
    }
    const StructElem& top = tree[ElemId::root];
    elems_[root].first_child = moved(top.first_child);
    elems_[root].last_child = moved(top.last_child);
    if (top.attributes > 0) elems_[root].attributes = top.attributes + attributes;
    return root;
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
