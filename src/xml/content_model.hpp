#pragma once

#include <vector>

#include "xml/rows.hpp"

namespace xml {

/// What takes a child into an element: a declaration or a wildcard, libxml2's.
struct Particle {
    const void* compiled = nullptr;
};

/// What elements may stand in an element, and in which order: the automaton that libxml2 made of its type.
class ContentModel {
public:
    /// `automaton`: libxml2's. `alphabet`: all elements of the schema, in its order. Both live longer than the model.
    /// `budget`: how many steps of the automaton may be made. It walks a counted particle that fails again with every
    /// other count, thousands of times for one child.
    ContentModel(const void* automaton, const Names& alphabet, size_t& budget)
        : automaton_(automaton), alphabet_(alphabet), budget_(budget) {}

    /// How far a row of elements is as it should be.
    struct Run {
        size_t taken = 0;                   ///< so many are accepted
        bool complete = false;              ///< all are, and none is missing at the end
        std::vector<Particle> particles{};  ///< what takes each
    };
    [[nodiscard]] Run run(const Names& row) const;
    /// What may come after a row that is accepted, in the order of the schema.
    [[nodiscard]] Names next(const Names& row) const;
    /// True for a name that the schema has, wherever it may stand.
    [[nodiscard]] bool knows(const Name& name) const;
    /// True when there is no budget left: then nothing more is accepted.
    [[nodiscard]] bool is_spent() const { return budget_ == 0; }

private:
    const void* automaton_;
    const Names& alphabet_;
    size_t& budget_;
};

}  // namespace xml
