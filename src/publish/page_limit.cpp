#include "publish/page_limit.hpp"

#include <fmt/format.h>

namespace publish {
namespace {

using layout::AttributeName;

/// `max-pages`, where the layout has one.
const layout::Attribute* limit_of(const layout::Layout& layout) {
    return layout.find(layout.nodes[layout.flow], AttributeName::max_pages);
}

/// Pages take memory; no reader opens a file of so many with pleasure.
constexpr size_t most_pages = 5'000;

void report_endless(size_t pages, const layout::Layout& layout, diag::Sink& sink) {
    sink.report(diag::Code::limit_reached, layout.nodes[layout.flow].span,
                fmt::format("the report has {} pages, at most {} are written", pages, most_pages),
                "choose fewer nodes, or make several reports");
}

bool fits(const document::Document& document, const layout::Attribute* limit) {
    return limit == nullptr || document.pages.size() <= static_cast<uint64_t>(std::get<int64_t>(limit->value));
}

void report_too_long(size_t pages, const layout::Attribute& limit, bool is_shortened, diag::Sink& sink) {
    sink.report(diag::Code::too_many_pages, limit.span,
                fmt::format("the report has {} pages{}, its layout allows {}", pages,
                            is_shortened ? " without all that may be left out" : "", std::get<int64_t>(limit.value)),
                is_shortened ? "shorten its texts, or let `omit` name more"
                             : "shorten its texts, or let `omit` name what may be left out");
}

}  // namespace

std::optional<document::Document> make_within_limit(const layout::Layout& layout, const MakeWithout& make,
                                                    diag::Sink& sink) {
    const layout::Attribute* limit = limit_of(layout);
    const auto* omit = layout.get<layout::Words>(layout.nodes[layout.flow], AttributeName::omit);
    const size_t omissible = omit == nullptr ? 0 : omit->size();
    std::vector<std::string> omitted;
    while (true) {
        // Of a report that is made again, only the last one is seen.
        diag::Sink found = sink.child();
        auto document = make(omitted, found);
        const bool is_last = !document || fits(*document, limit) || omitted.size() == omissible;
        if (is_last) {
            sink.append(found);
            const bool is_endless = document && document->pages.size() > most_pages;
            if (is_endless) report_endless(document->pages.size(), layout, sink);
            if (is_endless || !document) return std::nullopt;
            if (fits(*document, limit)) return document;
            report_too_long(document->pages.size(), *limit, omissible > 0, sink);
            return std::nullopt;
        }
        omitted.push_back((*omit)[omitted.size()]);
    }
}

}  // namespace publish
