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

std::vector<Dict> write_pages(haru::File& file, const Document& document, const Painting& painting, Dict resources) {
    std::vector<Dict> pages;
    for (size_t i = 0; i < document.pages.size(); ++i) {
        Dict page = file.add_page(document.pages[i].size, painting.pages[i].operators);
        page.set("Resources", resources);
        page.set("Tabs", Name{"S"});  // through annotations in the structure's order (ISO 14289-1, 7.18.3)
        pages.push_back(page);
    }
    return pages;
}

void write_catalog(haru::File& file, const document::Metadata& metadata, diag::Sink& sink) {
    Dict catalog = file.catalog();
    catalog.set("Lang", haru::Bytes{checked_text(metadata.language, {"the name of a language"}, sink)});
    catalog.set_dict("MarkInfo").set("Marked", true);
    catalog.set_dict("ViewerPreferences").set("DisplayDocTitle", true);
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
    write_page_labels(file, document.pages);
    write_output_intent(file);
    write_metadata(file, document.metadata, sink);
    write_catalog(file, document.metadata, sink);
    return file;
}

}  // namespace pdf
