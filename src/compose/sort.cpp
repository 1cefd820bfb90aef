#include "compose/sort.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <variant>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "content/edtf.hpp"
#include "layout/keywords.hpp"

namespace compose {
namespace {

using layout::AttributeName;

enum class KeyType : uint8_t { text, number, edtf };

constexpr layout::AttributeKeywords<KeyType> key_types{
    layout::Element::sort,
    AttributeName::data_type,
    {{"text", KeyType::text}, {"number", KeyType::number}, {"edtf", KeyType::edtf}}};
constexpr layout::AttributeKeywords<bool> is_descending{
    layout::Element::sort, AttributeName::order, {{"ascending", false}, {"descending", true}}};

/// A number that is none, or a date that is missing, comes before all others, as in XSLT.
using Key = std::variant<std::monostate, double, content::Edtf, std::string>;

bool comes_before(const Key& a, const Key& b) {
    if (a.index() != b.index()) return a.index() < b.index();
    if (const auto* number = std::get_if<double>(&a)) return *number < std::get<double>(b);
    if (const auto* date = std::get_if<content::Edtf>(&a))
        return content::sorts_before(*date, std::get<content::Edtf>(b));
    const auto* text = std::get_if<std::string>(&a);
    return text != nullptr && *text < std::get<std::string>(b);
}

/// One `sort`: the keys of all nodes, and which end comes first.
struct Level {
    std::vector<Key> keys;
    bool descending = false;
};

class KeyMaker {
public:
    KeyMaker(const layout::Node& node, Bindings& bindings, Languages& languages)
        : bindings_(bindings),
          languages_(languages),
          select_(*bindings.layout().get<xml::Expression>(node, AttributeName::select)) {
        const layout::Layout& layout = bindings.layout();
        type_ = key_types.of(layout, node, KeyType::text);
        const auto* language = layout.get<std::string>(node, AttributeName::lang);
        language_ = language == nullptr ? node.language : *language;
    }

    Key operator()(pugi::xpath_node node) {
        if (type_ == KeyType::number) return number(node);
        std::string text = base::normalize_space(bindings_.string(select_, node));
        if (text.size() > longest_key) text.resize(base::code_point_begin(text, longest_key));
        return type_ == KeyType::edtf ? date(text, node) : Key(languages_.collator(language_).sort_key(text));
    }

private:
    Key number(pugi::xpath_node node) {
        const double number = bindings_.number(select_, node);
        if (!std::isnan(number)) return number;
        // A datum that is not there comes first, as in XSLT; one that is no number sorts all others at random.
        const std::string text = base::normalize_space(bindings_.string(select_, node));
        if (!text.empty() && told_++ < most_told)
            bindings_.sink().report(
                diag::Code::invalid_value, select_.span,
                fmt::format("`{}` gives keys that are no numbers", base::normalize_space(select_.source)),
                "correct them, or sort them as text", {{place(node, 0), fmt::format("`{}`", text)}});
        return {};
    }

    Key date(const std::string& text, pugi::xpath_node node) {
        if (text.empty()) return {};
        const auto parsed = content::parse_edtf(text);
        if (const auto* found = std::get_if<content::Edtf>(&parsed)) return *found;
        const auto& fault = std::get<content::EdtfFault>(parsed);
        bindings_.sink().report(diag::Code::invalid_date, place(node, fault.offset),
                                fmt::format("`{}` is not an EDTF date: {}", text, fault.message), fault.hint);
        return {};
    }

    /// In the value, where that is a node's and not made of several.
    [[nodiscard]] diag::Span place(pugi::xpath_node node, size_t offset) const {
        if (select_.type != xml::XPathType::nodes) return bindings_.place(node);
        const auto chosen = bindings_.chosen(select_, node);
        return chosen.empty() ? bindings_.place(node) : bindings_.value_place(chosen.first(), offset);
    }

    Bindings& bindings_;
    Languages& languages_;
    const xml::Expression& select_;
    static constexpr size_t most_told = 3;
    static constexpr size_t longest_key = 1000;  ///< in bytes: whole texts of many nodes would fill the memory
    KeyType type_ = KeyType::text;
    std::string language_;
    size_t told_ = 0;  ///< of the keys that are no numbers
};

std::vector<Level> levels(const std::vector<pugi::xpath_node>& nodes, uint32_t instruction, Bindings& bindings,
                          Languages& languages) {
    const layout::Layout& layout = bindings.layout();
    std::vector<Level> made;
    for (uint32_t at = instruction + 1; at < layout.nodes[instruction].end; at = layout.nodes[at].end) {
        const layout::Node& node = layout.nodes[at];
        if (node.element != layout::Element::sort) continue;
        Level level{{}, is_descending.of(layout, node, false)};
        std::ranges::transform(nodes, std::back_inserter(level.keys), KeyMaker(node, bindings, languages));
        made.push_back(std::move(level));
    }
    return made;
}

}  // namespace

void sort_nodes(std::vector<pugi::xpath_node>& nodes, uint32_t instruction, Bindings& bindings, Languages& languages) {
    const std::vector<Level> by = levels(nodes, instruction, bindings, languages);
    if (by.empty()) return;
    std::vector<size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, [&](size_t a, size_t b) {
        for (const Level& level : by) {
            const Key& first = level.keys[level.descending ? b : a];
            const Key& second = level.keys[level.descending ? a : b];
            if (comes_before(first, second)) return true;
            if (comes_before(second, first)) return false;
        }
        return false;
    });
    std::vector<pugi::xpath_node> sorted;
    std::ranges::transform(order, std::back_inserter(sorted), [&](size_t i) { return nodes[i]; });
    nodes = std::move(sorted);
}

}  // namespace compose
