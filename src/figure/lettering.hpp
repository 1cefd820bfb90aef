#pragma once

#include <optional>
#include <vector>

#include "figure/measure.hpp"
#include "figure/picture.hpp"

namespace figure {

/// Words that were measured, on one line.
struct Line {
    std::optional<uint32_t> symbol{};
    std::vector<compose::Run> runs{};
    std::vector<std::string> keys{};
    base::Length width{};
    diag::Span span{};
    friend bool operator==(const Line&, const Line&) = default;

    [[nodiscard]] bool empty() const { return runs.empty(); }
};

/// What words are of, for those who tag them.
struct Source {
    Subject subject = Subject::axis;
    uint32_t index = 0;
    friend bool operator==(const Source&, const Source&) = default;
};

/// Sets a timeline's words on lines, and into a picture.
class Lettering {
public:
    Lettering(const compose::Timeline& timeline, const Measure& measure);

    [[nodiscard]] Line line_of(const compose::Words& words) const;
    /// On as few lines as the width allows; a word that is wider stands alone.
    [[nodiscard]] std::vector<Line> wrap(const compose::Words& words, base::Length width) const;
    /// In the colours of the ground where they stand upon something solid.
    void place(std::vector<Item>& items, const Line& line, base::Point baseline, Source source,
               bool upon_solid = false) const;
    /// A number in a small square with its left edge at `at`, in the middle of a line.
    void place_key(std::vector<Item>& items, uint32_t number, const base::Rect& area, Source source) const;

    /// Of the highest words of a statement.
    [[nodiscard]] const Metrics& label() const { return label_; }
    /// Of the words' first run.
    [[nodiscard]] Metrics metrics(const compose::Words& words) const;
    [[nodiscard]] base::Size key_size(uint32_t digits) const;
    [[nodiscard]] base::Length width(std::string_view text, compose::TextStyleId style) const {
        return measure_.width(text, style);
    }

private:
    void make_room_for(const compose::Words& words);
    [[nodiscard]] base::Length width_of(const Line& line) const;
    [[nodiscard]] base::Length symbol_gap() const { return label_.size * 3 / 10; }
    [[nodiscard]] base::Length key_gap() const { return label_.size / 4; }
    [[nodiscard]] base::Length boxed_width(const std::string& key) const;
    void place_symbol(std::vector<Item>& items, const compose::Symbol& symbol, base::Point at, bool upon_solid) const;
    void place_box(std::vector<Item>& items, const std::string& digits, const base::Rect& area, Text text) const;

    const compose::Timeline& timeline_;
    const Measure& measure_;
    Metrics label_, key_;
};

/// With the words of both, one after the other.
compose::Words joined(compose::Words first, std::string_view between, const compose::Words& second);

}  // namespace figure
