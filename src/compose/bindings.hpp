#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compose/compose.hpp"
#include "compose/expansion.hpp"
#include "compose/isolation.hpp"
#include "compose/omission.hpp"

namespace compose {

/// What expressions find: the sources, keys and variables of one composition.
class Bindings {
public:
    Bindings(const layout::Layout& layout, const Input& input, Engines& engines,
             std::shared_ptr<const xml::Census> census, const xml::Documents& documents, Expansion& expansion,
             diag::Sink& sink)
        : layout_(layout),
          input_(input),
          evaluator_(engines.evaluator(layout)),
          budget_(std::move(census), expansion.left_to_look_at(),
                  [&expansion](const xml::Expression& expression) { expansion.refuse(expression.span); }),
          documents_(documents),
          expansion_(expansion),
          sink_(sink),
          omission_(layout, input.omitted, {}) {
        evaluator_.set(&budget_);
        if (!input.views.empty()) isolate(engines.second_evaluator(layout));
    }

    Bindings(const Bindings&) = delete;
    Bindings& operator=(const Bindings&) = delete;
    ~Bindings() {
        evaluator_.set(nullptr);
        if (isolation_) isolation_->whole().set(nullptr);
        expansion_.look_at(budget_.spent());
    }

    void bind_sources();
    void index_keys();
    void evaluate_globals();
    /// What `per` chooses, each node with its key.
    [[nodiscard]] std::vector<EditionNode> editions(const layout::EditionDeclaration& declaration);

    /// The source's root element: what the layout's expressions begin at.
    [[nodiscard]] pugi::xpath_node root() const { return seen(*input_.source).root(); }
    void set_variable(const layout::Node& node, pugi::xpath_node context);
    /// What `select` chooses, or what its values find by `key`: each node once, in document order. They are
    /// counted as visited.
    [[nodiscard]] std::vector<pugi::xpath_node> nodes(const layout::Node& node, pugi::xpath_node context) const;
    [[nodiscard]] bool test(const layout::Node& node, pugi::xpath_node context) const;
    /// What an expression gives, of whatever kind.
    [[nodiscard]] pugi::xpath_node_set chosen(const xml::Expression& expression, pugi::xpath_node context) const;
    [[nodiscard]] std::string string(const xml::Expression& expression, pugi::xpath_node context) const;
    [[nodiscard]] double number(const xml::Expression& expression, pugi::xpath_node context) const;
    [[nodiscard]] bool boolean(const xml::Expression& expression, pugi::xpath_node context) const;
    /// The text of a node that the expression has chosen.
    [[nodiscard]] std::string value(const xml::Expression& expression, pugi::xpath_node chosen) const;
    /// Before a node that the expression has chosen is looked through.
    void hold_text(const xml::Expression& expression, pugi::xpath_node chosen) const {
        if (isolation_) isolation_->hold_text(expression, chosen);
    }
    /// An attribute value template, white space collapsed. Each of its expressions must find something: else the text
    /// is empty, and the sink says so.
    [[nodiscard]] std::string text(const layout::Attribute& attribute, pugi::xpath_node context) {
        return text(std::get<layout::Template>(attribute.value), context);
    }
    [[nodiscard]] std::string text(const layout::Template& parts, pugi::xpath_node context);
    /// Of an expression alone.
    [[nodiscard]] std::string text(const xml::Expression& expression, pugi::xpath_node context);

    /// The same of one that may find nothing, which is no fault: then the text is empty.
    [[nodiscard]] std::string text_if_any(const layout::Attribute& attribute, pugi::xpath_node context) const;

    /// Where an attribute value template has its text from: the first node that its first expression chooses, or else
    /// the node that it looks from. Nothing for one without expressions. `offset`: of a byte in the node's value.
    [[nodiscard]] diag::Span origin(const layout::Attribute& attribute, pugi::xpath_node context,
                                    size_t offset = 0) const;

    /// `undefined_binding` at the expression, with the place it was looked from; of a datum that is there but empty, at
    /// that.
    void report_undefined(const xml::Expression& expression, pugi::xpath_node context, std::string_view hint);
    /// Where the node, or the attribute itself, stands.
    [[nodiscard]] diag::Span place(pugi::xpath_node node) const;
    /// Where byte `offset` of a node's value stands, its white space collapsed.
    [[nodiscard]] diag::Span value_place(pugi::xpath_node node, size_t offset) const;

