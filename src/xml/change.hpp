#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Changes to the text of a file that keep the places: after them everything still knows where it stands in the file.
namespace xml {

/// `[begin, end)` of a text gives way.
struct Change {
    size_t begin = 0, end = 0;
    std::string put = {};                   ///< what comes instead
    bool renames = false;                   ///< it stands for what was there; else it stands nowhere
    size_t moved_begin = 0, moved_end = 0;  ///< what stands here comes instead, too: it keeps its places
};

/// From byte `at` on a text comes from byte `was` of the file, or from nowhere.
struct Stretch {
    size_t at = 0;
    std::optional<size_t> was;
    bool fixed = false;  ///< all of it stands for the one place
};

/// A text, and where in the file each byte of it stands. No stretches: it is the file's own.
struct ChangedText {
    std::string text;
    std::vector<Stretch> stretches;
};

/// Where byte `at` stands in the file.
std::optional<size_t> place_in_file(const std::vector<Stretch>& stretches, size_t at);

/// The text with the changes, of which a later one at the same place comes after. Of changes that overlap the one that
/// begins first is made.
ChangedText change(std::string_view text, const std::vector<Stretch>& stretches, std::vector<Change> changes);

}  // namespace xml
