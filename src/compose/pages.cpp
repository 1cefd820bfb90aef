#include "compose/pages.hpp"

#include <map>

namespace compose {
namespace {

/// Fills headers and footers. One that several kinds of page share is made once.
class PageMaker {
public:
    PageMaker(const layout::Layout& layout, Binder& binder, Bindings& bindings, FlowBuilder& builder, ComputedId style)
        : layout_(layout), binder_(binder), bindings_(bindings), builder_(builder), style_(style) {}

    PageTemplate make(const layout::NamedPages& pages) {
        return {pages.name, master(pages.first), master(pages.left), master(pages.right)};
    }

private:
    PageMaster master(const layout::PageDefinition& page) {
        return {page.size, page.margin, blocks(page.header), blocks(page.footer), page.trim};
    }
    base::Range blocks(uint32_t node) {
        if (node == 0) return {};
        const auto [known, is_new] = made_.try_emplace(node);
        if (is_new) {
            builder_.begin(layout_.nodes[node].element, layout_.nodes[node].span, style_);
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
    std::map<uint32_t, base::Range> made_;  // by node
};

}  // namespace

std::vector<std::string> page_names(const layout::Layout& layout) {
    std::vector<std::string> names;
    for (const layout::NamedPages& pages : layout.pages) names.push_back(pages.name);
    return names;
}

void make_pages(const layout::Layout& layout, Binder& binder, Bindings& bindings, FlowBuilder& builder,
                ComputedId style) {
    PageMaker maker(layout, binder, bindings, builder, style);
    for (const layout::NamedPages& pages : layout.pages) builder.draft().flow.pages.push_back(maker.make(pages));
}

}  // namespace compose
