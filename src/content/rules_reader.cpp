#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "content/match_pattern.hpp"
#include "content/rules.hpp"
#include "content/rules_words.hpp"
#include "xml/association.hpp"
#include "xml/location_paths.hpp"
#include "xml/namespace.hpp"

namespace content {
namespace {

using diag::Code;

class Reader {
public:
    Reader(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink)
        : documents_(documents), document_(document), sink_(sink) {}

    Rules read() {
        const pugi::xml_node schema = document_.root();
        const xml::Name expected{"schema", std::string(xml::schematron_namespace)};
        if (xml::name_of(schema) != expected) {
            broken(schema, fmt::format("`{}` is no Schematron schema", schema.name()),
                   fmt::format("expected `schema` in the namespace `{}`", xml::schematron_namespace));
            return std::move(rules_);
        }
        word_of(schema);
        const bool is_spoken = read_binding(schema);
        for (const Part& part : parts(schema)) read_top(part);
        return is_spoken ? std::move(rules_) : Rules{};
    }

private:
    /// A child element. A rule or declaration with a fault of its own is read for its other faults, and does not run.
    struct Part {
        pugi::xml_node node;
        std::string_view word;  ///< empty: not among the words, or without what it needs
        bool sound = false;
    };
    using Lets = std::vector<Part>;
    /// What the values of variables read, by name; `lost`: those that have no value because of a fault.
    struct Known {
        std::map<std::string, Reads> reads;
        std::set<std::string> lost;
    };

    void broken(pugi::xml_node node, std::string message, std::string hint) {
        sink_.report(Code::broken_rule, documents_.span(node), std::move(message), std::move(hint));
    }

    std::string_view word_of(pugi::xml_node node) { return content::word_of(node, documents_, sink_); }

    std::vector<Part> parts(pugi::xml_node parent) {
        std::vector<Part> result;
        for (const pugi::xml_node child : parent.children()) {
            if (child.type() != pugi::node_element) continue;
            const size_t before = sink_.errors();
            const std::string_view word = word_of(child);
            result.push_back({child, word, sink_.errors() == before});
        }
        return result;
    }

    void misplaced(pugi::xml_node node) {
        broken(node, fmt::format("`{}` does not belong into `{}`", node.name(), node.parent().name()), {});
    }

    /// False for rules in another language: what they say in this one is not what they mean.
    bool read_binding(pugi::xml_node schema) {
        const pugi::xml_attribute binding = schema.attribute("queryBinding");
        if (!binding || std::string_view(binding.value()) == "xpath" || std::string_view(binding.value()) == "xslt")
            return true;
        sink_.report(Code::broken_rule, documents_.value_span(schema, binding, 0),
                     fmt::format("the query language `{}` is not spoken here", binding.value()),
                     "rules are written in XPath 1.0: `xpath`");
        return false;
    }

    void read_top(const Part& part) {
        const pugi::xml_node node = part.node;
        const std::string_view name = part.word;
        const bool ours = xml::namespace_of(node) == statements_namespace;
        if (name.empty()) return;
        if (ours && name == "date")
            read_into(rules_.dates, part, [&] { read_date(node); });
        else if (ours && name == "order")
            read_into(rules_.orders, part, [&] { read_order(node); });
        else if (ours && name == "reference")
            read_into(rules_.references, part, [&] { read_reference(node); });
        else if (ours && name == "edition")
            read_into(rules_.editions, part, [&] { read_edition(node); });
        else if (ours && name == "statement")
            read_statement(node);
        else if (name == "let")
            schema_lets_.push_back(part);
        else if (name == "pattern")
            read_pattern(node);
        else if (name != "title" && name != "p" && name != "ns")
            misplaced(node);
    }

    /// What has a fault of its own is not kept.
    template <class Declaration, class Read>
    void read_into(std::vector<Declaration>& declarations, const Part& part, const Read& read) {
        const size_t count = declarations.size(), before = sink_.errors();
        read();
        if (!part.sound || sink_.errors() > before)
            declarations.erase(declarations.begin() + static_cast<std::ptrdiff_t>(count), declarations.end());
    }

    std::optional<xml::Expression> expression(pugi::xml_node node, const char* attribute, xml::Variables& variables) {
        const pugi::xml_attribute found = node.attribute(attribute);
        if (!found) return std::nullopt;
        return xml::compile(
            found.value(), [&](size_t offset) { return documents_.value_span(node, found, offset); }, variables, sink_);
    }

    /// An expression that chooses nodes.
    std::optional<xml::Expression> choice(pugi::xml_node node, const char* attribute, xml::Variables& variables) {
        auto result = expression(node, attribute, variables);
        return only_nodes(std::move(result), node, attribute);
    }

