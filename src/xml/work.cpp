#include "xml/work.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace xml {
namespace {

/// The node sets of one operand, over all the evaluations of the predicates around it.
struct Nodes {
    double total = 0;            ///< so many they have together
    double repeats = 0;          ///< as often at most is one node among them
    std::string_view name = {};  ///< of all of them; empty: any
    double each = 1;             ///< so many at most one of the sets has
    double text = 0;             ///< bytes at most of one node's value
};

/// What stands on one side of an operator: operands that `|` joins.
struct Side {
    double total = 0, each = 0;
    double texts = 0;  ///< what it takes to make the texts of all its nodes once
    bool has_nodes = false;
};

constexpr double for_each_piece = 3;  ///< of a text

/// In nodes that are looked at in the same time. pugixml puts the text of an element together piece by piece, and
/// copies what it has for every thousand bytes.
double time_for(double bytes, bool is_element) {
    constexpr double read_in_the_time = 20, copied_in_the_time = 100, bytes_a_copy = 2048;
    return bytes / read_in_the_time + (is_element ? bytes * bytes / (bytes_a_copy * copied_in_the_time) : 0);
}

/// What stands between two brackets, or the whole expression: operand after operand.
struct Frame {
    enum class Kind : uint8_t { group, call, node_test, predicate };
    Kind kind = Kind::group;
    bool makes_texts = false;   ///< of its operands, whatever stands between them
    Nodes context{};            ///< what its paths go on from
    Nodes finished{.each = 0};  ///< of its operands
    Nodes before{}, open{};     ///< the operand at hand, before and after its last step
    bool has_begun = false;
    std::string_view axis = {};     ///< of the next step
    Side left{}, right{};           ///< of the last comparison, and of the operator at hand
    bool is_compared = false;       ///< the right side with the left one
    bool follows_operator = false;  ///< which makes a text or number of the right side
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
        constexpr size_t usual_depth = 4;
        frames_.reserve(usual_depth);
        const Start& context = starts_.front();
        frames_.push_back({.context = made(context.nodes, 1, context.name, 1)});
        for (at_ = 0; at_ < tokens_.size(); ++at_) take(tokens_[at_]);
        while (frames_.size() > 1) leave();
        end_side({});
        return work_;
    }

private:
    [[nodiscard]] std::string_view text(size_t ahead) const {
        return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead].text : std::string_view();
    }
    Frame& frame() { return frames_.back(); }

    [[nodiscard]] Nodes made(double total, double repeats, std::string_view name, double each) const {
        return {total, repeats, name, each, census_.of(name).text};
    }

    void take(const Token& token) {
        if (token.text == "|") return end_operand();
        if (token.kind == TokenKind::operator_ || token.text == ",") return end_side(token.text);
        if (token.kind == TokenKind::number) return;
        if (token.kind == TokenKind::literal) return read(static_cast<double>(token.text.size()));
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
        if (symbol == "*") step(frame().axis, frame().axis == "attribute" ? std::string_view() : any_element);
    }

    void take_name(std::string_view name) {
        constexpr std::array<std::string_view, 4> tests{"node", "text", "comment", "processing-instruction"};
        if (text(1) == "::") {
            frame().axis = name;
            ++at_;
        } else if (text(1) != "(") {
            step(frame().axis, with_any_name(name));
        } else if (contains(tests, name)) {
            step(frame().axis, name == "node" ? std::string_view() : no_element);
            ++at_;
            frames_.push_back({.kind = Frame::Kind::node_test});
        } else {
            ++at_;
            enter_call(name);
        }
    }

    /// `x:*` is any that has the prefix.
    std::string_view with_any_name(std::string_view name) {
        if (!name.ends_with(":*")) return name;
        return frame().axis == "attribute" ? std::string_view() : any_element;
    }

    void enter_call(std::string_view name) {
        constexpr std::array<std::string_view, 6> asks_for_nodes{"count", "not",        "boolean",
                                                                 "name",  "local-name", "namespace-uri"};
        constexpr std::array<std::string_view, 4> of_context{"string", "number", "normalize-space", "string-length"};
        if (name == "id") begin(made(frame().context.total * census_.nodes, frame().context.total, {}, census_.nodes));
        frames_.push_back(
            {.kind = Frame::Kind::call, .makes_texts = !contains(asks_for_nodes, name), .context = frame().context});
        if (text(1) == ")" && contains(of_context, name)) begin_at_context();
    }

    /// `[1]` and `[last()]` choose one for each node that the step begins at.
    void enter_predicate() {
        Frame& around = frame();
        const bool is_number = tokens_.size() > at_ + 2 && tokens_[at_ + 1].kind == TokenKind::number;
        const Nodes context = around.open;
        const bool is_last = text(1) == "last" && text(2) == "(" && text(3) == ")" && text(4) == "]";
        if ((is_number && text(2) == "]") || is_last) {
            around.open.total = std::min(around.open.total, around.before.total);
            around.open.each = std::min(around.open.each, around.before.each);
        }
        frames_.push_back({.kind = Frame::Kind::predicate, .context = context});
    }

    void leave() {
        if (frames_.size() == 1) return;
        end_side({});
        const Frame inner = frame();
        frames_.pop_back();
        if (inner.kind == Frame::Kind::group) begin(inner.finished);
    }

    void take_slash(bool is_double) {
        const double evaluations = frame().context.total;
        if (!frame().has_begun) begin(made(evaluations, evaluations, {}, 1));
        if (is_double) step("descendant-or-self", {});
    }

    /// Its context is one node in each evaluation.
    void begin(const Nodes& nodes) {
        frame().open = frame().before = nodes;
        frame().has_begun = true;
    }
    void begin_at_context() {
        Nodes context = frame().context;
        context.each = 1;
        begin(context);
    }

    void begin_at_variable() {
        const Start& start = starts_[++variables_];
        const double evaluations = frame().context.total;
        begin(made(evaluations * start.nodes, evaluations, start.name, start.nodes));
        read(start.text);
    }

    /// A text that is there already, in each evaluation. A long one may also fill the memory, if an expression has it
    /// often.
    void read(double bytes) {
        constexpr double long_text = 100'000;
        work_ += frame().context.total * (bytes > long_text ? bytes : time_for(bytes, false));
    }

    void step(std::string_view axis, std::string_view name) {
        if (!frame().has_begun) begin_at_context();
        Frame& frame = this->frame();
        frame.before = frame.open;
        frame.open = gone(frame.before, axis, name);
        frame.axis = {};
    }

    /// Looks at all that a step comes by.
    Nodes gone(const Nodes& from, std::string_view axis, std::string_view name) {
        const Census::Kind each = census_.of(from.name), any = census_.any;
        const double all = from.repeats * census_.nodes;
        double seen = from.total, repeats = from.repeats, most = 1;
        std::optional<double> text;
        if (axis.empty() || axis == "child") {
            most = each.children;
            seen = std::min(from.total * most, all);
        } else if (axis == "attribute") {
            most = name.empty() ? each.children : 1;
            if (!name.empty()) text = census_.longest_attribute(name);
            seen = std::min(from.total * most, name.empty() ? all : from.total);
            name = no_element;
        } else if (axis == "self") {
            if (name.empty() || (name == any_element && from.name != no_element && !from.name.empty()))
                name = from.name;
        } else if (axis == "parent") {
            repeats = std::min(from.total, from.repeats * any.children);
        } else if (axis.starts_with("ancestor")) {
            most = census_.depth;
            seen = from.total * most;
            repeats = from.total;
        } else if (axis.starts_with("descendant")) {
            most = 1 + each.within;
            seen = std::min(from.total * most, all * census_.depth);
            repeats = std::min(from.total, from.repeats * census_.depth);
        } else if (axis.ends_with("-sibling")) {
            most = any.children;
            seen = from.total * most;
            repeats = std::min(from.total, from.repeats * any.children);
        } else {
            most = census_.nodes;
            seen = from.total * most;
            repeats = from.total;
        }
        work_ += 1 + seen;
        const bool is_element = !name.empty() && name != no_element;
        const double there = is_element ? census_.of(name).count : census_.nodes;
        Nodes reached =
            made(is_element ? std::min(seen, repeats * there) : seen, repeats, name, std::min(from.each * most, there));
        if (text) reached.text = *text;
        return reached;
    }

    void end_operand() {
        Frame& frame = this->frame();
        if (!frame.has_begun) return;
        const Nodes& nodes = frame.open;
        frame.right.total += nodes.total;
        frame.right.each += nodes.each;
        frame.right.texts += texts(nodes);
        frame.right.has_nodes = true;
        frame.finished.name = frame.finished.repeats == 0 ? nodes.name : std::string_view();
        frame.finished.total += nodes.total;
        frame.finished.repeats += nodes.repeats;
        frame.finished.each += nodes.each;
        frame.finished.text = std::max(frame.finished.text, nodes.text);
        frame.has_begun = false;
        frame.axis = {};
    }

    /// The text of an element is all that is in it.
    [[nodiscard]] double texts(const Nodes& nodes) const {
        const Census::Kind kind = census_.of(nodes.name);
        const bool is_element = nodes.name != no_element;
        return std::min(nodes.total * (1 + kind.within * for_each_piece + time_for(nodes.text, is_element)),
                        nodes.repeats * census_.depth *
                            (census_.nodes * for_each_piece + time_for(census_.text, is_element)));
    }

    /// `and`, `or` and `,` take what stands beside them as it is.
    void end_side(std::string_view next) {
        constexpr std::array<std::string_view, 3> takes_any{"and", "or", ","};
        constexpr std::array<std::string_view, 6> compares{"=", "!=", "<", "<=", ">", ">="};
        end_operand();
        Frame& frame = this->frame();
        const bool is_before_operator = !next.empty() && !contains(takes_any, next);
        if (frame.makes_texts || frame.follows_operator || is_before_operator) work_ += frame.right.texts;
        if (frame.is_compared) compare(frame.left, frame.right);
        frame.left = std::exchange(frame.right, {});
        frame.is_compared = contains(compares, next);
        frame.follows_operator = is_before_operator;
    }

    /// pugixml makes the texts of both nodes for each pair.
    void compare(const Side& left, const Side& right) {
        if (!left.has_nodes || !right.has_nodes) return;
        work_ += std::min(left.total * right.each, right.total * left.each) + left.texts * right.each +
                 right.texts * left.each;
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

double work_of_text(std::string_view name, const Census& census) {
    const Census::Kind kind = census.of(name);
    return 1 + kind.within * for_each_piece + time_for(kind.text, false);
}

}  // namespace xml
