#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

/// Documents for tests, set by HarfBuzz alone: no lines, no flow.
class Builder {
public:
    explicit Builder(text::Fonts& fonts);

    document::ElemId add(document::ElemId parent, document::Role role);
    /// A new last page, A4; what follows is painted on it.
    void page();

    using Owner = std::variant<document::ElemId, document::Artifact>;
    struct At {
        int64_t x = 0, y = 0;  ///< whole points
    };
    /// Sets a text on one line. An element that is no leaf gets a leaf of its own. Returns its width.
    base::Length text(Owner owner, At at, std::string_view text);
    /// Sets the letters and then a hyphen for one soft hyphen, as where Swedish "tillåta" is broken: till-låta.
    void returned_letter(Owner owner, At at, std::string_view letters);
    /// What the last run says instead of its text.
    void says(std::string_view text);
    void rectangle(Owner owner, base::Rect area, base::Color fill);
    void link(document::ElemId elem, base::Rect area, std::string uri, std::string contents);
    void link(document::ElemId elem, base::Rect area, document::ElemId target, std::string contents);
    void destination(document::ElemId elem, At at);
    void outline(std::string title, uint32_t level, document::ElemId elem, At at);

    text::FaceQuery face{"Lato", 400, false};
    base::Length size = base::points(11);
    base::Color color;

    document::Document document;

private:
    document::ElemId leaf(document::ElemId elem);
    document::Page& current() { return document.pages.back(); }
    text::Fonts& fonts_;
};
