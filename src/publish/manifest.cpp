#include "publish/manifest.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "publish/output_path.hpp"
#include "publish/store.hpp"

namespace publish {
namespace {

using base::Json;

constexpr int format = 1;  ///< to be counted up when what is written means something else
constexpr size_t longest = size_t{64} << 20U;

/// Empty where there is none.
std::string text_of(const Json& object, const char* member) {
    const auto found = object.is_object() ? object.find(member) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_digest(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string path_within(const Json& object, const char* member) {
    return object.is_object() && object.contains(member) ? text_of(object[member], "path") : std::string();
}

ManifestEntry entry_of(const Json& told) {
    return {text_of(told, "path"),       text_of(told, "sha256"),  path_within(told, "source"),
            path_within(told, "layout"), text_of(told, "edition"), told};
}

std::string fault_of(const ManifestEntry& entry) {
    if (entry.path.empty()) return "a report has no path";
    if (entry.path.find('/') != std::string::npos)
        return fmt::format("`{}` is not in the manifest's folder", entry.path);
    if (!entry.path.ends_with(".pdf") && !entry.path.ends_with(".eml"))
        return fmt::format("`{}` is neither a report nor a message", entry.path);
    if (const auto fault = fault_of_path(entry.path)) return fmt::format("the path `{}` {}", entry.path, *fault);
    return is_digest(entry.sha256) ? "" : fmt::format("`sha256` of `{}` is no SHA-256", entry.path);
}

std::string fault_of(const Json& manifest) {
    if (manifest.is_discarded()) return "it is not JSON";
    const auto is_number = [&](int number) { return manifest["lagesbild-manifest"] == number; };
    if (!manifest.is_object() || !manifest.contains("lagesbild-manifest") || !is_number(format))
        return fmt::format("it has no `\"lagesbild-manifest\": {}`", format);
    return manifest.contains("reports") && manifest["reports"].is_array() ? "" : "it has no list `reports`";
}

}  // namespace

Manifest read_manifest(const std::string& path) {
    Manifest manifest;
    manifest.is_there = exists(path);
    if (!manifest.is_there) return manifest;
    const auto bytes = stored(path, longest);
    if (!bytes) {
        manifest.fault = fmt::format("it is no file, cannot be read, or has more than {} bytes", longest);
        return manifest;
    }
    const Json json = Json::parse(*bytes, nullptr, false);
    manifest.fault = fault_of(json);
    if (!manifest.fault.empty()) return manifest;
    std::set<std::string> paths;
    for (const Json& told : json["reports"]) {
        ManifestEntry entry = entry_of(told);
        manifest.fault = fault_of(entry);
        if (manifest.fault.empty() && !paths.insert(entry.path).second)
            manifest.fault = fmt::format("it names `{}` twice", entry.path);
        if (!manifest.fault.empty()) break;
        manifest.entries.push_back(std::move(entry));
    }
    if (!manifest.fault.empty()) manifest.entries.clear();
    return manifest;
}

std::string manifest_text(std::vector<ManifestEntry> entries) {
    std::ranges::sort(entries, {}, &ManifestEntry::path);
    Json reports = Json::array();
    for (ManifestEntry& entry : entries) reports.push_back(std::move(entry.told));
    return base::json_text({{"lagesbild-manifest", format}, {"reports", std::move(reports)}});
}

}  // namespace publish
