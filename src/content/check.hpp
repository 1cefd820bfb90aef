#pragma once

#include <string>
#include <vector>

#include "content/constraints.hpp"
#include "content/doubts.hpp"

namespace content {

/// A source that has been held to its constraints.
struct Source {
    /// What may be bound: the document as read, its texts in composed form; where its schema saw faults, without them
    /// (`xml::Schemas::validate`).
    const xml::Document* document = nullptr;
    bool sound = true;  ///< nothing is wrong with it; else no report is made of it
    bool whole = true;  ///< nothing of it is lost: that something is not found in it means something
    Doubts doubts = {};
    std::vector<std::string> held_to = {};  ///< the files it was held to: schemas, rules, and what these name

    /// True for a complaint that only follows from what has been said of the source.
    [[nodiscard]] bool explains(const diag::Diagnostic& diagnostic) const;
};

/// Holds a source to the constraints it names: XML Schema and Schematron rules. One that names none is used as it is.
/// All faults are reported in one run, one complaint for each.
Source check(Constraints& constraints, const xml::Document& read, diag::Sink& sink);

}  // namespace content
