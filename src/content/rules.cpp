#include "content/rules.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "content/complaints.hpp"
#include "content/edtf.hpp"
#include "content/message.hpp"
#include "content/statements.hpp"
#include "diag/suggestion.hpp"

namespace content {
namespace {

using diag::Code;

diag::Span span_of(const xml::Documents& documents, const pugi::xpath_node& node) {
    return node.attribute() ? documents.span(node.parent(), node.attribute()) : documents.span(node.node());
}

/// One document held to one file of rules.
class Application {
public:
    Application(const Rules& rules, const Subject& subject, const Doubts& doubts, diag::Sink& sink)
        : rules_(rules),
          subject_(subject),
          documents_(subject.documents),
          doubts_(doubts),
          complaints_(sink, subject.budget),
          evaluator_(xml::Variables(), &subject.budget) {}

    void run() {
        for (const Pattern& pattern : rules_.patterns) apply(pattern);
        for (const OrderDeclaration& declaration : rules_.orders) check_order(declaration);
        for (const EditionDeclaration& declaration : rules_.editions) check_edition(declaration);
        check_identities();
    }

private:
    [[nodiscard]] pugi::xpath_node document_node() const { return subject_.document.tree; }

    void apply(const Pattern& pattern) {
        std::set<const void*> taken;
        for (const Rule& rule : pattern) {
            xml::Evaluator evaluator(rule.variables, &subject_.budget);
            bind(rule, document_node(), false, evaluator);
            for (const pugi::xpath_node& node : evaluator.nodes(rule.context, document_node()))
                if (taken.insert(xml::identity_of(node)).second) apply(rule, node, evaluator);
        }
    }

    void apply(const Rule& rule, const pugi::xpath_node& node, xml::Evaluator& evaluator) {
        bind(rule, node, true, evaluator);
        for (const Assertion& assertion : rule.assertions) {
            const bool holds = evaluator.boolean(assertion.test, node);
            if (subject_.budget.is_spent()) return;
            if (holds != (assertion.kind == Assertion::Kind::assert_) &&
                !reads_doubtful(assertion.reads, node, evaluator))
                tell(assertion, node, evaluator);
        }
    }

    [[nodiscard]] bool reads_doubtful(const Reads& reads, const pugi::xpath_node& node,
                                      xml::Evaluator& evaluator) const {
        return doubts_.any() && (chooses_doubtful(reads.at_node, node, evaluator) ||
                                 chooses_doubtful(reads.at_document, document_node(), evaluator));
    }

    [[nodiscard]] bool chooses_doubtful(const std::vector<xml::Expression>& paths, const pugi::xpath_node& from,
                                        xml::Evaluator& evaluator) const {
        return std::ranges::any_of(paths, [&](const xml::Expression& path) {
            return std::ranges::any_of(evaluator.nodes(path, from),
                                       [&](const auto& node) { return doubts_.contain(node); });
        });
    }

    /// At the first node that it is about, with the places of two more.
    void tell(const Assertion& assertion, const pugi::xpath_node& context, xml::Evaluator& evaluator) {
        constexpr size_t most_places = 3;
        const auto about = assertion.subject ? evaluator.nodes(*assertion.subject, context) : pugi::xpath_node_set();
        diag::Labels others;
        for (size_t i = 1; i < std::min(about.size(), most_places); ++i)
            others.push_back({span_of(documents_, about[i]), "and here"});
        std::string message = render(assertion.message, context, evaluator);
        if (message.empty()) message = fmt::format("the rule `{}` is broken", assertion.test.source);
        std::string meant = about.empty() ? std::string() : hint(assertion, about.first(), context, evaluator);
        complaints_.report(assertion.test, assertion.role == Role::error ? Code::rule_violation : Code::rule_warning,
                           span_of(documents_, about.empty() ? context : about.first()), std::move(message),
                           std::move(meant), std::move(others));
    }

