#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"

namespace layout {

using diag::Code;

namespace {

// Templates that call templates that call templates: a few lines could make any number of elements.
constexpr size_t most_elements = 30'000;

constexpr Child called_children[] = {{Element::text, 0, true}};

/// A template where it is called: it takes what may stand there, and is spoken of as what is there.
ElementEntry called_in(const ElementEntry& around) {
    return {Element::template_, around.name, Kind::declaration, {}, ContentModel::transparent, called_children, ""};
}

}  // namespace

void Reader::settle_template(pugi::xml_node element, const Node& node) {
    const Attribute* name = layout_.find(node, AttributeName::name);
    if (name == nullptr) return;
    const auto& text = std::get<std::string>(name->value);
    if (claim(template_names_, text, "the template " + quoted(text), name->span))
        templates_.push_back({text, element, name->span});
    else
        ++lost_templates_;
}

bool Reader::read_called(uint32_t call, const ElementEntry& around) {
    const Attribute* name = layout_.find(layout_.nodes[call], AttributeName::name);
    if (name == nullptr) return false;
    const auto& text = std::get<std::string>(name->value);
    const auto found = std::ranges::find(templates_, text, &Template::name);
    if (found == templates_.end()) {
        report_unknown_template(*name);
        return false;
    }
    found->is_called = true;
    if (is_endless(*found, name->span)) return false;
    found->is_open = true;
    calls_.push_back(name->span);
    const size_t errors_before = sink_.errors();
    const bool has_all = read_children(found->element, called_in(around), around);
    calls_.pop_back();
    found->is_open = false;
    return has_all && sink_.errors() == errors_before;
}

/// Unless it may be the own name of one that has another's.
void Reader::report_unknown_template(const Attribute& name) {
    const auto& text = std::get<std::string>(name.value);
    const std::string meant =
        diag::suggest(text, std::vector<std::string_view>(template_names_.begin(), template_names_.end()));
    if (meant.empty()) called_without_name_.insert(text);
    if (meant.empty() && called_without_name_.size() <= lost_templates_) return;
    sink_.report(Code::invalid_layout, name.span, "there is no template " + quoted(text), meant);
}

diag::Labels Reader::called_from() const {
    diag::Labels labels;
    for (auto call = calls_.rbegin(); call != calls_.rend(); ++call) labels.push_back({*call, "called here"});
    return labels;
}

bool Reader::is_endless(const Template& called_one, diag::Span span) {
    if (called_one.is_open)
        sink_.report(Code::invalid_layout, span, "the template " + quoted(called_one.name) + " calls itself",
                     "repeat with `for-each`", {{called_one.span, "declared here"}});
    const bool is_too_large = elements_read_ > most_elements;
    if (is_too_large && !std::exchange(is_ended_, true))
        sink_.report(Code::limit_reached, span,
                     fmt::format("with its templates, the layout has more than {} elements", most_elements));
    return called_one.is_open || is_too_large;
}

void Reader::look_at_uncalled() {
    const size_t nodes = layout_.nodes.size(), attributes = layout_.attributes.size();
    for (const Template& each : templates_) {
        if (each.is_called) continue;
        sink_.report(Code::uncalled_template, each.span, "nothing calls the template " + quoted(each.name));
        const pugi::xml_node next = each.element.next_sibling();
        uncalled_.emplace_back(documents_.span(each.element), next ? documents_.span(next) : diag::Span{});
        read_children(each.element, entry(Element::template_), entry(Element::template_));
    }
    layout_.nodes.resize(nodes);
    layout_.attributes.resize(attributes);
}

}  // namespace layout
