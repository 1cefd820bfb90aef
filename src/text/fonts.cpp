#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>

#include "text/font.hpp"
#include "text/installed.hpp"

namespace text {

namespace {

constexpr size_t max_faces = 1024;

// Wide coverage and quiet shapes: the families to take a missing sign from before any other.
constexpr std::array<std::string_view, 5> fallback_families = {"DejaVu Sans", "Noto Sans", "Noto Sans Symbols",
                                                               "Noto Sans Symbols2", "Noto Sans Math"};

size_t family_rank(std::string_view family, std::string_view preferred) {
    if (family == preferred) return 0;
    const auto* listed = std::find(fallback_families.begin(), fallback_families.end(), family);
    return static_cast<size_t>(listed - fallback_families.begin()) + 1;
}

// What a private-use code point looks like is each font's own matter: another font's glyph would say something else.
bool is_private_use(char32_t code_point) {
    return (code_point >= 0xE000 && code_point <= 0xF8FF) || code_point >= 0xF0000;
}

bool is_exactly(const InstalledFace& face, const FaceQuery& query) {
    return face.weight == query.weight && face.italic == query.italic;
}

}  // namespace

struct Fonts::State {
    const InstalledFaces& standard();
    const InstalledFaces& configured();
    const std::variant<FaceError, FaceId>& try_load(const InstalledFace& installed);
    std::optional<FaceId> load(const InstalledFace& installed);
    std::optional<UnusableFace> passed_over(const FaceQuery& query);
    std::optional<FoundFace> nearest(const InstalledFaces& installed, const FaceQuery& query);
    std::optional<FoundFace> in_family(const FaceQuery& query);
    std::optional<FoundFace> in_any_family(const FaceQuery& query);
    FoundFace search(const FaceQuery& query);
    Fallback first_with_glyph(const InstalledFaces& installed, char32_t code_point, const Face& like);
    Fallback search_fallback(char32_t code_point, const Face& like);

