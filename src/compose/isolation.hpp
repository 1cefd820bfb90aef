#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "compose/compose.hpp"

namespace compose {

/// Holds a report to its owner. It is made of documents as the owner may see them (`content::View`), so nothing that
/// belongs to another can come into it. But without that a count may be wrong, or a list too short; so each expression
/// is asked once more where all is there, and where it gives something else that is `foreign_data`. A report without
/// errors is the same whatever others have said.
class Isolation {
public:
    /// `whole`: evaluates where all is there. All have to live as long.
    Isolation(const layout::Layout& layout, const Input& input, xml::Evaluator& whole, const xml::Documents& documents,
              diag::Sink& sink)
        : layout_(layout), input_(input), whole_(whole), documents_(documents), sink_(sink) {}

    /// A node that is seen, where all is there.
    [[nodiscard]] pugi::xpath_node in_whole(pugi::xpath_node seen) const;
    [[nodiscard]] std::vector<pugi::xpath_node> in_whole(const std::vector<pugi::xpath_node>& seen) const;
    [[nodiscard]] xml::Evaluator& whole() const { return whole_; }

    /// False where the expression cannot give anything else there, as nearly always: it names nothing that is left out.
    [[nodiscard]] bool concerns(const xml::Expression& expression, pugi::xpath_node context);
    /// A variable is bound to nodes.
    void note(const std::string& variable, const std::vector<pugi::xpath_node>& seen);

    /// Complain where the expression gives something else than what it gives where only that is there which is seen.
    void hold(const xml::Expression& expression, pugi::xpath_node context, const pugi::xpath_node_set& seen);
    void hold(const xml::Expression& expression, pugi::xpath_node context, const std::string& seen);
    void hold(const xml::Expression& expression, pugi::xpath_node context, double seen);
    void hold(const xml::Expression& expression, pugi::xpath_node context, bool seen);
    /// Complains where what the expression has chosen is without something that stands in it.
    void hold_text(const xml::Expression& expression, pugi::xpath_node chosen);
    /// Complains of what an expression gives.
    void refuse(const xml::Expression& expression, pugi::xpath_node context);
    /// What the edition is made for belongs to another.
    void refuse_edition();

    /// It was complained of: that it finds nothing follows from that.
    [[nodiscard]] bool has_refused(const xml::Expression& expression) const {
        return refused_.contains(expression.span);
    }

private:
    using Cause = content::View::LeftOut;
    /// What can make an expression give something else.
    struct Reach {
        bool is_any = false;                 ///< it goes to what is left out, or may go anywhere
        bool reads_context = false;          ///< the text of the context node
        std::vector<std::string> variables;  ///< it begins at
    };
    [[nodiscard]] const Reach& reach(const xml::Expression& expression);
    [[nodiscard]] Reach find_reach(const xml::Expression& expression) const;
    [[nodiscard]] bool is_left_out(std::string_view name, bool ends) const;
    [[nodiscard]] bool is_cut(pugi::xpath_node seen) const;
    [[nodiscard]] const Cause* cause(const xml::Expression& expression, pugi::xpath_node context) const;
    [[nodiscard]] const Cause* around(pugi::xml_node node) const;
    [[nodiscard]] const Cause* within(pugi::xml_node node) const;
    [[nodiscard]] std::vector<pugi::xml_node> read(const xml::Expression& path, pugi::xpath_node context) const;
    void tell(const xml::Expression& expression, const Cause& cause);

    const layout::Layout& layout_;
    const Input& input_;
    xml::Evaluator& whole_;
    const xml::Documents& documents_;
    diag::Sink& sink_;
    std::set<diag::Span> refused_;                               ///< expressions, each told once
    std::set<std::string, std::less<>> cut_variables_;           ///< bound to nodes without something that was in them
    std::unordered_map<const xml::Expression*, Reach> reaches_;  ///< only looked up in
};

}  // namespace compose
