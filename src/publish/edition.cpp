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

diag::Span output_span(const layout::Layout& layout) {
    return layout.find(layout.nodes[layout.output], layout::AttributeName::path)->span;
}

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

/// The sources of a report that have faults.
std::vector<const content::Source*> unsound(const content::Source& source, const BoundLayout& layout) {
    std::vector<const content::Source*> found;
    if (!source.sound) found.push_back(&source);
    for (const content::Source& declared : layout.declared)
        if (!declared.sound) found.push_back(&declared);
    return found;
}

/// Of a layout with faults there are parts that nobody sees: it looks as if they were not there.
bool may_be_of_what_is_left_out(const diag::Diagnostic& diagnostic) {
    switch (diagnostic.code) {
    case diag::Code::dangling_reference:
    case diag::Code::empty_element:
    case diag::Code::heading_gap:
    case diag::Code::invalid_layout:
    case diag::Code::missing_element:
        return true;
    default:
        return false;
    }
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
            found.push_back({&source, i, {}});
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

/// Editions on their way to be reports: those that cannot be made lose their path.
class Naming {
public:
    Naming(std::vector<Edition>& editions, const Project& project, const Request& request,
           const xml::Documents& documents, diag::Sink& sink)
        : editions_(editions),
          project_(project),
          request_(request),
          documents_(documents),
          read_(documents.files().names()),
          sink_(sink) {}

    void name() {
        for (Edition& edition : editions_)
            if (layout(edition).layout.sound && unsound(*edition.source, layout(edition)).empty()) name(edition);
    }

    /// Of editions that would be the same file, or a file and its folder, none can be chosen. Some file systems know
    /// neither case nor how letters are composed.
    void tell_collisions() {
        std::map<std::string, std::vector<Edition*>> users;
        for (Edition& edition : editions_)
            if (!edition.path.empty()) users[text::casefolded(edition.path)].push_back(&edition);
        std::vector<Edition*> colliding;
        for (const auto& [path, same] : users) {
            if (same.size() > 1) tell_collision(fmt::format("{} reports would be", same.size()), same, colliding);
            for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
                if (const auto file = users.find(path.substr(0, slash)); file != users.end())
                    tell_collision("a report and a folder would both be", {file->second[0], same[0]}, colliding);
        }
        for (Edition* edition : colliding) edition->path.clear();
    }

    void tell_faults_of_nameless() {
        for (const Edition& edition : editions_)
            if (edition.path.empty()) look_for_faults(edition);
    }

private:
    [[nodiscard]] const BoundLayout& layout(const Edition& edition) const { return project_.layouts[edition.layout]; }

    /// `editions`: the first has the path that is told.
    void tell_collision(std::string_view who, const std::vector<Edition*>& editions, std::vector<Edition*>& colliding) {
        diag::Labels labels;
        for (const Edition* edition : editions)
            labels.push_back({documents_.span(edition->source->document->root()),
                              fmt::format("`{}` of this source by `{}`", edition->path, layout(*edition).layout.path)});
        sink_.report(diag::Code::output_collision, output_span(layout(*editions[0]).layout),
                     fmt::format("{} written to `{}`", who, editions[0]->path), {}, std::move(labels));
        colliding.insert(colliding.end(), editions.begin(), editions.end());
    }

    void name(Edition& edition) {
        const BoundLayout& bound = layout(edition);
        diag::Sink told_with_other_faults;
        auto path = compose::output_path(bound.layout, input_of(edition, bound, request_), engines_, documents_,
                                         told_with_other_faults);
        if (!path) return;
        if (const auto fault = fault_of(path->path))
            sink_.report(diag::Code::refused_output_path, output_span(bound.layout),
                         fmt::format("the output path `{}` {}", path->path, *fault), {}, made_of(path->from));
        else
            edition.path = std::move(path->path);
    }
    static diag::Labels made_of(diag::Span datum) {
        return datum == diag::Span{} ? diag::Labels{} : diag::Labels{{datum, "made of this"}};
    }
    [[nodiscard]] std::optional<std::string> fault_of(const std::string& path) const {
        const auto fault = fault_of_output_path(path);
        const bool is_input = !fault && read_.contains(in_folder(request_.out, path));
        return is_input ? "is that of a file which is read" : fault;
    }
    /// What follows from faults of a source or of the layout was told with them.
    void look_for_faults(const Edition& edition) {
        const BoundLayout& bound = layout(edition);
        const compose::Input input = input_of(edition, bound, request_);
        const auto doubtful = unsound(*edition.source, bound);
        diag::Sink found = sink_.child();
        (void)compose::output_path(bound.layout, input, engines_, documents_, found);
        compose::Spent spent;
        (void)compose::compose(bound.layout, input, engines_, documents_, spent, found);
        point_into_texts(found, documents_);
        sink_.append(found, [&](const diag::Diagnostic& diagnostic) {
            if (!bound.layout.sound && may_be_of_what_is_left_out(diagnostic)) return false;
            return std::ranges::none_of(doubtful, [&](const auto* source) { return source->explains(diagnostic); });
        });
    }

    std::vector<Edition>& editions_;
    const Project& project_;
    const Request& request_;
    const xml::Documents& documents_;
    FileSet read_;
    compose::Engines engines_;
    diag::Sink& sink_;
};

}  // namespace

std::string in_folder(const std::string& folder, const std::string& path) {
    return folder.empty() || folder == "." ? path : folder + "/" + path;
}

compose::Input input_of(const Edition& edition, const BoundLayout& layout, const Request& request) {
    compose::Input input = input_of(*edition.source->document, request);
    for (const content::Source& source : layout.declared) input.declared.push_back(source.document);
    return input;
}

compose::Input input_of(const xml::Document& source, const Request& request) {
    return {&source, {}, request.as_of ? content::iso_text(*request.as_of) : "", {}, request.creator, request.created};
}

void point_into_texts(diag::Sink& sink, const xml::Documents& documents) {
    sink.point_into_texts([&](const diag::Diagnostic& diagnostic) {
        return diagnostic.word.empty() ? documents.character_span(diagnostic.span, diagnostic.character)
                                       : documents.word_span(diagnostic.span, diagnostic.word);
    });
}

std::vector<Edition> editions(const Project& project, const Request& request, const xml::Documents& documents,
                              diag::Sink& sink) {
    std::vector<Edition> editions = matching(project, request, documents, sink);
    Naming naming(editions, project, request, documents, sink);
    naming.name();
    naming.tell_collisions();
    naming.tell_faults_of_nameless();
    std::erase_if(editions, [](const Edition& edition) { return edition.path.empty(); });
    return editions;
}

}  // namespace publish
