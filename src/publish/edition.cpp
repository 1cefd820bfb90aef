#include "publish/edition.hpp"

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "publish/edition_keys.hpp"
#include "publish/naming.hpp"

namespace publish {
namespace {

/// A source that the user named and no layout matches is a mistake; one that merely lies in `sources/` is not.
void report_unmatched(const xml::Document& source, const xml::Documents& documents, diag::Sink& sink) {
    sink.report(diag::Code::unmatched_source, documents.span(source.root()),
                fmt::format("no layout matches `{}`", source.root().name()),
                "name a layout whose `match` chooses this root element");
}

/// A layout that the user named and that matches nothing is a mistake; one that merely lies in `layouts/` may wait for
/// its source.
void report_unmatched(const BoundLayout& bound, const Project& project, const Request& request, diag::Sink& sink) {
    std::vector<std::string> roots;
    for (const content::Source& source : project.sources)
        roots.push_back(fmt::format("/{}", source.document->root().name()));
    sink.report(request.layouts.empty() ? diag::Code::idle_layout : diag::Code::unmatched_layout,
                bound.layout.nodes[0].span,
                fmt::format("no source matches the layout's `{}`", bound.layout.match.source),
                diag::suggest(bound.layout.match.source, std::vector<std::string_view>(roots.begin(), roots.end())));
}

/// Every source with every layout that matches it. Whether what was named matches something is told here.
std::vector<Edition> matching(const Project& project, const Request& request, const xml::Documents& documents,
                              diag::Sink& sink) {
    std::vector<Edition> found;
    std::vector<bool> matched(project.layouts.size(), false);
    bool all_matched = true;
    for (const content::Source& source : project.sources) {
        const size_t before = found.size();
        for (size_t i = 0; i < project.layouts.size(); ++i) {
            if (!compose::matches(project.layouts[i].layout, *source.document, sink)) continue;
            matched[i] = true;
            found.emplace_back().source = &source;
            found.back().layout = i;
        }
        if (found.size() > before || request.sources.empty() || project.layouts.empty()) continue;
        report_unmatched(*source.document, documents, sink);
        all_matched = false;
    }
    const bool all_wanted = !request.layouts.empty() || request.sources.empty();
    for (size_t i = 0; all_matched && all_wanted && project.all_sources && i < matched.size(); ++i)
        if (!matched[i]) report_unmatched(project.layouts[i], project, request, sink);
    return found;
}

}  // namespace

std::vector<Edition> editions(const Project& project, const Request& request, const xml::Documents& documents,
                              diag::Sink& sink) {
    const std::vector<Edition> reports = matching(project, request, documents, sink);
    std::vector<Edition> editions = each_edition(reports, project, request, documents, sink);
    choose(editions, project, request, sink);
    name(editions, project, request, documents, sink);
    std::erase_if(editions, [](const Edition& edition) { return !edition.is_wanted; });
    return editions;
}

}  // namespace publish
