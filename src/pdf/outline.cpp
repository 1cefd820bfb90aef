#include "pdf/outline.hpp"

#include <optional>

#include "pdf/checked_string.hpp"
#include "pdf/links.hpp"

namespace pdf {

namespace {

using document::Document;
using haru::Dict;

/// An item's neighbours: positions among the entries.
struct Place {
    std::optional<size_t> parent, previous, next, first, last;
    int64_t children = 0;
};

void join(std::vector<Place>& places, size_t entry, std::optional<size_t> parent, std::optional<size_t> previous) {
    places[entry].parent = parent;
    places[entry].previous = previous;
    if (previous) places[*previous].next = entry;
    if (!parent) return;
    Place& above = places[*parent];
    above.last = entry;
    above.first = above.first.value_or(entry);
    ++above.children;
}

/// Finds each entry's neighbours from the levels.
std::vector<Place> places_of(const std::vector<document::OutlineEntry>& entries) {
    std::vector<Place> places(entries.size());
    std::vector<size_t> open;  // the last entry of each level on the way to the current one
    for (size_t i = 0; i < entries.size(); ++i) {
        std::optional<size_t> previous;
        while (!open.empty() && entries[open.back()].level >= entries[i].level) {
            previous = open.back();
            open.pop_back();
        }
        join(places, i, open.empty() ? std::nullopt : std::optional(open.back()), previous);
        open.push_back(i);
    }
    return places;
}

void refer(Dict item, const char* key, std::optional<size_t> entry, const std::vector<Dict>& items) {
    if (entry) item.set(key, items[*entry]);
}

/// ISO 32000-1, table 153; a negative count is that of a closed item.
void write_item(Dict item, const Place& place, const std::vector<Dict>& items) {
    refer(item, "Parent", place.parent, items);
    refer(item, "Prev", place.previous, items);
    refer(item, "Next", place.next, items);
    refer(item, "First", place.first, items);
    refer(item, "Last", place.last, items);
    if (place.children > 0) item.set("Count", place.parent ? -place.children : place.children);
}

/// ISO 32000-1, table 152; the count is that of all items that are to be seen.
void write_root(Dict root, std::vector<Dict>& items, const std::vector<Place>& places) {
    size_t last = 0;
    int64_t visible = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i].parent) continue;
        items[i].set("Parent", root);
        visible += 1 + places[i].children;
        last = i;
    }
    root.set("Type", haru::Name{"Outlines"});
    root.set("First", items.front());
    root.set("Last", items[last]);
    root.set("Count", visible);
}

}  // namespace

void write_outline(haru::File& file, const Document& document, const std::vector<Dict>& pages, diag::Sink& sink) {
    if (document.outline.empty()) return;
    const std::vector<Place> places = places_of(document.outline);
    std::vector<Dict> items;
    for (const document::OutlineEntry& entry : document.outline) {
        items.push_back(file.add_dict());
        items.back().set("Title", haru::Bytes{checked_text(
                                      entry.title, {"a bookmark", document.structure.span_of(entry.elem)}, sink)});
        write_destination(items.back().set_array("Dest"), entry.destination, document, pages);
    }
    for (size_t i = 0; i < items.size(); ++i) write_item(items[i], places[i], items);
    Dict root = file.add_dict();
    write_root(root, items, places);
    file.catalog().set("Outlines", root);
    file.catalog().set("PageMode", haru::Name{"UseOutlines"});
}

}  // namespace pdf
