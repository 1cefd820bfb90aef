#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compose/bindings.hpp"
#include "compose/flow_builder.hpp"
#include "compose/languages.hpp"

namespace compose {

/// Carries out a layout's content: instructions as XSLT has them, elements and text into the flow.
class Binder {
public:
    Binder(Bindings& bindings, Languages& languages, FlowBuilder& builder)
        : bindings_(bindings),
          layout_(bindings.layout()),
          languages_(languages),
          builder_(builder),
          expansion_(builder.expansion()) {}

    /// The content of a node of the layout, at a node of a source.
    void content(uint32_t node, pugi::xpath_node context);

private:
    /// A text for the page, and the node that it comes from or is computed at.
    struct Found {
        std::string text;
        pugi::xpath_node from;
        bool is_value = false;  ///< the text is that node's value
    };

    void node(uint32_t at, pugi::xpath_node context);
    /// What an instruction chooses, in its order.
    [[nodiscard]] std::vector<pugi::xpath_node> choose_nodes(uint32_t at, pugi::xpath_node context);
    void element(uint32_t at, pugi::xpath_node context);
    void figure(uint32_t at, pugi::xpath_node context);
    /// A meter, a sparkline, a tile map or a part of one: bind_graphics.cpp.
    void graphic(uint32_t at, pugi::xpath_node context);
    void table_of_figure(uint32_t at, Markup markup, const TableDatum& datum, pugi::xpath_node context);
    [[nodiscard]] Markup figure_markup(const layout::Node& node, pugi::xpath_node context) const;
    void report_no_figure(const layout::Node& node, const std::string& id, pugi::xpath_node context);
    void table_of_timeline(uint32_t at, Markup markup, pugi::xpath_node context);
    [[nodiscard]] bool is_asked_for(layout::Element element, const std::string& timeline) const;
    void report_omitted(const layout::Node& node, pugi::xpath_node context);
    /// What `use` asks for; nullptr, and told, when there is no such symbol.
    const layout::Symbol* symbol(const layout::Node& node, pugi::xpath_node context);
    void value_of(uint32_t at, pugi::xpath_node context);
    /// Each answers whether there was something to write.
    bool write_nodes(uint32_t at, pugi::xpath_node context);
    bool write_first(uint32_t at, pugi::xpath_node context);
    bool write_text(uint32_t at, pugi::xpath_node context);
    /// `is_first`: of the texts of one `value-of`.
    void write(const layout::Node& node, const Found& found, bool is_first);
    [[nodiscard]] std::vector<Found> visible_values(uint32_t at, pugi::xpath_node context);
    void report_wordless(const std::string& language, const layout::Node& node);
    void copy_of(uint32_t at, pugi::xpath_node context);
    void for_each(uint32_t at, pugi::xpath_node context);
    void choose(uint32_t at, pugi::xpath_node context);
    /// What stands where an expression found nothing; false when the layout does not say.
    bool fallback(uint32_t at, pugi::xpath_node context);

    Bindings& bindings_;
    const layout::Layout& layout_;
    Languages& languages_;
    FlowBuilder& builder_;
    Expansion& expansion_;
    std::set<std::string> wordless_;  ///< languages without words for dates, as reported
};

}  // namespace compose