    std::mutex mutex;
    std::optional<InstalledFaces> standard_faces, configured_faces;
    // A fixed array, so that a thread may read a face it knows of while another loads the next.
    std::array<std::unique_ptr<const Face>, max_faces> faces;
    size_t loaded = 0;
    std::map<std::pair<std::string, uint32_t>, std::variant<FaceError, FaceId>> by_file;
    std::map<FaceQuery, FoundFace> found;
    std::map<std::pair<char32_t, FaceId>, Fallback> fallbacks;
};

const InstalledFaces& Fonts::State::standard() {
    if (!standard_faces) standard_faces.emplace(InstalledFaces::in_standard_folders());
    return *standard_faces;
}

const InstalledFaces& Fonts::State::configured() {
    if (!configured_faces) configured_faces.emplace(InstalledFaces::configured());
    return *configured_faces;
}

const std::variant<FaceError, FaceId>& Fonts::State::try_load(const InstalledFace& installed) {
    const auto [entry, is_new] = by_file.try_emplace({installed.path, installed.index}, FaceError::too_many);
    if (is_new && loaded < max_faces) {
        LoadedFace face = Face::load(installed.path, installed.index);
        if (auto* usable = std::get_if<std::unique_ptr<const Face>>(&face)) {
            entry->second = static_cast<FaceId>(loaded);
            faces[loaded++] = std::move(*usable);
        } else {
            entry->second = std::get<FaceError>(face);
        }
    }
    return entry->second;
}

/// Nothing when the file cannot be used; then the next best takes its place.
std::optional<FaceId> Fonts::State::load(const InstalledFace& installed) {
    const auto* face = std::get_if<FaceId>(&try_load(installed));
    return face == nullptr ? std::nullopt : std::optional(*face);
}

/// The nearest face of the family, where that is not the one that was found for it.
std::optional<UnusableFace> Fonts::State::passed_over(const FaceQuery& query) {
    std::vector<InstalledFace> candidates = configured().of_family(query.family);
    sort_nearest_first(candidates, query.weight, query.italic);
    if (candidates.empty()) return configured().other_format_of(query.family);
    const auto* error = std::get_if<FaceError>(&try_load(candidates.front()));
    return error == nullptr ? std::nullopt : std::optional(UnusableFace{candidates.front().path, *error});
}

std::optional<FoundFace> Fonts::State::nearest(const InstalledFaces& installed, const FaceQuery& query) {
    std::vector<InstalledFace> candidates = installed.of_family(query.family);
    sort_nearest_first(candidates, query.weight, query.italic);
    for (const InstalledFace& candidate : candidates)
        if (const std::optional<FaceId> face = load(candidate))
            return FoundFace{*face, is_exactly(candidate, query) ? FaceMatch::exact : FaceMatch::substituted};
    return std::nullopt;
}

// The customary folders nearly always have what is wanted, and spare us parsing the whole configuration.
std::optional<FoundFace> Fonts::State::in_family(const FaceQuery& query) {
    std::optional<FoundFace> customary = nearest(standard(), query);
    if (customary && customary->match == FaceMatch::exact) return customary;
    std::optional<FoundFace> anywhere = nearest(configured(), query);
    return anywhere ? anywhere : customary;
}

std::optional<FoundFace> Fonts::State::in_any_family(const FaceQuery& query) {
    std::vector<InstalledFace> candidates = configured().all();
    sort_nearest_first(candidates, query.weight, query.italic);
    for (const InstalledFace& candidate : candidates)
        if (const std::optional<FaceId> face = load(candidate)) return FoundFace{*face, FaceMatch::missing};
    return std::nullopt;
}

FoundFace Fonts::State::search(const FaceQuery& query) {
    if (const std::optional<FoundFace> face = in_family(query)) return *face;
    if (const std::optional<FoundFace> face = in_family({std::string{default_family}, query.weight, query.italic}))
        return {face->face, FaceMatch::missing};
    return in_any_family(query).value_or(FoundFace{FaceId{}, FaceMatch::missing});
}

Fonts::Fallback Fonts::State::first_with_glyph(const InstalledFaces& installed, char32_t code_point, const Face& like) {
    std::vector<InstalledFace> candidates = installed.with_glyph_for(code_point);
    sort_nearest_first(candidates, like.weight(), like.italic());
    const auto rank = [&](const InstalledFace& face) {
        return std::pair{family_rank(face.family, like.family()), std::string_view{face.family}};
    };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const InstalledFace& a, const InstalledFace& b) { return rank(a) < rank(b); });
    for (const InstalledFace& candidate : candidates) {
        const std::optional<FaceId> face = load(candidate);
        if (face && faces[static_cast<size_t>(*face)]->glyph_for(code_point) != 0) return {*face, true};
    }
    return {};
}

Fonts::Fallback Fonts::State::search_fallback(char32_t code_point, const Face& like) {
    if (is_private_use(code_point)) return {};
    const Fallback customary = first_with_glyph(standard(), code_point, like);
    return customary.found ? customary : first_with_glyph(configured(), code_point, like);
}

Fonts::Fonts() : state_(std::make_unique<State>()) {}
Fonts::~Fonts() = default;

bool Fonts::any_installed() {
    find({std::string{default_family}});
    const std::lock_guard lock{state_->mutex};
    return state_->loaded > 0;
}

FoundFace Fonts::find(const FaceQuery& query) {
    const std::lock_guard lock{state_->mutex};
    if (const auto known = state_->found.find(query); known != state_->found.end()) return known->second;
    FoundFace found = state_->search(query);
    if (found.match != FaceMatch::exact) found.passed_over = state_->passed_over(query);
    return state_->found.emplace(query, std::move(found)).first->second;
}

Fonts::Fallback Fonts::fallback_for(char32_t code_point, FaceId like) {
    const std::lock_guard lock{state_->mutex};
    const std::pair key{code_point, like};
    if (const auto known = state_->fallbacks.find(key); known != state_->fallbacks.end()) return known->second;
    return state_->fallbacks.emplace(key, state_->search_fallback(code_point, face(like))).first->second;
}

const Face& Fonts::face(FaceId id) const { return *state_->faces[static_cast<size_t>(id)]; }

}  // namespace text
