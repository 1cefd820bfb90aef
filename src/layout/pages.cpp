#include "layout/pages.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/sides.hpp"

namespace layout {
namespace {

using base::Length;
using diag::Code;

// The shortest side of a page in PDF/A (ISO 19005-2, 6.1.13).
constexpr Length shortest_side = base::points(3);

/// A page as far as the rules so far say, and which of them left no width and no height for the text, if one did.
struct Cascaded {
    PageDefinition page;
    const PageRule* took_width = nullptr;
    const PageRule* took_height = nullptr;
};

bool is_default(const PageRule& rule) { return rule.name.empty() && rule.selector == PageSelector::all; }

bool is_margin(const Declaration& declaration) {
    const auto& given = std::get<Dimensions>(declaration.value);
    return std::all_of(given.begin(), given.end(),
                       [](const Dimension& each) { return each.unit == Unit::points && each.thousandths >= 0; });
}

base::Sides<Length> four_sides(const Dimensions& given) {
    const auto of = [&](Side side) { return Length{given[part_of_side(given.size(), side)].thousandths}; };
    return {of(Side::top), of(Side::right), of(Side::bottom), of(Side::left)};
}

void set_margin(base::Sides<Length>& margin, const Declaration& declaration) {
    const base::Sides<Length> given = four_sides(std::get<Dimensions>(declaration.value));
    switch (declaration.property) {
    case Property::margin_top:
        margin.top = given.top;
        return;
    case Property::margin_right:
        margin.right = given.right;
        return;
    case Property::margin_bottom:
        margin.bottom = given.bottom;
        return;
    case Property::margin_left:
        margin.left = given.left;
        return;
    default:
        margin = given;
    }
}

/// The one at fault: the rule that took the room, as long as no later one gives it back. Without a side there is
/// nothing to be taken.
const PageRule* taker(const PageRule* before, const PageRule& rule, Length side, Length margins) {
    if (side == Length{} || margins < side) return nullptr;
    return before == nullptr ? &rule : before;
}

void obey(Cascaded& cascaded, const PageRule& rule) {
    auto& [size, margin, trim, header, footer] = cascaded.page;
    trim.bleed = rule.bleed.value_or(trim.bleed);
    if (rule.marks) trim.crop = rule.marks->crop, trim.cross = rule.marks->cross;
    if (rule.size.size() == 2) size = {{rule.size[0].thousandths}, {rule.size[1].thousandths}};
    for (const Declaration& declaration : rule.declarations)
        if (is_margin(declaration)) set_margin(margin, declaration);
    if (rule.header != 0) header = rule.header;
    if (rule.footer != 0) footer = rule.footer;
    cascaded.took_width = taker(cascaded.took_width, rule, size.width, margin.left + margin.right);
    cascaded.took_height = taker(cascaded.took_height, rule, size.height, margin.top + margin.bottom);
}

/// CSS Paged Media 3, cascading in the page context: a name outweighs a pseudo-class, `:first` a side.
int specificity(const PageRule& rule) {
    constexpr std::array of_selector{0, 1, 1, 2};
    constexpr int of_name = 3;
    return of_selector[base::index_of(rule.selector)] + (rule.name.empty() ? 0 : of_name);
}

/// Settles the pages of one name after the other.
class PageSettler {
public:
    PageSettler(const std::vector<PageRule>& rules, diag::Sink& sink) : sink_(sink) {
        for (const PageRule& rule : rules) rules_.push_back(&rule);
        std::stable_sort(rules_.begin(), rules_.end(),
                         [](const PageRule* a, const PageRule* b) { return specificity(*a) < specificity(*b); });
    }

    NamedPages pages(const std::string& name) {
        return {name, page(name, PageSelector::first), page(name, PageSelector::left), page(name, PageSelector::right)};
    }

private:
    PageDefinition page(const std::string& name, PageSelector kind) {
        Cascaded cascaded;
        for (const PageRule* rule : rules_)
            if (applies(*rule, name, kind)) obey(cascaded, *rule);
        check_room(cascaded);
        return cascaded.page;
    }

    /// The first page is a right-hand one.
    static bool applies(const PageRule& rule, const std::string& name, PageSelector kind) {
        const bool is_of_kind = rule.selector == PageSelector::all || rule.selector == kind ||
                                (rule.selector == PageSelector::right && kind == PageSelector::first);
        return is_of_kind && (rule.name.empty() || rule.name == name);
    }

    void check_room(const Cascaded& cascaded) {
        const base::Size& size = cascaded.page.size;
        const base::Sides<Length>& margin = cascaded.page.margin;
        report_taker(cascaded.took_width, "width", size.width, margin.left, margin.right);
        report_taker(cascaded.took_height, "height", size.height, margin.top, margin.bottom);
    }
    /// Once, on however many kinds of page.
    void report_taker(const PageRule* rule, std::string_view what, Length side, Length before, Length after) {
        if (rule == nullptr || std::count(told_.begin(), told_.end(), std::pair(rule, what)) > 0) return;
        told_.emplace_back(rule, what);
        sink_.report(Code::invalid_layout, rule->span,
                     fmt::format("of the page's {} of {} pt, margins of {} pt and {} pt leave nothing for the text",
                                 what, in_points(side), in_points(before), in_points(after)));
    }

    std::vector<std::pair<const PageRule*, std::string_view>> told_;
    std::vector<const PageRule*> rules_;  // by rising specificity
    diag::Sink& sink_;
};

void check_default(const std::vector<PageRule>& rules, diag::Sink& sink) {
    if (rules.empty() || std::any_of(rules.begin(), rules.end(), is_default)) return;
    sink.report(Code::missing_element, rules[0].span, "there is no default page",
                "add a `page` without `name` and `match`");
}

void check_measures(const PageRule& rule, diag::Sink& sink) {
    for (const Declaration& declaration : rule.declarations)
        if (!is_margin(declaration))
            sink.report(Code::invalid_value, declaration.span, "a page's margins are neither negative nor in `em`");
    const bool is_short = std::any_of(rule.size.begin(), rule.size.end(), [](const Dimension& side) {
        return side.thousandths < shortest_side.thousandths;
    });
    if (is_short) sink.report(Code::invalid_value, rule.span, "a page is at least 3 pt wide and high");
}

/// The default one, which has none, is the first.
std::vector<std::string> names_of(const std::vector<PageRule>& rules) {
    std::vector<std::string> names{""};
    std::set<std::string_view> known{""};
    for (const PageRule& rule : rules)
        if (known.insert(rule.name).second) names.push_back(rule.name);
    return names;
}

}  // namespace

std::vector<NamedPages> settle_pages(const std::vector<PageRule>& rules, diag::Sink& sink) {
    check_default(rules, sink);
    for (const PageRule& rule : rules) check_measures(rule, sink);
    PageSettler settler(rules, sink);
    std::vector<NamedPages> pages;
    for (const std::string& name : names_of(rules)) pages.push_back(settler.pages(name));
    return pages;
}

void check_page_names(const std::vector<StyleRule>& styles, const std::vector<NamedPages>& pages, diag::Sink& sink) {
    std::set<std::string_view> names;
    for (const NamedPages& each : pages) names.insert(each.name);
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const StyleRule& style : styles) {
        for (const Declaration& declaration : style.declarations) {
            if (declaration.property != Property::page) continue;
            const auto& name = std::get<std::string>(declaration.value);
            if (name == "auto" || names.contains(name)) continue;
            sink.report(Code::invalid_value, declaration.span, "no `page` is named " + quoted(name),
                        diag::suggest(name, known));
        }
    }
}

}  // namespace layout
