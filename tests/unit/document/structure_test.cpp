#include "document/structure.hpp"

#include <catch2/catch.hpp>

#include "base/range.hpp"

using document::ElemId;
using document::Role;
using document::StructTree;

TEST_CASE("a tree begins with its root") {
    const StructTree tree;
    CHECK(tree.size() == 1);
    CHECK(tree[ElemId::root].role == Role::document);
    CHECK(tree[ElemId::root].first_child == ElemId::none);
}

TEST_CASE("children are kept in the order of adding") {
    StructTree tree;
    const ElemId list = tree.add(ElemId::root, Role::list, {});
    const ElemId after = tree.add(ElemId::root, Role::paragraph, {});
    const ElemId first = tree.add(list, Role::list_item, {}), second = tree.add(list, Role::list_item, {});
    CHECK(tree[ElemId::root].first_child == list);
    CHECK(tree[list].next_sibling == after);
    CHECK(tree[ElemId::root].last_child == after);
    CHECK(tree[list].first_child == first);
    CHECK(tree[first].next_sibling == second);
    CHECK(tree[second].next_sibling == ElemId::none);
    CHECK(tree[second].parent == list);
}

TEST_CASE("an element has attributes from when they are first written") {
    StructTree tree;
    const ElemId span = tree.add(ElemId::root, Role::span, {}), plain = tree.add(ElemId::root, Role::paragraph, {});
    tree.attributes(span).expansion = "An abbreviation";
    tree.attributes(span).language = "en";
    CHECK(tree.attributes_of(span).expansion == "An abbreviation");
    CHECK(tree.attributes_of(span).language == "en");
    CHECK(tree.attributes_of(plain) == document::StructAttributes{});
}

TEST_CASE("every role has the name of its structure type") {
    CHECK(role_name(Role::content).empty());
    CHECK(role_name(Role::h6) == "H6");
    CHECK(role_name(Role::list_body) == "LBody");
    CHECK(role_name(Role::table_header) == "TH");
    CHECK(role_name(Role::table_body) == "TBody");
    CHECK(role_name(Role::link) == "Link");
}

TEST_CASE("a leaf is added next to another one") {
    StructTree tree;
    const ElemId paragraph = tree.add(ElemId::root, Role::paragraph, {});
    const ElemId first = tree.add(paragraph, Role::content, {}), last = tree.add(paragraph, Role::content, {});
    const ElemId after_first = tree.add_leaf_after(first), after_last = tree.add_leaf_after(last);
    CHECK(tree[first].next_sibling == after_first);
    CHECK(tree[after_first].next_sibling == last);
    CHECK(tree[last].next_sibling == after_last);
    CHECK(tree[after_last].next_sibling == ElemId::none);
    CHECK(tree[paragraph].last_child == after_last);
    CHECK((tree[after_last].role == Role::content && tree[after_last].parent == paragraph));
}

TEST_CASE("a tree stands in another one as it stood alone") {
    StructTree tree, part;
    tree.attributes(tree.add(ElemId::root, Role::paragraph, {})).expansion = "other";
    const ElemId header = part.add(ElemId::root, Role::table_header, {});
    const ElemId cell = part.add(ElemId::root, Role::table_data, {});
    part.attributes(cell).headers = {header};
    part.attributes(ElemId::root).language = "en";
    const uint32_t by = tree.append(ElemId::root, part, Role::section);
    const ElemId root{by}, moved_header{base::index_of(header) + by}, moved_cell{base::index_of(cell) + by};
    CHECK(tree.size() == 5);
    CHECK((tree[root].role == Role::section && tree[root].parent == ElemId::root));
    CHECK(tree[ElemId::root].last_child == root);
    CHECK(tree[root].first_child == moved_header);
    CHECK(tree[root].last_child == moved_cell);
    CHECK(tree[moved_header].next_sibling == moved_cell);
    CHECK(tree.attributes_of(root).language == "en");
    CHECK(tree.attributes_of(moved_cell).headers == std::vector<ElemId>{moved_header});
    CHECK(tree.attributes_of(moved_header) == document::StructAttributes{});
}