    std::optional<xml::Expression> pattern(pugi::xml_node node, const char* attribute, xml::Variables& variables) {
        const pugi::xml_attribute found = node.attribute(attribute);
        const MatchPattern match = match_pattern(found.value());
        auto result = xml::compile(
            match.expression,
            [&](size_t offset) { return documents_.value_span(node, found, match.source_offset(offset)); }, variables,
            sink_, found.value());
        return only_nodes(std::move(result), node, attribute);
    }

    std::optional<xml::Expression> only_nodes(std::optional<xml::Expression> result, pugi::xml_node node,
                                              const char* attribute) {
        if (!result || result->type == xml::XPathType::nodes) return result;
        sink_.report(Code::broken_rule, result->span,
                     fmt::format("`{}` of `{}` chooses no nodes", attribute, node.name()));
        return std::nullopt;
    }

    Role role_of(pugi::xml_node node) {
        const pugi::xml_attribute attribute = node.attribute("role");
        const std::string_view role = attribute.value();
        if (role == "warning" || role == "warn" || role == "info" || role == "information") return Role::warning;
        if (attribute && role != "error" && role != "fatal")
            sink_.report(Code::broken_rule, documents_.value_span(node, attribute, 0),
                         fmt::format("`{}` is not a role", role), "expected `error` or `warning`");
        return Role::error;
    }

    Message message_of(pugi::xml_node node, xml::Variables& variables) {
        Message message;
        for (const pugi::xml_node child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
                message.emplace_back(std::string(child.value()));
            else if (child.type() == pugi::node_element)
                append_part(message, child, variables);
        }
        return message;
    }

    void append_part(Message& message, pugi::xml_node node, xml::Variables& variables) {
        const std::string_view name = word_of(node);
        if (name == "value-of") {
            if (auto select = expression(node, "select", variables))
                message.emplace_back(ValueOf{std::move(*select), false});
        } else if (name == "name" && node.attribute("path")) {
            if (auto path = expression(node, "path", variables)) message.emplace_back(ValueOf{std::move(*path), true});
        } else if (name == "name") {
            message.emplace_back(NameOfContext{});
        } else if (name == "emph" || name == "span") {
            for (MessagePart& part : message_of(node, variables)) message.push_back(std::move(part));
        } else if (!name.empty()) {
            misplaced(node);
        }
    }

    /// The rules behind one that chooses nobody knows which nodes might be tried on nodes that are its own.
    void read_pattern(pugi::xml_node node) {
        Pattern pattern;
        Lets lets = schema_lets_;
        bool all_known = true;
        for (const Part& part : parts(node)) {
            if (part.word == "let") {
                lets.push_back(part);
            } else if (part.word == "rule") {
                auto rule = read_rule(part, lets);
                all_known = all_known && rule;
                if (all_known) pattern.push_back(std::move(*rule));
            } else if (part.word.empty()) {
                all_known = false;
            } else if (part.word != "title" && part.word != "p") {
                misplaced(part.node);
            }
        }
        rules_.patterns.push_back(std::move(pattern));
    }

    /// Nothing without a context. A rule that lacks something else takes its nodes, and says nothing of them.
    std::optional<Rule> read_rule(const Part& part, const Lets& outer_lets) {
        xml::Variables variables;
        Rule rule;
        Known known;
        for (const Part& let : outer_lets) read_let(let, false, variables, rule, known);
        auto context = pattern(part.node, "context", variables);
        bool sound = part.sound;
        for (const Part& child : parts(part.node)) {
            if (child.word == "let")
                read_let(child, true, variables, rule, known);
            else if (child.word == "assert" || child.word == "report")
                read_into(rule.assertions, child, [&] { read_assertion(child.node, variables, known, rule); });
            else if (child.word.empty())
                sound = false;
            else if (child.word != "p")
                misplaced(child.node);
        }
        if (!context || uses_any(part.node.attribute("context"), known.lost)) return std::nullopt;
        if (!sound || uses_any(part.node, known.lost)) rule.assertions.clear();
        rule.context = std::move(*context);
        rule.variables = std::move(variables);
        return rule;
    }

    static bool uses_any(pugi::xml_attribute attribute, const std::set<std::string>& variables) {
        return std::ranges::any_of(variables, [&](const std::string& name) {
            return std::string_view(attribute.value()).find('$' + name) != std::string_view::npos;
        });
    }

    static bool uses_any(pugi::xml_node node, const std::set<std::string>& variables) {
        return std::ranges::any_of(node.attributes(), [&](auto attribute) { return uses_any(attribute, variables); }) ||
               std::ranges::any_of(node.children(), [&](auto child) { return uses_any(child, variables); });
    }

