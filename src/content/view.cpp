#include "content/view.hpp"

#include <algorithm>
#include <set>

#include "base/white_space.hpp"
#include "xml/rows.hpp"

namespace content {
namespace {

using Nodes = std::set<const void*>;

bool is_within(pugi::xml_node node, pugi::xml_node around) {
    while (node && node != around) node = node.parent();
    return static_cast<bool>(node);
}

/// Those that stand in none of the others, each once.
std::vector<View::LeftOut> statements_of_others(const std::string& owner, const std::vector<Statement>& statements) {
    Nodes all, taken;
    for (const Statement& statement : statements)
        if (belongs_to_another(statement, owner)) all.insert(statement.node.internal_object());
    const auto stands_in_another = [&](pugi::xml_node node) {
        do node = node.parent();
        while (node && !all.contains(node.internal_object()));
        return static_cast<bool>(node);
    };
    std::vector<View::LeftOut> others;
    for (const Statement& statement : statements)
        if (belongs_to_another(statement, owner) && !stands_in_another(statement.node) &&
            taken.insert(statement.node.internal_object()).second)
            others.push_back({statement.node, base::normalize_space(statement.owner), statement.span});
    return others;
}

/// Walks through both trees at once. A copy is without empty texts, and one text may be two.
class Pairing {
public:
    Pairing(View& view, const Nodes& left_out) : view_(view), left_out_(left_out) {}

    /// True where something is left out.
    bool pair(pugi::xml_node seen, pugi::xml_node whole) {
        view_.twins.emplace_back(seen.internal_object(), whole);
        bool is_cut = false;
        pugi::xml_node next = whole.first_child();
        for (const pugi::xml_node each : seen.children()) {
            next = counterpart(each, next, is_cut);
            if (!next) break;
            if (pair(each, next)) is_cut = true;
            if (!xml::is_text(each) || !xml::is_text(each.next_sibling()) || has_more_texts(next))
                next = next.next_sibling();
        }
        for (; next; next = next.next_sibling()) is_cut = is_cut || left_out_.contains(next.internal_object());
        if (is_cut) view_.cut.push_back(seen.internal_object());
        return is_cut;
    }

private:
    [[nodiscard]] pugi::xml_node counterpart(pugi::xml_node seen, pugi::xml_node whole, bool& is_cut) const {
        for (; whole; whole = whole.next_sibling()) {
            if (left_out_.contains(whole.internal_object()))
                is_cut = true;
            else if (xml::is_text(seen) ? is_read_text(whole) : seen.type() == whole.type())
                break;
        }
        return whole;
    }
    static bool is_read_text(pugi::xml_node node) { return xml::is_text(node) && *node.value() != '\0'; }
    /// Before the next element that is seen.
    [[nodiscard]] bool has_more_texts(pugi::xml_node text) const {
        for (pugi::xml_node each = text.next_sibling(); each; each = each.next_sibling()) {
            if (is_read_text(each)) return true;
            if (each.type() == pugi::node_element && !left_out_.contains(each.internal_object())) return false;
        }
        return false;
    }

    View& view_;
    const Nodes& left_out_;
};

void add_names(pugi::xml_node node, std::set<std::string_view>& names) {
    if (node.type() == pugi::node_element) names.insert(node.name());
    for (const pugi::xml_attribute attribute : node.attributes()) names.insert(attribute.name());
    for (const pugi::xml_node child : node.children()) add_names(child, names);
}

}  // namespace

pugi::xml_node View::in_whole(pugi::xml_node node) const {
    const auto found = std::ranges::lower_bound(twins, static_cast<const void*>(node.internal_object()), {},
                                                &decltype(twins)::value_type::first);
    return found != twins.end() && found->first == node.internal_object() ? found->second : pugi::xml_node();
}

pugi::xml_node View::in_seen(pugi::xml_node node) const {
    struct Finder : pugi::xml_tree_walker {
        Finder(const View& view, pugi::xml_node wanted) : of(view), sought(wanted) {}
        bool begin(pugi::xml_node& each) override { return look_at(each); }
        bool for_each(pugi::xml_node& each) override { return look_at(each); }
        bool look_at(pugi::xml_node each) {
            if (of.in_whole(each) == sought) found = each;
            return !found;
        }
        const View& of;
        pugi::xml_node sought, found;
    } finder(*this, node);
    seen->tree.root().traverse(finder);
    return finder.found;
}

bool View::is_cut(pugi::xml_node node) const {
    return std::ranges::binary_search(cut, static_cast<const void*>(node.internal_object()));
}

const View::LeftOut* View::left_out_around(pugi::xml_node node) const {
    for (; node; node = node.parent())
        if (const auto found = std::ranges::find(left_out, node, &LeftOut::node); found != left_out.end())
            return &*found;
    return nullptr;
}

const View::LeftOut* View::left_out_within(pugi::xml_node node) const {
    const auto found = std::ranges::find_if(left_out, [&](const LeftOut& each) { return is_within(each.node, node); });
    return found == left_out.end() ? nullptr : &*found;
}

bool belongs_to_another(const Statement& statement, const std::string& owner) {
    const std::string own = base::normalize_space(statement.owner);
    return !own.empty() && own != owner;
}

std::optional<View> view_of(const std::string& owner, const std::vector<Statement>& statements,
                            const xml::Document& document, xml::Documents& documents) {
    View view{&document, nullptr, statements_of_others(owner, statements), {}, {}, {}, {}};
    if (view.left_out.empty()) return std::nullopt;
    Nodes nodes;
    for (const View::LeftOut& each : view.left_out) {
        nodes.insert(each.node.internal_object());
        add_names(each.node, view.left_out_names);
        for (pugi::xml_node around = each.node.parent(); around; around = around.parent())
            view.cut_names.insert(around.name());
    }
    view.seen = &documents.finish(documents.copy(document, nodes));
    Pairing(view, nodes).pair(view.seen->tree.root(), document.tree.root());
    std::ranges::sort(view.twins, {}, &decltype(view.twins)::value_type::first);
    std::ranges::sort(view.cut);
    return view;
}

}  // namespace content
