#include "pdf/tags.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "pdf/refusal.hpp"

namespace pdf {

namespace {

using document::Document;
using document::ElemId;
using document::StructTree;

void collect_marks(Tags& tags, const StructTree& structure, const Painting& painting) {
    tags.marks.resize(structure.size());
    tags.parents.resize(painting.pages.size());
    for (uint32_t page = 0; page < painting.pages.size(); ++page) {
        const std::vector<ElemId>& leaves = painting.pages[page].leaves;
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

void include(FigureBox& box, const FigureBox& part) {
    for (const size_t side : {0U, 1U}) box.sides[side] = base::min(box.sides[side], part.sides[side]);
    for (const size_t side : {2U, 3U}) box.sides[side] = base::max(box.sides[side], part.sides[side]);
}

/// What stands on more than one page has no box (ISO 32000-1, table 344).
void collect_figures(Tags& tags, const Painting& painting) {
    using Page = uint32_t;
    std::map<ElemId, std::pair<Page, FigureBox>> boxes;
    std::set<ElemId> divided;
    for (Page page = 0; page < painting.pages.size(); ++page)
        for (const FigureBox& part : painting.pages[page].figures) {
            auto& [first, box] = boxes.try_emplace(part.elem, page, part).first->second;
            if (first != page) divided.insert(part.elem);
            include(box, part);
        }
    for (const auto& [elem, box] : boxes)
        if (!divided.contains(elem)) tags.figures.push_back(box.second);
}

/// Header cells that cells name, and notes (ISO 14289-1, 7.9).
void collect_identified(Tags& tags, const StructTree& structure) {
    for (uint32_t i = 0; i < structure.size(); ++i) {
        if (structure[ElemId{i}].role == document::Role::note) tags.identified.push_back(ElemId{i});
        const std::vector<ElemId>& headers = structure.attributes_of(ElemId{i}).headers;
        tags.identified.insert(tags.identified.end(), headers.begin(), headers.end());
    }
    std::sort(tags.identified.begin(), tags.identified.end());
    tags.identified.erase(std::unique(tags.identified.begin(), tags.identified.end()), tags.identified.end());
}

}  // namespace

Tags tag(const Document& document, const Painting& painting) {
    Tags tags;
    collect_marks(tags, document.structure, painting);
    collect_annotations(tags, document);
    collect_figures(tags, painting);
    collect_identified(tags, document.structure);
    return tags;
}

}  // namespace pdf
