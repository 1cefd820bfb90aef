#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/doubts.hpp"
#include "xml/document.hpp"
#include "xml/evaluator.hpp"

/// What a grammar cannot say of a source: rules in ISO Schematron's words, and declarations of ours beside them
/// (namespace `urn:lagesbild:statements`), read from the file that the source names.
namespace content {

/// A name bound to the value of an expression. One of a rule is evaluated at each node that the rule fits, others at
/// the document.
struct Let {
    std::string name;
    xml::Expression value;
    bool of_rule = false;
};

/// `<name/>` of a message: the name of the node that the rule fits, in backticks.
struct NameOfContext {};
/// `<value-of select="…"/>` and `<name path="…"/>` of a message.
struct ValueOf {
    xml::Expression select;
    bool in_backticks = false;
};
using MessagePart = std::variant<std::string, NameOfContext, ValueOf>;
using Message = std::vector<MessagePart>;

enum class Role : uint8_t { error, warning };

/// Expressions that choose all nodes that another one reads, at the node it is evaluated at and, for what variables
/// outside of rules hold, at the document.
struct Reads {
    std::vector<xml::Expression> at_node, at_document;
};

/// `assert` fails where its test is false, `report` where it is true.
struct Assertion {
    enum class Kind : uint8_t { assert_, report };
    Kind kind = Kind::assert_;
    xml::Expression test;
    Reads reads;
    std::optional<xml::Expression> subject;  ///< nodes that the message is about; without it, the rule's context
    std::optional<xml::Expression> among;    ///< nodes of which the first of these may have meant one
    Role role = Role::error;
    Message message;
};

struct Rule {
    xml::Expression context;
    std::vector<Let> lets;
    std::vector<Assertion> assertions;
    xml::Variables variables;
};

/// Of the rules of a pattern, the first that fits a node is the one that is tried on it.
using Pattern = std::vector<Rule>;

/// `is:date`: the attributes and elements that hold an EDTF date.
struct DateDeclaration {
    /// Any, or only one year, month or day, or only one day.
    enum class Form : uint8_t { edtf, date, day };
    xml::Expression select;
    Form form = Form::edtf;
};

/// `is:order`: from each `context`, no date of `earlier` lies surely after a date of `later`.
struct OrderDeclaration {
    xml::Expression context, earlier, later;
    Role role = Role::error;
    Message message;
};

/// `is:reference`: from each `context`, each value of `select` is among the values of `key` in `file`. Values are those
/// of the nodes, or what `value` says of one that is selected, and `use` of one of the file's.
struct ReferenceDeclaration {
    xml::Expression context, select, key;
    std::optional<xml::Expression> value, use;
    std::string file;     ///< relative to the rules file, resolved
    diag::Span named_at;  ///< of the file
    Role role = Role::error;
    Message message;
};

/// `is:statement`: which elements are statements, and what each says about itself. What is not declared, it has not.
struct StatementDeclaration {
    xml::Expression match, identity;
    std::optional<xml::Expression> date, certainty, as_of, source, owner;
    std::optional<xml::Expression> state, holder;  ///< what it is said to be; who has the role that it tells of
    std::optional<xml::Expression> about;          ///< nodes that hold the identities of other statements
};

/// `is:edition`: the day that the whole document is of, which is that of its latest statement.
struct EditionDeclaration {
    xml::Expression as_of;
    Role role = Role::error;
    Message message;
};

/// The expressions of declarations, other than those of rules, name no variables.
struct Rules {
    std::vector<Pattern> patterns;
    std::vector<DateDeclaration> dates;
    std::vector<OrderDeclaration> orders;
    std::vector<ReferenceDeclaration> references;
    std::vector<StatementDeclaration> statements;
    std::vector<EditionDeclaration> editions;
};

/// All that is sound; the rest is reported (`broken_rule`, `invalid_xpath`, `undefined_variable`), and never held
/// against a document.
Rules read_rules(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

/// What it takes to do something with each of what expressions have chosen, in nodes looked at: to read a date, to keep
/// a value, to complain. So many nodes times so many others would be without bound.
namespace toll {
constexpr double date = 30, value = 100, complaint = 15'000;
}

/// A document that is held to rules, and how much their expressions may still look at in it.
struct Subject {
    const xml::Documents& documents;
    const xml::Document& document;
    xml::Budget& budget;
};

/// What the expressions of all rules together may look at in a document; beyond it is `limit_reached`. The sink must
/// live as long.
xml::Budget budget_of_rules(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

/// Holds the dates of a document to what rules say of their form: `invalid_date`, each at its place.
void check_dates(const Rules& rules, const Subject& subject, diag::Sink& sink);

/// Holds a document to the rest of its rules: `rule_violation`, `rule_warning`, `date_order`, `duplicate_identifier`,
/// each at its place. An assertion that reads what is doubted accuses nobody.
void apply_rules(const Rules& rules, const Subject& subject, const Doubts& doubts, diag::Sink& sink);

}  // namespace content
