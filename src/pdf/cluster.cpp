#include "pdf/cluster.hpp"

#include <algorithm>

namespace pdf {

namespace {

/// Where the text of each cluster begins, in order, and the text's end.
std::vector<uint32_t> boundaries(const document::GlyphRun& run, const document::Page& page) {
    std::vector<uint32_t> starts{run.text.size()};
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i)
        if (starts.back() != page.glyphs[i].cluster)
            starts.push_back(std::min(page.glyphs[i].cluster, run.text.size()));
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    starts.front() = 0;  // text before the first cluster belongs to that
    return starts;
}

std::string_view text_at(uint32_t start, const std::vector<uint32_t>& starts, std::string_view text) {
    const auto after = std::upper_bound(starts.begin(), starts.end(), start);
    if (after == starts.end()) return {};
    const uint32_t begin = *(after - 1);
    return text.substr(begin, *after - begin);
}

/// Joins clusters without text to the one after them, or before them at the end.
std::vector<Cluster> without_empty(const std::vector<Cluster>& all) {
    std::vector<Cluster> joined;
    for (const Cluster& cluster : all) {
        if (joined.empty() || !joined.back().text.empty())
            joined.push_back(cluster);
        else
            joined.back() = {{joined.back().glyphs.begin, cluster.glyphs.end}, cluster.text};
    }
    if (joined.size() > 1 && joined.back().text.empty()) {
        joined[joined.size() - 2].glyphs.end = joined.back().glyphs.end;
        joined.pop_back();
    }
    return joined;
}

}  // namespace

std::vector<Cluster> clusters(const document::GlyphRun& run, const document::Page& page) {
    const std::string_view text = std::string_view(page.text).substr(run.text.begin, run.text.size());
    const std::vector<uint32_t> starts = boundaries(run, page);
    std::vector<Cluster> found;
    bool any_empty = false;
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) {
        if (i > run.glyphs.begin && page.glyphs[i].cluster == page.glyphs[i - 1].cluster) {
            found.back().glyphs.end = i + 1;
            continue;
        }
        found.push_back({{i, i + 1}, text_at(page.glyphs[i].cluster, starts, text)});
        any_empty = any_empty || found.back().text.empty();
    }
    return any_empty ? without_empty(found) : found;
}

}  // namespace pdf
