#include "publish/record.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "mail/libraries.hpp"
#include "pdf/libraries.hpp"
#include "publish/manifest.hpp"
#include "publish/store.hpp"
#include "text/libraries.hpp"
#include "xml/libraries.hpp"

namespace publish {
namespace {

namespace fs = std::filesystem;
using base::Json;

constexpr size_t longest_report = size_t{1} << 30U;

/// The program and the libraries whose versions decide the bytes.
std::vector<std::string> programs(const Request& request) {
    std::vector<std::string> all{request.creator};
    for (const auto& libraries : {xml::libraries(), text::libraries(), pdf::libraries(), mail::libraries()})
        for (const auto& [name, version] : libraries) all.push_back(fmt::format("{} {}", name, version));
    return all;
}

/// Reports as a manifest tells of them.
class Telling {
public:
    Telling(const Request& request, const diag::Files& files)
        : files_(files), digests_(files.digests()), programs_(programs(request)) {}

    [[nodiscard]] ManifestEntry entry(const Report& report) const {
        const std::string name = fs::path(report.path).filename();
        Json told{{"path", name}, {"sha256", report.sha256}};
        if (report.pages > 0) told["pages"] = report.pages;
        told["title"] = report.title;
        if (!report.attached.empty())
            told["attached"] = {{"path", report.attached}, {"sha256", report.attached_sha256}};
        const auto add = [&](const char* member, const std::string& text) {
            if (!text.empty()) told[member] = text;
        };
        add("edition", report.key);
        add("owner", report.owner);
        add("as-of", report.as_of);
        told["source"] = file(report.source);
        told["layout"] = file(report.layout);
        told["reads"] = others(report);
        if (!report.baseline.empty()) told["baseline"] = all(report.baseline);
        told["warnings"] = warnings(report);
        if (!report.fonts.empty()) told["fonts"] = report.fonts;
        told["programs"] = programs_;
        return {name, report.sha256, report.source, report.layout, report.key, std::move(told)};
    }

private:
    [[nodiscard]] Json file(const std::string& path) const {
        Json told{{"path", path}};
        const auto digest = digests_.find(path == "-" ? "<stdin>" : path);
        if (digest != digests_.end()) told["sha256"] = digest->second;
        return told;
    }
    [[nodiscard]] Json all(const std::vector<std::string>& paths) const {
        Json told = Json::array();
        for (const std::string& path : paths) told.push_back(file(path));
        return told;
    }
    /// Beside the source, the layout and the earlier issue.
    [[nodiscard]] Json others(const Report& report) const {
        std::vector<std::string> paths = report.inputs;
        std::erase_if(paths, [&](const std::string& path) {
            return path == report.source || path == report.layout ||
                   std::ranges::find(report.baseline, path) != report.baseline.end();
        });
        return all(paths);
    }
    [[nodiscard]] Json warnings(const Report& report) const {
        Json told = Json::array();
        for (const diag::Diagnostic& warning : report.warnings) {
            Json& one = told.emplace_back();
            one["code"] = diag::entry(warning.code).name;
            if (warning.span.file != diag::FileId::none) {
                one["file"] = files_.name(warning.span.file);
                one["line"] = warning.span.line;
                one["column"] = warning.span.column;
            }
            one["message"] = warning.message;
        }
        return told;
    }

    const diag::Files& files_;
    std::map<std::string, std::string> digests_;
    std::vector<std::string> programs_;
};

/// Whether a path is one of those that were named, or, where none was, in the folder that is looked into.
bool is_named(const std::string& path, const std::vector<std::string>& named, const fs::path& folder) {
    const fs::path file = fs::path(path).lexically_normal();
    if (named.empty()) return file.parent_path() == folder;
    return std::ranges::any_of(named, [&](const fs::path& each) { return each.lexically_normal() == file; });
}

/// By its name a layout is one in `layouts/`.
bool is_named_layout(const std::string& path, const std::vector<std::string>& named) {
    const auto is_of_name = [&](const std::string& name) { return fs::path("layouts") / (name + ".xml") == path; };
    return is_named(path, named, "layouts") || std::ranges::any_of(named, is_of_name);
}

bool is_asked_for(const ManifestEntry& entry, const Request& request) {
    const auto& keys = request.editions;
    return is_named(entry.source, request.sources, "sources") && is_named_layout(entry.layout, request.layouts) &&
           (keys.empty() || std::ranges::find(keys, entry.edition) != keys.end());
}

/// What tells reports of one source from each other, whatever their files are called.
using Maker = std::tuple<std::string, std::string, std::string>;

bool is_as_written(const std::string& path, const std::string& sha256) {
    const auto bytes = stored(path, longest_report);
    return bytes && base::sha256(*bytes) == sha256;
}

/// Brings one folder's manifest up to date.
class Folder {
public:
    /// `is_whole`: all that was asked for is known and made.
    Folder(fs::path folder, const Request& request, const diag::Files& files, bool is_whole, diag::Sink& sink)
        : folder_(std::move(folder)), request_(request), files_(files), is_whole_(is_whole), sink_(sink) {}

