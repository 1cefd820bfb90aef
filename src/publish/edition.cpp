#include "publish/edition.hpp"

#include <map>

#include <fmt/format.h>

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

std::optional<std::string> refusal_of(const std::string& path, const Request& request,
                                      const xml::Documents& documents) {
    const auto reason = unsafe(path);
    const bool is_input = !reason && is_among(in_folder(request.out, path), documents.files().names());
    return is_input ? "is that of a file which is read" : reason;
}

/// A report without a path is not made; it is composed all the same, so that its other faults are told in the same run.
void find_path(Edition& edition, const BoundLayout& bound, const Request& request, const xml::Documents& documents,
               diag::Sink& sink) {
    const compose::Input input = input_of(edition, bound, request);
    auto path = compose::output_path(bound.layout, input, documents, sink);
    const auto reason = path ? refusal_of(*path, request, documents) : std::nullopt;
    if (reason) {
        sink.report(diag::Code::unsafe_output_path, output_span(bound.layout),
                    fmt::format("the output path `{}` {}", *path, *reason));
    }
    if (!path || reason) {
        compose::compose(bound.layout, input, documents, sink);
        return;
    }
    edition.path = std::move(*path);
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
    return {edition.source, layout.declared, request.as_of, request.creator, request.created};
}

std::vector<Edition> editions(const Project& project, const Request& request, const xml::Documents& documents,
                              diag::Sink& sink) {
    std::vector<Edition> result;
    for (const xml::Document* source : project.sources) {
        const size_t before = result.size();
        for (size_t i = 0; i < project.layouts.size(); ++i) {
            if (compose::matches(project.layouts[i].layout, *source)) {
                find_path(result.emplace_back(Edition{source, i, {}}), project.layouts[i], request, documents, sink);
            }
        }
        if (result.size() == before && !request.sources.empty() && !project.layouts.empty()) {
            report_unmatched(*source, documents, sink);
        }
    }
    std::erase_if(result, [](const Edition& edition) { return edition.path.empty(); });
    drop_collisions(result, project, sink);
    return result;
}

}  // namespace publish
