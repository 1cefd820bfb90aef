#pragma once

#include <functional>
#include <map>
#include <vector>

#include "base/range.hpp"
#include "diag/diagnostic.hpp"
#include "figure/draw.hpp"

namespace typeset {

/// A figure of the flow, and the room that it is drawn for.
struct FigureRoom {
    uint32_t figure = 0;          ///< in Flow::figures
    base::Length timeline_width;  ///< of a legend: the width that its timeline was drawn in
    figure::Frame frame;
    friend auto operator<=>(const FigureRoom&, const FigureRoom&) = default;
};

/// What was drawn, with what was told then.
struct DrawnFigure {
    base::Range pictures;  ///< in Pictures
    diag::Sink faults;
};

/// All pictures drawn of a flow's figures. Each is drawn once for the same room, however often it is set: in each
/// attempt, on each page that shows it in its header.
class Pictures {
public:
    using Draw = std::function<std::vector<figure::Picture>(diag::Sink&)>;

    /// `sink`: as strict as the faults that are kept.
    const DrawnFigure& drawn(const FigureRoom& room, const diag::Sink& sink, const Draw& draw) {
        const auto [found, is_new] = drawn_.try_emplace(room, DrawnFigure{{}, sink.child()});
        if (!is_new) return found->second;
        std::vector<figure::Picture> pictures = draw(found->second.faults);
        found->second.pictures = {base::size32(all_.size()), base::size32(all_.size() + pictures.size())};
        for (figure::Picture& picture : pictures) all_.push_back(std::move(picture));
        return found->second;
    }
    [[nodiscard]] const figure::Picture& operator[](uint32_t index) const { return all_[index]; }

private:
    std::map<FigureRoom, DrawnFigure> drawn_;
    std::vector<figure::Picture> all_;
};

}  // namespace typeset
