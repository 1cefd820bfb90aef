#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compose/compose.hpp"
#include "diag/diagnostic.hpp"

namespace compose {

/// How far a layout has been carried out, and how far it may be: a few `for-each` in each other make millions of pages
/// of a small source. What is made and done is counted, never the time: the same input always ends at the same place.
class Expansion {
public:
    /// `source`: the bytes of the largest file that is bound.
    Expansion(size_t source, Spent& spent, diag::Sink& sink);

    /// True when it was too much, which was told: nothing more is to be carried out.
    [[nodiscard]] bool has_ended() const { return has_ended_; }

    /// An instruction or element of the layout, which stands there, is carried out.
    void carry_out(diag::Span at);
    /// So many nodes are chosen or copied.
    void visit(size_t nodes);
    /// What expressions have looked at.
    void look_at(double nodes) { spent_.looked_at += nodes; }
    /// How much they may still look at.
    [[nodiscard]] double left_to_look_at() const { return most_looked_at_ - spent_.looked_at; }
    /// An expression that stands there was not evaluated, since they would look at more.
    void refuse(diag::Span expression);
    void make_element();
    /// A long text counts as several.
    void make_text(size_t bytes);

    /// What follows is carried out so many times, until the loop is left.
    void enter(diag::Span loop, size_t rounds) { loops_.push_back({loop, rounds}); }
    void leave() { loops_.pop_back(); }

private:
    struct Loop {
        diag::Span span;
        size_t rounds = 0;
    };
    void check();
    void end(std::string message);
    [[nodiscard]] diag::Labels labels_of_loops() const;

    size_t most_made_, most_steps_;
    size_t made_ = 0;  ///< of this composition alone: what was made before is gone
    double most_looked_at_;
    Spent& spent_;
    bool has_ended_ = false;
    diag::Span at_;
    std::vector<Loop> loops_;
    diag::Sink& sink_;
};

}  // namespace compose
