#include "pdf/tags.hpp"

#include <algorithm>
#include <map>

#include "pdf/refusal.hpp"

namespace pdf {

namespace {

using document::Document;
using document::ElemId;
using document::Role;
using document::StructTree;

void collect_marks(Tags& tags, const StructTree& structure, const Content& content) {
    tags.marks.resize(structure.size());
    tags.parents.resize(content.pages.size());
    for (uint32_t page = 0; page < content.pages.size(); ++page) {
        const std::vector<ElemId>& leaves = content.pages[page].leaves;
        for (uint32_t mcid = 0; mcid < leaves.size(); ++mcid) {
            tags.marks[base::index_of(leaves[mcid])].push_back({page, mcid});
            tags.parents[page].push_back(structure[leaves[mcid]].parent);
        }
    }
}

void collect_annotations(Tags& tags, const Document& document) {
    tags.annotations.resize(document.structure.size());
    for (uint32_t page = 0; page < document.pages.size(); ++page) {
        const std::vector<document::Link>& links = document.pages[page].links;
        for (uint32_t link = 0; link < links.size(); ++link) {
            if (base::index_of(links[link].elem) >= document.structure.size())
                throw Refusal(diag::Code::pdf_failure, {}, "a link belongs to no element of the structure");
            tags.annotations[base::index_of(links[link].elem)].push_back({page, link});
        }
    }
}

/// The innermost figure round a leaf, or none.
ElemId figure_around(const StructTree& structure, ElemId id) {
    while (id != ElemId::none && structure[id].role != Role::figure) id = structure[id].parent;
    return id;
}

/// A figure's place is where its first marks are; what continues on another page has no box there (ISO 32000-1, table
/// 344).
void collect_figures(Tags& tags, const Document& document, const text::Fonts& faces) {
    std::map<ElemId, Placement> placements;
    for (uint32_t number = 0; number < document.pages.size(); ++number) {
        const document::Page& page = document.pages[number];
        for (const document::Item& item : page.items) {
            const auto* leaf = std::get_if<ElemId>(&item.belongs_to);
            const ElemId figure = leaf == nullptr ? ElemId::none : figure_around(document.structure, *leaf);
            if (figure == ElemId::none) continue;
            Placement& placement = placements.try_emplace(figure, Placement{number, {}}).first->second;
            if (placement.page == number) placement.extent.include(item, page, faces);
        }
    }
    tags.figures.assign(placements.begin(), placements.end());
}

/// Header cells that cells name, and notes (ISO 14289-1, 7.9).
void collect_identified(Tags& tags, const StructTree& structure) {
    for (uint32_t i = 0; i < structure.size(); ++i) {
        const ElemId id{i};
        if (structure[id].role == Role::note) tags.identified.push_back(id);
        const std::vector<ElemId>& headers = structure.attributes_of(id).headers;
        tags.identified.insert(tags.identified.end(), headers.begin(), headers.end());
    }
    std::sort(tags.identified.begin(), tags.identified.end());
    tags.identified.erase(std::unique(tags.identified.begin(), tags.identified.end()), tags.identified.end());
}

}  // namespace

Tags tag(const Document& document, const Content& content, const text::Fonts& faces) {
    Tags tags;
    collect_marks(tags, document.structure, content);
    collect_annotations(tags, document);
    collect_figures(tags, document, faces);
    collect_identified(tags, document.structure);
    return tags;
}

}  // namespace pdf
