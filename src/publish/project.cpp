#include "publish/project.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "content/check.hpp"
#include "layout/read.hpp"

namespace publish {
namespace {

namespace fs = std::filesystem;

/// The XML files of a folder by name; none when there is no such folder.
std::vector<std::string> xml_files(const fs::path& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".xml") {
            files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// `briefing` means `layouts/briefing.xml`, unless a file of that very name exists.
std::string layout_path(const std::string& name) {
    const fs::path in_folder = fs::path("layouts") / (name + ".xml");
    std::error_code error;
    const bool is_name = name.find_first_of("/.") == name.npos && !fs::exists(name, error);
    return is_name ? in_folder.string() : name;
}

std::vector<std::string> layout_files(const Request& request) {
    if (request.layouts.empty()) {
        return xml_files("layouts");
    }
    std::vector<std::string> files;
    std::transform(request.layouts.begin(), request.layouts.end(), std::back_inserter(files), layout_path);
    return files;
}

std::vector<std::string> source_files(const Request& request) {
    return request.sources.empty() ? xml_files("sources") : request.sources;
}

/// Held to its own schema and rules, once however many layouts read it; nullptr when it has faults.
const xml::Document* open_source(const std::string& path, diag::Span at, xml::Documents& documents, diag::Sink& sink) {
    const size_t known = documents.all().size();
    const xml::Document* document = documents.read(path, sink, at);
    if (document == nullptr || documents.all().size() == known) {
        return document;
    }
    diag::Sink faults(sink.strict());
    content::check(documents, *document, faults);
    sink.append(faults);
    return faults.has_errors() ? nullptr : document;
}

const xml::Document* open_declared(const layout::SourceDeclaration& declaration, const fs::path& folder,
                                   xml::Documents& documents, diag::Sink& sink) {
    const std::string path = (folder / declaration.href).lexically_normal().string();
    return open_source(path, declaration.span, documents, sink);
}

void open_layout(const std::string& path, Project& project, xml::Documents& documents, diag::Sink& sink) {
    const xml::Document* document = documents.read(path, sink);
    if (document == nullptr) {
        return;
    }
    auto layout = layout::read(documents, *document, sink);
    if (!layout) {
        return;
    }
    BoundLayout& bound = project.layouts.emplace_back(BoundLayout{std::move(*layout), document, {}});
    for (const auto& declaration : bound.layout.sources) {
        bound.declared.push_back(open_declared(declaration, fs::path(path).parent_path(), documents, sink));
    }
}

void report_missing(const char* what, const char* folder, diag::Sink& sink) {
    sink.report(diag::Code::missing_input, {}, fmt::format("no {} given, and none found in `{}/`", what, folder));
}

bool is_layout(const xml::Document& document) { return document.root().name() == std::string_view("layout"); }

}  // namespace

Project open(const Request& request, xml::Documents& documents, diag::Sink& sink) {
    Project project;
    const auto sources = source_files(request);
    const auto layouts = layout_files(request);
    if (sources.empty()) {
        report_missing("source", "sources", sink);
    }
    if (layouts.empty()) {
        report_missing("layout", "layouts", sink);
    }
    for (const auto& path : sources) {
        if (const auto* document = open_source(path, {}, documents, sink)) {
            project.sources.push_back(document);
        }
    }
    for (const auto& path : layouts) {
        open_layout(path, project, documents, sink);
    }
    return project;
}

void check_alone(const std::vector<std::string>& paths, xml::Documents& documents, diag::Sink& sink) {
    for (const auto& path : paths) {
        const xml::Document* document = documents.read(path, sink);
        if (document == nullptr) {
            continue;
        }
        if (is_layout(*document)) {
            layout::read(documents, *document, sink);
        } else {
            content::check(documents, *document, sink);
        }
    }
}

}  // namespace publish
