#pragma once

#include <string>

#include "document/document.hpp"

/// Documents of pages that say their number, made by hand.
namespace sample {

inline document::Item run(document::Page& page, const std::string& text, document::ElemId leaf, base::Point origin) {
    document::GlyphRun run;
    run.size = base::points(10);
    run.origin = origin;
    run.glyphs.begin = base::size32(page.glyphs.size());
    run.text.begin = base::size32(page.text.size());
    for (uint32_t i = 0; i < text.size(); ++i) page.glyphs.push_back({1, 5003, 0, 0, i});
    page.text += text;
    run.glyphs.end = base::size32(page.glyphs.size());
    run.text.end = base::size32(page.text.size());
    return {run, leaf};
}

/// One paragraph that goes on over all pages, with " 1", " 2" … on them.
inline document::Document pages(uint32_t count, base::Size size = {base::Length{595276}, base::Length{841890}}) {
    document::Document document;
    const auto paragraph = document.structure.add(document::ElemId::root, document::Role::paragraph, {});
    const auto leaf = document.structure.add(paragraph, document::Role::content, {});
    for (uint32_t i = 0; i < count; ++i) {
        document::Page& page = document.pages.emplace_back();
        page.size = size;
        page.number = i + 1;
        page.items.push_back(run(page, " " + std::to_string(i + 1), leaf, {base::points(100), base::points(200)}));
    }
    return document;
}

/// As large as its words.
inline document::Page notice() {
    document::Page page;
    page.size = {base::points(100), base::points(10)};
    page.label = "blank";
    page.items.push_back(run(page, "blank", document::ElemId::none, {base::points(0), base::points(8)}));
    return page;
}

/// What a page shows, in the order of painting.
inline std::string text_on(const document::Page& page) {
    std::string text;
    for (const document::Item& item : page.items)
        if (const auto* run = std::get_if<document::GlyphRun>(&item.what)) text += document::text_of(*run, page);
    return text;
}

}  // namespace sample
