#include <algorithm>
#include <array>

#include <fmt/ranges.h>

#include "diag/suggestion.hpp"
#include "layout/aggregate.hpp"
#include "layout/keywords.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"
#include "layout/symbols.hpp"
#include "xml/tokens.hpp"

namespace layout {

using diag::Code;

namespace {

constexpr AttributeKeywords<PageSelector> page_selectors{
    Element::page,
    AttributeName::match,
    {{":first", PageSelector::first}, {":left", PageSelector::left}, {":right", PageSelector::right}}};

constexpr AttributeKeywords<std::optional<Marks>> page_marks{Element::page,
                                                             AttributeName::marks,
                                                             {{"none", Marks{}},
                                                              {"crop", Marks{.crop = true}},
                                                              {"cross", Marks{.cross = true}},
                                                              {"crop cross", Marks{.crop = true, .cross = true}},
                                                              {"cross crop", Marks{.crop = true, .cross = true}}}};

constexpr AttributeKeywords<bool> required_words{
    Element::source, AttributeName::required, {{"yes", true}, {"no", false}}};

constexpr AttributeKeywords<Base> base_words{
    Element::source, AttributeName::base, {{"layout", Base::layout}, {"source", Base::source}}};

template <class T>
T get_or_empty(const Layout& layout, const Node& node, AttributeName name) {
    const T* value = layout.get<T>(node, name);
    return value == nullptr ? T() : *value;
}

/// Given, or there in a misspelt name, which was told.
bool is_meant(pugi::xml_node element, std::string_view name) {
    return std::ranges::any_of(element.attributes(), [&](pugi::xml_attribute attribute) {
        return attribute.name() == name || !diag::nearest(attribute.name(), std::array{name}).empty();
    });
}

/// In what lists it not, instructions aside.
bool is_misplaced(pugi::xml_node node, Element element) {
    pugi::xml_node around = node.parent();
    auto holder = find_element(around.name());
    while (holder && entry(*holder).content == ContentModel::transparent) {
        around = around.parent();
        holder = find_element(around.name());
    }
    return holder && !lists(entry(*holder), element);
}

/// The source that the layout is applied to is the first tree.
xml::TreeId tree_of_source(size_t number) { return static_cast<xml::TreeId>(number + 1); }

/// What its value is, nobody knows either.
bool uses_doubtful(const xml::Expression& expression, const xml::Variables& variables) {
    return std::ranges::any_of(xml::tokens_of(expression.source), [&](const xml::Token& token) {
        return token.kind == xml::TokenKind::variable && variables.is_doubtful(token.text.substr(1));
    });
}

uint32_t find_child(const Layout& layout, uint32_t parent, Element element) {
    for (uint32_t child = parent + 1; child < layout.nodes[parent].end; child = layout.nodes[child].end) {
        if (layout.nodes[child].element == element) return child;
    }
    return 0;
}

}  // namespace

void Reader::settle(pugi::xml_node element, uint32_t index) {
    const Node& node = layout_.nodes[index];
    switch (node.element) {
    case Element::layout:
        return settle_root(node);
    case Element::source:
        return settle_source(element, node);
    case Element::edition:
        return settle_edition(node);
    case Element::key:
        return settle_key(node);
    case Element::output:
        return settle_output(index);
    case Element::page:
        return settle_page(element, index);
    case Element::style:
        return settle_style(node);
    case Element::symbol:
        return settle_symbol(element, index);
    case Element::message:
        return settle_message(index);
    case Element::flow:
        return settle_flow(element, index);
    case Element::mail:
        return settle_mail(index);
    case Element::template_:
        return settle_template(element, node);
    case Element::variable:
    case Element::with_param:
        return settle_variable(element, index);
    case Element::for_each:
        return settle_key_use(node);
    case Element::value_of:
        return settle_value(node);
    case Element::a:
        return settle_link(element, node);
    case Element::footnote:
        return settle_footnote(element, node);
    case Element::table_number:
        return settle_table_number(element, node);
    case Element::timeline:
    case Element::tile_map:
    case Element::sparkline:
        return settle_figure(node);
    case Element::timeline_table:
    case Element::timeline_legend:
    case Element::timeline_notes:
    case Element::tile_map_table:
    case Element::sparkline_table:
        return settle_of_figure(node);
    default:
        return;
    }
}

void Reader::settle_root(const Node& node) {
    layout_.name = get_or_empty<std::string>(layout_, node, AttributeName::name);
    layout_.language = node.language;
    layout_.match = get_or_empty<xml::Expression>(layout_, node, AttributeName::match);
}

void Reader::settle_source(pugi::xml_node element, const Node& node) {
    SourceDeclaration source;
    source.name = get_or_empty<std::string>(layout_, node, AttributeName::name);
    source.href = get_or_empty<layout::Template>(layout_, node, AttributeName::href);
    source.base = base_words.of(layout_, node, Base::layout);
    source.required = required_words.of(layout_, node, true);
    source.of_edition = element.parent() != document_.root();
    source.span = node.span;
    if (const Attribute* href = layout_.find(node, AttributeName::href)) source.span = href->span;
    if (const Attribute* name = layout_.find(node, AttributeName::name)) {
        scope_.declare(source.name, {xml::XPathType::nodes, tree_of_source(layout_.sources.size())}, name->span, sink_);
    }
    if (!source.of_edition) check_is_one_path(source);
    layout_.sources.push_back(std::move(source));
}

/// What all editions look at is one file, whatever the report is made from.
void Reader::check_is_one_path(const SourceDeclaration& source) {
    if (source.base == Base::source)
        sink_.report(Code::invalid_layout, source.span, "a file that all reports look at, beside the source of one",
                     "put the `source` into an `edition`, or write its path from the layout's folder");
    for (const TemplatePart& part : source.href)
        if (const auto* expression = std::get_if<xml::Expression>(&part))
            return sink_.report(
                Code::invalid_layout, expression->span, "an expression in the path of a file that all editions look at",
                "put the `source` into an `edition`, or double the braces where they stand for themselves");
}

void Reader::settle_edition(const Node& node) {
    const Attribute* name = layout_.find(node, AttributeName::name);
    const auto* per = layout_.get<xml::Expression>(node, AttributeName::per);
    const auto* key = layout_.get<xml::Expression>(node, AttributeName::key);
    const auto* owner = layout_.get<xml::Expression>(node, AttributeName::owner);
    if (name == nullptr || per == nullptr || key == nullptr) return;
    EditionDeclaration edition{std::get<std::string>(name->value), *per, *key, {}};
    if (owner != nullptr) edition.owner = *owner;
    scope_.declare(edition.name, {xml::XPathType::nodes, per->tree}, name->span, sink_);
    layout_.edition = std::move(edition);
}

/// The names of all files are known before any is written, and before what an edition reads is looked at.
void Reader::settle_output(uint32_t index) {
    layout_.output = index;
    const auto* path = layout_.get<layout::Template>(layout_.nodes[index], AttributeName::path);
    if (path == nullptr) return;
    const auto is_of_edition = [&](const xml::Token& token) {
        return token.kind == xml::TokenKind::variable && std::ranges::any_of(layout_.sources, [&](const auto& source) {
                   return source.of_edition && source.name == token.text.substr(1);
               });
    };
    for (const TemplatePart& part : *path) {
        const auto* expression = std::get_if<xml::Expression>(&part);
        if (expression == nullptr || std::ranges::none_of(xml::tokens_of(expression->source), is_of_edition)) continue;
        sink_.report(Code::invalid_layout, expression->span,
                     "the name of a file depends on a source that only its edition reads",
                     "make it of the edition's node, or of what all editions look at");
    }
}

/// What is looked up by a key is where the key finds it.
xml::TreeId Reader::chosen_tree(const Node& node) const {
    if (const auto* name = layout_.get<std::string>(node, AttributeName::key)) {
        const auto key = std::find_if(layout_.keys.begin(), layout_.keys.end(),
                                      [&](const KeyDeclaration& each) { return each.name == *name; });
        return key == layout_.keys.end() ? scope_.variables().context_tree() : key->match.tree;
    }
    const auto chooses = node.element == Element::edition ? AttributeName::per : AttributeName::select;
    const auto* select = layout_.get<xml::Expression>(node, chooses);
    return select == nullptr ? scope_.variables().context_tree() : select->tree;
}

/// A path without a slash before it looks no further than from the document to its root element.
void Reader::check_looks_everywhere(const xml::Expression& match) {
    bool begins = true;
    for (const xml::Token& token : xml::tokens_of(match.source)) {
        const bool is_step = token.kind == xml::TokenKind::name || token.text == "*" || token.text == "@" ||
                             token.text == "." || token.text == "..";
        if (begins && is_step)
            return sink_.report(Code::invalid_value, match.span,
                                quoted(match.source) + " finds nothing: a key looks from the document",
                                "write `//` before the name");
        begins = token.text == "|";
    }
}

void Reader::settle_key(const Node& node) {
    const Attribute* name = layout_.find(node, AttributeName::name);
    const auto* match = layout_.get<xml::Expression>(node, AttributeName::match);
    const auto* use = layout_.get<xml::Expression>(node, AttributeName::use);
    const auto key_name = get_or_empty<std::string>(layout_, node, AttributeName::name);
    if (name != nullptr) claim(keys_, key_name, "the key " + quoted(key_name), name->span);
    if (match != nullptr) check_looks_everywhere(*match);
    if (match != nullptr && use != nullptr) layout_.keys.push_back({key_name, *match, *use, node.span});
}

void Reader::settle_variable(pugi::xml_node element, uint32_t index) {
    const Node& node = layout_.nodes[index];
    const auto* select = layout_.get<xml::Expression>(node, AttributeName::select);
    const bool looked_up = layout_.find(node, AttributeName::key) != nullptr;
    if (looked_up) settle_key_use(node);
    check_aggregate(node);
    const Attribute* plus = layout_.find(node, AttributeName::plus);
    if (plus != nullptr && (looked_up || layout_.find(node, AttributeName::aggregate) != nullptr))
        sink_.report(Code::invalid_layout, plus->span, "what is counted, or looked up by a `key`, is no date",
                     "give the result to a `variable` of its own");
    auto type = select == nullptr || looked_up ? xml::XPathType::nodes : select->type;
    if (plus != nullptr && !looked_up) type = xml::XPathType::text;
    if (const Attribute* name = layout_.find(node, AttributeName::name)) {
        const auto& text = std::get<std::string>(name->value);
        if (select == nullptr || uses_doubtful(*select, scope_.variables())) scope_.variables().doubt(text);
        scope_.declare(text, {type, chosen_tree(node)}, name->span, sink_);
    }
    if (element.parent() == document_.root()) layout_.globals.push_back(index);
}

void Reader::check_aggregate(const Node& node) {
    const auto* word = layout_.get<std::string>(node, AttributeName::aggregate);
    const auto* select = layout_.get<xml::Expression>(node, AttributeName::select);
    if (word == nullptr || *word != "yes" || select == nullptr) return;
    if (layout_.find(node, AttributeName::key) == nullptr && is_aggregate(*select, scope_.variables())) return;
    sink_.report(Code::invalid_layout, select->span, "an `aggregate` is made of `count()` and `sum()` alone",
                 "let a `variable` count or sum up, and do the rest with it");
}

void Reader::settle_page(pugi::xml_node element, uint32_t index) {
    const Node& node = layout_.nodes[index];
    const auto* match = layout_.get<std::string>(node, AttributeName::match);
    if (match == nullptr && element.attribute("match")) return;  // Nobody knows which pages it is for.
    PageRule page;
    page.name = get_or_empty<std::string>(layout_, node, AttributeName::name);
    page.selector = page_selectors.of(layout_, node, PageSelector::all);
    page.declarations = declarations_;
    page.size = get_or_empty<Dimensions>(layout_, node, AttributeName::size);
    if (const auto* bleed = layout_.get<Dimensions>(node, AttributeName::bleed)) page.bleed = {(*bleed)[0].thousandths};
    if (layout_.get<std::string>(node, AttributeName::bleed) != nullptr) page.bleed = document::Trim().bleed;
    page.marks = page_marks.of(layout_, node, std::nullopt);
    page.header = find_child(layout_, index, Element::header);
    page.footer = find_child(layout_, index, Element::footer);
    page.span = node.span;
    const std::string selector = match == nullptr ? "" : *match;
    const bool is_new =
        claim(pages_, page.name + selector,
              page.name.empty() && selector.empty() ? "the default page" : "the page " + quoted(page.name + selector),
              node.span);
    if (!is_new) return;
    if (page.name.empty() && match == nullptr) check_default_page(element, node.span);
    page_rules_.push_back(std::move(page));
}

void Reader::check_default_page(pugi::xml_node element, diag::Span span) {
    if (!is_meant(element, "size")) sink_.report(Code::missing_attribute, span, "the default page has no `size`");
    if (is_meant(element, "margin")) return;
    std::vector<std::string> missing;
    constexpr std::array sides{"margin-top", "margin-right", "margin-bottom", "margin-left"};
    for (const char* side : sides)
        if (!element.attribute(side)) missing.push_back(quoted(side));
    if (missing.size() == sides.size()) missing = {quoted("margin")};
    if (!missing.empty())
        sink_.report(Code::missing_attribute, span,
                     fmt::format("the default page has no {}", fmt::join(missing, ", ")));
}

void Reader::settle_style(const Node& node) {
    StyleRule rule{{}, declarations_, node.span};
    for (const std::string& selector : get_or_empty<Words>(layout_, node, AttributeName::match)) {
        rule.selectors.push_back(read_selector(selector));
        check_root_style(rule);
    }
    layout_.styles.push_back(std::move(rule));
}

void Reader::settle_symbol(pugi::xml_node element, uint32_t index) {
    const diag::Span span = layout_.nodes[index].span;
    Symbol symbol = make_symbol(layout_, index);
    // A shape with a fault was left out, and told.
    const auto given = std::ranges::count(element.children(), pugi::node_element, &pugi::xml_node::type);
    const uint32_t kept = layout_.nodes[index].end - index - 1;
    if (symbol.shapes.empty() && given == kept)
        return sink_.report(Code::invalid_layout, span, "the symbol " + quoted(symbol.name) + " draws nothing",
                            "give it a shape with `fill` or `stroke`");
    if (!claim(symbols_, symbol.name, "the symbol " + quoted(symbol.name), span)) return;
    layout_.symbols.push_back(std::move(symbol));
}

/// Of the last selector: the flow, a header and a footer have no box that margins, borders or breaks could apply to.
void Reader::check_root_style(const StyleRule& rule) {
    const auto element = find_element(rule.selectors.back().element);
    if (!element || !is_root(*element)) return;
    for (const Declaration& declaration : rule.declarations) {
        const PropertyEntry& property = entry(declaration.property);
        if (property.inherited) continue;
        sink_.report(Code::invalid_layout, declaration.span,
                     quoted(property.name) + " does not apply to " + quoted(entry(*element).name) +
                         ", which only hands down what is inherited",
                     "style the elements within");
    }
}

/// `key` names a declared key; without it, what is repeated must be nodes.
void Reader::settle_key_use(const Node& node) {
    const Attribute* key = layout_.find(node, AttributeName::key);
    const Attribute* select = layout_.find(node, AttributeName::select);
    if (key != nullptr) {
        const auto& name = std::get<std::string>(key->value);
        if (keys_.contains(name)) return;
        const std::vector<std::string_view> declared(keys_.begin(), keys_.end());
        sink_.report(Code::invalid_value, key->span, "there is no key " + quoted(name), diag::suggest(name, declared));
    } else if (select != nullptr) {
        const auto type = std::get<xml::Expression>(select->value).type;
        if (type == xml::XPathType::nodes) return;
        sink_.report(Code::invalid_value, select->span,
                     "the expression gives " + std::string(words_for(type)) + ", where nodes are needed");
    }
}

void Reader::settle_value(const Node& node) {
    const Attribute* last = layout_.find(node, AttributeName::last_separator);
    if (last != nullptr && layout_.find(node, AttributeName::separator) == nullptr)
        sink_.report(Code::invalid_layout, last->span, "`last-separator` stands without `separator`",
                     "say what stands between the others, too");
}

/// What may be left out is named once, and stands in the flow.
/// A message has no pages.
void Reader::settle_mail(uint32_t index) {
    layout_.mail = index;
    for (uint32_t at = index; at < layout_.nodes[index].end; ++at) {
        const Node& node = layout_.nodes[at];
        if (node.element != Element::page_number && node.element != Element::page_count) continue;
        sink_.report(Code::invalid_layout, node.span,
                     quoted(entry(node.element).name) + " stands in a `mail`, which has no pages", "say it without",
                     called_from());
    }
}

void Reader::settle_flow(pugi::xml_node element, uint32_t index) {
    layout_.flow = index;
    const Attribute* omit = layout_.find(layout_.nodes[index], AttributeName::omit);
    if (omit == nullptr) return;
    // One that is wrong was told.
    if (!element.attribute("max-pages"))
        return sink_.report(Code::invalid_layout, omit->span, "`omit` stands without `max-pages`",
                            "say how many pages the report may have");
    const Named named = named_in(index);
    std::set<std::string_view> seen;
    const pugi::xml_attribute written = element.attribute("omit");
    size_t at = 0;
    for (const std::string& name : std::get<Words>(omit->value)) {
        at = std::string_view(written.value()).find(name, at);
        const diag::Span span = documents_.value_span(element, written, at);
        at += name.size();
        if (std::ranges::find(named.blocks, name) == named.blocks.end())
            report_not_omitted(name, span, named);
        else if (!seen.insert(name).second)
            sink_.report(Code::invalid_value, span, quoted(name) + " stands twice in `omit`");
    }
}

Reader::Named Reader::named_in(uint32_t flow) const {
    Named named;
    for (uint32_t at = flow; at < layout_.nodes[flow].end; ++at) {
        const auto* id = layout_.get<std::string>(layout_.nodes[at], AttributeName::id);
        if (id == nullptr) continue;
        if (lists(entry(Element::flow), layout_.nodes[at].element))
            named.blocks.emplace_back(*id);
        else
            named.parts.emplace(*id, at);
    }
    return named;
}

void Reader::report_not_omitted(const std::string& name, diag::Span span, const Named& named) {
    const auto part = named.parts.find(name);
    if (part == named.parts.end())
        return sink_.report(Code::invalid_value, span, "no block in the flow has the id " + quoted(name),
                            diag::suggest(name, named.blocks));
    const Node& node = layout_.nodes[part->second];
    sink_.report(Code::invalid_value, span,
                 quoted(name) + " is a " + quoted(entry(node.element).name) + ", which cannot be left out by itself",
                 "`omit` takes what may stand in the `flow`, such as `p`, `ul`, `table` or `section`",
                 {{node.span, "this one"}});
}

void Reader::settle_link(pugi::xml_node element, const Node& node) {
    for (pugi::xml_node above = element.parent(); above; above = above.parent()) {
        const auto outer = find_element(above.name());
        if (outer == Element::a)
            return sink_.report(Code::invalid_layout, node.span, "a link stands inside another link",
                                "end the first one before", {{documents_.span(above), "the other link"}});
        // They are artifacts, and a link is to be told of (ISO 14289-1, 7.18.5).
        if (outer == Element::header || outer == Element::footer)
            return sink_.report(Code::invalid_layout, node.span,
                                "a link stands in a " + quoted(entry(*outer).name) + ", which nobody is told of",
                                "write its text alone, and the link into the `flow`");
    }
}

void Reader::settle_footnote(pugi::xml_node element, const Node& node) {
    if (is_misplaced(element, Element::footnote)) return;  // That was told.
    for (pugi::xml_node above = element.parent(); above; above = above.parent()) {
        const auto outer = find_element(above.name());
        if (outer == Element::td || outer == Element::th || outer == Element::caption) return;
        if (outer && is_wording(*outer)) return;
        // In a table's other parts it is misplaced, which was told; of a template those know who call it.
        if (outer == Element::table || outer == Element::template_) return;
        if (outer == Element::a || outer == Element::footnote)
            return sink_.report(Code::invalid_layout, node.span,
                                "a `footnote` stands inside " +
                                    std::string(outer == Element::a ? "a link" : "another `footnote`"),
                                "move it behind", {{documents_.span(above), "this one"}});
    }
    sink_.report(Code::invalid_layout, node.span, "a `footnote` stands outside of a table",
                 "notes stand below tables and timelines: write it in a cell, in the `caption` or in what a timeline "
                 "says");
}

void Reader::settle_table_number(pugi::xml_node element, const Node& node) {
    if (element.attribute(std::string(attribute_text(AttributeName::of)).c_str())) return;
    bool is_in_caption = false, is_in_flow = true;
    for (pugi::xml_node above = element.parent(); above; above = above.parent()) {
        const auto outer = find_element(above.name());
        if (outer == Element::template_) return;  // Those know who call it.
        is_in_caption = is_in_caption || outer == Element::caption;
        is_in_flow = is_in_flow && outer != Element::header && outer != Element::footer;
    }
    if (!is_in_caption)
        sink_.report(Code::invalid_layout, node.span, "a `table-number` without `of` stands outside of a `caption`",
                     "say with `of` which table's number is meant");
    else if (!is_in_flow)
        sink_.report(Code::invalid_layout, node.span, "a table outside of the `flow` has no number");
}

bool Reader::claim(std::set<std::string>& names, const std::string& name, std::string_view what, diag::Span span) {
    if (names.insert(name).second) return true;
    sink_.report(Code::duplicate_name, span, std::string(what) + " is declared already");
    return false;
}

}  // namespace layout
