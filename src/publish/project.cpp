#include "publish/project.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "compose/compose.hpp"
#include "diag/library_words.hpp"
#include "diag/suggestion.hpp"
#include "layout/read.hpp"
#include "publish/batch.hpp"
#include "publish/unknown_names.hpp"

namespace publish {
namespace {

namespace fs = std::filesystem;

/// Not those that editors and file systems hide beside others: `.#x.xml`, `._x.xml`.
bool is_xml(const fs::path& file) { return file.extension() == ".xml" && !file.filename().string().starts_with('.'); }

/// The XML files of a folder by name; none when there is no such folder. Nothing when it cannot be read, which is told.
std::optional<std::vector<std::string>> xml_files(const fs::path& folder, diag::Sink& sink) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (is_xml(at->path())) files.push_back(at->path().string());
    if (error && error != std::errc::no_such_file_or_directory) {
        sink.report(
            diag::Code::unreadable_file, {},
            fmt::format("the folder `{}` cannot be read: {}", folder.string(), diag::library_words(error.message())));
        return std::nullopt;
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Those of the folder, where nothing was named.
std::optional<std::vector<std::string>> found_files(const char* what, const char* folder, diag::Sink& sink) {
    auto files = xml_files(folder, sink);
    if (files && files->empty())
        sink.report(diag::Code::missing_input, {}, fmt::format("no {} given, and none found in `{}/`", what, folder));
    return files;
}

void report_unknown_layout(const std::string& name, diag::Sink& sink) {
    std::vector<std::string> known;
    const auto files = xml_files("layouts", sink);
    if (!files) return;
    for (const fs::path file : *files) known.push_back(file.stem().string());
    sink.report(diag::Code::unknown_layout, {}, fmt::format("there is no layout `{}` in `layouts/`", name),
                diag::suggest(name, std::vector<std::string_view>(known.begin(), known.end())));
}

/// `briefing` means `layouts/briefing.xml`, unless a file of that very name exists.
std::vector<std::string> layout_files(const Request& request, diag::Sink& sink) {
    if (request.layouts.empty()) return found_files("layout", "layouts", sink).value_or(std::vector<std::string>());
    std::vector<std::string> files;
    std::error_code error;
    for (const std::string& name : request.layouts) {
        const bool is_name = name.find_first_of("/.") == std::string::npos && !fs::exists(name, error);
        const std::string path = is_name ? (fs::path("layouts") / (name + ".xml")).string() : name;
        if (is_name && !fs::exists(path, error))
            report_unknown_layout(name, sink);
        else
            files.push_back(path);
    }
    return files;
}

std::optional<std::vector<std::string>> source_files(const Request& request, diag::Sink& sink) {
    return request.sources.empty() ? found_files("source", "sources", sink) : request.sources;
}

/// Reads the files by as many threads, and nothing of them is told yet.
void read_ahead(const std::vector<std::string>& paths, uint32_t threads, xml::Documents& documents) {
    documents.read_ahead(paths, [&](size_t count, const std::function<void(size_t)>& work) {
        diag::Sink nothing_told;
        do_each(count, std::min<size_t>(threads, count), nothing_told,
                [&](size_t number, size_t, diag::Sink&) { work(number); });
    });
}

/// What may be looked for in each document, found once.
class KnownNamesOf {
public:
    explicit KnownNamesOf(xml::Documents& documents) : documents_(documents) {}

    /// Nothing when it may have any names.
    const std::optional<content::KnownNames>& operator()(const xml::Document& document) {
        const auto [found, is_new] = names_.try_emplace(&document);
        if (is_new) found->second = content::known_names(documents_, document);
        return found->second;
    }

private:
    xml::Documents& documents_;
    std::map<const xml::Document*, std::optional<content::KnownNames>> names_;  // only looked up in
};

/// What a layout can look for anything in. Nothing when that is nothing, or cannot be known.
std::vector<const xml::Document*> bindable(const BoundLayout& bound, const std::vector<content::Source>& sources) {
    std::vector<const xml::Document*> found;
    diag::Sink told_when_matched;
    for (const content::Source& source : sources)
        if (compose::matches(bound.layout, *source.document, told_when_matched)) found.push_back(source.document);
    if (found.empty()) return found;
    for (const content::Source& source : bound.declared) {
        if (source.document == nullptr) return {};
        found.push_back(source.document);
    }
    return found;
}

void tell_unknown_names(const Project& project, KnownNamesOf& known_names, diag::Sink& sink) {
    for (const BoundLayout& bound : project.layouts) {
        std::vector<const content::KnownNames*> all;
        bool all_known = true;
        for (const xml::Document* document : bindable(bound, project.sources)) {
            const auto& names = known_names(*document);
            all_known = all_known && names;
            if (names) all.push_back(&*names);
        }
        if (all_known && !all.empty()) report_unknown_names(bound.layout, all, sink);
    }
}

bool is_layout(const xml::Document& document) { return document.root().name() == std::string_view("layout"); }

}  // namespace

Project open(const Request& request, Opener& opener, xml::Documents& documents, diag::Sink& sink, Proofs* proofs) {
    const auto source_paths = source_files(request, sink);
    const auto layout_paths = layout_files(request, sink);
    std::vector<std::string> paths = layout_paths;  // first, since they are longer
    if (source_paths) paths.insert(paths.end(), source_paths->begin(), source_paths->end());
    read_ahead(paths, request.jobs, documents);
    const size_t before = sink.errors();
    const auto sources = opener.read_each(source_paths.value_or(std::vector<std::string>()), sink);
    const bool all_read = source_paths && sink.errors() == before;
    const auto layout_documents = opener.read_each(layout_paths, sink);
    Project project;
    KnownNamesOf known_names(documents);
    std::vector<std::optional<layout::Layout>> layouts(layout_documents.size());
    const auto read_layout = [&](size_t number, diag::Sink& faults) {
        const xml::Document& file = *layout_documents[number];
        layouts[number] = layout::read(documents, file, faults);
        if (layouts[number] && proofs != nullptr) proofs->make(*layouts[number], file, sources);
    };
    // Neither waits for the other. The sources are one task: they share what they are held to.
    const size_t tasks = 1 + layouts.size();
    do_each(tasks, std::min<size_t>(request.jobs, tasks), sink, [&](size_t task, size_t, diag::Sink& faults) {
        if (task > 0) return read_layout(task - 1, faults);
        project.sources = opener.sources(sources, faults);
        for (const content::Source& source : project.sources) known_names(*source.document);
    });
    project.all_sources = all_read && project.sources.size() == sources.size();
    project.all_layouts =
        !layouts.empty() && std::ranges::all_of(layouts, [](const auto& each) { return each.has_value(); });
    for (size_t i = 0; i < layouts.size(); ++i)
        if (layouts[i]) project.layouts.push_back(opener.bind(*std::move(layouts[i]), *layout_documents[i], sink));
    tell_unknown_names(project, known_names, sink);
    return project;
}

void check_alone(const std::vector<std::string>& paths, const Request& request, xml::Documents& documents,
                 diag::Sink& sink) {
    Opener opener(request, documents);
    for (const xml::Document* document : opener.read_each(paths, sink)) {
        if (!is_layout(*document))
            opener.source(*document, sink);
        else if (auto layout = layout::read(documents, *document, sink))
            opener.bind(*std::move(layout), *document, sink);
    }
}

}  // namespace publish
