#pragma once

#include "content/constraints.hpp"
#include "content/rules.hpp"

namespace content {

/// A statement as plain values; what it does not say is empty.
struct Statement {
    std::string identity, date, certainty, as_of, source, owner;
    std::string state;               ///< what it says that something is, beside how sure
    std::string holder;              ///< who has the role that it tells of
    std::vector<std::string> about;  ///< identities of the statements without which it says nothing
    pugi::xml_node node;
    diag::Span span;
};

/// In document order; an element that several declarations match is taken by the first.
std::vector<Statement> find_statements(const Rules& rules, const Subject& subject);

/// All that the document names: heard and complained of when it was checked.
std::vector<const Rules*> rules_of(Constraints& constraints, const xml::Document& document);
/// Those of several rules. One without an owner has that of the statement which it stands in.
std::vector<Statement> find_statements(const std::vector<const Rules*>& rules, const xml::Documents& documents,
                                       const xml::Document& document, diag::Sink& sink);

}  // namespace content
