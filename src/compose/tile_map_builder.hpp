#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "compose/tile_map_text.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// Gathers what a tile map tells, part by part as they come.
class TileMapBuilder {
public:
    explicit TileMapBuilder(diag::Sink& sink) : sink_(sink) {}

    void open(ToldTileMap map);
    [[nodiscard]] bool is_open() const { return is_open_; }
    void begin_group(const TileGroupDatum& group);
    void end_group() { is_in_group_ = false; }
    void add_title(Wording title);
    void add_flag(Wording flag);
    void add(ToldCategory category);
    void add(ToldTile tile);
    /// Ties tiles to their categories: those that have none are left out, and told. So are two in one place.
    ToldTileMap& close();

    /// The last one of that name since the flow, the header or the footer that is made now began; nullptr without any.
    [[nodiscard]] ToldTileMap* find(std::string_view id);
    void begin_root() { first_ = told_.size(); }

private:
    [[nodiscard]] ToldTileMap& last() { return told_.back(); }
    void set(Wording& place, Wording words, std::string_view what);
    [[nodiscard]] bool admit(diag::Span tile);
    [[nodiscard]] bool has_category(ToldTile& tile);
    void report_shared_places();
    void report_unexplained_flag();

    diag::Sink& sink_;
    std::vector<ToldTileMap> told_;
    size_t first_ = 0;
    bool is_open_ = false, is_in_group_ = false;
    size_t in_map_ = 0, in_all_ = 0;  ///< tiles
};

}  // namespace compose
