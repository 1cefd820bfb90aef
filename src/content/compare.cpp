#include "content/compare.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "base/white_space.hpp"

namespace content {
namespace {

using Nodes = std::set<const void*>;

/// An issue's statements, to be found by their identities.
class Issue {
public:
    Issue(const std::vector<Statement>& statements, const Nodes& of_others)
        : statements_(statements), nodes_(of_others) {
        for (size_t i = 0; i < statements.size(); ++i) {
            places_.emplace(statements[i].identity, i);
            nodes_.insert(statements[i].node.internal_object());
        }
    }

    [[nodiscard]] std::optional<size_t> find(const std::string& identity) const {
        const auto found = places_.find(identity);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }
    /// Not told by one before it.
    [[nodiscard]] bool counts(size_t i) const { return find(statements_[i].identity) == i; }
    [[nodiscard]] const Statement& operator[](size_t i) const { return statements_[i]; }
    [[nodiscard]] size_t size() const { return statements_.size(); }

    /// What the element says beside what is declared: text and other attributes, without the statements in it.
    [[nodiscard]] std::string content(size_t i) const {
        std::string text, attributes;
        const pugi::xml_node whole = statements_[i].node;
        add_attributes(attributes, whole, statements_[i]);
        for (pugi::xml_node node = whole.first_child(); node; node = next(node, whole)) {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
            if (!nodes_.contains(node.internal_object())) add_attributes(attributes, node, statements_[i]);
        }
        return base::normalize_space(text) + attributes;
    }

private:
    /// In document order, within the whole; never into another statement or what is another's, whose place is a gap
    /// between words.
    [[nodiscard]] pugi::xml_node next(pugi::xml_node node, pugi::xml_node whole) const {
        if (node.first_child() && !nodes_.contains(node.internal_object())) return node.first_child();
        while (node != whole && !node.next_sibling()) node = node.parent();
        return node == whole ? pugi::xml_node() : node.next_sibling();
    }

    /// By name: their order says nothing.
    static void add_attributes(std::string& text, pugi::xml_node node, const Statement& statement) {
        std::map<std::string_view, std::string> attributes;
        for (const pugi::xml_attribute attribute : node.attributes())
            if (!is_declared(attribute.value(), statement))
                attributes.emplace(attribute.name(), base::normalize_space(attribute.value()));
        for (const auto& [name, value] : attributes) text += fmt::format("\n{} {}={}", node.name(), name, value);
    }

    /// What a declaration gives a meaning is compared as that.
    static bool is_declared(std::string_view value, const Statement& statement) {
        const auto& [identity, date, certainty, as_of, source, owner, state, holder, about, node, span] = statement;
        for (const std::string* declared : {&identity, &date, &certainty, &as_of, &source, &owner, &state, &holder})
            if (value == *declared) return true;
        return false;
    }

    const std::vector<Statement>& statements_;
    std::map<std::string_view, size_t> places_;
    Nodes nodes_;
};

Difference difference(const Issue& earlier, size_t before, const Issue& later, size_t after) {
    const Statement &a = earlier[before], &b = later[after];
    const auto differ = [](const std::string& one, const std::string& other) {
        return base::normalize_space(one) != base::normalize_space(other);
    };
    return {differ(a.date, b.date), differ(a.certainty, b.certainty), differ(a.state, b.state),
            differ(a.holder, b.holder), earlier.content(before) != later.content(after)};
}

}  // namespace

std::vector<Change> compare(const std::vector<Statement>& before, const std::vector<Statement>& after,
                            const std::set<const void*>& of_others) {
    const Issue earlier(before, of_others), later(after, of_others);
    // What was removed, by what it followed in the earlier issue of all that is left.
    std::map<std::optional<size_t>, std::vector<size_t>> removed;
    std::optional<size_t> last;
    for (size_t i = 0; i < earlier.size(); ++i) {
        if (!earlier.counts(i)) continue;
        if (const auto kept = later.find(earlier[i].identity))
            last = kept;
        else
            removed[last].push_back(i);
    }
    std::vector<Change> changes;
    const auto add_removed = [&](std::optional<size_t> behind) {
        for (const size_t i : removed[behind]) changes.push_back({i, {}});
    };
    add_removed({});
    for (size_t i = 0; i < later.size(); ++i) {
        if (!later.counts(i)) continue;
        const std::optional<size_t> known = earlier.find(later[i].identity);
        const Difference differs = known ? difference(earlier, *known, later, i) : Difference{};
        if (!known || differs != Difference{}) changes.push_back({known, i, differs});
        add_removed(i);
    }
    return changes;
}

}  // namespace content
