#include <algorithm>
#include <array>
#include <set>

#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"

namespace layout {
namespace {

using diag::Code;

constexpr std::array sides{Property::margin_top, Property::margin_right, Property::margin_bottom,
                           Property::margin_left};

/// What is known of a page after the rules that apply to it; 0 where nothing is.
struct Measures {
    int64_t width = 0, height = 0;
    std::array<int64_t, 4> margins{};  ///< top, right, bottom, left
};

void apply(Measures& measures, const PageRule& rule) {
    if (rule.size.size() == 2) measures.width = rule.size[0].thousandths, measures.height = rule.size[1].thousandths;
    for (const Declaration& declaration : rule.declarations) {
        const auto& given = std::get<Dimensions>(declaration.value);
        // CSS 2.1, 8.3: a missing left is the right, a missing bottom the top, a missing right the top.
        constexpr std::array<std::array<size_t, 4>, 4> parts{{{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}}};
        for (size_t side = 0; side < sides.size(); ++side) {
            if (declaration.property == Property::margin) {
                measures.margins[side] = given[parts[given.size() - 1][side]].thousandths;
            } else if (declaration.property == sides[side]) {
                measures.margins[side] = given[0].thousandths;
            }
        }
    }
}

bool is_base(const PageRule& rule, const std::string& name) {
    return rule.name == name && rule.selector == PageSelector::all;
}

const PageRule* find_base(const Layout& layout, const std::string& name) {
    const auto found = std::find_if(layout.pages.begin(), layout.pages.end(),
                                    [&](const PageRule& rule) { return is_base(rule, name); });
    return found == layout.pages.end() ? nullptr : &*found;
}

/// A page with a name is as the default page says, where it does not say itself.
Measures measure(const Layout& layout, const PageRule& rule) {
    Measures measures;
    const PageRule* general = find_base(layout, "");
    const PageRule* named = find_base(layout, rule.name);
    if (general != nullptr) apply(measures, *general);
    if (named != nullptr && named != general) apply(measures, *named);
    if (&rule != named) apply(measures, rule);
    return measures;
}

void check_margins(const PageRule& rule, diag::Sink& sink) {
    for (const Declaration& declaration : rule.declarations) {
        const auto& given = std::get<Dimensions>(declaration.value);
        const bool sound = std::all_of(given.begin(), given.end(), [](const Dimension& each) {
            return each.unit == Unit::points && each.thousandths >= 0;
        });
        if (sound) continue;
        sink.report(Code::invalid_value, declaration.span, "a page's margins are neither negative nor in `em`");
    }
}

void check_default(const Layout& layout, diag::Sink& sink) {
    if (layout.pages.empty() || find_base(layout, "") != nullptr) return;
    sink.report(Code::missing_element, layout.pages[0].span, "there is no default page",
                "add a `page` without `name` and `match`");
}

void check_room(const Layout& layout, const PageRule& rule, diag::Sink& sink) {
    const Measures measures = measure(layout, rule);
    const auto& margins = measures.margins;
    const bool wide = measures.width == 0 || margins[1] + margins[3] < measures.width;
    const bool high = measures.height == 0 || margins[0] + margins[2] < measures.height;
    if (wide && high) return;
    sink.report(Code::invalid_layout, rule.span,
                "the margins leave no " + std::string(wide ? "height" : "width") + " for the text");
}

void check_page_names(const Layout& layout, diag::Sink& sink) {
    std::set<std::string_view> names;
    for (const PageRule& rule : layout.pages) names.insert(rule.name);
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const StyleRule& style : layout.styles) {
        for (const Declaration& declaration : style.declarations) {
            if (declaration.property != Property::page) continue;
            const auto& name = std::get<std::string>(declaration.value);
            if (name == "auto" || names.count(name) > 0) continue;
            sink.report(Code::invalid_value, declaration.span, "no `page` is named " + quoted(name),
                        diag::suggest(name, known));
        }
    }
}

}  // namespace

void check_pages(const Layout& layout, diag::Sink& sink) {
    check_default(layout, sink);
    for (const PageRule& rule : layout.pages) {
        check_margins(rule, sink);
        check_room(layout, rule, sink);
    }
    check_page_names(layout, sink);
}

}  // namespace layout
