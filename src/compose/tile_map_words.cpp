#include "compose/tile_map_words.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace compose {
namespace {

using text::Message;

/// More nobody listens to (and PDF/A allows 32767 bytes): then it says how many there are.
constexpr size_t longest = 6000;

const text::Messages& messages_of(const ToldTileMap& told, Languages& languages) {
    return languages.messages(told.language);
}

std::string as_sentence(const std::string& words) {
    const bool is_ended = words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
    return words + (is_ended ? "" : ".");
}

std::string words_of(const ToldTile& tile, const ToldTileMap& told, Languages& languages) {
    const text::Messages& messages = messages_of(told, languages);
    std::string words = tile.name();
    if (!tile.words.empty())
        words = messages.format(Message::tile_map_tile, {{"tile", words}, {"value", tile.words.plain}});
    if (!tile.datum.is_flagged) return words;
    return messages.format(Message::tile_map_flagged, {{"what", words}, {"flag", told.flag.plain}});
}

/// Its tiles, as long as anyone listens.
std::string tiles_of(uint32_t category, const ToldTileMap& told, Languages& languages) {
    std::string all;
    for (const ToldTile& tile : told.tiles) {
        if (tile.category != category || all.size() > longest) continue;
        if (!all.empty()) all += "; ";
        all += words_of(tile, told, languages);
    }
    return all;
}

std::string count_of(uint32_t category, const ToldTileMap& told, Languages& languages) {
    const auto count = std::ranges::count(told.tiles, category, &ToldTile::category);
    return languages.numbers(told.language).format(static_cast<int64_t>(count));
}

/// A sentence for each category that is used.
template <class Content>
std::string sentences(const ToldTileMap& told, Languages& languages, Message message, const Content& content) {
    std::string all;
    for (uint32_t category = 0; category < told.categories.size(); ++category) {
        if (std::ranges::find(told.tiles, category, &ToldTile::category) == told.tiles.end()) continue;
        const std::string name = text::capitalize_first(told.categories[category].words.plain);
        const std::string tiles = content(category, told, languages);
        all += ' ' + as_sentence(messages_of(told, languages).format(message, {{"category", name}, {"tiles", tiles}}));
    }
    return all;
}

}  // namespace

std::string alternative_of(const ToldTileMap& told, Languages& languages) {
    if (!told.datum.alt.empty()) return told.datum.alt;
    const std::string title =
        as_sentence(told.title.empty() ? messages_of(told, languages).format(Message::tile_map) : told.title.plain);
    std::string whole = title + sentences(told, languages, Message::tile_map_category, tiles_of);
    return whole.size() <= longest ? whole : title + sentences(told, languages, Message::tile_map_count, count_of);
}

std::string state_of(const ToldTile& tile, const ToldTileMap& told, Languages& languages) {
    const std::string& category = told.categories[tile.category].words.plain;
    if (!tile.datum.is_flagged) return category;
    return messages_of(told, languages)
        .format(Message::tile_map_flagged, {{"what", category}, {"flag", told.flag.plain}});
}

}  // namespace compose
