#include "pdf/links.hpp"

#include <map>

#include "pdf/checked_string.hpp"
#include "pdf/refusal.hpp"

namespace pdf {

namespace {

using document::Document;
using document::ElemId;
using document::Link;
using haru::Array;
using haru::Bytes;
using haru::Dict;
using haru::Name;

class LinkWriter {
public:
    LinkWriter(haru::File& file, const Document& document, const std::vector<Dict>& pages, diag::Sink& sink)
        : file_(file),
          document_(document),
          pages_(pages),
          sink_(sink),
          destinations_(document.destinations.begin(), document.destinations.end()) {}

    std::vector<Dict> write_page(size_t number) {
        const document::Page& page = document_.pages[number];
        std::vector<Dict> links;
        for (const Link& link : page.links) links.push_back(write_link(link, page.size.height));
        if (!links.empty()) write_annotations(pages_[number], links);
        return links;
    }

private:
    static void write_annotations(Dict page, const std::vector<Dict>& links) {
        Array annotations = page.set_array("Annots");
        for (const Dict link : links) annotations.add(link);
    }

    /// ISO 32000-1, 12.5.6.5; printed (flag 4), as PDF/A demands, and without libharu's black frame.
    Dict write_link(const Link& link, base::Length page_height) {
        Dict annotation = file_.add_dict();
        annotation.set("Type", Name{"Annot"});
        annotation.set("Subtype", Name{"Link"});
        const base::Rect& area = link.area;
        annotation.set_array("Rect")
            .add(area.left())
            .add(page_height - area.bottom())
            .add(area.right())
            .add(page_height - area.top());
        annotation.set("F", int64_t{4});
        annotation.set_array("Border").add(int64_t{0}).add(int64_t{0}).add(int64_t{0});
        annotation.set("Contents",
                       Bytes{checked_text(link.contents, {"what is said of a link", span_of(link)}, sink_)});
        write_target(annotation, link);
        return annotation;
    }

    void write_target(Dict annotation, const Link& link) {
        if (!link.uri.empty()) {
            Dict action = annotation.set_dict("A");
            action.set("S", Name{"URI"});
            action.set("URI", Bytes{checked_bytes(link.uri, {"an address", span_of(link)}, sink_)});
            return;
        }
        const auto found = destinations_.find(link.target);
        if (found == destinations_.end())
            throw Refusal(diag::Code::pdf_failure, span_of(link), "a link leads to a place that is on no page");
        write_destination(annotation.set_array("Dest"), found->second, document_, pages_);
    }

    [[nodiscard]] diag::Span span_of(const Link& link) const { return document_.structure.span_of(link.elem); }

    haru::File& file_;
    const Document& document_;
    const std::vector<Dict>& pages_;
    diag::Sink& sink_;
    std::map<ElemId, document::Destination> destinations_;
};

}  // namespace

void write_destination(Array array, const document::Destination& destination, const Document& document,
                       const std::vector<Dict>& pages) {
    const base::Length height = document.pages.at(destination.page).size.height;
    array.add(pages[destination.page]).add(Name{"XYZ"});
    array.add(destination.point.x).add(height - destination.point.y).add(haru::Null{});
}

std::vector<std::vector<Dict>> write_links(haru::File& file, const Document& document, const std::vector<Dict>& pages,
                                           diag::Sink& sink) {
    LinkWriter writer(file, document, pages, sink);
    std::vector<std::vector<Dict>> links;
    for (size_t number = 0; number < document.pages.size(); ++number) links.push_back(writer.write_page(number));
    return links;
}

}  // namespace pdf
