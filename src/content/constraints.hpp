#pragma once

#include <map>
#include <set>
#include <string>

#include "content/held.hpp"
#include "content/rules.hpp"

namespace content {

/// What sources are held to: schemas and rules, each read once however many sources name it; and what they left.
class Constraints {
public:
    explicit Constraints(xml::Documents& documents) : documents_(documents), schemas_(documents) {}

    [[nodiscard]] xml::Documents& documents() const { return documents_; }
    [[nodiscard]] xml::Schemas& schemas() { return schemas_; }
    /// The rules in a file; its own faults are told the first time. nullptr when it cannot be read.
    const Rules* rules(const std::string& path, diag::Span named_at, diag::Sink& sink);
    /// True for a file that rules are or lead into, and that cannot be used: it was told to the first that asked.
    [[nodiscard]] bool has_lost(const std::string& path) const { return lost_.contains(path); }
    void lose(const std::string& path) { lost_.insert(path); }
    /// A document as read, its texts in composed form held to its schemas, once; what is wrong with it is told to each
    /// that asks.
    const Held& held(const xml::Document& read, diag::Sink& sink);
    /// Lets go of what was found of a document that will not be asked for again.
    void forget(diag::FileId file) { held_.erase(file); }

private:
    xml::Documents& documents_;
    xml::Schemas schemas_;
    std::map<std::string, Rules> rules_;
    std::set<std::string> lost_;
    std::map<diag::FileId, Held> held_;
};

}  // namespace content
