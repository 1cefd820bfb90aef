#include "pdf/cluster.hpp"

#include <algorithm>

namespace pdf {

namespace {

/// Where in the run's text each cluster begins, and the run's end. Text before the first cluster belongs to that.
class Boundaries {
public:
    explicit Boundaries(size_t count) { starts_.reserve(count + 1); }

    void add(uint32_t start) { starts_.push_back(start); }

    void finish(uint32_t end) {
        starts_.push_back(end);
        // Only text from right to left, or glyphs without text, are not in order already.
        if (!std::is_sorted(starts_.begin(), starts_.end())) std::sort(starts_.begin(), starts_.end());
    }

    [[nodiscard]] std::string_view text_from(uint32_t start, std::string_view text) {
        if (hint_ + 1 >= starts_.size() || starts_[hint_] != start)
            hint_ = static_cast<size_t>(std::upper_bound(starts_.begin(), starts_.end(), start) - starts_.begin()) - 1;
        if (start == text.size()) return {};
        const uint32_t begin = hint_ == 0 ? 0 : start;
        return text.substr(begin, starts_[++hint_] - begin);
    }

private:
    std::vector<uint32_t> starts_;
    size_t hint_ = 0;  ///< of the cluster that comes next when they are in order
};

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
    const auto start = [&](uint32_t glyph) { return std::min(page.glyphs[glyph].cluster, run.text.size()); };
    std::vector<Cluster> found;
    found.reserve(run.glyphs.size());
    Boundaries boundaries(run.glyphs.size());
    for (uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) {
        if (i > run.glyphs.begin && start(i) == start(i - 1)) {
            found.back().glyphs.end = i + 1;
            continue;
        }
        found.push_back({{i, i + 1}, {}});
        boundaries.add(start(i));
    }
    boundaries.finish(run.text.size());
    bool any_empty = false;
    for (Cluster& cluster : found) {
        cluster.text = boundaries.text_from(start(cluster.glyphs.begin), text);
        any_empty = any_empty || cluster.text.empty();
    }
    return any_empty ? without_empty(found) : found;
}

}  // namespace pdf
