#include "xml/unions.hpp"

#include <optional>

namespace xml {
namespace {

/// What stands between two brackets, or the whole expression: operand after operand.
struct Frame {
    PathStart context{};
    bool is_group = false;        ///< the brackets hold an operand of what is around: `(a | b)/c`
    bool in_operand = false;      ///< the operand at hand has begun …
    PathStart start{};            ///< … here
    std::optional<Union> open{};  ///< a union that waits for its right operand
};

class PathFinder {
public:
    Paths run(const std::vector<Token>& tokens) {
        constexpr size_t usual_depth = 4;
        frames_.reserve(usual_depth);
        frames_.push_back({});
        for (const Token& token : tokens) take(token);
        return {frames_.front().start, std::move(unions_)};
    }

private:
    void take(const Token& token) {
        Frame& frame = frames_.back();
        if (token.kind == TokenKind::operator_ || token.text == ",")
            end_operand(token);
        else if (token.text == "(")
            frames_.push_back({.context = frame.context, .is_group = !frame.in_operand});
        else if (token.text == "[")
            frames_.push_back({.context = frame.start});
        else if (token.text == ")" || token.text == "]")
            leave();
        else if (!frame.in_operand)
            begin_operand(token.kind == TokenKind::variable ? token.text.substr(1) : frame.context);
    }
    void begin_operand(PathStart start) {
        Frame& frame = frames_.back();
        frame.in_operand = true;
        frame.start = start;
        if (!frame.open) return;
        frame.open->right = start;
        unions_.push_back(*frame.open);
        frame.open.reset();
    }
    void end_operand(const Token& token) {
        Frame& frame = frames_.back();
        frame.in_operand = false;
        frame.open.reset();
        if (token.text == "|") frame.open = Union{token.offset, frame.start, {}};
    }
    void leave() {
        if (frames_.size() == 1) return;
        const Frame inner = frames_.back();
        frames_.pop_back();
        if (inner.is_group) begin_operand(inner.start);
    }

    std::vector<Frame> frames_;
    std::vector<Union> unions_;
};

}  // namespace

Paths paths_in(const std::vector<Token>& tokens) { return PathFinder().run(tokens); }

}  // namespace xml
