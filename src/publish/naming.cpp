#include "publish/naming.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "publish/input.hpp"
#include "publish/output_path.hpp"
#include "publish/store.hpp"
#include "text/normalize.hpp"

namespace publish {
namespace {

diag::Span output_span(const layout::Layout& layout) {
    return layout.find(layout.nodes[layout.output], layout::AttributeName::path)->span;
}

std::string first_error(const diag::Sink& sink) {
    for (const diag::Diagnostic& each : sink.sorted())
        if (each.severity == diag::Severity::error) return each.message;
    return {};
}

/// The folder that the layout's author wrote: what stands in a path before the first part with an expression in it.
std::string folder_of(const layout::Template& path) {
    const auto* literal = path.empty() ? nullptr : std::get_if<std::string>(path.data());
    return literal == nullptr ? std::string() : literal->substr(0, literal->rfind('/') + 1);
}

bool has_expression(const layout::Template& path) {
    return std::ranges::any_of(path, [](const auto& part) { return std::holds_alternative<xml::Expression>(part); });
}

class Naming {
public:
    Naming(std::vector<Edition>& editions, const Project& project, const Request& request,
           const xml::Documents& documents, diag::Sink& sink)
        : editions_(editions), project_(project), request_(request), documents_(documents), sink_(sink) {}

    void name() {
        for (Edition& edition : editions_) {
            if (!edition.failure.empty()) continue;
            if (!layout(edition).layout.sound)
                edition.failure = "its layout has faults";
            else if (!unsound(edition, layout(edition), {}).empty())
                edition.failure = "a source that it is made of has faults";
            else
                name(edition);
        }
        refuse_inputs();
    }

    /// Of editions that would be the same file, or a file and its folder, none can be chosen. Some file systems know
    /// neither case nor how letters are composed.
    void tell_collisions() {
        std::map<std::string, std::vector<User>> users;
        for (Edition& edition : editions_) {
            if (!edition.failure.empty()) continue;
            for (const std::string& path : paths_of(edition)) users[text::casefolded(path)].push_back({&edition, path});
        }
        std::vector<Edition*> colliding;
        for (const auto& [path, same] : users) {
            if (same.size() > 1) tell_collision(fmt::format("{} would be", all_of(same)), same, colliding);
            for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
                if (const auto file = users.find(path.substr(0, slash)); file != users.end())
                    tell_collision("a report and a folder would both be", {file->second[0], same[0]}, colliding);
        }
        for (Edition* edition : colliding) edition->failure = "its file would be that of another report, too";
    }

    /// Each may take as long as a report; of many that cannot be made the first say what is wrong.
    void tell_faults_of_failed() {
        constexpr size_t most_looked_at = 100;
        size_t looked_at = 0;
        for (Edition& edition : editions_) {
            if (edition.failure.empty()) continue;
            edition.path.clear();
            if (!edition.is_wanted || looked_at++ >= most_looked_at) continue;
            const BoundLayout& bound = layout(edition);
            look_for_faults(input_of(edition, bound, {}, request_), bound, unsound(edition, bound, {}), engines_,
                            documents_, sink_);
        }
    }

private:
    [[nodiscard]] const BoundLayout& layout(const Edition& edition) const { return project_.layouts[edition.layout]; }

    [[nodiscard]] const std::string& base_of(const layout::SourceDeclaration& source, const Edition& edition) const {
        return source.base == layout::Base::source ? edition.source->document->path : layout(edition).layout.path;
    }

    /// Whose file a path is: a report's, or one that is printed of it.
    struct User {
        Edition* edition = nullptr;
        std::string path;
    };

    static std::vector<std::string> paths_of(const Edition& edition) {
        std::vector<std::string> paths{edition.path};
        for (const PrintFile& file : edition.prints) paths.push_back(file.path);
        return paths;
    }

    static std::string all_of(const std::vector<User>& users) {
        const bool are_reports =
            std::ranges::all_of(users, [](const User& user) { return user.path == user.edition->path; });
        return are_reports ? fmt::format("{} reports", users.size()) : "a report and what is printed of another";
    }

