#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fontconfig/fontconfig.h>

#include "text/font.hpp"

namespace text {

/// A face as fontconfig describes it, not yet loaded.
struct InstalledFace {
    std::string family, path;
    uint32_t index = 0;
    uint16_t weight = 400;  ///< CSS's
    bool italic = false;
    int32_t width_distance = 0;  ///< from normal width, in fontconfig's per cent
    friend auto operator<=>(const InstalledFace&, const InstalledFace&) = default;
};

/// The TrueType faces that fontconfig knows of.
class InstalledFaces {
public:
    /// Those in the customary folders. Read in a fraction of a millisecond from fontconfig's cache.
    static InstalledFaces in_standard_folders();
    /// Those of the machine's and the user's whole configuration, which takes several milliseconds to parse.
    static InstalledFaces configured();
    InstalledFaces(InstalledFaces&& other) noexcept;
    ~InstalledFaces();
    InstalledFaces(const InstalledFaces&) = delete;
    InstalledFaces& operator=(const InstalledFaces&) = delete;

    /// The faces of a family, by name without regard to case, as fontconfig compares.
    [[nodiscard]] std::vector<InstalledFace> of_family(std::string_view family) const;
    /// The first file of a family that is none of them: of another format, or a variable font.
    [[nodiscard]] std::optional<UnusableFace> other_format_of(std::string_view family) const;
    /// The faces that have a glyph for the code point, in order of family, path and index.
    [[nodiscard]] std::vector<InstalledFace> with_glyph_for(char32_t code_point) const;
    /// All faces, in the same order.
    [[nodiscard]] std::vector<InstalledFace> all() const;

private:
    explicit InstalledFaces(FcConfig* config) : config_(config) {}
    template <typename Wanted>
    [[nodiscard]] std::vector<InstalledFace> select(Wanted wanted) const;

    FcConfig* config_;
};

/// Orders faces by how near they come to the query: width, style, weight as CSS Fonts 4 chapter 5.2 steps through them,
/// then path and index so that the order is total.
void sort_nearest_first(std::vector<InstalledFace>& faces, uint16_t weight, bool italic);

}  // namespace text
