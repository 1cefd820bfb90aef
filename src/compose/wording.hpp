#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "compose/markup.hpp"
#include "compose/paragraph.hpp"

namespace compose {

/// What is said at one place of a figure: as it is drawn there, and as it came, so that it can be said again elsewhere
/// in the look of that place.
struct Wording {
    struct Text {
        std::string text, language;
        diag::Span span;
    };
    struct Close {};
    using Event = std::variant<Markup, Text, Close>;

    ParagraphText drawn;
    std::string plain;  ///< what it says, symbols and keys left out
    std::vector<Event> told;
    TextStyleId style{};
    diag::Span span{};

    [[nodiscard]] bool empty() const { return plain.empty(); }
};

/// Keeps what comes between the begin and the end of a wording.
class Recorder {
public:
    void begin() { is_on_ = true, depth_ = 0; }
    [[nodiscard]] bool is_on() const { return is_on_; }
    [[nodiscard]] std::vector<Wording::Event> end() {
        is_on_ = false;
        return std::exchange(events_, {});
    }

    void open(const Markup& markup) {
        if (!is_on_) return;
        events_.emplace_back(markup);
        std::get<Markup>(events_.back()).id.clear();  // what is drawn is one thing: links lead to the whole
        ++depth_;
    }
    void text(std::string_view text, std::string_view language, diag::Span span) {
        if (is_on_) events_.emplace_back(Wording::Text{std::string(text), std::string(language), span});
    }
    /// Of what was opened since: the wording's own end is none.
    void close() {
        if (is_on_ && depth_ > 0) events_.emplace_back(Wording::Close{}), --depth_;
    }

private:
    std::vector<Wording::Event> events_;
    bool is_on_ = false;
    uint32_t depth_ = 0;
};

}  // namespace compose
