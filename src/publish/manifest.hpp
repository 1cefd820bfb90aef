#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"

namespace publish {

/// The file beside reports that tells what each is made of.
constexpr const char* manifest_name = "manifest.json";

/// A report as a manifest tells of it.
struct ManifestEntry {
    std::string path;                     ///< from the manifest's folder, in which it is
    std::string sha256;                   ///< of its bytes
    std::string source, layout, edition;  ///< what it was made of; the edition's key, if it is one
    base::Json told;                      ///< all of it
};

struct Manifest {
    bool is_there = false;
    std::string fault;  ///< why it is none that can be trusted; then there are no entries
    std::vector<ManifestEntry> entries;
};

/// What is in the file, whoever wrote it: names of reports in its folder, each once, and nothing else.
Manifest read_manifest(const std::string& path);

/// In the order of their paths. The same entries give the same bytes.
std::string manifest_text(std::vector<ManifestEntry> entries);

}  // namespace publish
