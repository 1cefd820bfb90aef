#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "layout/attributes.hpp"
#include "layout/children.hpp"
#include "layout/layout.hpp"
#include "layout/pages.hpp"
#include "layout/scope.hpp"
#include "layout/texts.hpp"
#include "layout/values.hpp"
#include "xml/document.hpp"

namespace layout {

/// Reads one document into a layout, element by element, by the vocabulary table.
class Reader {
public:
    Reader(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink);

    /// Everything; what is wrong is in the sink. Nothing when it could not be used for anything.
    std::optional<Layout> read();
    /// True for a complaint of what an element lacks that is in the wrong place, or misspelt: it may be meant as
    /// another one; or of a variable in a template that nobody calls.
    [[nodiscard]] bool follows(const diag::Diagnostic& diagnostic) const;

private:
    /// Content that is read wherever it is called.
    struct Template {
        std::string name;
        pugi::xml_node element;
        diag::Span span;  ///< of its name
        bool is_called = false, is_open = false;
    };

    // Structure: read.cpp
    uint32_t read_element(pugi::xml_node element, const ElementEntry& own, const ElementEntry& around,
                          bool is_in_place = true);
    AttributeReader::Result read_attributes(pugi::xml_node element, const ElementEntry& own);
    bool read_content(pugi::xml_node element, const ElementEntry& own, const ElementEntry& around, uint32_t index);
    /// False when one is missing.
    bool read_children(pugi::xml_node element, const ElementEntry& own, const ElementEntry& around);
    void read_child(pugi::xml_node child, const ElementEntry& own, const ElementEntry& around, Children& children);
    [[nodiscard]] static std::optional<Element> meant_by(pugi::xml_node unknown, const ElementEntry& own,
                                                         const ElementEntry& around);
    /// Takes an element back that nothing can be made of; others may depend on one that declares something.
    void leave_out(uint32_t index, Element element);
    // Templates: calls.cpp
    void settle_template(pugi::xml_node element, const Node& node);
    /// Reads the template that a node calls, as if it stood there. False when something was wrong.
    bool read_called(uint32_t call, const ElementEntry& around);
    [[nodiscard]] bool is_endless(const Template& called_one, diag::Span span);
    void report_unknown_template(const Attribute& name);
    /// The second places of what is wrong in a template for where it is called: the calls, the innermost first.
    [[nodiscard]] diag::Labels called_from() const;
    /// What nothing calls is not made, but may have faults.
    void look_at_uncalled();

    [[nodiscard]] bool is_usable() const;
    void read_text(const TextRun& run, pugi::xml_node element, const ElementEntry& own, const ElementEntry& around);

    // What elements declare: settle.cpp
    void settle(pugi::xml_node element, uint32_t index);
    void settle_root(const Node& node);
    void settle_source(pugi::xml_node element, const Node& node);
    void check_is_one_path(const SourceDeclaration& source);
    void settle_edition(const Node& node);
    void settle_output(uint32_t index);
    [[nodiscard]] xml::TreeId chosen_tree(const Node& node) const;
    void settle_key(const Node& node);
    void check_looks_everywhere(const xml::Expression& match);
    void settle_variable(pugi::xml_node element, uint32_t index);
    void check_aggregate(const Node& node);
    void settle_page(pugi::xml_node element, uint32_t index);
    void check_default_page(pugi::xml_node element, diag::Span span);
    void settle_style(const Node& node);
    void settle_symbol(pugi::xml_node element, uint32_t index);
    void check_root_style(const StyleRule& rule);
    void settle_message(uint32_t index);
    void report_unknown_message(const std::string& name, diag::Span span);
    void settle_key_use(const Node& node);
    void settle_value(const Node& node);
    void settle_mail(uint32_t index);
    void settle_flow(pugi::xml_node element, uint32_t index);
    /// What has an `id` in the flow.
    struct Named {
        std::vector<std::string_view> blocks;
        std::map<std::string_view, uint32_t> parts;  ///< what is no block: which node it is
    };
    [[nodiscard]] Named named_in(uint32_t flow) const;
    void report_not_omitted(const std::string& name, diag::Span span, const Named& named);
    void settle_link(pugi::xml_node element, const Node& node);
    void settle_footnote(pugi::xml_node element, const Node& node);
    void settle_table_number(pugi::xml_node element, const Node& node);
    // Figures and what is made of them: figures.cpp
    void settle_figure(const Node& node);
    void settle_of_figure(const Node& node);
    /// Adds the names of declarations that must differ; what is declared twice is `duplicate_name`, and false.
    bool claim(std::set<std::string>& names, const std::string& name, std::string_view what, diag::Span span);

    const xml::Documents& documents_;
    const xml::Document& document_;
    diag::Sink& sink_;
    Layout layout_;
    Scope scope_;
    xml::TreeId outside_ = xml::TreeId::first;  ///< what the element around looks from: so does a `fallback` in it
    AttributeReader attributes_;
    std::vector<Declaration> declarations_;  ///< of the element that is settled
    std::vector<PageRule> page_rules_;
    std::vector<Template> templates_;
    std::vector<diag::Span> calls_;              ///< that are being read
    size_t lost_templates_ = 0;                  ///< those whose name was another's already
    std::set<std::string> called_without_name_;  ///< what is called and there is not
    std::set<std::string> keys_, pages_, template_names_, symbols_;
    std::map<Element, std::set<std::string>> figures_;         ///< their ids
    std::set<diag::Span> doubtful_;                            ///< elements in the wrong place, or misspelt
    std::set<Element> misplaced_;                              ///< what stands in the wrong place
    std::vector<std::pair<diag::Span, diag::Span>> uncalled_;  ///< templates: where each begins and what is behind it
    size_t elements_read_ = 0;  ///< those taken back too, and those of a template each time it is called
    bool is_ended_ = false;     ///< they were too many
    bool lacks_declaration_ = false;
};

}  // namespace layout