    [[nodiscard]] const layout::Layout& layout() const { return layout_; }
    [[nodiscard]] const Omission& omission() const { return omission_; }
    /// What links lead to and was left out: they keep their words alone.
    void lose(const std::vector<std::string>& names) { omission_ = Omission(layout_, input_.omitted, names); }
    [[nodiscard]] xml::ContextPosition context_position() const { return evaluator_.context_position(); }
    void set(xml::ContextPosition position) { bind_value(position); }
    [[nodiscard]] const xml::Documents& documents() const { return documents_; }
    /// The language in force at a node of a source: the nearest `xml:lang`, or empty. Complains of what is no tag.
    [[nodiscard]] std::string language(pugi::xml_node node) const;
    [[nodiscard]] diag::Sink& sink() const { return sink_; }

private:
    using Index = std::unordered_map<std::string, std::vector<pugi::xpath_node>>;  // looked up, never walked
    using Indexes = std::unordered_map<std::string, Index>;                        // by the names of the keys

    /// What was told of a variable whose key found nothing; no message: that it is without what belongs to another.
    struct Lost {
        diag::Span span;
        std::string message, hint;
        diag::Labels labels;
    };
    void lose(const std::string& name, Lost lost);
    /// Again, for what finds nothing because of it: in one place the same is told once.
    void tell_again(const Lost& lost);
    /// Of the first variable in an expression that is lost; nullptr without any.
    [[nodiscard]] const Lost* lost_in(const xml::Expression& expression) const;

    [[nodiscard]] diag::Labels looked_from(pugi::xpath_node context) const;
    void report_empty(const xml::Expression& expression, pugi::xpath_node empty);
    [[nodiscard]] pugi::xpath_node first_chosen(const xml::Expression& expression, pugi::xpath_node context) const;
    void isolate(xml::Evaluator& whole);
    /// The document as the owner of the report may see it.
    [[nodiscard]] const xml::Document& seen(const xml::Document& document) const;
    [[nodiscard]] pugi::xpath_node seen_edition();
    void bind_edition();
    void bind_document(const std::string& name, const xml::Document* document);
    /// Wherever expressions are asked: nodes as they are there, values alike.
    void bind_nodes(const std::string& name, const std::vector<pugi::xpath_node>& nodes);
    template <class... Value>
    void bind_value(const Value&... value) {
        evaluator_.set(value...);
        if (isolation_) isolation_->whole().set(value...);
    }
    void index_key(const layout::KeyDeclaration& key, pugi::xml_node document, xml::Evaluator& evaluator,
                   Indexes& indexes);
    void set_value(const std::string& name, const xml::Expression& select, pugi::xpath_node context);
    void set_aggregate(const std::string& name, const xml::Expression& select, pugi::xpath_node context);
    [[nodiscard]] std::vector<std::string> values(const xml::Expression& expression, pugi::xpath_node context) const;
    void set_day(const std::string& name, const layout::Node& node, pugi::xpath_node context);
    [[nodiscard]] std::optional<std::string> day_of(const layout::Node& node, pugi::xpath_node context);
    void set_text(const std::string& name, const xml::Expression& select, pugi::xpath_node context);
    void set_looked_up(const std::string& name, const layout::Node& node, pugi::xpath_node context);
    [[nodiscard]] std::vector<pugi::xpath_node> look_up(const std::string& key, const xml::Expression& select,
                                                        pugi::xpath_node context) const;
    [[nodiscard]] std::vector<pugi::xpath_node> find(const Indexes& indexes, const std::string& key,
                                                     const std::vector<std::string>& sought) const;

    const layout::Layout& layout_;
    const Input& input_;
    xml::Evaluator& evaluator_;
    xml::Budget budget_;
    const xml::Documents& documents_;
    Expansion& expansion_;
    diag::Sink& sink_;
    Omission omission_;
    mutable std::optional<Isolation> isolation_;  ///< where there is more than the owner may see
    pugi::xpath_node edition_;                    ///< what an edition is made for, as it is seen
    Indexes keys_, keys_of_whole_;
    std::map<std::string, Lost, std::less<>> lost_;  ///< by the variable's name, as it is bound now
};

}  // namespace compose
