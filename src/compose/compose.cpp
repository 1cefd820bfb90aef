#include "compose/compose.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "compose/bind.hpp"
#include "compose/links.hpp"
#include "compose/mail.hpp"
#include "compose/pages.hpp"
#include "compose/paragraph.hpp"
#include "compose/plain_text.hpp"
#include "compose/structure.hpp"
#include "compose/table_grid.hpp"
#include "compose/table_numbers.hpp"

namespace compose {
namespace {

using layout::AttributeName;

/// The region that a report's language is read in, where the layout does not say.
std::string document_language(const std::string& language) { return language == "sv" ? "sv-SE" : language; }

document::Metadata metadata(Bindings& bindings, const Input& input) {
    const layout::Layout& layout = bindings.layout();
    const layout::Node& output = layout.nodes[layout.output];
    const auto take = [&](AttributeName name, std::string& text, diag::Span& span) {
        const layout::Attribute* attribute = layout.find(output, name);
        if (attribute == nullptr) return;
        span = attribute->span;
        text = as_said(bindings.text(*attribute, bindings.root()), span, bindings.sink());
    };
    document::Metadata made;
    take(AttributeName::title, made.title, made.title_span);
    take(AttributeName::author, made.author, made.author_span);
    take(AttributeName::subject, made.subject, made.subject_span);
    made.language = document_language(layout.language);
    made.creator = input.creator;
    made.created = input.created;
    return made;
}

/// The file was named when all was there to be seen.
void hold_path(Bindings& bindings) {
    const layout::Layout& layout = bindings.layout();
    (void)bindings.text(*layout.find(layout.nodes[layout.output], AttributeName::path), bindings.root());
}

/// All that expressions can look at.
std::vector<const xml::Document*> bound(const Input& input) {
    std::vector<const xml::Document*> documents{input.source};
    std::ranges::copy_if(input.declared, std::back_inserter(documents),
                         [](const xml::Document* document) { return document != nullptr; });
    for (const xml::Document* document : {input.baseline, input.changes})
        if (document != nullptr) documents.push_back(document);
    return documents;
}

std::shared_ptr<const xml::Census> census(const Input& input, Engines& engines) {
    return engines.census(bound(input), input.of_edition == 0 && input.changes == nullptr);
}

/// A layout is asked of every source, whether it is for that one or not.
xml::Budget budget_of_match(const xml::Document& source, diag::Sink& sink) {
    constexpr double most = 50'000'000, for_each_node = 50;
    auto census = std::make_shared<const xml::Census>(xml::census_of({source.tree.root()}));
    const double limit = std::max(most, census->nodes * for_each_node);
    return {std::move(census), limit, [&sink, limit](const xml::Expression& match) {
                sink.report(diag::Code::limit_reached, match.span,
                            fmt::format("to match, this would look at more than {:.0f} nodes", limit),
                            "match the root by its name, and choose what is in it with `if`");
            }};
}

/// A path from parent to child by names alone looks at few nodes: it is not worth reckoning.
bool goes_by_names(std::string_view path) {
    return path.find_first_of("[(*:@|.") == std::string_view::npos && path.find("//") == std::string_view::npos;
}

bool check_match(const layout::Layout& layout, const xml::Document& source, const xml::Documents& documents,
                 diag::Sink& sink) {
    if (matches(layout, source, sink)) return true;
    sink.report(diag::Code::unmatched_source, documents.span(source.root()),
                fmt::format("the layout `{}` is for `{}`, the source's root is `{}`", layout.name, layout.match.source,
                            source.root().name()));
    return false;
}

size_t size_of_largest(const Input& input, const diag::Files& files) {
    size_t largest = 0;
    for (const xml::Document* document : bound(input)) largest = std::max(largest, files.text(document->file).size());
    return largest;
}

/// `root`: the flow, or what else is composed, which has no pages. `cascade`: what is styled is styled by it.
Draft make_draft(uint32_t root, Bindings& bindings, Cascade& cascade, Languages& languages, Expansion& expansion,
                 diag::Sink& sink) {
    const layout::Layout& layout = bindings.layout();
    FlowBuilder builder(cascade, expansion, languages, sink);
    Binder binder(bindings, languages, builder);
    const ComputedId initial = cascade.root(layout.language);

    // Headers and footers look like the flow, but for their place.
    const ComputedId style =
        cascade.compute(initial, {layout::Element::flow, {}, layout.language, false, layout.nodes[layout.flow].span});
    if (root == layout.flow) make_pages(layout, binder, bindings, builder, style);
    builder.begin(layout::Element::flow, layout.nodes[root].span, initial);
    binder.content(root, bindings.root());
    return builder.take(builder.end());
}

std::vector<FontFamilies> font_families(const layout::Layout& layout) {
    std::vector<FontFamilies> all;
    for (const layout::StyleRule& rule : layout.styles)
        for (const layout::Declaration& declaration : rule.declarations)
            if (declaration.property == layout::Property::font_family)
                all.push_back({std::get<layout::Words>(declaration.value), declaration.span});
    return all;
}

Flow make_flow(uint32_t root, Bindings& bindings, const Input& input, Languages& languages, Expansion& expansion,
               diag::Sink& sink) {
    const layout::Layout& layout = bindings.layout();
    Cascade cascade(layout.styles, page_names(layout), sink);
    Draft draft = make_draft(root, bindings, cascade, languages, expansion, sink);
    draft.is_shortened = !input.omitted.empty();
    // The whole report had all that its links lead to.
    const auto lost = draft.is_shortened ? names_without_place(draft) : std::vector<std::string>();
    if (!lost.empty()) {
        bindings.lose(lost);
        draft = make_draft(root, bindings, cascade, languages, expansion, sink);
        draft.is_shortened = true;
    }
    if (expansion.has_ended()) return {};
    if (root == layout.flow) draft.flow.metadata = metadata(bindings, input);
    if (!input.views.empty()) hold_path(bindings);
    draft.flow.text_styles = cascade.take_text_styles();
    draft.flow.font_families = font_families(layout);
    draft.flow.block_styles = cascade.take_block_styles();
    settle_table_grids(draft, sink);
    settle_table_numbers(draft, sink);
    settle_structure(draft, layout.language, sink);
    return std::move(draft.flow);
}

/// The nodes that an expression chooses, in document order, each with the name that `label` gives it.
std::vector<Address> addresses(Bindings& bindings, const layout::Node& mail, AttributeName chooses) {
    const layout::Layout& layout = bindings.layout();
    const auto* label = layout.get<xml::Expression>(mail, AttributeName::label);
    const auto& expression = *layout.get<xml::Expression>(mail, chooses);
    pugi::xpath_node_set chosen = bindings.chosen(expression, bindings.root());
    chosen.sort();
    std::vector<Address> all;
    all.reserve(chosen.size());
    for (const pugi::xpath_node& node : chosen)
        all.push_back({label == nullptr ? "" : bindings.text(*label, node),
                       base::normalize_space(bindings.value(expression, node)), bindings.place(node)});
    return all;
}

}  // namespace

std::optional<Flow> compose(const layout::Layout& layout, const Input& input, Engines& engines,
                            const xml::Documents& documents, Spent& spent, diag::Sink& sink) {
    if (!input.complete || !check_match(layout, *input.source, documents, sink)) return std::nullopt;
    diag::Sink faults = sink.child();
    Expansion expansion(size_of_largest(input, documents.files()), spent, faults);
    Bindings bindings(layout, input, engines, census(input, engines), documents, expansion, faults);
    bindings.bind_sources();
    bindings.index_keys();
    bindings.evaluate_globals();
    engines.languages().replace(layout.messages);
    Flow flow = make_flow(layout.flow, bindings, input, engines.languages(), expansion, faults);
    sink.append(faults);
    return faults.has_errors() ? std::nullopt : std::optional(std::move(flow));
}

std::optional<Mail> compose_mail(const layout::Layout& layout, const Input& input, Engines& engines,
                                 const xml::Documents& documents, diag::Sink& sink) {
    if (!input.complete || !check_match(layout, *input.source, documents, sink)) return std::nullopt;
    diag::Sink faults = sink.child();
    Spent spent;
    Expansion expansion(size_of_largest(input, documents.files()), spent, faults);
    Bindings bindings(layout, input, engines, census(input, engines), documents, expansion, faults);
    bindings.bind_sources();
    bindings.index_keys();
    bindings.evaluate_globals();
    engines.languages().replace(layout.messages);
    const layout::Node& node = layout.nodes[layout.mail];
    const layout::Attribute& subject = *layout.find(node, AttributeName::subject);
    Mail mail{addresses(bindings, node, AttributeName::to),
              addresses(bindings, node, AttributeName::from),
              bindings.text(subject, bindings.root()),
              subject.span,
              {}};
    mail.text = plain_text(make_flow(layout.mail, bindings, input, engines.languages(), expansion, faults));
    sink.append(faults);
    return faults.has_errors() ? std::nullopt : std::optional(std::move(mail));
}

std::optional<Names> names(const layout::Layout& layout, const Input& input, Engines& engines,
                           const xml::Documents& documents, diag::Sink& sink) {
    if (!input.complete || !check_match(layout, *input.source, documents, sink)) return std::nullopt;
    diag::Sink faults = sink.child();
    Spent spent;
    Expansion expansion(size_of_largest(input, documents.files()), spent, faults);
    Bindings bindings(layout, input, engines, census(input, engines), documents, expansion, faults);
    bindings.bind_sources();
    const layout::Attribute& path = *layout.find(layout.nodes[layout.output], AttributeName::path);
    Names made{bindings.text(path, bindings.root()), bindings.origin(path, bindings.root()), {}, {}};
    if (layout.edition && layout.edition->owner) made.owner = bindings.text(*layout.edition->owner, input.edition);
    for (const layout::SourceDeclaration& source : layout.sources)
        if (source.of_edition) made.hrefs.push_back(bindings.text(source.href, input.edition));
    sink.append(faults);
    return faults.has_errors() ? std::nullopt : std::optional(std::move(made));
}

std::vector<EditionNode> edition_nodes(const layout::Layout& layout, const Input& input, Engines& engines,
                                       const xml::Documents& documents, diag::Sink& sink) {
    if (!layout.edition || !input.complete || !check_match(layout, *input.source, documents, sink)) return {};
    diag::Sink faults = sink.child();
    Spent spent;
    Expansion expansion(size_of_largest(input, documents.files()), spent, faults);
    Bindings bindings(layout, input, engines, census(input, engines), documents, expansion, faults);
    bindings.bind_sources();
    std::vector<EditionNode> editions = bindings.editions(*layout.edition);
    sink.append(faults);
    return editions;
}

bool matches(const layout::Layout& layout, const xml::Document& source, diag::Sink& sink) {
    xml::Evaluator evaluator(layout.variables);
    std::optional<xml::Budget> budget;
    if (!goes_by_names(layout.match.source)) {
        budget.emplace(budget_of_match(source, sink));
        evaluator.set(&*budget);
    }
    const pugi::xpath_node_set chosen = evaluator.nodes(layout.match, source.tree);
    return std::ranges::any_of(chosen, [&](pugi::xpath_node node) { return node.node() == source.root(); });
}

}  // namespace compose
