#include "compose/expansion.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "xml/budget.hpp"

namespace compose {
namespace {

// A directory of 2,000 pages has half a million elements and texts, one for each ten bytes of its source. The memory
// that a report takes in the end is two kilobytes for each.
constexpr size_t least_made = 250'000;
constexpr size_t bytes_for_each = 2;
constexpr size_t bytes_of_text = 50;
constexpr size_t steps_for_each = 40;
constexpr size_t most_faults = 100'000;

}  // namespace

Expansion::Expansion(size_t source, Spent& spent, diag::Sink& sink)
    : most_made_(std::max(least_made, source / bytes_for_each)),
      most_steps_(most_made_ * steps_for_each),
      most_looked_at_(xml::most_looked_at(source)),
      spent_(spent),
      sink_(sink) {}

void Expansion::carry_out(diag::Span at) {
    at_ = at;
    ++spent_.steps;
    check();
}

void Expansion::visit(size_t nodes) {
    spent_.steps += nodes;
    check();
}

void Expansion::make_element() {
    ++made_;
    check();
}

void Expansion::make_text(size_t bytes) {
    made_ += 1 + bytes / bytes_of_text;
    check();
}

void Expansion::check() {
    if (has_ended_) return;
    if (made_ > most_made_)
        end(fmt::format("the report grows beyond {} elements and texts", most_made_));
    else if (spent_.steps > most_steps_)
        end(fmt::format("the layout is not carried out after {} steps", most_steps_));
    else if (sink_.size() > most_faults)
        end(fmt::format("there are more than {} faults; the rest is not looked at", most_faults));
}

diag::Labels Expansion::labels_of_loops() const {
    diag::Labels labels;
    for (const Loop& loop : loops_)
        labels.push_back({loop.span, fmt::format("`for-each` around it: {} nodes", loop.rounds)});
    return labels;
}

void Expansion::refuse(diag::Span expression) {
    if (has_ended_) return;
    has_ended_ = true;
    sink_.report(
        diag::Code::limit_reached, expression,
        fmt::format("with this one, the layout's expressions would look at more than {:.0f} nodes", most_looked_at_),
        "declare a `key` for what is sought again and again, or choose from fewer nodes", labels_of_loops());
}

void Expansion::end(std::string message) {
    has_ended_ = true;
    std::vector<size_t> rounds;
    for (const Loop& loop : loops_) rounds.push_back(loop.rounds);
    diag::Labels labels = labels_of_loops();
    if (!labels.empty()) labels.pop_back();
    if (!loops_.empty()) message += fmt::format(", in {} rounds of this `for-each`", fmt::join(rounds, " × "));
    sink_.report(diag::Code::limit_reached, loops_.empty() ? at_ : loops_.back().span, std::move(message),
                 loops_.size() < 2 ? "choose fewer nodes, or split the source"
                                   : "let the `for-each` inside choose only what belongs to the one around it",
                 std::move(labels));
}

}  // namespace compose
