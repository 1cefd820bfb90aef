#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "content/part_reader.hpp"
#include "content/rules_words.hpp"
#include "xml/location_paths.hpp"
#include "xml/namespace.hpp"

namespace content {
namespace {

bool uses_any(pugi::xml_attribute attribute, const std::set<std::string>& variables) {
    return std::ranges::any_of(variables, [&](const std::string& name) {
        return std::string_view(attribute.value()).find('$' + name) != std::string_view::npos;
    });
}

bool uses_any(pugi::xml_node node, const std::set<std::string>& variables) {
    return std::ranges::any_of(node.attributes(), [&](auto attribute) { return uses_any(attribute, variables); }) ||
           std::ranges::any_of(node.children(), [&](auto child) { return uses_any(child, variables); });
}

/// What the values of variables read, by name; `lost`: those that have no value because of a fault.
struct Known {
    std::map<std::string, Reads> reads;
    std::set<std::string> lost;
};

using Expressions = std::vector<xml::Expression>;

Expressions compiled(const std::vector<std::string>& paths, xml::Variables& variables) {
    Expressions made;
    diag::Sink told_of_expression;
    const auto nowhere = [](size_t) { return diag::Span{}; };
    for (const std::string& path : paths)
        if (auto one = xml::compile(path, nowhere, variables, told_of_expression)) made.push_back(std::move(*one));
    return made;
}

/// Each once: variables that are made of each other all read the same. Of far too many, one that reads everything.
void add(Expressions& reads, const Expressions& more, xml::Variables& variables) {
    constexpr size_t most_reads = 200;
    for (const xml::Expression& each : more)
        if (std::ranges::find(reads, each.query, &xml::Expression::query) == reads.end()) reads.push_back(each);
    if (reads.size() > most_reads) reads = compiled({std::string(xml::every_node)}, variables);
}

/// Also by the variables that it uses.
Reads reads_of(pugi::xml_attribute expression, bool at_node, xml::Variables& variables, const Known& known) {
    Reads reads;
    add(at_node ? reads.at_node : reads.at_document, compiled(xml::location_paths(expression.value()), variables),
        variables);
    for (const auto& [name, by_variable] : known.reads) {
        if (!uses_any(expression, {name})) continue;
        add(reads.at_node, by_variable.at_node, variables);
        add(reads.at_document, by_variable.at_document, variables);
    }
    return reads;
}

class PatternReader {
public:
    PatternReader(std::vector<Part> outer, PartReader& reader) : outer_(std::move(outer)), reader_(reader) {}

    /// The rules behind one that chooses nobody knows which nodes might be tried on nodes that are its own.
    Pattern read(pugi::xml_node node) {
        Pattern pattern;
        bool all_known = true;
        for (const Part& part : reader_.parts(node)) {
            if (part.word == "let") {
                outer_.push_back(part);
            } else if (part.word == "rule") {
                auto rule = read_rule(part);
                all_known = all_known && rule;
                if (all_known) pattern.push_back(std::move(*rule));
            } else if (part.word.empty()) {
                all_known = false;
            } else if (part.word != "title" && part.word != "p") {
                reader_.misplaced(part.node);
            }
        }
        return pattern;
    }

private:
    /// Nothing without a context. A rule that lacks something else takes its nodes, and says nothing of them.
    std::optional<Rule> read_rule(const Part& part) {
        xml::Variables variables;
        Rule rule;
        Known known;
        for (const Part& let : outer_) read_let(let, false, variables, rule, known);
        auto context = reader_.pattern(part.node, "context", variables);
        bool sound = part.sound;
        for (const Part& child : reader_.parts(part.node)) {
            if (child.word == "let")
                read_let(child, true, variables, rule, known);
            else if (child.word == "assert" || child.word == "report")
                reader_.read_into(rule.assertions, child, [&] { read_assertion(child.node, variables, known, rule); });
            else if (child.word.empty())
                sound = false;
            else if (child.word != "p")
                reader_.misplaced(child.node);
        }
        if (!context || uses_any(part.node.attribute("context"), known.lost)) return std::nullopt;
        if (!sound || uses_any(part.node, known.lost)) rule.assertions.clear();
        rule.context = std::move(*context);
        rule.variables = std::move(variables);
        return rule;
    }

    void read_let(const Part& part, bool of_rule, xml::Variables& variables, Rule& rule, Known& known) {
        const std::string name = part.node.attribute("name").value();
        const pugi::xml_attribute written = part.node.attribute("value");
        auto value = reader_.expression(part.node, "value", variables);
        if (!value || !part.sound || uses_any(written, known.lost)) known.lost.insert(name);
        Reads reads = reads_of(written, of_rule, variables, known);
        if (!variables.declare(name, value ? value->type : xml::XPathType::text)) {
            known.lost.insert(name);
            return reader_.broken(part.node, fmt::format("`${}` is declared twice", name), {});
        }
        known.reads[name] = std::move(reads);
        if (value) rule.lets.push_back({name, std::move(*value), of_rule});
    }

    void read_assertion(pugi::xml_node node, xml::Variables& variables, const Known& known, Rule& rule) {
        Assertion assertion;
        assertion.kind = xml::local_name(node) == "assert" ? Assertion::Kind::assert_ : Assertion::Kind::report;
        assertion.role = reader_.role_of(node);
        assertion.message = reader_.message_of(node, variables);
        auto test = reader_.expression(node, "test", variables);
        if (node.attribute("subject")) assertion.subject = reader_.choice(node, "subject", variables);
        static const xml::Name among{"among", std::string(statements_namespace)};
        if (const pugi::xml_attribute written = xml::attribute_named(node, among))
            assertion.among = reader_.choice(node, written.name(), variables);
        if (!test) return;
        assertion.test = std::move(*test);
        assertion.reads = reads_of(node.attribute("test"), true, variables, known);
        rule.assertions.push_back(std::move(assertion));
    }

    std::vector<Part> outer_;  ///< variables of the schema and the pattern
    PartReader& reader_;
};

}  // namespace

Pattern read_pattern(pugi::xml_node node, std::vector<Part> outer, PartReader& reader) {
    return PatternReader(std::move(outer), reader).read(node);
}

}  // namespace content
