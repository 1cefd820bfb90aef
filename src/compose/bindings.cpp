#include "compose/bindings.hpp"

#include <algorithm>
#include <span>

#include <fmt/ranges.h>

#include "base/white_space.hpp"
#include "layout/keywords.hpp"
#include "layout/lexical.hpp"
#include "text/normalize.hpp"
#include "xml/tokens.hpp"

namespace compose {
namespace {

using layout::AttributeName;

constexpr layout::AttributeKeywords<bool> is_aggregate{
    layout::Element::variable, AttributeName::aggregate, {{"yes", true}, {"no", false}}};

pugi::xpath_node_set node_set(const std::vector<pugi::xpath_node>& nodes) {
    return {nodes.data(), nodes.data() + nodes.size(), pugi::xpath_node_set::type_unsorted};
}

/// The values that an expression gives: one for each node, or its text.
std::vector<std::string> values(const xml::Expression& expression, pugi::xpath_node context,
                                xml::Evaluator& evaluator) {
    if (expression.type != xml::XPathType::nodes) return {evaluator.text(expression, context)};
    std::vector<std::string> texts;
    for (const pugi::xpath_node& node : evaluator.nodes(expression, context)) texts.push_back(xml::string_value(node));
    return texts;
}

/// In document order, each node once.
std::vector<pugi::xpath_node> union_of(const std::vector<std::span<const pugi::xpath_node>>& answers) {
    std::vector<pugi::xpath_node> found;
    for (const auto& answer : answers) found.insert(found.end(), answer.begin(), answer.end());
    if (answers.size() < 2) return found;
    pugi::xpath_node_set all = node_set(found);
    all.sort();
    found.assign(all.begin(), all.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace

void Bindings::isolate(xml::Evaluator& whole) {
    isolation_.emplace(layout_, input_, whole, documents_, sink_);
    whole.set(&budget_);
}

const xml::Document& Bindings::seen(const xml::Document& document) const {
    const auto view = std::ranges::find(input_.views, &document, &content::View::whole);
    return view == input_.views.end() ? document : *(*view)->seen;
}

pugi::xpath_node Bindings::seen_edition() {
    const pugi::xml_node element = input_.edition.attribute() ? input_.edition.parent() : input_.edition.node();
    const auto view = std::ranges::find_if(
        input_.views, [&](const content::View* each) { return each->whole->tree.root() == element.root(); });
    if (view == input_.views.end()) return input_.edition;
    const pugi::xml_node seen = (*view)->in_seen(element);
    if (!seen) isolation_->refuse_edition();
    return input_.edition.attribute() ? pugi::xpath_node(seen.attribute(input_.edition.attribute().name()), seen)
                                      : pugi::xpath_node(seen);
}

void Bindings::bind_nodes(const std::string& name, const std::vector<pugi::xpath_node>& nodes) {
    evaluator_.set(name, node_set(nodes));
    if (!isolation_) return;
    isolation_->whole().set(name, node_set(isolation_->in_whole(nodes)));
    isolation_->note(name, nodes);
}

void Bindings::bind_document(const std::string& name, const xml::Document* document) {
    bind_nodes(name, document == nullptr ? std::vector<pugi::xpath_node>()
                                         : std::vector<pugi::xpath_node>{seen(*document).tree.root()});
}

void Bindings::bind_edition() {
    if (!layout_.edition) return;
    edition_ = seen_edition();
    bind_nodes(layout_.edition->name, edition_ ? std::vector{edition_} : std::vector<pugi::xpath_node>{});
}

void Bindings::bind_sources() {
    bind_value(std::string("as-of"), input_.as_of);
    bind_value(std::string("omitted"), fmt::format("{}", fmt::join(input_.omitted, " ")));
    bind_document("baseline", input_.baseline);
    bind_nodes("changes", input_.changes == nullptr ? std::vector<pugi::xpath_node>()
                                                    : std::vector<pugi::xpath_node>{input_.changes->root()});
    bind_edition();
    for (size_t i = 0; i < layout_.sources.size(); ++i)
        bind_document(layout_.sources[i].name, i < input_.declared.size() ? input_.declared[i] : nullptr);
}

void Bindings::index_keys() {
    for (const layout::KeyDeclaration& key : layout_.keys) {
        index_key(key, seen(*input_.source).tree.root(), evaluator_, keys_);
        const bool may_differ =
            isolation_ && (isolation_->concerns(key.match, {}) || isolation_->concerns(key.use, {}));
        if (may_differ) index_key(key, input_.source->tree.root(), isolation_->whole(), keys_of_whole_);
    }
}

void Bindings::index_key(const layout::KeyDeclaration& key, pugi::xml_node document, xml::Evaluator& evaluator,
                         Indexes& indexes) {
    expansion_.carry_out(key.span);
    Index& index = indexes[key.name];
    for (const pugi::xpath_node& node : evaluator.nodes(key.match, document)) {
        const std::vector<std::string> all = compose::values(key.use, node, evaluator);
        expansion_.visit(all.size());
        if (expansion_.has_ended()) return;
        for (const std::string& value : all)
            if (auto& found = index[value]; found.empty() || found.back() != node) found.push_back(node);
    }
}

void Bindings::evaluate_globals() {
    for (const uint32_t global : layout_.globals) set_variable(layout_.nodes[global], root());
}

std::vector<EditionNode> Bindings::editions(const layout::EditionDeclaration& declaration) {
    const pugi::xpath_node_set chosen = this->chosen(declaration.per, root());
    if (chosen.size() > most_editions) {
        sink_.report(diag::Code::limit_reached, declaration.per.span,
                     fmt::format("`{}` chooses {} nodes, at most {} editions are made", declaration.per.source,
                                 chosen.size(), most_editions),
                     "choose fewer");
        return {};
    }
    std::vector<EditionNode> all;
    all.reserve(chosen.size());
    for (const pugi::xpath_node& node : chosen) all.push_back({node, place(node), text(declaration.key, node)});
    return all;
}

void Bindings::set_variable(const layout::Node& node, pugi::xpath_node context) {
    const std::string& name = *layout_.get<std::string>(node, AttributeName::name);
    const auto& select = *layout_.get<xml::Expression>(node, AttributeName::select);
    lost_.erase(name);
    if (layout_.find(node, AttributeName::key) != nullptr)
        set_looked_up(name, node, context);
    else if (layout_.find(node, AttributeName::plus) != nullptr)
        set_day(name, node, context);
    else if (is_aggregate.of(layout_, node, false))
        set_aggregate(name, select, context);
    else
        set_value(name, select, context);
    if (isolation_ && isolation_->has_refused(select)) lost_.insert_or_assign(name, Lost{});
}

void Bindings::set_value(const std::string& name, const xml::Expression& select, pugi::xpath_node context) {
    if (const Lost* lost = lost_in(select)) lost_.emplace(name, *lost);
    switch (select.type) {
    case xml::XPathType::text:
        return set_text(name, select, context);
    case xml::XPathType::number:
        return bind_value(name, number(select, context));
    case xml::XPathType::boolean:
        return bind_value(name, boolean(select, context));
    case xml::XPathType::nodes:
        const pugi::xpath_node_set found = chosen(select, context);
        return bind_nodes(name, {found.begin(), found.end()});
    }
}

/// Of all owners.
void Bindings::set_aggregate(const std::string& name, const xml::Expression& select, pugi::xpath_node context) {
    bind_value(name, isolation_ ? isolation_->whole().number(select, isolation_->in_whole(context))
                                : evaluator_.number(select, context));
}

/// As long as a text of a source may be: a few variables made of each other would fill any memory.
void Bindings::set_text(const std::string& name, const xml::Expression& select, pugi::xpath_node context) {
    constexpr size_t longest = size_t{10} << 20U;
    std::string text = string(select, context);
    if (text.size() > longest) {
        text.clear();
        sink_.report(diag::Code::limit_reached, select.span,
                     fmt::format("the text of `${}` is longer than 10 MiB", name));
    }
    bind_value(name, text);
}

/// A value that the key does not know is a fault; no value to look up is none: what uses the variable will say.
void Bindings::set_looked_up(const std::string& name, const layout::Node& node, pugi::xpath_node context) {
    const std::vector<pugi::xpath_node> found = nodes(node, context);
    bind_nodes(name, found);
    const auto& select = *layout_.get<xml::Expression>(node, AttributeName::select);
    const std::vector<std::string> sought = values(select, context);
    if (expansion_.has_ended() || !found.empty() || sought.empty() || sought.front().empty()) return;
    const std::string& key = *layout_.get<std::string>(node, AttributeName::key);
    if (keys_[key].empty()) {
        const auto declared = std::ranges::find(layout_.keys, key, &layout::KeyDeclaration::name);
        return lose(name, {declared->match.span,
                           fmt::format("the key `{}` is empty: `match` finds nothing, or `use` in what it finds", key),
                           "correct the expressions; paths begin at the file that they look in",
                           {}});
    }
    lose(name, {select.span,
                fmt::format("the key `{}` finds nothing for `{}`", key, base::normalize_space(sought.front())),
                {},
                looked_from(context)});
}

void Bindings::lose(const std::string& name, Lost lost) {
    tell_again(lost);
    lost_.insert_or_assign(name, std::move(lost));
}

void Bindings::tell_again(const Lost& lost) {
    if (lost.message.empty()) return;
    sink_.report(diag::Code::undefined_binding, lost.span, lost.message, lost.hint, lost.labels);
}

const Bindings::Lost* Bindings::lost_in(const xml::Expression& expression) const {
    if (lost_.empty()) return nullptr;
    for (const xml::Token& token : xml::tokens_of(expression.source)) {
        if (token.kind != xml::TokenKind::variable) continue;
        if (const auto found = lost_.find(token.text.substr(1)); found != lost_.end()) return &found->second;
    }
    return nullptr;
}

std::vector<pugi::xpath_node> Bindings::nodes(const layout::Node& node, pugi::xpath_node context) const {
    const auto& select = *layout_.get<xml::Expression>(node, AttributeName::select);
    if (const auto* key = layout_.get<std::string>(node, AttributeName::key)) return look_up(*key, select, context);
    const pugi::xpath_node_set chosen = this->chosen(select, context);
    expansion_.visit(chosen.size());
    return {chosen.begin(), chosen.end()};
}

std::vector<pugi::xpath_node> Bindings::look_up(const std::string& key, const xml::Expression& select,
                                                pugi::xpath_node context) const {
    std::vector<std::string> sought = values(select, context);
    std::ranges::sort(sought);
    sought.erase(std::unique(sought.begin(), sought.end()), sought.end());
    std::vector<pugi::xpath_node> found = find(keys_, key, sought);
    if (isolation_ && keys_of_whole_.contains(key) && isolation_->in_whole(found) != find(keys_of_whole_, key, sought))
        isolation_->refuse(select, context);
    return found;
}

std::vector<pugi::xpath_node> Bindings::find(const Indexes& indexes, const std::string& key,
                                             const std::vector<std::string>& sought) const {
    const auto index = indexes.find(key);
    if (index == indexes.end()) return {};
    std::vector<std::span<const pugi::xpath_node>> answers;
    for (const std::string& value : sought)
        if (const auto entry = index->second.find(value); entry != index->second.end())
            answers.emplace_back(entry->second);
    for (const auto& answer : answers) expansion_.visit(answer.size());
    return expansion_.has_ended() ? std::vector<pugi::xpath_node>() : union_of(answers);
}

pugi::xpath_node_set Bindings::chosen(const xml::Expression& expression, pugi::xpath_node context) const {
    pugi::xpath_node_set nodes = evaluator_.nodes(expression, context);
    if (isolation_ && isolation_->concerns(expression, context)) isolation_->hold(expression, context, nodes);
    return nodes;
}

std::string Bindings::string(const xml::Expression& expression, pugi::xpath_node context) const {
    std::string text = evaluator_.text(expression, context);
    if (isolation_ && isolation_->concerns(expression, context)) isolation_->hold(expression, context, text);
    return text;
}

double Bindings::number(const xml::Expression& expression, pugi::xpath_node context) const {
    const double number = evaluator_.number(expression, context);
    if (isolation_ && isolation_->concerns(expression, context)) isolation_->hold(expression, context, number);
    return number;
}

bool Bindings::boolean(const xml::Expression& expression, pugi::xpath_node context) const {
    const bool boolean = evaluator_.boolean(expression, context);
    if (isolation_ && isolation_->concerns(expression, context)) isolation_->hold(expression, context, boolean);
    return boolean;
}

std::vector<std::string> Bindings::values(const xml::Expression& expression, pugi::xpath_node context) const {
    std::vector<std::string> all = compose::values(expression, context, evaluator_);
    if (isolation_ && isolation_->concerns(expression, context) &&
        compose::values(expression, isolation_->in_whole(context), isolation_->whole()) != all)
        isolation_->refuse(expression, context);
    return all;
}

std::string Bindings::value(const xml::Expression& expression, pugi::xpath_node chosen) const {
    hold_text(expression, chosen);
    return xml::string_value(chosen);
}

bool Bindings::test(const layout::Node& node, pugi::xpath_node context) const {
    return boolean(*layout_.get<xml::Expression>(node, AttributeName::test), context);
}

std::string Bindings::text(const xml::Expression& expression, pugi::xpath_node context) {
    std::string value = base::normalize_space(string(expression, context));
    if (text::is_visible(value)) return value;
    report_undefined(expression, context, "correct the expression, or add the datum");
    return {};
}

std::string Bindings::text(const layout::Template& parts, pugi::xpath_node context) {
    std::string made;
    bool is_defined = true;
    for (const layout::TemplatePart& part : parts) {
        const auto* literal = std::get_if<std::string>(&part);
        const std::string value = literal != nullptr ? *literal : text(std::get<xml::Expression>(part), context);
        is_defined = is_defined && (literal != nullptr || !value.empty());
        made += value;
    }
    return is_defined ? base::normalize_space(made) : std::string();
}

std::string Bindings::text_if_any(const layout::Attribute& attribute, pugi::xpath_node context) const {
    std::string made;
    for (const layout::TemplatePart& part : std::get<layout::Template>(attribute.value)) {
        const auto* expression = std::get_if<xml::Expression>(&part);
        const std::string value =
            expression == nullptr ? std::get<std::string>(part) : base::normalize_space(string(*expression, context));
        if (expression != nullptr && !text::is_visible(value)) return {};
        made += value;
    }
    return base::normalize_space(made);
}

diag::Span Bindings::origin(const layout::Attribute& attribute, pugi::xpath_node context, size_t offset) const {
    for (const layout::TemplatePart& part : std::get<layout::Template>(attribute.value)) {
        const auto* expression = std::get_if<xml::Expression>(&part);
        if (expression == nullptr) continue;
        if (expression->type != xml::XPathType::nodes) return place(context);
        const pugi::xpath_node_set chosen = evaluator_.nodes(*expression, context);
        return chosen.empty() ? place(context) : value_place(chosen.first(), offset);
    }
    return {};
}

pugi::xpath_node Bindings::first_chosen(const xml::Expression& expression, pugi::xpath_node context) const {
    return expression.type == xml::XPathType::nodes ? evaluator_.nodes(expression, context).first()
                                                    : pugi::xpath_node();
}

/// A datum that is there and says nothing is told once, however often it is asked for.
void Bindings::report_empty(const xml::Expression& expression, pugi::xpath_node empty) {
    const bool is_attribute = empty.attribute();
    sink_.report(diag::Code::undefined_binding, place(empty),
                 fmt::format("`{}` is empty", is_attribute ? empty.attribute().name() : empty.node().name()),
                 "fill it in, or let the layout do without it by `if` or `fallback`",
                 {{expression.span, "needed here"}});
}

void Bindings::report_undefined(const xml::Expression& expression, pugi::xpath_node context, std::string_view hint) {
    if (expansion_.has_ended() || (isolation_ && isolation_->has_refused(expression))) return;
    if (const pugi::xpath_node empty = first_chosen(expression, context)) return report_empty(expression, empty);
    if (const Lost* lost = lost_in(expression)) return tell_again(*lost);
    sink_.report(diag::Code::undefined_binding, expression.span,
                 fmt::format("`{}` {}", base::normalize_space(expression.source),
                             expression.type == xml::XPathType::number ? "gives no number" : "finds nothing"),
                 std::string(hint), looked_from(context));
}

/// Of an edition, the source's root would say nothing: all look from there.
diag::Labels Bindings::looked_from(pugi::xpath_node context) const {
    const bool is_of_edition = edition_ && edition_ != context;
    diag::Labels labels;
    if (!is_of_edition || context != root()) labels.push_back({place(context), "looked from here"});
    if (is_of_edition) labels.push_back({place(edition_), "for this edition"});
    return labels;
}

diag::Span Bindings::place(pugi::xpath_node node) const {
    return node.attribute() ? documents_.span(node.parent(), node.attribute()) : documents_.span(node.node());
}

diag::Span Bindings::value_place(pugi::xpath_node node, size_t offset) const {
    const std::string value = xml::string_value(node);
    size_t at = std::min(value.find_first_not_of(base::white_space), value.size());
    for (size_t seen = 0; seen < offset && at < value.size(); ++seen)
        at = base::white_space.find(value[at]) == std::string_view::npos
                 ? at + 1
                 : value.find_first_not_of(base::white_space, at);
    return documents_.string_value_span(node, at);
}

std::string Bindings::language(pugi::xml_node node) const {
    while (node && !node.attribute("xml:lang")) node = node.parent();
    const pugi::xml_attribute given = node.attribute("xml:lang");
    const std::string_view tag = given.value();
    if (tag.empty() || layout::is_language(tag)) return layout::canonical_language(tag);
    sink_.report(diag::Code::invalid_value, documents_.span(node, given), fmt::format("`{}` is not a language", tag),
                 "a tag of BCP 47, such as `sv` or `en-GB`");
    return {};
}

}  // namespace compose