    /// What may be meant by an attribute that a message is about, or what cannot be seen in it.
    std::string hint(const Assertion& assertion, const pugi::xpath_node& about, const pugi::xpath_node& context,
                     xml::Evaluator& evaluator) {
        if (!assertion.among || suggestions_left_ == 0) return {};
        --suggestions_left_;
        std::vector<std::string> known;
        for (const pugi::xpath_node& node : evaluator.nodes(*assertion.among, context))
            known.push_back(xml::string_value(node));
        return diag::suggest(xml::string_value(about), std::vector<std::string_view>(known.begin(), known.end()));
    }

    static void bind(const Rule& rule, const pugi::xpath_node& context, bool of_rule, xml::Evaluator& evaluator) {
        for (const Let& let : rule.lets)
            if (let.of_rule == of_rule) evaluator.set(let.name, let.value, context);
    }

    /// A date, and the first or the last day that it can mean.
    struct Dated {
        pugi::xpath_node node;
        Day bound;
    };

    /// Without what is no date, which is the business of `is:date`, and what has no end on that side.
    std::vector<Dated> dated(const xml::Expression& select, const pugi::xpath_node& context,
                             std::optional<Day> Bounds::*side) {
        std::vector<Dated> all;
        for (const pugi::xpath_node& node : evaluator_.nodes(select, context)) {
            if (!subject_.budget.allows(toll::date, select)) return {};
            const auto parsed = parse_edtf(xml::string_value(node));
            const auto* date = std::get_if<Edtf>(&parsed);
            if (const auto bound = date == nullptr ? std::nullopt : bounds(*date).*side) all.push_back({node, *bound});
        }
        return all;
    }

    void check_order(const OrderDeclaration& declaration) {
        for (const pugi::xpath_node& context : evaluator_.nodes(declaration.context, document_node()))
            check_order(declaration, context);
    }

    /// Each date once, with the one of the others that it is furthest from.
    void check_order(const OrderDeclaration& declaration, const pugi::xpath_node& context) {
        const auto earlier = dated(declaration.earlier, context, &Bounds::earliest);
        const auto later = dated(declaration.later, context, &Bounds::latest);
        if (earlier.empty() || later.empty()) return;
        const Dated& last = *std::ranges::max_element(earlier, {}, &Dated::bound);
        const Dated& first = *std::ranges::min_element(later, {}, &Dated::bound);
        for (const Dated& each : earlier)
            if (first.bound < each.bound) tell_order(declaration, context, each.node, first.node);
        for (const Dated& each : later)
            if (&each != &first && each.bound < last.bound) tell_order(declaration, context, last.node, each.node);
    }

    void tell_order(const OrderDeclaration& declaration, const pugi::xpath_node& context,
                    const pugi::xpath_node& earlier, const pugi::xpath_node& later) {
        // The context's own date is what its author can mend.
        const bool at_later = earlier.parent() != context.node() && later.parent() == context.node();
        const pugi::xpath_node& here = at_later ? later : earlier;
        const pugi::xpath_node& there = at_later ? earlier : later;
        complaints_.report(
            declaration.earlier, declaration.role == Role::error ? Code::date_order : Code::rule_warning,
            documents_.string_value_span(here, 0),
            fmt::format("{} (`{}` is after `{}`)", render(declaration.message, context, evaluator_),
                        xml::string_value(earlier), xml::string_value(later)),
            {}, {{documents_.string_value_span(there, 0), fmt::format("`{}` is here", xml::string_value(there))}});
    }

    void check_edition(const EditionDeclaration& declaration) {
        const auto latest = latest_statement(find_statements(rules_, subject_));
        if (!latest) return;
        const Edtf last = std::get<Edtf>(parse_edtf(latest->as_of));
        for (const pugi::xpath_node& node : evaluator_.nodes(declaration.as_of, document_node())) {
            const auto parsed = parse_edtf(xml::string_value(node));
            const auto* day = std::get_if<Edtf>(&parsed);
            if (day == nullptr || (!surely_after(*day, last) && !surely_after(last, *day))) continue;
            complaints_.report(
                declaration.as_of, declaration.role == Role::error ? Code::date_order : Code::rule_warning,
                documents_.string_value_span(node, 0),
                fmt::format("{} (`{}`, the latest is as of `{}`)",
                            render(declaration.message, node.attribute() ? node.parent() : node.node(), evaluator_),
                            xml::string_value(node), latest->as_of),
                {}, {{latest->span, fmt::format("as of `{}`", latest->as_of)}});
        }
    }

