#include "xml/location_paths.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "xml/tokens.hpp"

namespace xml {
namespace {

using Paths = std::vector<std::string>;

// A few choices in the predicates of each other make millions; nobody writes hundreds.
constexpr size_t most_paths = 1000;

void add(Paths& paths, const Paths& more) { paths.insert(paths.end(), more.begin(), more.end()); }

bool is_from_the_context(const std::string& path) { return !path.starts_with('/') && !path.starts_with('$'); }

Paths joined(const Paths& begins, const Paths& paths) {
    Paths all;
    for (const std::string& path : paths) {
        if (begins.empty() || !is_from_the_context(path))
            all.push_back(path);
        else
            for (const std::string& begin : begins) all.push_back(begin + '/' + path);
    }
    return all;
}

/// What stands between two brackets, or the whole expression: operand after operand.
struct Frame {
    enum class Kind : uint8_t { group, call, node_test, predicate };
    Kind kind = Kind::group;
    Paths context{};   ///< what its paths go on from
    Paths finished{};  ///< of its operands
    Paths open{};      ///< the operand at hand; a group of several may go on as a path
};

class PathReader {
public:
    Paths run(const std::vector<Token>& tokens) {
        frames_.push_back({});
        for (size_t i = 0; i < tokens.size(); ++i) take(tokens[i], i + 1 < tokens.size() ? tokens[i + 1].text : "");
        while (frames_.size() > 1) leave();
        end_operand();
        add(paths_, frames_.front().finished);
        return is_too_much_ ? Paths{std::string(every_node)} : std::move(paths_);
    }

private:
    void take(const Token& token, std::string_view next) {
        if (token.kind == TokenKind::operator_ || token.text == ",") return end_operand();
        if (token.text == ")" || token.text == "]") return leave();
        if (token.text == "[") return enter(Frame::Kind::predicate);
        if (token.text == "(") return enter(std::exchange(next_kind_, Frame::Kind::group));
        if (token.kind == TokenKind::number || token.kind == TokenKind::literal) return;
        if (token.kind == TokenKind::name && next == "(") next_kind_ = kind_of_call(token.text);
        if (next_kind_ != Frame::Kind::call) append(token.text);
    }

    Paths joined(const Paths& begins, const Paths& paths) {
        if (paths_.size() + begins.size() * paths.size() <= most_paths) return xml::joined(begins, paths);
        is_too_much_ = true;
        return {};
    }

    static Frame::Kind kind_of_call(std::string_view name) {
        constexpr std::array<std::string_view, 4> tests{"node", "text", "comment", "processing-instruction"};
        return std::ranges::find(tests, name) == tests.end() ? Frame::Kind::call : Frame::Kind::node_test;
    }

    void append(std::string_view text) {
        Paths& open = frames_.back().open;
        if (open.empty()) open.emplace_back();
        for (std::string& path : open) path += text;
    }

    void enter(Frame::Kind kind) {
        const Frame& around = frames_.back();
        frames_.push_back(
            {.kind = kind,
             .context = kind == Frame::Kind::predicate ? joined(around.context, around.open) : around.context});
    }

    void leave() {
        if (frames_.size() == 1) return;
        end_operand();
        Frame inner = std::move(frames_.back());
        frames_.pop_back();
        // A group may go on; what a call is made of is read, and what it gives is no path.
        if (inner.kind == Frame::Kind::group)
            frames_.back().open = std::move(inner.finished);
        else if (inner.kind == Frame::Kind::node_test)
            append("()");
        else
            add(paths_, joined(inner.context, inner.finished));
    }

    void end_operand() {
        Frame& frame = frames_.back();
        add(frame.finished, std::exchange(frame.open, {}));
    }

    Frame::Kind next_kind_ = Frame::Kind::group;
    std::vector<Frame> frames_;
    Paths paths_;
    bool is_too_much_ = false;
};

}  // namespace

std::vector<std::string> location_paths(std::string_view expression) { return PathReader().run(tokens_of(expression)); }

}  // namespace xml
