#include "publish/edition.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "publish/output_path.hpp"
#include "publish/store.hpp"
#include "text/normalize.hpp"

namespace publish {
namespace {

diag::Span output_span(const layout::Layout& layout) { return layout.nodes[layout.output].span; }

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
                bound.layout.nodes[0].span, fmt::format("no source matches the layout's `{}`", bound.layout.match.source()),
                diag::suggest(bound.layout.match.source(), std::vector<std::string_view>(roots.begin(), roots.end())));
}

std::optional<std::string> refusal_of(const std::string& path, const Request& request,
                                      const xml::Documents& documents) {
    const auto reason = unsafe(path);
    const bool is_input = !reason && is_among(in_folder(request.out, path), documents.files().names());
    return is_input ? "is that of a file which is read" : reason;
}

/// The sources of a report that have faults.
std::vector<const content::Source*> unsound(const content::Source& source, const BoundLayout& layout) {
    std::vector<const content::Source*> found;
    if (!source.sound) found.push_back(&source);
    for (const content::Source& declared : layout.declared)
        if (!declared.sound) found.push_back(&declared);
    return found;
}

/// Composes what cannot be made for the sake of its faults. What follows from faults of a source was told with them.
void look_for_faults(const BoundLayout& bound, const compose::Input& input,
                     const std::vector<const content::Source*>& doubtful, const xml::Documents& documents,
                     diag::Sink& sink) {
    diag::Sink found = sink.child();
    (void)compose::output_path(bound.layout, input, documents, found);
    (void)compose::compose(bound.layout, input, documents, found);
    sink.append(found, [&](const diag::Diagnostic& diagnostic) {
        return std::ranges::none_of(doubtful, [&](const auto* source) { return source->explains(diagnostic); });
    });
}

/// The path of a report that can be made; empty for any other.
std::string find_path(const content::Source& source, const Edition& edition, const BoundLayout& bound,
                      const Request& request, const xml::Documents& documents, diag::Sink& sink) {
    const compose::Input input = input_of(edition, bound, request);
    const auto doubtful = unsound(source, bound);
    if (!doubtful.empty()) {
        look_for_faults(bound, input, doubtful, documents, sink);
        return {};
    }
    auto path = compose::output_path(bound.layout, input, documents, sink);
    const auto reason = path ? refusal_of(*path, request, documents) : std::nullopt;
    if (reason) {
        sink.report(diag::Code::unsafe_output_path, output_span(bound.layout),
                    fmt::format("the output path `{}` {}", *path, *reason));
    }
    if (path && !reason) return std::move(*path);
    look_for_faults(bound, input, doubtful, documents, sink);
    return {};
}

/// Of editions that would be the same file none can be chosen: all of them are left out. Some file systems know neither
/// case nor how letters are composed.
void drop_collisions(std::vector<Edition>& editions, const Project& project, diag::Sink& sink) {
    std::map<std::string, size_t> uses;
    for (const Edition& edition : editions) {
        if (++uses[text::casefolded(edition.path)] == 2) {
            sink.report(diag::Code::output_collision, output_span(project.layouts[edition.layout].layout),
                        fmt::format("two reports would be written to `{}`", edition.path));
        }
    }
    std::erase_if(editions, [&](const Edition& edition) { return uses[text::casefolded(edition.path)] > 1; });
}

}  // namespace

std::string in_folder(const std::string& folder, const std::string& path) {
    return folder.empty() || folder == "." ? path : folder + "/" + path;
}

compose::Input input_of(const Edition& edition, const BoundLayout& layout, const Request& request) {
    std::vector<const xml::Document*> declared;
    for (const content::Source& source : layout.declared) declared.push_back(source.document);
    return {edition.source, std::move(declared), request.as_of, request.creator, request.created};
}

std::vector<Edition> editions(const Project& project, const Request& request, const xml::Documents& documents,
                              diag::Sink& sink) {
    std::vector<Edition> result;
    std::vector<bool> matched(project.layouts.size(), false);
    bool all_matched = true;
    for (const content::Source& source : project.sources) {
        const size_t before = result.size();
        for (size_t i = 0; i < project.layouts.size(); ++i) {
            if (!compose::matches(project.layouts[i].layout, *source.document)) continue;
            matched[i] = true;
            Edition& edition = result.emplace_back(Edition{source.document, i, {}});
            edition.path = find_path(source, edition, project.layouts[i], request, documents, sink);
        }
        if (result.size() > before || request.sources.empty() || project.layouts.empty()) continue;
        report_unmatched(*source.document, documents, sink);
        all_matched = false;
    }
    const bool all_wanted = !request.layouts.empty() || request.sources.empty();
    for (size_t i = 0; all_matched && all_wanted && project.all_sources && i < matched.size(); ++i)
        if (!matched[i]) report_unmatched(project.layouts[i], project, request, sink);
    std::erase_if(result, [](const Edition& edition) { return edition.path.empty(); });
    drop_collisions(result, project, sink);
    return result;
}

}  // namespace publish