    /// The first of those whose as-of date ends last.
    static std::optional<Statement> latest_statement(const std::vector<Statement>& statements) {
        std::optional<Statement> latest;
        std::optional<Day> last;
        for (const Statement& statement : statements) {
            const auto parsed = parse_edtf(statement.as_of);
            const auto* date = std::get_if<Edtf>(&parsed);
            const auto end = date == nullptr ? std::nullopt : bounds(*date).latest;
            if (!end || (last && *end <= *last)) continue;
            last = end;
            latest = statement;
        }
        return latest;
    }

    void check_identities() {
        struct Declared {
            diag::Span span;
            pugi::xml_node node;
            const StatementDeclaration* declaration;
        };
        std::vector<Declared> statements;
        std::set<const void*> taken;
        for (const StatementDeclaration& declaration : rules_.statements)
            for (const pugi::xpath_node& node : evaluator_.nodes(declaration.match, document_node()))
                if (taken.insert(xml::identity_of(node)).second)
                    statements.push_back({documents_.span(node.node()), node.node(), &declaration});
        std::ranges::stable_sort(statements, {}, &Declared::span);
        std::map<std::string, pugi::xpath_node> seen;
        for (const Declared& each : statements) check_identity(*each.declaration, each.node, seen);
    }

    void check_identity(const StatementDeclaration& declaration, const pugi::xpath_node& node,
                        std::map<std::string, pugi::xpath_node>& seen) {
        const std::string identity = evaluator_.text(declaration.identity, node);
        if (identity.empty()) {
            complaints_.report(declaration.identity, Code::rule_violation, span_of(documents_, node),
                               fmt::format("the statement `{}` has no identity", name_of(node)),
                               fmt::format("its rules file takes it from `{}`", declaration.identity.source));
            return;
        }
        const auto nodes = evaluator_.nodes(declaration.identity, node);
        const pugi::xpath_node place = nodes.empty() ? node : nodes.first();
        const auto [first, inserted] = seen.try_emplace(identity, place);
        if (inserted) return;
        const std::string_view kind = place.attribute() ? name_of(place) : std::string_view("identity");
        complaints_.report(declaration.identity, Code::duplicate_identifier, identity_span(place),
                           fmt::format("the `{}` `{}` is given twice", kind, identity), {},
                           {{identity_span(first->second), "first given here"}});
    }

    [[nodiscard]] diag::Span identity_span(const pugi::xpath_node& place) const {
        return place.attribute() ? documents_.string_value_span(place, 0) : documents_.span(place.node());
    }

    const Rules& rules_;
    const Subject& subject_;
    const xml::Documents& documents_;
    const Doubts& doubts_;
    Complaints complaints_;
    xml::Evaluator evaluator_;
    size_t suggestions_left_ = 100;  ///< every search goes through all that may be meant
};

}  // namespace

xml::Budget budget_of_rules(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink) {
    const double most = xml::most_looked_at(documents.files().text(document.file).size()) / 2;
    return {std::make_shared<const xml::Census>(xml::census_of({document.tree.root()})), most,
            [&sink, most](const xml::Expression& expression) {
                sink.report(Code::limit_reached, expression.span,
                            fmt::format("with this one, the rules' expressions would look at more than {:.0f} nodes of "
                                        "the source",
                                        most),
                            "choose from fewer nodes, or let the schema say it: `xs:key` and `xs:keyref` seek fast");
            }};
}

void apply_rules(const Rules& rules, const Subject& subject, const Doubts& doubts, diag::Sink& sink) {
    Application(rules, subject, doubts, sink).run();
}

}  // namespace content
