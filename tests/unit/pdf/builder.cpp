#include "unit/pdf/builder.hpp"

#include <hb.h>

#include "base/utf8.hpp"

using document::ElemId;
using document::GlyphRun;
using document::Page;
using document::Role;

namespace {

/// The characters of a text, but a hyphen for each soft hyphen, as at a line's end.
hb_buffer_t* buffer_of(std::string_view text) {
    hb_buffer_t* buffer = hb_buffer_create();
    uint32_t cluster = 0;
    for (const char32_t c : base::decode(text)) {
        hb_buffer_add(buffer, c == 0xAD ? '-' : c, cluster);
        cluster += base::utf8_size(c);
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_guess_segment_properties(buffer);
    return buffer;
}

/// Adds glyphs and text to the page's pools.
GlyphRun shape(Page& page, const text::Face& face, base::Length size, std::string_view text) {
    GlyphRun run;
    run.size = size;
    run.text.begin = static_cast<uint32_t>(page.text.size());
    page.text += text;
    run.text.end = static_cast<uint32_t>(page.text.size());
    run.glyphs.begin = static_cast<uint32_t>(page.glyphs.size());
    hb_buffer_t* buffer = buffer_of(text);
    hb_shape(face.harfbuzz_font(), buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const auto scaled = [&](hb_position_t units) {
        return static_cast<int32_t>(size.scaled(units, face.metrics().units_per_em).thousandths);
    };
    for (unsigned i = 0; i < count; ++i)
        page.glyphs.push_back({static_cast<uint16_t>(infos[i].codepoint), scaled(positions[i].x_advance),
                               scaled(positions[i].x_offset), scaled(positions[i].y_offset), infos[i].cluster});
    hb_buffer_destroy(buffer);
    run.glyphs.end = static_cast<uint32_t>(page.glyphs.size());
    return run;
}

base::Point point(Builder::At at) { return {base::points(at.x), base::points(at.y)}; }

}  // namespace

Builder::Builder(text::Fonts& fonts) : fonts_(fonts) {
    document.metadata = {.title = "Provdokument å ä ö",
                         .author = "Lägesbild",
                         .subject = "",
                         .language = "sv-SE",
                         .creator = "Lägesbild",
                         .created = {}};
}

ElemId Builder::add(ElemId parent, Role role) { return document.structure.add(parent, role, {}); }

void Builder::page() {
    document.pages.emplace_back();
    current().size = {base::Length{595276}, base::Length{841890}};
    current().number = static_cast<uint32_t>(document.pages.size());
}

ElemId Builder::leaf(ElemId elem) {
    return document.structure[elem].role == Role::content ? elem : add(elem, Role::content);
}

base::Length Builder::text(Owner owner, At at, std::string_view text) {
    if (const ElemId* elem = std::get_if<ElemId>(&owner)) owner = leaf(*elem);
    const text::FaceId id = fonts_.find(face).face;
    GlyphRun run = shape(current(), fonts_.face(id), size, text);
    run.face = id;
    run.origin = point(at);
    run.color = color;
    base::Length width;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) width += base::Length{current().glyphs[i].advance};
    current().items.push_back({run, owner});
    return width;
}

void Builder::returned_letter(Owner owner, At at, std::string_view letters) {
    text(owner, at, std::string(letters) + "-");
    auto& run = std::get<GlyphRun>(current().items.back().what);
    current().text.resize(run.text.begin);
    current().text += "\u00AD";
    run.text.end = static_cast<uint32_t>(current().text.size());
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) current().glyphs[i].cluster = 0;
}

void Builder::says(std::string_view text) {
    const auto begin = static_cast<uint32_t>(current().text.size());
    current().text += text;
    std::get<GlyphRun>(current().items.back().what).actual_text =
        base::Range{begin, static_cast<uint32_t>(current().text.size())};
}

void Builder::rectangle(Owner owner, base::Rect area, base::Color fill) {
    if (const ElemId* elem = std::get_if<ElemId>(&owner)) owner = leaf(*elem);
    using document::Verb;
    document::Path path;
    path.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close};
    path.points = {
        area.origin, {area.right(), area.top()}, {area.right(), area.bottom()}, {area.left(), area.bottom()}};
    path.fill = fill;
    current().items.push_back({path, owner});
}

void Builder::link(ElemId elem, base::Rect area, std::string uri, std::string contents) {
    current().links.push_back({area, std::move(uri), ElemId::none, elem, std::move(contents)});
}

void Builder::link(ElemId elem, base::Rect area, ElemId target, std::string contents) {
    current().links.push_back({area, "", target, elem, std::move(contents)});
}

void Builder::destination(ElemId elem, At at) {
    document.destinations.emplace_back(
        elem, document::Destination{static_cast<uint32_t>(document.pages.size() - 1), point(at)});
}

void Builder::outline(std::string title, uint32_t level, ElemId elem, At at) {
    document.outline.push_back(
        {std::move(title), level, elem, {static_cast<uint32_t>(document.pages.size() - 1), point(at)}});
}
