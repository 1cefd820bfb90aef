#include "compose/pages.hpp"

#include <algorithm>
#include <map>

#include "compose/properties.hpp"

namespace compose {
namespace {

using layout::PageRule;
using layout::PageSelector;

/// Turns the rules of one name into the pages of one template. A header that several kinds of page share is made once.
class PageMaker {
public:
    PageMaker(const layout::Layout& layout, Binder& binder, Bindings& bindings, FlowBuilder& builder, ComputedId style)
        : layout_(layout), binder_(binder), bindings_(bindings), builder_(builder), style_(style) {}

    PageTemplate make(const std::string& name) {
        PageTemplate made{name, {}, {}, {}, {}};
        made.left = master(name, {PageSelector::left});
        made.right = master(name, {PageSelector::right});
        // The first page is a right-hand one (CSS Paged Media 3, section 3.2).
        made.first = master(name, {PageSelector::right, PageSelector::first});
        for (const PageRule& rule : layout_.pages)
            if (rule.name == name && rule.selector == PageSelector::all) made.span = rule.span;
        return made;
    }

private:
    PageMaster master(const std::string& name, const std::vector<PageSelector>& selectors) {
        PageMaster made;
        follow("", selectors, made);
        if (!name.empty()) follow(name, selectors, made);
        return made;
    }
    void follow(const std::string& name, const std::vector<PageSelector>& selectors, PageMaster& page) {
        obey_all(name, PageSelector::all, page);
        for (const PageSelector selector : selectors) obey_all(name, selector, page);
    }
    void obey_all(const std::string& name, PageSelector selector, PageMaster& page) {
        for (const PageRule& rule : layout_.pages)
            if (rule.name == name && rule.selector == selector) obey(rule, page);
    }
    void obey(const PageRule& rule, PageMaster& page) {
        if (rule.size.size() == 2) page.size = {{rule.size[0].thousandths}, {rule.size[1].thousandths}};
        page.margin = margins(rule.declarations, page.margin);
        if (rule.header != 0) page.header = blocks(rule.header);
        if (rule.footer != 0) page.footer = blocks(rule.footer);
    }
    /// Pages have no font: their margins are absolute.
    base::Sides<base::Length> margins(const std::vector<layout::Declaration>& declarations,
                                      const base::Sides<base::Length>& before) const {
        Computed page = initial_style();
        page.block.margin = before;
        Specified specified;
        specify(specified, declarations);
        const Computed parent = page;
        apply(specified, parent, {}, false, page, bindings_.sink());
        return page.block.margin;
    }
    base::Range blocks(uint32_t node) {
        const auto [known, is_new] = made_.try_emplace(node);
        if (is_new) {
            builder_.begin(layout_.nodes[node].element, style_);
            binder_.content(node, bindings_.root());
            known->second = builder_.end();
        }
        return known->second;
    }

    const layout::Layout& layout_;
    Binder& binder_;
    Bindings& bindings_;
    FlowBuilder& builder_;
    ComputedId style_;
    std::map<uint32_t, base::Range> made_;
};

}  // namespace

std::vector<std::string> page_names(const layout::Layout& layout) {
    std::vector<std::string> names{""};
    for (const PageRule& rule : layout.pages)
        if (std::ranges::find(names, rule.name) == names.end()) names.push_back(rule.name);
    return names;
}

void make_pages(const layout::Layout& layout, Binder& binder, Bindings& bindings, FlowBuilder& builder,
                ComputedId style) {
    PageMaker maker(layout, binder, bindings, builder, style);
    for (const std::string& name : page_names(layout)) builder.draft().flow.pages.push_back(maker.make(name));
}

}  // namespace compose
