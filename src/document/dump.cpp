#include "document/dump.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "document/notation.hpp"

namespace document {

namespace {

constexpr std::array<std::string_view, 6> artifact_names = {"header", "footer", "pagination",
                                                            "layout", "page",   "background"};

std::string notation_of(base::Point point) { return notation(point.x) + ' ' + notation(point.y); }
std::string notation_of(base::Size size) { return notation(size.width) + " x " + notation(size.height); }

std::string notation_of(std::string_view name, const std::optional<base::Rect>& box) {
    return box ? fmt::format(" {} {} {}", name, notation_of(box->origin), notation_of(box->size)) : "";
}

/// What a mark belongs to: the role of the element that its leaf is part of, or the kind of artifact.
std::string owner(const Item& item, const StructTree& structure) {
    if (const Artifact* artifact = std::get_if<Artifact>(&item.belongs_to))
        return fmt::format("artifact {}", artifact_names[static_cast<size_t>(*artifact)]);
    const ElemId leaf = std::get<ElemId>(item.belongs_to);
    if (base::index_of(leaf) >= structure.size() || structure[leaf].parent == ElemId::none) return "nothing";
    return std::string(role_name(structure[structure[leaf].parent].role));
}

base::Length width(const GlyphRun& run, const Page& page) {
    base::Length sum;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) sum += base::Length{page.glyphs[i].advance};
    return sum;
}

std::string line(const GlyphRun& run, const Page& page, const text::Fonts& fonts, const std::string& belongs_to) {
    const std::string_view shown = std::string_view(page.text).substr(run.text.begin, run.text.size());
    const std::string said = run.actual_text ? " says " + quoted(text_of(run, page)) : "";
    return fmt::format("  text {} width {} {} {} {} {} {}{}\n", notation_of(run.origin), notation(width(run, page)),
                       fonts.face(run.face).postscript_name(), notation(run.size), notation(run.color), belongs_to,
                       quoted(shown), said);
}

/// The outline as SVG writes paths: M, L, C, Z and the points.
std::string outline(const Path& path) {
    constexpr std::array<size_t, 4> points{1, 1, 3, 0};
    std::string out;
    size_t next = 0;
    for (const Verb verb : path.verbs) {
        out += {' ', "MLCZ"[static_cast<size_t>(verb)]};
        for (size_t i = 0; i < points[static_cast<size_t>(verb)]; ++i) out += ' ' + notation_of(path.points[next++]);
    }
    return out;
}

constexpr std::array<std::string_view, 3> cap_names = {"", " round", " square"};

std::string notation_of(const Stroke& stroke) {
    std::string out = fmt::format(" stroke {} {}{}", notation(stroke.color), notation(stroke.width),
                                  cap_names[static_cast<size_t>(stroke.cap)]);
    if (!stroke.dashes.empty()) out += " dashes";
    for (const base::Length dash : stroke.dashes) out += ' ' + notation(dash);
    return out;
}

std::string line(const Path& path, const std::string& belongs_to) {
    return fmt::format("  path{}{}{} {}\n", outline(path), path.fill ? " fill " + notation(*path.fill) : "",
                       path.stroke ? notation_of(*path.stroke) : "", belongs_to);
}

/// Where a link inside the document leads; nothing when its target is on no page.
std::string target(const Link& link, const Document& document) {
    const auto by_elem = [](const std::pair<ElemId, Destination>& entry) { return entry.first; };
    const auto found = std::ranges::lower_bound(document.destinations, link.target, {}, by_elem);
    if (found == document.destinations.end() || found->first != link.target) return {};
    return fmt::format("page {} at {}", found->second.page + 1, notation_of(found->second.point));
}

std::string line(const Link& link, const Document& document) {
    return fmt::format("  link {} {} to {} {}\n", notation_of(link.area.origin), notation_of(link.area.size),
                       link.uri.empty() ? target(link, document) : link.uri, quoted(link.contents));
}

void write_page(std::string& out, const Document& document, size_t number, const text::Fonts& fonts) {
    const Page& page = document.pages[number];
    const std::string label = page.label.empty() ? std::to_string(page.number) : page.label;
    out += fmt::format("page {} {} {}{}{}\n", number + 1, quoted(label), notation_of(page.size),
                       notation_of("trim", page.trim_box), notation_of("bleed", page.bleed_box));
    for (const Item& item : page.items) {
        const std::string belongs_to = owner(item, document.structure);
        if (const GlyphRun* run = std::get_if<GlyphRun>(&item.what))
            out += line(*run, page, fonts, belongs_to);
        else
            out += line(std::get<Path>(item.what), belongs_to);
    }
    for (const Link& link : page.links) out += line(link, document);
}

std::string notation_of(const Printing& printing) {
    if (printing == Printing{}) return {};
    constexpr std::array<std::string_view, 3> duplex_names = {"", " flip-long-edge", " flip-short-edge"};
    return fmt::format("printing{}{}\n", duplex_names[static_cast<size_t>(printing.duplex)],
                       printing.is_scaled ? "" : " actual-size");
}

void write_outline(std::string& out, const std::vector<OutlineEntry>& entries) {
    if (!entries.empty()) out += "outline\n";
    for (const OutlineEntry& entry : entries)
        out += fmt::format("{}{} page {} at {}\n", std::string(2 * size_t{entry.level}, ' '), quoted(entry.title),
                           entry.destination.page + 1, notation_of(entry.destination.point));
}

}  // namespace

std::string dump_metadata(const Metadata& metadata) {
    std::string out = fmt::format("title {}\n", quoted(metadata.title));
    if (!metadata.author.empty()) out += fmt::format("author {}\n", quoted(metadata.author));
    if (!metadata.subject.empty()) out += fmt::format("subject {}\n", quoted(metadata.subject));
    out += fmt::format("language {}\n", metadata.language);
    if (!metadata.creator.empty()) out += fmt::format("creator {}\n", quoted(metadata.creator));
    if (metadata.created) out += fmt::format("created {}\n", *metadata.created);
    return out;
}

std::string dump_pages(const Document& document, const text::Fonts& fonts) {
    std::string out = notation_of(document.printing);
    for (size_t number = 0; number < document.pages.size(); ++number) write_page(out, document, number, fonts);
    write_outline(out, document.outline);
    return out;
}

}  // namespace document
