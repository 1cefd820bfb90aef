#include "compose/tile_map_builder.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "compose/draft.hpp"
#include "diag/suggestion.hpp"

namespace compose {
namespace {

constexpr size_t most_in_map = 1000, most_in_all = 10'000, most_categories = 30;

}  // namespace

void TileMapBuilder::open(ToldTileMap map) {
    told_.push_back(std::move(map));
    is_open_ = true;
    is_in_group_ = false;
    in_map_ = 0;
}

void TileMapBuilder::begin_group(const TileGroupDatum& group) {
    last().groups.push_back({{}, group.stroke});
    is_in_group_ = true;
}

void TileMapBuilder::add_title(Wording title) {
    set(is_in_group_ ? last().groups.back().title : last().title, std::move(title), "title");
}

void TileMapBuilder::add_flag(Wording flag) { set(last().flag, std::move(flag), "flag"); }

void TileMapBuilder::set(Wording& place, Wording words, std::string_view what) {
    if (place.span == diag::Span{}) {
        place = std::move(words);
        return;
    }
    sink_.report(diag::Code::invalid_layout, words.span, fmt::format("a second `{}`", what), {},
                 {{place.span, "the first one"}});
}

void TileMapBuilder::add(ToldCategory category) {
    const auto same = std::ranges::find(last().categories, category.datum.name,
                                        [](const ToldCategory& each) { return each.datum.name; });
    if (same != last().categories.end())
        return sink_.report(diag::Code::duplicate_name, category.span,
                            fmt::format("the category `{}` is declared already", category.datum.name), {},
                            {{same->span, "the first one"}});
    if (last().categories.size() == most_categories)
        return sink_.report(diag::Code::limit_reached, category.span,
                            fmt::format("a tile map has more than {} categories", most_categories),
                            "nobody tells so many apart");
    last().categories.push_back(std::move(category));
}

bool TileMapBuilder::admit(diag::Span tile) {
    ++in_map_, ++in_all_;
    if (in_map_ == most_in_map + 1 || in_all_ == most_in_all + 1)
        sink_.report(diag::Code::limit_reached, tile,
                     in_map_ == most_in_map + 1
                         ? fmt::format("a tile map has more than {} tiles", most_in_map)
                         : fmt::format("the tile maps of a report have more than {} tiles", most_in_all),
                     "choose those that matter");
    return in_map_ <= most_in_map && in_all_ <= most_in_all;
}

void TileMapBuilder::add(ToldTile tile) {
    if (!admit(tile.span)) return;
    std::vector<ToldTileGroup>& groups = last().groups;
    if (!is_in_group_ && (groups.empty() || !groups.back().is_implied)) groups.push_back({.is_implied = true});
    tile.group = base::size32(groups.size() - 1);
    last().tiles.push_back(std::move(tile));
}

ToldTileMap& TileMapBuilder::close() {
    is_open_ = false;
    std::erase_if(last().tiles, [this](ToldTile& tile) { return !has_category(tile); });
    report_shared_places();
    report_unexplained_flag();
    return last();
}

bool TileMapBuilder::has_category(ToldTile& tile) {
    const std::vector<ToldCategory>& categories = last().categories;
    const auto found =
        std::ranges::find(categories, tile.datum.category, [](const ToldCategory& each) { return each.datum.name; });
    if (found != categories.end()) {
        tile.category = static_cast<uint32_t>(found - categories.begin());
        return true;
    }
    std::vector<std::string_view> names;
    names.reserve(categories.size());
    for (const ToldCategory& each : categories) names.push_back(each.datum.name);
    sink_.report(diag::Code::dangling_reference, tile.datum.category_span,
                 fmt::format("the tile map has no category `{}`", tile.datum.category),
                 diag::suggest(tile.datum.category, names), looked_from(tile.looked_from));
    return false;
}

void TileMapBuilder::report_shared_places() {
    std::map<std::pair<uint32_t, uint32_t>, const ToldTile*> taken;
    for (const ToldTile& tile : last().tiles) {
        const auto [first, is_free] = taken.try_emplace({tile.datum.row, tile.datum.column}, &tile);
        if (is_free) continue;
        diag::Labels labels = looked_from(tile.looked_from);
        labels.push_back({first->second->span, fmt::format("`{}`", first->second->datum.label)});
        sink_.report(diag::Code::invalid_layout, tile.span,
                     fmt::format("the tile `{}` stands where `{}` does: column {}, row {}", tile.datum.label,
                                 first->second->datum.label, tile.datum.column, tile.datum.row),
                     "give each its own place", std::move(labels));
    }
}

void TileMapBuilder::report_unexplained_flag() {
    const auto flagged = std::ranges::find_if(last().tiles, [](const ToldTile& tile) { return tile.datum.is_flagged; });
    if (flagged == last().tiles.end() || !last().flag.empty()) return;
    sink_.report(diag::Code::missing_element, last().span, "`tile-map` has no `flag`, but a tile is `flagged`",
                 "say what the corner means", {{flagged->span, "this one"}});
}

ToldTileMap* TileMapBuilder::find(std::string_view id) {
    const std::span<ToldTileMap> here = std::span(told_).subspan(first_);
    const auto found = std::ranges::find(here.rbegin(), here.rend(), id, &ToldTileMap::id);
    return found == here.rend() ? nullptr : &*found;
}

}  // namespace compose