    void read_let(const Part& part, bool of_rule, xml::Variables& variables, Rule& rule, Known& known) {
        const std::string name = part.node.attribute("name").value();
        const pugi::xml_attribute written = part.node.attribute("value");
        auto value = expression(part.node, "value", variables);
        if (!value || !part.sound || uses_any(written, known.lost)) known.lost.insert(name);
        Reads reads = reads_of(written, of_rule, variables, known);
        if (!variables.declare(name, value ? value->type : xml::XPathType::text)) {
            known.lost.insert(name);
            return broken(part.node, fmt::format("`${}` is declared twice", name), {});
        }
        known.reads[name] = std::move(reads);
        if (value) rule.lets.push_back({name, std::move(*value), of_rule});
    }

    /// Also by the variables that it uses.
    static Reads reads_of(pugi::xml_attribute expression, bool at_node, xml::Variables& variables, const Known& known) {
        Reads reads;
        diag::Sink told_of_expression;
        const auto nowhere = [](size_t) { return diag::Span{}; };
        for (const std::string& path : xml::location_paths(expression.value()))
            if (auto compiled = xml::compile(path, nowhere, variables, told_of_expression))
                (at_node ? reads.at_node : reads.at_document).push_back(std::move(*compiled));
        for (const auto& [name, by_variable] : known.reads) {
            if (!uses_any(expression, {name})) continue;
            std::ranges::copy(by_variable.at_node, std::back_inserter(reads.at_node));
            std::ranges::copy(by_variable.at_document, std::back_inserter(reads.at_document));
        }
        return reads;
    }

    void read_assertion(pugi::xml_node node, xml::Variables& variables, const Known& known, Rule& rule) {
        Assertion assertion;
        assertion.kind = xml::local_name(node) == "assert" ? Assertion::Kind::assert_ : Assertion::Kind::report;
        assertion.role = role_of(node);
        assertion.message = message_of(node, variables);
        auto test = expression(node, "test", variables);
        if (node.attribute("subject")) assertion.subject = choice(node, "subject", variables);
        if (!test) return;
        assertion.test = std::move(*test);
        assertion.reads = reads_of(node.attribute("test"), true, variables, known);
        rule.assertions.push_back(std::move(assertion));
    }

    void read_date(pugi::xml_node node) {
        if (auto select = choice(node, "select", none_)) rules_.dates.push_back({std::move(*select), form_of(node)});
    }

    DateDeclaration::Form form_of(pugi::xml_node node) {
        const pugi::xml_attribute attribute = node.attribute("form");
        const std::string_view form = attribute.value();
        if (form == "day") return DateDeclaration::Form::day;
        if (form == "date") return DateDeclaration::Form::date;
        if (attribute && form != "edtf")
            sink_.report(Code::broken_rule, documents_.value_span(node, attribute, 0),
                         fmt::format("`{}` is no form of a date", form), "expected `edtf`, `date` or `day`");
        return DateDeclaration::Form::edtf;
    }

    void read_order(pugi::xml_node node) {
        auto context = pattern(node, "context", none_);
        auto earlier = choice(node, "earlier", none_);
        auto later = choice(node, "later", none_);
        if (context && earlier && later)
            rules_.orders.push_back(
                {std::move(*context), std::move(*earlier), std::move(*later), role_of(node), message_of(node, none_)});
    }

    void read_reference(pugi::xml_node node) {
        auto context = pattern(node, "context", none_);
        auto select = choice(node, "select", none_);
        auto key = choice(node, "key", none_);
        const pugi::xml_attribute file = node.attribute("file");
        if (context && select && key)
            rules_.references.push_back({std::move(*context), std::move(*select), std::move(*key),
                                         xml::beside(document_.path, file.value()),
                                         documents_.value_span(node, file, 0), role_of(node), message_of(node, none_)});
    }

    void read_edition(pugi::xml_node node) {
        if (auto as_of = choice(node, "as-of", none_))
            rules_.editions.push_back({std::move(*as_of), role_of(node), message_of(node, none_)});
    }

    void read_statement(pugi::xml_node node) {
        auto match = pattern(node, "match", none_);
        auto identity = expression(node, "identity", none_);
        const auto optional = [&](const char* name) { return expression(node, name, none_); };
        StatementDeclaration declaration{
            {}, {}, optional("date"), optional("certainty"), optional("as-of"), optional("source"), optional("owner"),
            {}};
        if (node.attribute("about")) declaration.about = choice(node, "about", none_);
        if (!match || !identity) return;
        declaration.match = std::move(*match);
        declaration.identity = std::move(*identity);
        rules_.statements.push_back(std::move(declaration));
    }

    const xml::Documents& documents_;
    const xml::Document& document_;
    diag::Sink& sink_;
    Rules rules_;
    xml::Variables none_;  ///< of what is outside rules
    Lets schema_lets_;
};

}  // namespace

Rules read_rules(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink) {
    return Reader(documents, document, sink).read();
}

}  // namespace content
