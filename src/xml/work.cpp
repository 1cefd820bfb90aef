#include "xml/work.hpp"

#include <algorithm>
#include <array>

namespace xml {
namespace {

/// The node sets of one operand, over all the evaluations of the predicates around it.
struct Nodes {
    double total = 0;            ///< so many they have together
    double repeats = 0;          ///< as often at most is one node among them
    std::string_view name = {};  ///< of all of them; empty: any
};

/// What stands between two brackets, or the whole expression: operand after operand.
struct Frame {
    enum class Kind : uint8_t { group, call, node_test, predicate };
    Kind kind = Kind::group;
    bool makes_texts = true;  ///< of its operands
    Nodes context{};          ///< what its paths go on from
    Nodes finished{};         ///< of its operands
    Nodes before{}, open{};   ///< the operand at hand, before and after its last step
    bool has_begun = false;
    std::string_view axis = {};  ///< of the next step
};

template <class Words>
bool contains(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

class Worker {
public:
    Worker(const std::vector<Token>& tokens, const std::vector<Start>& starts, const Census& census)
        : tokens_(tokens), starts_(starts), census_(census) {}

    double run() {
        const Start& context = starts_.front();
        frames_.push_back({.makes_texts = false, .context = {context.nodes, 1, context.name}});
        for (at_ = 0; at_ < tokens_.size(); ++at_) take(tokens_[at_]);
        while (frames_.size() > 1) leave();
        end_operand();
        return work_;
    }

private:
    [[nodiscard]] std::string_view text(size_t ahead) const {
        return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead].text : std::string_view();
    }
    Frame& frame() { return frames_.back(); }

    void take(const Token& token) {
        if (token.kind == TokenKind::operator_ || token.text == ",") return end_operand();
        if (token.kind == TokenKind::number || token.kind == TokenKind::literal) return;
        if (token.kind == TokenKind::variable) return begin_at_variable();
        if (token.kind == TokenKind::name) return take_name(token.text);
        take_symbol(token.text);
    }

    void take_symbol(std::string_view symbol) {
        if (symbol == "(") return frames_.push_back({.kind = Frame::Kind::group, .context = frame().context});
        if (symbol == "[") return enter_predicate();
        if (symbol == ")" || symbol == "]") return leave();
        if (symbol == "/" || symbol == "//") return take_slash(symbol == "//");
        if (symbol == "@") frame().axis = "attribute";
        if (symbol == ".") step("self", {});
        if (symbol == "..") step("parent", {});
        if (symbol == "*") step(frame().axis, {});
    }

    void take_name(std::string_view name) {
        constexpr std::array<std::string_view, 4> tests{"node", "text", "comment", "processing-instruction"};
        if (text(1) == "::") {
            frame().axis = name;
            ++at_;
        } else if (text(1) != "(") {
            step(frame().axis, name);
        } else if (contains(tests, name)) {
            step(frame().axis, name == "node" ? std::string_view() : no_element);
            ++at_;
            frames_.push_back({.kind = Frame::Kind::node_test});
        } else {
            ++at_;
            enter_call(name);
        }
    }

    void enter_call(std::string_view name) {
        constexpr std::array<std::string_view, 6> asks_for_nodes{"count", "not",        "boolean",
                                                                 "name",  "local-name", "namespace-uri"};
        if (name == "id") begin({frame().context.total * census_.nodes, frame().context.total, {}});
        frames_.push_back(
            {.kind = Frame::Kind::call, .makes_texts = !contains(asks_for_nodes, name), .context = frame().context});
    }

    /// `[1]` and `[last()]` choose one for each node that the step begins at.
    void enter_predicate() {
        Frame& around = frame();
        const bool is_number = tokens_.size() > at_ + 2 && tokens_[at_ + 1].kind == TokenKind::number;
        const Nodes context = around.open;
        if ((is_number && text(2) == "]") || (text(1) == "last" && text(4) == "]"))
            around.open.total = std::min(around.open.total, around.before.total);
        frames_.push_back({.kind = Frame::Kind::predicate, .makes_texts = true, .context = context});
    }

    void leave() {
        if (frames_.size() == 1) return;
        end_operand();
        const Frame inner = frame();
        frames_.pop_back();
        if (inner.kind == Frame::Kind::group) begin(inner.finished);
    }

    void take_slash(bool is_double) {
        const double evaluations = frame().context.total;
        if (!frame().has_begun) begin({evaluations, evaluations, {}});
        if (is_double) step("descendant-or-self", {});
    }

    void begin(const Nodes& nodes) {
        frame().open = frame().before = nodes;
        frame().has_begun = true;
    }

    void begin_at_variable() {
        const Start& start = starts_[++variables_];
        const double evaluations = frame().context.total;
        begin({evaluations * start.nodes, evaluations, start.name});
    }

    void step(std::string_view axis, std::string_view name) {
        if (!frame().has_begun) begin(frame().context);
        Frame& frame = this->frame();
        frame.before = frame.open;
        frame.open = gone(frame.before, axis, name);
        frame.axis = {};
    }

    /// Looks at all that a step comes by.
    Nodes gone(const Nodes& from, std::string_view axis, std::string_view name) {
        const Census::Kind each = census_.of(from.name), any = census_.any;
        const double all = from.repeats * census_.nodes;
        double seen = from.total, repeats = from.repeats;
        if (axis.empty() || axis == "child") {
            seen = std::min(from.total * each.children, all);
        } else if (axis == "attribute") {
            seen = name.empty() ? std::min(from.total * each.children, all) : from.total;
            name = no_element;
        } else if (axis == "self") {
            if (name.empty()) name = from.name;
        } else if (axis == "parent") {
            repeats = std::min(from.total, from.repeats * any.children);
        } else if (axis.starts_with("ancestor")) {
            seen = from.total * census_.depth;
            repeats = from.total;
        } else if (axis.starts_with("descendant")) {
            seen = std::min(from.total * (1 + each.within), all * census_.depth);
            repeats = std::min(from.total, from.repeats * census_.depth);
        } else if (axis.ends_with("-sibling")) {
            seen = from.total * any.children;
            repeats = std::min(from.total, from.repeats * any.children);
        } else {
            seen = from.total * census_.nodes;
            repeats = from.total;
        }
        work_ += 1 + seen;
        const bool is_element = !name.empty() && name != no_element;
        return {is_element ? std::min(seen, repeats * census_.of(name).count) : seen, repeats, name};
    }

    /// The text of an element is all that is in it.
    void end_operand() {
        Frame& frame = this->frame();
        if (!frame.has_begun) return;
        const Nodes& nodes = frame.open;
        if (frame.makes_texts)
            work_ += std::min(nodes.total * (1 + census_.of(nodes.name).within),
                              nodes.repeats * census_.nodes * census_.depth);
        frame.finished.name = frame.finished.repeats == 0 ? nodes.name : std::string_view();
        frame.finished.total += nodes.total;
        frame.finished.repeats += nodes.repeats;
        frame.has_begun = false;
        frame.axis = {};
    }

    const std::vector<Token>& tokens_;
    const std::vector<Start>& starts_;
    const Census& census_;
    std::vector<Frame> frames_;
    size_t at_ = 0, variables_ = 0;
    double work_ = 1;
};

}  // namespace

double work(const std::vector<Token>& tokens, const std::vector<Start>& starts, const Census& census) {
    return Worker(tokens, starts, census).run();
}

}  // namespace xml
