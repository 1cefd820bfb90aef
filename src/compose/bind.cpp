#include "compose/bind.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "compose/copy.hpp"
#include "compose/format/value.hpp"
#include "compose/sort.hpp"
#include "compose/timeline_table.hpp"
#include "diag/suggestion.hpp"
#include "layout/keywords.hpp"
#include "text/letters.hpp"
#include "text/normalize.hpp"

namespace compose {
namespace {

using layout::AttributeName;
using layout::Element;

/// The text's own language where it is another than that around it: "sv-SE" in "sv" is not.
std::string_view text_language(std::string_view own, std::string_view around) {
    return own.empty() || primary_language(own) == primary_language(around) ? around : own;
}

/// Whether a condition stands around rows of the table.
bool asks_for_rows(const layout::Layout& layout, uint32_t table) {
    for (uint32_t at = table + 1; at < layout.nodes[table].end;) {
        const Element element = layout.nodes[at].element;
        if (element == Element::if_ || element == Element::choose) return true;
        at = element == Element::tr ? layout.nodes[at].end : at + 1;
    }
    return false;
}

/// Whether it depends on the source how many cells the row has.
bool has_bound_cells(const layout::Layout& layout, uint32_t row) {
    for (uint32_t at = row + 1; at < layout.nodes[row].end; at = layout.nodes[at].end) {
        const Element element = layout.nodes[at].element;
        if (element != Element::th && element != Element::td && element != Element::variable) return true;
    }
    return false;
}

pugi::xml_node element_of(pugi::xpath_node node) { return node.attribute() ? node.parent() : node.node(); }

constexpr layout::AttributeKeywords<Format> formats{Element::value_of,
                                                    AttributeName::format,
                                                    {{"text", Format::text},
                                                     {"number", Format::number},
                                                     {"spellout", Format::spellout},
                                                     {"spellout-neuter", Format::spellout_neuter},
                                                     {"date", Format::date},
                                                     {"date-adverbial", Format::date_adverbial},
                                                     {"date-iso", Format::date_iso},
                                                     {"year", Format::year},
                                                     {"duration", Format::duration}}};

}  // namespace

void Binder::content(uint32_t node, pugi::xpath_node context) {
    for (uint32_t at = node + 1; at < layout_.nodes[node].end; at = layout_.nodes[at].end) this->node(at, context);
}

void Binder::node(uint32_t at, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    expansion_.carry_out(node.span);
    if (expansion_.has_ended()) return;
    switch (node.element) {
    case Element::text:
        return builder_.text(node.text, node.span);
    case Element::variable:
    case Element::with_param:
        return bindings_.set_variable(node, context);
    case Element::call_template:
        return content(at, context);
    case Element::value_of:
        return value_of(at, context);
    case Element::copy_of:
        return copy_of(at, context);
    case Element::for_each:
        return for_each(at, context);
    case Element::choose:
        return choose(at, context);
    case Element::if_:
        if (bindings_.test(node, context)) content(at, context);
        return;
    case Element::sort:
    case Element::fallback:
        return;
    default:
        if (has_figure_datum(node.element)) return graphic(at, context);
        return has_timeline_datum(node.element) ? figure(at, context) : element(at, context);
    }
}

/// What figures and their parts have in common.
Markup Binder::figure_markup(const layout::Node& node, pugi::xpath_node context) const {
    Markup markup{.element = node.element, .language = node.language, .span = node.span};
    markup.looked_from = bindings_.place(context);
    if (const auto* classes = layout_.get<layout::Words>(node, AttributeName::class_)) markup.classes = *classes;
    if (const auto* id = layout_.get<std::string>(node, AttributeName::id)) markup.id = *id;
    return markup;
}

/// A timeline, or a part of one.
void Binder::figure(uint32_t at, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    if (bindings_.omission().takes(node)) return report_omitted(node, context);
    Markup markup = figure_markup(node, context);
    const TimelineDatum datum = read_timeline_datum(node, bindings_, context);
    markup.datum = &datum;
    if (node.element == Element::timeline) {
        markup.has_notes_elsewhere = is_asked_for(Element::timeline_notes, markup.id);
        markup.has_legend_elsewhere = is_asked_for(Element::timeline_legend, markup.id);
    }
    if (!datum.timeline.empty()) {
        markup.timeline = builder_.timeline(datum.timeline);
        if (markup.timeline == nullptr) return report_no_figure(node, datum.timeline, context);
    }
    if (node.element == Element::timeline_table) return table_of_timeline(at, std::move(markup), context);
    if (!builder_.open(markup)) return;
    content(at, context);
    builder_.close();
}

/// It was left out, or never made.
void Binder::report_no_figure(const layout::Node& node, const std::string& id, pugi::xpath_node context) {
    const bool is_shortened = bindings_.omission().has_any();
    const std::string_view what = layout::entry(layout::figure_of(node.element)).name;
    bindings_.sink().report(diag::Code::dangling_reference, layout_.find(node, AttributeName::for_)->span,
                            is_shortened ? fmt::format("the {} `{}` was left out for the sake of `max-pages`", what, id)
                                         : fmt::format("no {} `{}` was made before this", what, id),
                            is_shortened ? "ask for it only where `$omitted` does not name it"
                                         : "ask for it only where there is one",
                            looked_from(bindings_.place(context)));
}

void Binder::table_of_timeline(uint32_t at, Markup markup, pugi::xpath_node context) {
    const std::string heading = markup.datum->heading;
    markup.element = Element::table;
    if (!builder_.open(markup)) return;
    content(at, context);
    if (!heading.empty()) write_timeline_table(*markup.timeline, heading, builder_, languages_);
    builder_.close();
}

bool Binder::is_asked_for(Element element, const std::string& timeline) const {
    return std::ranges::any_of(layout_.nodes, [&](const layout::Node& node) {
        const auto* of = node.element == element ? layout_.get<std::string>(node, AttributeName::for_) : nullptr;
        return of != nullptr && *of == timeline;
    });
}

void Binder::element(uint32_t at, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    if (bindings_.omission().takes(node)) return report_omitted(node, context);
    Markup markup{.element = node.element, .language = node.language, .span = node.span};
    const bool is_table = node.element == Element::table;
    const bool is_bound_row = node.element == Element::tr && has_bound_cells(layout_, at);
    if (is_table || is_bound_row || needs_text(node.element)) markup.looked_from = bindings_.place(context);
    if (is_table) markup.may_lack_rows = asks_for_rows(layout_, at);
    const auto attributes = std::span(layout_.attributes).subspan(node.attributes.begin, node.attributes.size());
    set_attributes(markup, attributes, bindings_, context);
    if (const layout::Attribute* of = layout_.find(node, AttributeName::of))
        markup.looked_from = bindings_.origin(*of, context);
    if (node.element == Element::use) markup.symbol = symbol(node, context);
    if ((node.element == Element::use && markup.symbol == nullptr) || !builder_.open(markup)) return;
    content(at, context);
    builder_.close();
}

void Binder::report_omitted(const layout::Node& node, pugi::xpath_node context) {
    const int64_t most = *layout_.get<int64_t>(layout_.nodes[layout_.flow], AttributeName::max_pages);
    bindings_.sink().report(
        diag::Code::omitted_element, node.span,
        fmt::format("the `{}` with the id `{}` was left out, so that the report has no more than {} page{}",
                    layout::entry(node.element).name, *layout_.get<std::string>(node, AttributeName::id), most,
                    most == 1 ? "" : "s"),
        {}, looked_from(bindings_.place(context)));
}

const layout::Symbol* Binder::symbol(const layout::Node& node, pugi::xpath_node context) {
    const layout::Attribute& attribute = *layout_.find(node, AttributeName::symbol);
    const std::string name = bindings_.text(attribute, context);
    const auto found = std::ranges::find(layout_.symbols, name, &layout::Symbol::name);
    if (found != layout_.symbols.end()) return &*found;
    // A name that is empty was found undefined before.
    if (name.empty()) return nullptr;
    std::vector<std::string_view> names;
    for (const layout::Symbol& each : layout_.symbols) names.push_back(each.name);
    bindings_.sink().report(diag::Code::dangling_reference, attribute.span,
                            fmt::format("there is no symbol `{}`", name), diag::suggest(name, names),
                            looked_from(bindings_.origin(attribute, context)));
    return nullptr;
}

std::vector<pugi::xpath_node> Binder::choose_nodes(uint32_t at, pugi::xpath_node context) {
    std::vector<pugi::xpath_node> nodes = bindings_.nodes(layout_.nodes[at], context);
    sort_nodes(nodes, at, bindings_, languages_);
    return nodes;
}

void Binder::value_of(uint32_t at, pugi::xpath_node context) {
    const auto& select = *layout_.get<xml::Expression>(layout_.nodes[at], AttributeName::select);
    const bool is_written = select.type == xml::XPathType::nodes ? write_nodes(at, context) : write_text(at, context);
    if (!is_written && !expansion_.has_ended() && !fallback(at, context))
        bindings_.report_undefined(select, context,
                                   "correct it, add the datum, or say with `fallback` what to print instead");
}

bool Binder::write_text(uint32_t at, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    const auto& select = *layout_.get<xml::Expression>(node, AttributeName::select);
    const std::string text = base::normalize_space(bindings_.string(select, context));
    const bool is_visible = text::is_visible(text);
    if (is_visible) write(node, {text, context, false}, true);
    return is_visible;
}

std::vector<Binder::Found> Binder::visible_values(uint32_t at, pugi::xpath_node context) {
    std::vector<Found> found;
    const auto& select = *layout_.get<xml::Expression>(layout_.nodes[at], AttributeName::select);
    for (const pugi::xpath_node& each : choose_nodes(at, context)) {
        std::string text = bindings_.value(select, each);
        if (text::is_visible(text)) found.push_back({std::move(text), each, true});
    }
    return found;
}

/// Without a separator, only the first node counts.
bool Binder::write_nodes(uint32_t at, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    const auto* separator = layout_.get<std::string>(node, AttributeName::separator);
    if (separator == nullptr) return write_first(at, context);
    const auto* last_separator = layout_.get<std::string>(node, AttributeName::last_separator);
    const std::vector<Found> values = visible_values(at, context);
    for (size_t i = 0; i < values.size() && !expansion_.has_ended(); ++i) {
        const bool is_last = i + 1 == values.size() && last_separator != nullptr;
        if (i > 0) builder_.text(is_last ? *last_separator : *separator, node.span);
        write(node, values[i], i == 0);
    }
    return !values.empty();
}

bool Binder::write_first(uint32_t at, pugi::xpath_node context) {
    const std::vector<pugi::xpath_node> nodes = choose_nodes(at, context);
    if (nodes.empty()) return false;
    const auto& select = *layout_.get<xml::Expression>(layout_.nodes[at], AttributeName::select);
    const std::string text = bindings_.value(select, nodes.front());
    const bool is_visible = text::is_visible(text);
    if (is_visible) write(layout_.nodes[at], {text, nodes.front(), true}, true);
    return is_visible;
}

void Binder::write(const layout::Node& node, const Found& found, bool is_first) {
    const auto& select = *layout_.get<xml::Expression>(node, AttributeName::select);
    const diag::Span origin = found.is_value ? bindings_.value_place(found.from, 0) : select.span;
    const Format format = formats.of(layout_, node, Format::text);
    const bool is_capitalized = is_first && layout_.find(node, AttributeName::text_case) != nullptr;
    const auto cased = [&](const std::string& text) { return is_capitalized ? text::capitalize_first(text) : text; };
    if (format == Format::text) {
        const std::string own = bindings_.language(element_of(found.from));
        return builder_.text(cased(found.text), text_language(own, builder_.language()), origin);
    }
    const auto* given = layout_.get<std::string>(node, AttributeName::lang);
    const std::string& language = given == nullptr ? builder_.language() : *given;
    const auto written = format_value(base::normalize_space(found.text), format, language, languages_);
    if (const auto* fault = std::get_if<FormatFault>(&written)) {
        bindings_.sink().report(fault->code, found.is_value ? bindings_.value_place(found.from, fault->offset) : origin,
                                fault->message, fault->hint,
                                found.is_value ? diag::Labels() : looked_from(bindings_.place(found.from)));
        return;
    }
    const auto& text = std::get<std::string>(written);
    const bool is_english = is_in_english_instead(text, format, language);
    if (is_english) report_wordless(language, node);
    builder_.text(cased(text), text_language(is_english ? "en" : language, builder_.language()), origin);
}

/// Once for each language.
void Binder::report_wordless(const std::string& language, const layout::Node& node) {
    if (!wordless_.insert(language).second) return;
    const layout::Attribute* given = layout_.find(node, AttributeName::lang);
    bindings_.sink().report(
        diag::Code::unknown_language, given == nullptr ? node.span : given->span,
        fmt::format("there are no words for dates in the language `{}`, they are in English", language),
        "`lang` may name another language, and `date-iso` needs no words");
}

void Binder::copy_of(uint32_t at, pugi::xpath_node context) {
    const layout::Node& node = layout_.nodes[at];
    const auto& select = *layout_.get<xml::Expression>(node, AttributeName::select);
    const std::vector<pugi::xpath_node> nodes = choose_nodes(at, context);
    for (const pugi::xpath_node& each : nodes) {
        bindings_.hold_text(select, each);
        copy(each, bindings_, builder_);
    }
    if (nodes.empty() && !fallback(at, context))
        bindings_.report_undefined(select, context, "correct it, add the datum, or ask with `if` whether it is there");
}

void Binder::for_each(uint32_t at, pugi::xpath_node context) {
    const std::vector<pugi::xpath_node> nodes = choose_nodes(at, context);
    const xml::ContextPosition around = bindings_.context_position();
    expansion_.enter(layout_.nodes[at].span, nodes.size());
    for (size_t i = 0; i < nodes.size() && !expansion_.has_ended(); ++i) {
        bindings_.set(xml::ContextPosition{i + 1, nodes.size()});
        content(at, nodes[i]);
    }
    expansion_.leave();
    bindings_.set(around);
    if (nodes.empty()) fallback(at, context);
}

void Binder::choose(uint32_t at, pugi::xpath_node context) {
    for (uint32_t branch = at + 1; branch < layout_.nodes[at].end; branch = layout_.nodes[branch].end) {
        const layout::Node& node = layout_.nodes[branch];
        if (node.element == Element::otherwise || (node.element == Element::when && bindings_.test(node, context)))
            return content(branch, context);
    }
}

bool Binder::fallback(uint32_t at, pugi::xpath_node context) {
    for (uint32_t child = at + 1; child < layout_.nodes[at].end; child = layout_.nodes[child].end) {
        if (layout_.nodes[child].element != Element::fallback) continue;
        content(child, context);
        return true;
    }
    return false;
}

}  // namespace compose
