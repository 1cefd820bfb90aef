#include "compose/tile_map_words.hpp"

#include <fmt/ranges.h>

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

/// A sentence for each category that is used.
std::string all_tiles(const ToldTileMap& told, Languages& languages) {
    std::string all;
    for (uint32_t category = 0; category < told.categories.size(); ++category) {
        std::vector<std::string> tiles;
        for (const ToldTile& tile : told.tiles)
            if (tile.category == category) tiles.push_back(words_of(tile, told, languages));
        if (tiles.empty()) continue;
        const std::string& name = told.categories[category].words.plain;
        all += ' ' + as_sentence(messages_of(told, languages)
                                     .format(Message::tile_map_category,
                                             {{"category", text::capitalize_first(name)},
                                              {"tiles", fmt::format("{}", fmt::join(tiles, "; "))}}));
    }
    return all;
}

std::string counts(const ToldTileMap& told, Languages& languages) {
    std::string all;
    for (uint32_t category = 0; category < told.categories.size(); ++category) {
        int64_t count = 0;
        for (const ToldTile& tile : told.tiles) count += tile.category == category ? 1 : 0;
        if (count == 0) continue;
        all +=
            ' ' + as_sentence(messages_of(told, languages)
                                  .format(Message::tile_map_count,
                                          {{"category", text::capitalize_first(told.categories[category].words.plain)},
                                           {"count", count}}));
    }
    return all;
}

}  // namespace

std::string alternative_of(const ToldTileMap& told, Languages& languages) {
    if (!told.datum.alt.empty()) return told.datum.alt;
    const std::string title =
        as_sentence(told.title.empty() ? messages_of(told, languages).format(Message::tile_map) : told.title.plain);
    std::string whole = title + all_tiles(told, languages);
    return whole.size() <= longest ? whole : title + counts(told, languages);
}

std::string state_of(const ToldTile& tile, const ToldTileMap& told, Languages& languages) {
    const std::string& category = told.categories[tile.category].words.plain;
    if (!tile.datum.is_flagged) return category;
    return messages_of(told, languages)
        .format(Message::tile_map_flagged, {{"what", category}, {"flag", told.flag.plain}});
}

}  // namespace compose
