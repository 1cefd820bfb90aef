#include "xml/change.hpp"

#include <algorithm>

namespace xml {
namespace {

/// Writes a changed text from pieces of another one.
class Writer {
public:
    Writer(std::string_view text, const std::vector<Stretch>& stretches) : text_(text), stretches_(stretches) {}

    void copy(size_t begin, size_t end) {
        if (begin >= end) return;
        begin_stretch(begin);
        for (auto next = first_after(begin); next != stretches_.end() && next->at < end; ++next)
            made_.stretches.push_back({made_.text.size() + next->at - begin, next->was, next->fixed});
        made_.text += text_.substr(begin, end - begin);
    }

    void put(const Change& change) {
        if (change.put.empty()) return;
        const auto was = change.renames ? place_in_file(stretches_, change.begin) : std::nullopt;
        made_.stretches.push_back({made_.text.size(), was, true});
        made_.text += change.put;
    }

    ChangedText take() { return std::move(made_); }

private:
    [[nodiscard]] std::vector<Stretch>::const_iterator first_after(size_t at) const {
        return std::upper_bound(stretches_.begin(), stretches_.end(), at,
                                [](size_t place, const Stretch& stretch) { return place < stretch.at; });
    }

    void begin_stretch(size_t begin) {
        const auto next = first_after(begin);
        const bool is_fixed = next != stretches_.begin() && std::prev(next)->fixed;
        made_.stretches.push_back({made_.text.size(), place_in_file(stretches_, begin), is_fixed});
    }

    std::string_view text_;
    const std::vector<Stretch>& stretches_;
    ChangedText made_;
};

}  // namespace

std::optional<size_t> place_in_file(const std::vector<Stretch>& stretches, size_t at) {
    const auto next = std::upper_bound(stretches.begin(), stretches.end(), at,
                                       [](size_t place, const Stretch& stretch) { return place < stretch.at; });
    if (next == stretches.begin()) return at;
    const Stretch& stretch = *std::prev(next);
    if (!stretch.was || stretch.fixed) return stretch.was;
    return *stretch.was + (at - stretch.at);
}

ChangedText change(std::string_view text, const std::vector<Stretch>& stretches, std::vector<Change> changes) {
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change& a, const Change& b) { return a.begin < b.begin; });
    Writer writer(text, stretches);
    size_t at = 0;
    for (const Change& change : changes) {
        if (change.begin < at) continue;
        writer.copy(at, change.begin);
        writer.put(change);
        writer.copy(change.moved_begin, change.moved_end);
        at = change.end;
    }
    writer.copy(at, text.size());
    return writer.take();
}

}  // namespace xml
