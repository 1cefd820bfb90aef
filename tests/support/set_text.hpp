#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/complaints.hpp"
#include "support/flow_builder.hpp"
#include "typeset/typeset.hpp"

/// A run of glyphs as it stands on a page, easy to compare.
struct SetRun {
    uint32_t page = 0;  ///< from 1
    base::Length x, baseline, width;
    std::string text;  ///< of its glyphs
    std::string said;
    std::variant<document::ElemId, document::Artifact> owner;
};

inline base::Length width_of(const document::GlyphRun& run, const document::Page& page) {
    base::Length width;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) width.thousandths += page.glyphs[i].advance;
    return width;
}

/// All runs, page by page, in the order of painting.
inline std::vector<SetRun> runs_of(const document::Document& document) {
    std::vector<SetRun> runs;
    for (uint32_t i = 0; i < document.pages.size(); ++i) {
        const document::Page& page = document.pages[i];
        for (const document::Item& item : page.items)
            if (const auto* run = std::get_if<document::GlyphRun>(&item.what))
                runs.push_back({i + 1, run->origin.x, run->origin.y, width_of(*run, page),
                                page.text.substr(run->text.begin, run->text.size()),
                                std::string(document::text_of(*run, page)), item.belongs_to});
    }
    return runs;
}

/// What all runs that are no artifacts say, one after the other.
inline std::string text_of(const document::Document& document) {
    std::string text;
    for (const SetRun& run : runs_of(document))
        if (std::holds_alternative<document::ElemId>(run.owner)) text += run.said;
    return text;
}

/// The same in the order in which it is read: of a row that pages divide, cell by cell.
inline std::string text_as_read(const document::Document& document) {
    std::map<document::ElemId, std::string> leaves;
    for (const SetRun& run : runs_of(document))
        if (const auto* leaf = std::get_if<document::ElemId>(&run.owner)) leaves[*leaf] += run.said;
    std::string text;
    for (const auto& [leaf, said] : leaves) text += said;
    return text;
}

/// What the tests of a process share: fonts are loaded once.
inline typeset::Engines& shared_engines() {
    static text::Fonts fonts;
    static typeset::Engines engines(fonts);
    return engines;
}

/// A flow set into pages.
struct SetFlow {
    document::Document document;
    std::vector<SetRun> runs;
    std::vector<std::string> complaints;
};

inline SetFlow set(const FlowBuilder& builder) {
    diag::Sink sink;
    SetFlow set;
    set.document = typeset::typeset(builder.flow, shared_engines(), sink);
    set.runs = runs_of(set.document);
    set.complaints = complaints(sink);
    return set;
}