    /// `users`: the first has the path that is told.
    void tell_collision(std::string_view who, const std::vector<User>& users, std::vector<Edition*>& colliding) {
        constexpr size_t most_shown = 10;
        for (const User& user : users) colliding.push_back(user.edition);
        if (std::ranges::none_of(users, [](const User& user) { return user.edition->is_wanted; })) return;
        diag::Labels labels;
        for (size_t i = 0; i < std::min(users.size(), most_shown); ++i) labels.push_back(place_of(users[i]));
        sink_.report(diag::Code::output_collision, output_span(layout(*users[0].edition).layout),
                     fmt::format("{} written to `{}`", who, users[0].path), {}, std::move(labels));
    }
    [[nodiscard]] diag::Label place_of(const User& user) const {
        const Edition& edition = *user.edition;
        const std::string& by = layout(edition).layout.path;
        if (edition.made_for.node)
            return {edition.made_for.span,
                    fmt::format("`{}` of the edition `{}` by `{}`", user.path, edition.made_for.key, by)};
        return {documents_.span(edition.source->document->root()),
                fmt::format("`{}` of this source by `{}`", user.path, by)};
    }

    void name(Edition& edition) {
        const BoundLayout& bound = layout(edition);
        diag::Sink told_with_other_faults;
        auto names = compose::names(bound.layout, input_of(edition, bound, {}, request_), engines_, documents_,
                                    told_with_other_faults);
        if (!names) {
            edition.failure = first_error(told_with_other_faults);
            return;
        }
        edition.path = std::move(names->path);
        edition.owner = std::move(names->owner);
        for (const Print print : request_.prints)
            if (print != Print::job) edition.prints.push_back({print, print_path(edition.path, print)});
        check_paths(edition, names->from);
        settle_reads(edition, names->hrefs);
    }

    /// One fault of an edition is enough.
    void check_paths(Edition& edition, diag::Span datum) {
        const bool has_job = std::ranges::find(request_.prints, Print::job) != request_.prints.end();
        for (const std::string& path : paths_of(edition)) {
            if (!edition.failure.empty()) return;
            const std::string folded = text::casefolded(path);
            const bool is_of_job = folded == job_path || folded.starts_with(std::string(job_path) + "/");
            if (const auto fault = fault_of_output_path(path))
                refuse(edition, path, *fault, datum);
            else if (has_job && is_of_job)
                refuse(edition, path, "is that of the print job", datum);
        }
    }

    void refuse(Edition& edition, const std::string& path, std::string_view fault, diag::Span datum) {
        diag::Labels labels;
        if (datum != diag::Span{}) labels.push_back({datum, "made of this"});
        refuse(edition, diag::Code::refused_output_path, output_span(layout(edition).layout),
               fmt::format("the output path `{}` {}", path, fault), std::move(labels));
    }
    void refuse(Edition& edition, diag::Code code, diag::Span span, std::string failure, diag::Labels labels) {
        if (edition.made_for.node)
            labels.push_back({edition.made_for.span, fmt::format("of the edition `{}`", edition.made_for.key)});
        if (edition.is_wanted) sink_.report(code, span, failure, {}, std::move(labels));
        edition.failure = std::move(failure);
    }

    /// What data say stays in the folder that the layout's author wrote: nothing but declared files is opened.
    void settle_reads(Edition& edition, const std::vector<std::string>& hrefs) {
        const BoundLayout& bound = layout(edition);
        auto href = hrefs.begin();
        for (const layout::SourceDeclaration& source : bound.layout.sources) {
            if (!source.of_edition) continue;
            const std::string folder = folder_of(source.href);
            const std::string made = href->starts_with(folder) ? href->substr(folder.size()) : *href;
            const auto fault = fault_of_path(made);
            if (fault && has_expression(source.href))
                refuse(edition, diag::Code::refused_source_path, source.span,
                       fmt::format("`{}`, which data make of the path of a source, {}", made, *fault), {});
            edition.reads.push_back(xml::beside(base_of(source, edition), *href++));
        }
    }

    /// A report is not written over what any is made of.
    void refuse_inputs() {
        std::vector<std::string> paths = documents_.files().names();
        for (const Edition& edition : editions_) paths.insert(paths.end(), edition.reads.begin(), edition.reads.end());
        const FileSet read(paths);
        for (Edition& edition : editions_)
            for (const std::string& path : paths_of(edition))
                if (edition.failure.empty() && read.contains(in_folder(request_.out, path)))
                    refuse(edition, path, "is that of a file which is read", {});
    }

    std::vector<Edition>& editions_;
    const Project& project_;
    const Request& request_;
    const xml::Documents& documents_;
    compose::Engines engines_;
    diag::Sink& sink_;
};

}  // namespace

void name(std::vector<Edition>& editions, const Project& project, const Request& request,
          const xml::Documents& documents, diag::Sink& sink) {
    Naming naming(editions, project, request, documents, sink);
    naming.name();
    naming.tell_collisions();
    naming.tell_faults_of_failed();
}

}  // namespace publish
