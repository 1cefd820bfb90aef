#include "pdf/assemble.hpp"

#include "pdf/checked_string.hpp"
#include "pdf/font_objects.hpp"
#include "pdf/links.hpp"
#include "pdf/metadata.hpp"
#include "pdf/outline.hpp"
#include "pdf/output_intent.hpp"
#include "pdf/page_labels.hpp"
#include "pdf/structure_objects.hpp"

namespace pdf {

namespace {

using document::Document;
using haru::Dict;
using haru::Name;

/// ISO 32000-1, 14.11.2.
void write_box(Dict page, const char* key, const std::optional<base::Rect>& box, base::Length height) {
    if (!box) return;
    page.set_array(key).add(box->left()).add(height - box->bottom()).add(box->right()).add(height - box->top());
}

std::vector<Dict> write_pages(haru::File& file, const Document& document, const Painting& painting, Dict resources) {
    std::vector<Dict> pages;
    for (size_t i = 0; i < document.pages.size(); ++i) {
        Dict page = file.add_page(document.pages[i].size, painting.pages[i].operators);
        page.set("Resources", resources);
        write_box(page, "TrimBox", document.pages[i].trim_box, document.pages[i].size.height);
        write_box(page, "BleedBox", document.pages[i].bleed_box, document.pages[i].size.height);
        page.set("Tabs", Name{"S"});  // through annotations in the structure's order (ISO 14289-1, 7.18.3)
        pages.push_back(page);
    }
    return pages;
}

/// ISO 32000-1, table 150.
void write_preferences(Dict preferences, const document::Printing& printing) {
    preferences.set("DisplayDocTitle", true);
    if (printing.duplex == document::Duplex::flip_long_edge) preferences.set("Duplex", Name{"DuplexFlipLongEdge"});
    if (printing.duplex == document::Duplex::flip_short_edge) preferences.set("Duplex", Name{"DuplexFlipShortEdge"});
    if (!printing.is_scaled) preferences.set("PrintScaling", Name{"None"});
}

void write_catalog(haru::File& file, const Document& document, diag::Sink& sink) {
    Dict catalog = file.catalog();
    catalog.set("Lang", haru::Bytes{checked_text(document.metadata.language, {"the name of a language"}, sink)});
    catalog.set_dict("MarkInfo").set("Marked", true);
    write_preferences(catalog.set_dict("ViewerPreferences"), document.printing);
}

}  // namespace

haru::File assemble(const Document& document, const text::Fonts& faces, const Painting& painting, const Tags& tags,
                    diag::Sink& sink) {
    haru::File file;
    const Dict resources = write_fonts(file, painting.fonts, faces);
    PageObjects objects;
    objects.pages = write_pages(file, document, painting, resources);
    objects.links = write_links(file, document, objects.pages, sink);
    write_structure(file, document, tags, objects, sink);
    write_outline(file, document, objects.pages, sink);
    write_page_labels(file, document.pages, sink);
    write_output_intent(file);
    write_metadata(file, document.metadata, sink);
    write_catalog(file, document, sink);
    return file;
}

}  // namespace pdf
