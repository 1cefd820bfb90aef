#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/statements.hpp"

namespace content {

/// A document as the owner of an edition may see it: without the statements that belong to others, and without what
/// stands in them. Each node that is seen knows what it is in the whole document.
struct View {
    struct LeftOut {
        pugi::xml_node node;  ///< in the whole document
        std::string owner;
        diag::Span span;
    };
    const xml::Document* whole = nullptr;
    const xml::Document* seen = nullptr;
    std::vector<LeftOut> left_out;                              ///< none within another
    std::vector<std::pair<const void*, pugi::xml_node>> twins;  ///< nodes of the whole by those that are seen, sorted
    std::vector<const void*> cut;  ///< the nodes that are seen without something that was in them, sorted
    std::set<std::string_view> left_out_names, cut_names;  ///< of elements, and of attributes that are left out

    /// A node that is seen, as it is in the whole document; empty for one of another document.
    [[nodiscard]] pugi::xml_node in_whole(pugi::xml_node node) const;
    /// A node of the whole document, as it is seen; empty for one that is not.
    [[nodiscard]] pugi::xml_node in_seen(pugi::xml_node node) const;
    [[nodiscard]] bool is_cut(pugi::xml_node node) const;
    /// The statement that the node is or stands in; nullptr for a node that is seen.
    [[nodiscard]] const LeftOut* left_out_around(pugi::xml_node node) const;
    /// The first statement that is left out of what the node holds; nullptr without any.
    [[nodiscard]] const LeftOut* left_out_within(pugi::xml_node node) const;
};

/// True for a statement that has an owner, and another one.
bool belongs_to_another(const Statement& statement, const std::string& owner);

/// Nothing where nobody else's statements are among those of the document.
std::optional<View> view_of(const std::string& owner, const std::vector<Statement>& statements,
                            const xml::Document& document, xml::Documents& documents);

}  // namespace content
