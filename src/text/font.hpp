#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/length.hpp"

struct hb_face_t;
struct hb_font_t;

namespace text {

/// A face loaded by a `Fonts`, valid as long as that lives. The number depends on the order of loading: never print it.
enum class FaceId : uint16_t {};

/// What a style asks for. `weight` is CSS's 100 to 900.
struct FaceQuery {
    std::string family;
    uint16_t weight = 400;
    bool italic = false;
    friend auto operator<=>(const FaceQuery&, const FaceQuery&) = default;
};

/// Measures of a face in its own units; y grows upwards from the baseline.
struct FaceMetrics {
    int32_t units_per_em = 1000;
    int32_t ascender = 0, descender = 0;  ///< descender is negative
    int32_t cap_height = 0, x_height = 0;
    int32_t underline_position = 0, underline_thickness = 0;
};

/// Why a font file cannot be set or embedded.
enum class FaceError : uint8_t {
    unreadable,      ///< no such file or no right to read it
    not_opentype,    ///< no OpenType face of that number, or a table that setting needs is not there
    not_truetype,    ///< outlines other than TrueType's (`glyf`)
    shapeless,       ///< letters without outline or width, where `glyf`, `loca`, `hhea` or `hmtx` is damaged
    bad_scale,       ///< `head.unitsPerEm` not in 16 to 16384 (OpenType, `head`)
    not_embeddable,  ///< `OS/2.fsType` forbids embedding, which archival PDF demands
    variable,        ///< a variable font
    too_many,        ///< this process has loaded as many faces as a `FaceId` may name
};

/// What is wrong with the file, in words that follow its name.
std::string_view words_for(FaceError error);

class Face;
using LoadedFace = std::variant<std::unique_ptr<const Face>, FaceError>;

/// One face of an installed font: its file, measures and HarfBuzz objects. Immutable once loaded.
class Face {
public:
    /// Loads face number `index` (0 but in a collection) of a font file.
    static LoadedFace load(const std::string& path, uint32_t index = 0);
    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] uint32_t index() const { return index_; }
    [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
    [[nodiscard]] const std::string& family() const { return family_; }
    [[nodiscard]] uint16_t weight() const { return weight_; }
    [[nodiscard]] bool italic() const { return italic_; }
    [[nodiscard]] const FaceMetrics& metrics() const { return metrics_; }
    /// The glyph's own advance in the face's units, as in its `hmtx` table.
    [[nodiscard]] int32_t advance(uint16_t glyph) const;
    /// The glyph for a code point, 0 when the face has none.
    [[nodiscard]] uint16_t glyph_for(char32_t code_point) const;
    [[nodiscard]] hb_face_t* harfbuzz_face() const { return face_; }
    /// Its scale is the face's units per em.
    [[nodiscard]] hb_font_t* harfbuzz_font() const { return font_; }

private:
    Face(std::string path, uint32_t index, hb_face_t* face);

    std::string path_, postscript_name_, family_;
    uint32_t index_ = 0;
    uint16_t weight_ = 400;
    bool italic_ = false;
    FaceMetrics metrics_;
    hb_face_t* face_ = nullptr;
    hb_font_t* font_ = nullptr;
};

/// What became of a `FaceQuery`: `exact`, the family in another weight or style, or another family.
enum class FaceMatch : uint8_t { exact, substituted, missing };
/// An installed font file that would have been taken, if it could be used.
struct UnusableFace {
    std::string path;
    FaceError error{};
    friend bool operator==(const UnusableFace&, const UnusableFace&) = default;
};
struct FoundFace {
    FaceId face{};
    FaceMatch match = FaceMatch::exact;
    std::optional<UnusableFace> passed_over{};  ///< of the family that was asked for
    friend bool operator==(const FoundFace&, const FoundFace&) = default;
};

/// The faces of this process, found through fontconfig by family name and loaded once. The same installed fonts give
/// the same faces, whatever was asked for before. Threads may share one.
class Fonts {
public:
    static constexpr std::string_view default_family = "Lato";

    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// True when some usable face is installed. Without one, nothing below may be called.
    [[nodiscard]] bool any_installed();
    /// The face for a query. `missing`: the family is not installed and `face` is the default family's, or else any.
    FoundFace find(const FaceQuery& query);
    /// A face that has the code point: of the family of `like`, else of one with wide coverage, else of any; nearest to
    /// `like` in weight and style. `found` is false when none has, and for private-use code points, which mean
    /// something else in each font.
    struct Fallback {
        FaceId face{};
        bool found = false;
        friend bool operator==(const Fallback&, const Fallback&) = default;
    };
    Fallback fallback_for(char32_t code_point, FaceId like);

    [[nodiscard]] const Face& face(FaceId id) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace text
