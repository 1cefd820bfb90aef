#include "structure/include_rules.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

namespace structure {
namespace {

using Prefixes = std::vector<std::string_view>;

/// A stage that may see less than all that stands below it, headers included by headers counted.
struct Wall {
    std::string_view stage;
    Prefixes sees;
};

const std::vector<Wall>& walls() {
    static const std::vector<Wall> all{
        {"document", {"document/", "text/", "diag/", "base/"}},
        {"text", {"text/", "diag/", "base/"}},
        {"figure",
         {"figure/", "compose/graphic.hpp", "compose/tile_map.hpp", "compose/timeline.hpp", "compose/words.hpp",
          "compose/style.hpp", "content/certainty.hpp", "content/edtf.hpp", "document/", "text/", "diag/", "base/"}},
        {"typeset",
         {"typeset/", "figure/", "compose/flow.hpp", "compose/figure.hpp", "compose/graphic.hpp",
          "compose/tile_map.hpp", "compose/words.hpp", "compose/style.hpp", "compose/timeline.hpp",
          "content/certainty.hpp", "content/edtf.hpp", "document/", "text/", "diag/", "base/"}},
        {"impose", {"impose/", "document/", "text/", "diag/", "base/"}},
        {"pdf", {"pdf/", "document/", "text/", "diag/", "base/"}},
    };
    return all;
}

/// A library whose headers are included in some folders only.
struct Library {
    Prefixes headers;
    Prefixes folders;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> all{
        {{"hpdf"}, {"pdf/haru/"}},
        {{"libxml/", "pugixml"}, {"xml/"}},
        {{"hb.h", "hb-"}, {"text/", "pdf/"}},
        {{"fontconfig/", "hyphen.h"}, {"text/"}},
        {{"unicode/"}, {"text/", "xml/encoding.cpp"}},
        {{"qpdf/", "lcms2", "libdeflate"}, {"pdf/"}},
        {{"CLI/"}, {"cli/"}},
    };
    return all;
}

bool starts_with_any(std::string_view text, const Prefixes& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](auto prefix) { return text.starts_with(prefix); });
}

std::string stage_of(std::string_view file) { return std::string(file.substr(0, file.find('/'))); }

std::optional<size_t> height(const std::string& stage) {
    static const std::vector<std::string> from_the_ground = stages();
    if (stage == "main.cpp") return from_the_ground.size();
    const auto found = std::ranges::find(from_the_ground, stage);
    if (found == from_the_ground.end()) return std::nullopt;
    return static_cast<size_t>(found - from_the_ground.begin());
}

const Wall* wall_of(const std::string& stage) {
    auto found = std::find_if(walls().begin(), walls().end(), [&](const Wall& wall) { return wall.stage == stage; });
    return found == walls().end() ? nullptr : &*found;
}

/// What is wrong with this include by itself, or nothing.
std::string fault(const std::string& file, const Include& include) {
    if (!include.ours) {
        for (const Library& library : libraries())
            if (starts_with_any(include.header, library.headers) && !starts_with_any(file, library.folders))
                return "<" + include.header + "> is not for this folder";
        return {};
    }
    auto from = height(stage_of(file));
    auto to = height(stage_of(include.header));
    if (!from) return "`" + stage_of(file) + "` is no known stage";
    if (!to) return "\"" + include.header + "\" does not start with a stage's folder";
    if (*to > *from) return "\"" + include.header + "\" stands above `" + stage_of(file) + "`";
    return {};
}

/// The header behind the wall that `header` is or leads to, or nothing.
std::string beyond(const Wall& wall, const std::string& header, const Includes& includes, std::set<std::string>& seen) {
    if (!seen.insert(header).second) return {};
    if (!starts_with_any(header, wall.sees)) return header;
    auto found = includes.find(header);
    if (found == includes.end()) return {};
    for (const Include& include : found->second) {
        if (!include.ours) continue;
        if (auto met = beyond(wall, include.header, includes, seen); !met.empty()) return met;
    }
    return {};
}

std::string wall_fault(const std::string& file, const Include& include, const Includes& includes) {
    const Wall* wall = wall_of(stage_of(file));
    if (wall == nullptr || !include.ours) return {};
    std::set<std::string> seen;
    std::string met = beyond(*wall, include.header, includes, seen);
    if (met.empty()) return {};
    std::string through = met == include.header ? "" : " through \"" + include.header + "\"";
    return "`" + stage_of(file) + "` must not see \"" + met + "\"" + through;
}

}  // namespace

std::vector<std::string> stages() {
    std::istringstream words{LAGESBILD_STAGES};
    return {std::istream_iterator<std::string>(words), {}};
}

std::vector<Include> includes_of(std::string_view text) {
    static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> found;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (size_t number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, directive)) found.push_back({number, match[2], match[1] == "\""});
    }
    return found;
}

std::vector<std::string> breaches(const Includes& includes) {
    std::vector<std::string> found;
    for (const auto& [file, lines] : includes) {
        for (const Include& include : lines) {
            std::string message = fault(file, include);
            if (message.empty()) message = wall_fault(file, include, includes);
            if (!message.empty()) found.push_back("src/" + file + ":" + std::to_string(include.line) + ": " + message);
        }
    }
    return found;
}

}  // namespace structure
