#include "content/references.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "content/message.hpp"
#include "diag/suggestion.hpp"

namespace content {
namespace {

using diag::Code;

/// What goes on from one declaration to the next.
struct Progress {
    /// The contexts that lead nowhere: no more is said of one, but for an error after a warning.
    std::map<const void*, Role> told = {};
    std::map<const xml::Document*, xml::Budget> budgets = {};  ///< of the files that keys are looked for in

    [[nodiscard]] bool has_told(const pugi::xpath_node& context, Role role) const {
        const auto found = told.find(xml::identity_of(context));
        return found != told.end() && (found->second == Role::error || role == Role::warning);
    }
    void tell(const pugi::xpath_node& context, Role role) {
        Role& gravest = told.try_emplace(xml::identity_of(context), role).first->second;
        if (role == Role::error) gravest = role;
    }
};

/// The keys of a file.
struct Keys {
    std::set<std::string> values = {};
    size_t found = 0;     ///< nodes, from which they are
    size_t doubtful = 0;  ///< so many of them are wrong themselves
    bool all = true;      ///< none is lost
};

/// A reference that leads nowhere, and what it was looked for from.
struct Dangling {
    pugi::xpath_node context, reference;
    std::string value;
};

std::string value_of(const pugi::xpath_node& node, const std::optional<xml::Expression>& value,
                     xml::Evaluator& evaluator) {
    return value ? evaluator.text(*value, node) : xml::string_value(node);
}

Keys keys_of(const ReferenceDeclaration& declaration, const Held& file, xml::Evaluator& evaluator) {
    // What `use` looks at, nobody knows.
    Keys keys{.all = file.left.whole && !(declaration.use && file.doubts.any())};
    for (const pugi::xpath_node& key : evaluator.nodes(declaration.key, file.left.document->tree)) {
        ++keys.found;
        // Nothing is no key: a `use` that finds nothing would let everything be.
        if (std::string value = value_of(key, declaration.use, evaluator); !declaration.use || !value.empty())
            keys.values.insert(std::move(value));
        if (file.doubts.contain(key)) ++keys.doubtful;
    }
    return keys;
}

/// Nothing where they cannot be looked for.
std::optional<Keys> find_keys(const ReferenceDeclaration& declaration, Constraints& constraints, const Held& file,
                              Progress& progress, diag::Sink& sink) {
    const xml::Document* document = file.left.document;
    auto known = progress.budgets.find(document);
    if (known == progress.budgets.end())
        known = progress.budgets.emplace(document, budget_of_rules(constraints.documents(), *document, sink)).first;
    xml::Budget& budget = known->second;
    xml::Evaluator evaluator{xml::Variables(), &budget};
    Keys keys = keys_of(declaration, file, evaluator);
    return budget.is_spent() ? std::nullopt : std::optional(std::move(keys));
}

std::vector<Dangling> find_dangling(const ReferenceDeclaration& declaration, const pugi::xpath_node_set& contexts,
                                    const Keys& keys, xml::Budget& budget, xml::Evaluator& evaluator) {
    std::vector<Dangling> all;
    for (const pugi::xpath_node& context : contexts)
        for (const pugi::xpath_node& reference : evaluator.nodes(declaration.select, context)) {
            std::string value = value_of(reference, declaration.value, evaluator);
            const bool is_found = keys.values.contains(value);
            if (!budget.allows(is_found ? toll::value : toll::complaint, declaration.select)) return {};
            if (!is_found) all.push_back({context, reference, std::move(value)});
        }
    return all;
}

/// What each may mean, as far as it is looked for: every search goes through all keys.
class Suggestions {
public:
    explicit Suggestions(const Keys& keys) : known_(keys.values.begin(), keys.values.end()) {}

    std::string next(const std::string& value) {
        if (left_ == 0) return {};
        --left_;
        return diag::suggest_target(value, known_);
    }

private:
    std::vector<std::string_view> known_;
    size_t left_ = 100;
};

bool may_be_meant(const std::vector<Dangling>& dangling, const Keys& keys) {
    std::set<std::string_view> values;
    for (const Dangling& each : dangling) values.insert(each.value);
    return !keys.all || values.size() <= keys.doubtful;
}

void report_keyless(const ReferenceDeclaration& declaration, const Keys& keys, diag::Sink& sink) {
    const std::string where = fmt::format("`{}` finds nothing in `{}`", declaration.key.source, declaration.file);
    if (keys.found == 0)
        return sink.report(Code::broken_rule, declaration.key.span, where,
                           "correct the expression, or the file that it looks in");
    sink.report(Code::broken_rule, declaration.use->span,
                fmt::format("`{}` is empty of all that `{}` finds in `{}`", declaration.use->source,
                            declaration.key.source, declaration.file),
                "correct the expression: it looks from what `key` finds");
}

/// What is written, and what that was compared as.
std::string sought(const std::string& written, const std::string& value) {
    return value == written ? fmt::format("`{}`", written) : fmt::format("`{}`, looked for as `{}`", written, value);
}

void check(const ReferenceDeclaration& declaration, Constraints& constraints, const Subject& subject,
           Progress& progress, diag::Sink& sink) {
    xml::Evaluator evaluator{xml::Variables(), &subject.budget};
    const auto contexts = evaluator.nodes(declaration.context, subject.document.tree);
    if (contexts.empty()) return;
    const xml::Document* file = constraints.documents().read(declaration.file, sink, declaration.named_at);
    if (file == nullptr) return constraints.lose(declaration.file);
    const auto keys = find_keys(declaration, constraints, constraints.held(*file, sink), progress, sink);
    if (!keys) return;
    std::vector<Dangling> dangling = find_dangling(declaration, contexts, *keys, subject.budget, evaluator);
    std::erase_if(dangling, [&](const Dangling& each) { return progress.has_told(each.context, declaration.role); });
    if (may_be_meant(dangling, *keys)) return;
    if (keys->values.empty() && !dangling.empty()) return report_keyless(declaration, *keys, sink);
    for (const Dangling& each : dangling) progress.tell(each.context, declaration.role);
    Suggestions suggestions(*keys);
    for (const auto& [context, reference, value] : dangling)
        sink.report(declaration.role == Role::error ? Code::dangling_reference : Code::rule_warning,
                    constraints.documents().string_value_span(reference, 0),
                    fmt::format("{}: {}", render(declaration.message, context, evaluator),
                                sought(xml::string_value(reference), value)),
                    // What is computed nobody has written.
                    declaration.value ? std::string() : suggestions.next(value));
}

}  // namespace

void check_references(const Rules& rules, Constraints& constraints, const Subject& subject, diag::Sink& sink) {
    Progress progress;
    for (const ReferenceDeclaration& declaration : rules.references)
        check(declaration, constraints, subject, progress, sink);
}

}  // namespace content
