#include "document/structure.hpp"

#include <catch2/catch.hpp>

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
