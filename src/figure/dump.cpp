#include <fmt/format.h>

#include "document/notation.hpp"
#include "figure/picture.hpp"

namespace figure {
namespace {

using document::notation;

std::string point(base::Point at) { return notation(at.x) + ' ' + notation(at.y); }

/// The outline as SVG writes paths.
std::string line(const document::Path& path) {
    constexpr size_t points[] = {1, 1, 3, 0};
    std::string out = "path";
    size_t next = 0;
    for (const document::Verb verb : path.verbs) {
        out += {' ', "MLCZ"[static_cast<size_t>(verb)]};
        for (size_t i = 0; i < points[static_cast<size_t>(verb)]; ++i) out += ' ' + point(path.points[next++]);
    }
    if (path.fill) out += " fill " + notation(*path.fill);
    if (!path.stroke) return out;
    out += " stroke " + notation(path.stroke->color) + ' ' + notation(path.stroke->width);
    for (const base::Length dash : path.stroke->dashes)
        out += (dash == path.stroke->dashes.front() ? " dashes " : " ") + notation(dash);
    return out;
}

constexpr std::string_view subjects[] = {"axis", "as-of",     "period", "group",  "lane",
                                         "row",  "statement", "key",    "legend", "tile"};

std::string line(const Text& text) {
    return fmt::format("text {} {} {} style {} {}", point(text.origin), subjects[static_cast<size_t>(text.subject)],
                       text.index, static_cast<uint32_t>(text.style), document::quoted(text.text));
}

}  // namespace

std::string dump(const Picture& picture) {
    std::string out = fmt::format("picture {} x {}\n", notation(picture.size.width), notation(picture.size.height));
    for (const Item& item : picture.items)
        out += std::visit([](const auto& what) { return "  " + line(what) + '\n'; }, item);
    for (const Key& key : picture.keys) out += fmt::format("  key {} statement {}\n", key.number, key.statement);
    return out;
}

}  // namespace figure
