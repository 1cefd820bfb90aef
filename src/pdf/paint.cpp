#include <string>

#include "pdf/canvas.hpp"
#include "pdf/extent.hpp"
#include "pdf/marking.hpp"
#include "pdf/paint_run.hpp"
#include "pdf/painting.hpp"

namespace pdf {

namespace {

using document::Artifact;
using document::ElemId;
using document::Item;
using document::Path;
using document::Verb;

void paint_outline(Canvas& canvas, const Path& path) {
    size_t next = 0;
    for (const Verb verb : path.verbs) {
        switch (verb) {
        case Verb::move:
            canvas.put(path.points.at(next++)).put("m\n");
            break;
        case Verb::line:
            canvas.put(path.points.at(next++)).put("l\n");
            break;
        case Verb::curve:
            canvas.put(path.points.at(next)).put(path.points.at(next + 1)).put(path.points.at(next + 2)).put("c\n");
            next += 3;
            break;
        case Verb::close:
            canvas.put("h\n");
            break;
        }
    }
}

/// Items that follow one another and belong to the same leaf or kind of artifact.
size_t group_end(const document::Page& page, size_t begin) {
    size_t end = begin + 1;
    while (end < page.items.size() && page.items[end].belongs_to == page.items[begin].belongs_to) ++end;
    return end;
}

class PagePainter {
public:
    PagePainter(const document::Document& document, const document::Page& page, FontTable& fonts,
                const text::Fonts& faces, diag::Sink& sink)
        : page_(page),
          fonts_(fonts),
          faces_(faces),
          canvas_(page.size.height),
          structure_(document.structure),
          marking_(canvas_, document.structure, sink) {}

    PageContent paint() {
        for (size_t begin = 0, end = 0; begin < page_.items.size(); begin = end) {
            end = group_end(page_, begin);
            paint_group(begin, end);
        }
        return {canvas_.take(), marking_.take(), std::move(figures_)};
    }

private:
    void paint_group(size_t begin, size_t end) {
        const Item& first = page_.items[begin];
        if (const ElemId* leaf = std::get_if<ElemId>(&first.belongs_to)) {
            marking_.begin_content(*leaf);
            note_figure(*leaf, begin, end);
        } else
            marking_.begin_artifact(artifact_properties(std::get<Artifact>(first.belongs_to), begin, end));
        for (size_t i = begin; i < end; ++i) paint_item(page_.items[i]);
        marking_.end();
    }

    void note_figure(ElemId leaf, size_t begin, size_t end) {
        const ElemId elem = base::index_of(leaf) < structure_.size() ? structure_[leaf].parent : ElemId::none;
        if (elem != ElemId::none && structure_[elem].role == document::Role::figure)
            figures_.push_back({elem, extent(begin, end).sides(page_.size.height)});
    }

    [[nodiscard]] Extent extent(size_t begin, size_t end) const {
        Extent extent;
        for (size_t i = begin; i < end; ++i) extent.include(page_.items[i], page_, faces_);
        return extent;
    }

    /// ISO 32000-1, table 330.
    [[nodiscard]] std::string artifact_properties(Artifact artifact, size_t begin, size_t end) const {
        switch (artifact) {
        case Artifact::header:
            return "/Type/Pagination/Subtype/Header";
        case Artifact::footer:
            return "/Type/Pagination/Subtype/Footer";
        case Artifact::pagination:
            return "/Type/Pagination";
        case Artifact::layout:
            return "/Type/Layout";
        case Artifact::page:
            return "/Type/Page";
        case Artifact::background:
            break;
        }
        return "/Type/Background/BBox" + extent(begin, end).box(page_.size.height);
    }

    void paint_item(const Item& item) {
        if (const auto* run = std::get_if<document::GlyphRun>(&item.what))
            paint_run(canvas_, marking_, *run, page_, fonts_, faces_);
        else
            paint_path(std::get<Path>(item.what));
    }

    void paint_path(const Path& path) {
        canvas_.end_text();
        marking_.resume();
        if (path.fill) canvas_.set_fill(*path.fill);
        if (path.stroke) canvas_.set_stroke(*path.stroke);
        paint_outline(canvas_, path);
        canvas_.put(!path.stroke ? "f\n" : path.fill ? "B\n" : "S\n");
    }

    const document::Page& page_;
    FontTable& fonts_;
    const text::Fonts& faces_;
    Canvas canvas_;
    const document::StructTree& structure_;
    Marking marking_;
    std::vector<FigureBox> figures_;
};

}  // namespace

Painting paint(const document::Document& document, const text::Fonts& faces, diag::Sink& sink) {
    Painting painting;
    painting.pages.reserve(document.pages.size());
    for (const document::Page& page : document.pages)
        painting.pages.push_back(PagePainter(document, page, painting.fonts, faces, sink).paint());
    return painting;
}

}  // namespace pdf
