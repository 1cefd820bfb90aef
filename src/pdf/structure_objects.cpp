#include "pdf/structure_objects.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "pdf/attribute_objects.hpp"
#include "pdf/trees.hpp"

namespace pdf {

namespace {

using document::Document;
using document::ElemId;
using document::Role;
using document::StructTree;
using haru::Array;
using haru::Dict;
using haru::Name;

class StructureWriter {
public:
    StructureWriter(haru::File& file, const Document& document, const Tags& tags, PageObjects& objects,
                    diag::Sink& sink)
        : file_(file), tree_(document.structure), tags_(tags), objects_(objects), attributes_(document, tags, sink) {}

    void write() {
        create_elements();
        for (uint32_t i = 0; i < tree_.size(); ++i)
            if (elems_[i]) write_element(ElemId{i});
        write_root();
    }

private:
    Dict elem(ElemId id) const { return elems_[base::index_of(id)].value(); }

    void create_elements() {
        elems_.resize(tree_.size());
        for (uint32_t i = 0; i < tree_.size(); ++i)
            if (tree_[ElemId{i}].role != Role::content) elems_[i] = file_.add_dict();
    }

    void write_root() {
        Dict root = file_.add_dict();
        root.set("Type", Name{"StructTreeRoot"});
        root.set("K", elem(ElemId::root));
        elem(ElemId::root).set("P", root);
        write_parent_tree(root);
        write_identifiers(root);
        file_.catalog().set("StructTreeRoot", root);
    }

    void write_element(ElemId id) {
        Dict dict = elem(id);
        dict.set("S", Name{role_name(tree_[id].role)});
        if (tree_[id].parent != ElemId::none) dict.set("P", elem(tree_[id].parent));
        attributes_.write(dict, id);
        write_kids(dict, id);
    }

    /// The page of most of an element's own marks stands in the element, so that those can be plain numbers.
    std::optional<uint32_t> first_page(ElemId id) const {
        for (ElemId child = tree_[id].first_child; child != ElemId::none; child = tree_[child].next_sibling)
            if (!tags_.marks[base::index_of(child)].empty()) return tags_.marks[base::index_of(child)].front().page;
        return {};
    }

    void write_kids(Dict dict, ElemId id) {
        const std::optional<uint32_t> page = first_page(id);
        if (page) dict.set("Pg", objects_.pages[*page]);
        if (tree_[id].first_child == ElemId::none && tags_.annotations[base::index_of(id)].empty()) return;
        Array kids = dict.set_array("K");
        for (ElemId child = tree_[id].first_child; child != ElemId::none; child = tree_[child].next_sibling)
            write_kid(kids, child, page);
        for (const Annotated& annotated : tags_.annotations[base::index_of(id)]) write_annotation(kids, annotated);
    }

    void write_kid(Array kids, ElemId child, std::optional<uint32_t> page) {
        if (tree_[child].role != Role::content) {
            kids.add(elem(child));
            return;
        }
        for (const Marked& marked : tags_.marks[base::index_of(child)]) {
            if (marked.page == page)
                kids.add(int64_t{marked.mcid});
            else
                write_marked_content(kids.add_dict(), marked);
        }
    }

    /// ISO 32000-1, table 324.
    void write_marked_content(Dict reference, const Marked& marked) {
        reference.set("Type", Name{"MCR"});
        reference.set("Pg", objects_.pages[marked.page]);
        reference.set("MCID", int64_t{marked.mcid});
    }

    /// ISO 32000-1, table 325.
    void write_annotation(Array kids, const Annotated& annotated) {
        Dict reference = kids.add_dict();
        reference.set("Type", Name{"OBJR"});
        reference.set("Pg", objects_.pages[annotated.page]);
        reference.set("Obj", objects_.links[annotated.page][annotated.link]);
    }

    /// Pages have the keys from 0, annotations those after them.
    void write_parent_tree(Dict root) {
        std::vector<std::pair<int64_t, TreeValue>> entries;
        for (size_t page = 0; page < objects_.pages.size(); ++page) add_page(entries, page);
        std::vector<std::pair<Annotated, ElemId>> annotations = annotations_by_page();
        for (const auto& [annotated, id] : annotations) {
            const auto key = static_cast<int64_t>(entries.size());
            objects_.links[annotated.page][annotated.link].set("StructParent", key);
            entries.emplace_back(key, elem(id));
        }
        root.set("ParentTreeNextKey", static_cast<int64_t>(entries.size()));
        Dict tree = file_.add_dict();
        write_number_tree(file_, tree, entries);
        root.set("ParentTree", tree);
    }

    void add_page(std::vector<std::pair<int64_t, TreeValue>>& entries, size_t page) {
        const auto key = static_cast<int64_t>(page);
        objects_.pages[page].set("StructParents", key);
        Array parents = file_.add_array();
        for (const ElemId parent : tags_.parents[page]) parents.add(elem(parent));
        entries.emplace_back(key, parents);
    }

    [[nodiscard]] std::vector<std::pair<Annotated, ElemId>> annotations_by_page() const {
        std::vector<std::pair<Annotated, ElemId>> all;
        for (uint32_t i = 0; i < tree_.size(); ++i)
            for (const Annotated& annotated : tags_.annotations[i]) all.emplace_back(annotated, ElemId{i});
        std::sort(all.begin(), all.end());
        return all;
    }

    void write_identifiers(Dict root) {
        if (tags_.identified.empty()) return;
        std::vector<std::pair<std::string, TreeValue>> entries;
        for (const ElemId id : tags_.identified) entries.emplace_back(identifier(id), elem(id));
        Dict tree = file_.add_dict();
        write_name_tree(file_, tree, entries);
        root.set("IDTree", tree);
    }

    haru::File& file_;
    const StructTree& tree_;
    const Tags& tags_;
    PageObjects& objects_;
    AttributeWriter attributes_;
    std::vector<std::optional<Dict>> elems_;
};

}  // namespace

void write_structure(haru::File& file, const Document& document, const Tags& tags, PageObjects& objects,
                     diag::Sink& sink) {
    StructureWriter(file, document, tags, objects, sink).write();
}

}  // namespace pdf