    std::vector<std::string> update(const std::vector<const Report*>& reports, const Telling& telling) {
        const std::string path = folder_ / manifest_name;
        const Manifest before = read_manifest(path);
        if (!before.fault.empty()) {
            sink_.report(diag::Code::broken_manifest, {},
                         fmt::format("`{}` is no manifest of reports: {}", path, before.fault),
                         "move it elsewhere, or remove it, and build again");
            return {};
        }
        for (const Report* report : reports) {
            if (!report->path.empty()) paths_.insert(report->path);
            paths_.insert(report->prints.begin(), report->prints.end());
            if (report->written) made_.insert(entries_.emplace_back(telling.entry(*report)).path);
            if (!report->failure.empty())
                failures_.emplace(Maker(report->source, report->layout, report->key), report->failure);
        }
        for (const ManifestEntry& entry : before.entries)
            if (!made_.contains(entry.path)) keep_or_remove(entry);
        if (before.is_there || !entries_.empty()) write(path);
        return std::move(removed_);
    }

private:
    /// What is not as it was written is nobody's report any more.
    void keep_or_remove(const ManifestEntry& entry) {
        const std::string path = folder_ / entry.path;
        const bool is_stale = is_whole_ && is_asked_for(entry, request_);
        if (!is_as_written(path, entry.sha256)) {
            if (is_stale && exists(path)) tell_changed(path);
        } else if (!is_stale) {
            keep(entry);
        } else if (!is_in_use(path)) {
            remove(path);
        }
    }
    void keep(ManifestEntry entry) {
        const auto failure = failures_.find({entry.source, entry.layout, entry.edition});
        if (failure != failures_.end()) entry.told["failure"] = failure->second;
        entries_.push_back(std::move(entry));
    }
    /// By whatever name: some file systems know no case.
    bool is_in_use(const std::string& path) {
        if (!in_use_) {
            std::vector<std::string> paths = files_.names();
            paths.insert(paths.end(), paths_.begin(), paths_.end());
            in_use_.emplace(paths);
        }
        return in_use_->contains(path);
    }
    void remove(const std::string& path) {
        std::error_code error;
        fs::remove(path, error);
        if (error)
            sink_.report(diag::Code::unwritable_file, {}, fmt::format("cannot remove `{}`", path));
        else
            removed_.push_back(path);
    }
    void tell_changed(const std::string& path) {
        sink_.report(diag::Code::changed_report, {},
                     fmt::format("`{}` is made no more, but it is not as it was written, so it stays", path),
                     "remove it, or keep it elsewhere");
    }
    void write(const std::string& path) {
        const std::string text = manifest_text(std::move(entries_));
        if (stored(path, text.size()) == text) return;
        if (const auto failure = store(path, text))
            sink_.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", path, *failure));
    }

    fs::path folder_;
    const Request& request_;
    const diag::Files& files_;
    bool is_whole_;
    diag::Sink& sink_;
    std::set<std::string> paths_;  ///< that were made, or should have been
    std::set<std::string> made_;   ///< those that were, from the folder
    std::map<Maker, std::string> failures_;
    std::optional<FileSet> in_use_;  ///< of what is read or was made; once asked for
    std::vector<ManifestEntry> entries_;
    std::vector<std::string> removed_;
};

}  // namespace

std::vector<std::string> record(const std::vector<Report>& reports, const Request& request, const diag::Files& files,
                                diag::Sink& sink) {
    std::map<fs::path, std::vector<const Report*>> folders;
    for (const Report& report : reports)
        if (!report.path.empty()) folders[fs::path(report.path).parent_path()].push_back(&report);
    // One that has no path may be of any folder.
    for (const Report& report : reports)
        if (report.path.empty())
            for (auto& [folder, within] : folders) within.push_back(&report);
    if (folders.empty()) return {};
    const Telling telling(request, files);
    const bool is_whole = !sink.has_errors();
    std::vector<std::string> removed;
    for (const auto& [folder, within] : folders)
        for (std::string& path : Folder(folder, request, files, is_whole, sink).update(within, telling))
            removed.push_back(std::move(path));
    return removed;
}

}  // namespace publish
