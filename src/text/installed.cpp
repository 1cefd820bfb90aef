#include "text/installed.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "base/heap.hpp"

namespace text {

namespace {

// What fontconfig's own fonts.conf names. The rest of a configuration is aliases and rendering hints, of no use on
// paper.
constexpr char standard_folders[] = R"(<fontconfig>
<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir prefix="xdg">fonts</dir><dir>~/.fonts</dir>
<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>)";

/// Several times what it takes: it crashes where it gets none.
constexpr size_t heap_of_fontconfig = size_t{4} << 20U;

bool own_configuration_asked_for() {
    return std::getenv("FONTCONFIG_FILE") != nullptr || std::getenv("FONTCONFIG_PATH") != nullptr ||
           std::getenv("FONTCONFIG_SYSROOT") != nullptr;
}

/// Fontconfig writes what it thinks of a configuration to standard error, and cannot be asked not to. What follows for
/// a report, a family without a font, is told in our words.
class Silence {
public:
    Silence() {
        const base::Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
        if (standard_error_.is_open() && nowhere.is_open()) ::dup2(nowhere.number(), STDERR_FILENO);
    }
    ~Silence() {
        if (standard_error_.is_open()) ::dup2(standard_error_.number(), STDERR_FILENO);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    base::Descriptor standard_error_{::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)};
};

const FcChar8* as_fontconfig(const char* string) { return reinterpret_cast<const FcChar8*>(string); }

std::string string_of(FcPattern* pattern, const char* object, int number = 0) {
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, number, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value);
}

int integer_of(FcPattern* pattern, const char* object, int otherwise) {
    int value = otherwise;
    FcPatternGetInteger(pattern, object, 0, &value);
    return value;
}

bool is_static_truetype(FcPattern* pattern) {
    FcChar8* format = nullptr;
    FcBool variable = FcFalse;
    FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
    // The upper half of an index numbers the instances of a variable font.
    return FcPatternGetString(pattern, FC_FONTFORMAT, 0, &format) == FcResultMatch &&
           FcStrCmp(format, as_fontconfig("TrueType")) == 0 && variable == FcFalse &&
           integer_of(pattern, FC_INDEX, 0) < 0x10000;
}

bool is_of_family(FcPattern* pattern, const std::string& family) {
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i)
        if (FcStrCmpIgnoreCase(name, as_fontconfig(family.c_str())) == 0) return true;
    return false;
}

bool covers(FcPattern* pattern, char32_t code_point) {
    FcCharSet* covered = nullptr;
    return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &covered) == FcResultMatch &&
           FcCharSetHasChar(covered, code_point) == FcTrue;
}

InstalledFace describe(FcPattern* pattern) {
    double weight = FC_WEIGHT_REGULAR;
    FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight);
    return InstalledFace{.family = string_of(pattern, FC_FAMILY),
                         .path = string_of(pattern, FC_FILE),
                         .index = static_cast<uint32_t>(integer_of(pattern, FC_INDEX, 0)),
                         .weight = static_cast<uint16_t>(std::lround(FcWeightToOpenTypeDouble(weight))),
                         .italic = integer_of(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN,
                         .width_distance = std::abs(integer_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL) - FC_WIDTH_NORMAL)};
}

/// CSS Fonts 4, 5.2: which weights are tried first. The lower rank goes first, then the smaller distance.
std::tuple<int, int> weight_rank(int weight, int wanted) {
    const int distance = std::abs(weight - wanted);
    if (wanted >= 400 && wanted <= 500) {
        if (weight >= wanted && weight <= 500) return {0, distance};
        return {weight < wanted ? 1 : 2, distance};
    }
    const bool towards_extreme = wanted < 400 ? weight <= wanted : weight >= wanted;
    return {towards_extreme ? 0 : 1, distance};
}

}  // namespace

InstalledFaces InstalledFaces::in_standard_folders() {
    base::require_heap(heap_of_fontconfig);
    if (own_configuration_asked_for()) return configured();
    const Silence around_fontconfig;
    FcConfig* config = FcConfigCreate();
    FcConfigParseAndLoadFromMemory(config, as_fontconfig(standard_folders), FcTrue);
    FcConfigBuildFonts(config);
    return InstalledFaces{config};
}

InstalledFaces InstalledFaces::configured() {
    base::require_heap(heap_of_fontconfig);
    const Silence around_fontconfig;
    return InstalledFaces{FcInitLoadConfigAndFonts()};
}

InstalledFaces::InstalledFaces(InstalledFaces&& other) noexcept : config_(std::exchange(other.config_, nullptr)) {}

InstalledFaces::~InstalledFaces() {
    if (config_ != nullptr) FcConfigDestroy(config_);
}

template <typename Wanted>
std::vector<InstalledFace> InstalledFaces::select(Wanted wanted) const {
    std::vector<InstalledFace> selected;
    const FcFontSet* fonts = config_ == nullptr ? nullptr : FcConfigGetFonts(config_, FcSetSystem);
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i)
        if (is_static_truetype(fonts->fonts[i]) && wanted(fonts->fonts[i]))
            selected.push_back(describe(fonts->fonts[i]));
    std::sort(selected.begin(), selected.end());
    return selected;
}

std::vector<InstalledFace> InstalledFaces::of_family(std::string_view family) const {
    return select([name = std::string{family}](FcPattern* pattern) { return is_of_family(pattern, name); });
}

std::optional<UnusableFace> InstalledFaces::other_format_of(std::string_view family) const {
    std::optional<UnusableFace> first;
    const FcFontSet* fonts = config_ == nullptr ? nullptr : FcConfigGetFonts(config_, FcSetSystem);
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        FcPattern* pattern = fonts->fonts[i];
        if (!is_of_family(pattern, std::string(family))) continue;
        std::string path = string_of(pattern, FC_FILE);
        if (first && first->path <= path) continue;
        FcBool variable = FcFalse;
        FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
        const bool is_variable = variable == FcTrue || integer_of(pattern, FC_INDEX, 0) >= 0x10000;
        first = UnusableFace{std::move(path), is_variable ? FaceError::variable : FaceError::not_truetype};
    }
    return first;
}

std::vector<InstalledFace> InstalledFaces::with_glyph_for(char32_t code_point) const {
    return select([=](FcPattern* pattern) { return covers(pattern, code_point); });
}

std::vector<InstalledFace> InstalledFaces::all() const {
    return select([](FcPattern*) { return true; });
}

void sort_nearest_first(std::vector<InstalledFace>& faces, uint16_t weight, bool italic) {
    const auto rank = [=](const InstalledFace& face) {
        return std::tuple{face.width_distance, face.italic != italic, weight_rank(face.weight, weight),
                          std::string_view{face.path}, face.index};
    };
    std::sort(faces.begin(), faces.end(),
              [&](const InstalledFace& a, const InstalledFace& b) { return rank(a) < rank(b); });
}

}  // namespace text
