#pragma once

#include <map>
#include <string>
#include <tuple>

#include "compose/cascade.hpp"
#include "compose/flow.hpp"

namespace compose {

/// The drawings of a flow: a layout's symbols in the colours of the text that they stand in, and meters, each kept
/// once; and sparklines.
class Drawings {
public:
    explicit Drawings(Flow& flow) : flow_(flow) {}

    DrawingId find(const layout::Symbol& symbol, const Computed& style);
    DrawingId add(Graphic graphic, base::Size size, const Computed& style);
    /// What one takes of what a layout may make, as bytes of text.
    [[nodiscard]] static size_t size_of(const layout::Symbol& symbol);
    [[nodiscard]] static size_t size_of(const Graphic& graphic);

private:
    using Key = std::tuple<std::string, base::Color, base::Length, base::Length>;

    Flow& flow_;
    using MeterKey = std::tuple<Meter, base::Size, base::Length, base::Length>;

    std::map<Key, DrawingId> known_;
    std::map<MeterKey, DrawingId> known_meters_;
};

}  // namespace compose
