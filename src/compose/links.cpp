#include "compose/links.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "base/ascii.hpp"
#include "base/white_space.hpp"

namespace compose {
namespace {

using document::ElemId;

struct Target {
    ElemId elem = ElemId::none;
    diag::Span span;
};
using Targets = std::unordered_map<std::string_view, Target>;  // looked up, never walked

ElemId elem_of(const Anchor& anchor, const Draft& draft, const std::vector<ElemId>& elem_of_phrase) {
    if (anchor.phrase != PhraseId::none) return elem_of_phrase[base::index_of(anchor.phrase)];
    return anchor.block == left_out ? ElemId::none : draft.flow.blocks[anchor.block].elem;
}

void report_second(const Anchor& anchor, const Target& first, diag::Sink& sink) {
    const std::string message = fmt::format("the id `{}` is given twice", anchor.name);
    if (anchor.span != first.span)
        return sink.report(diag::Code::duplicate_identifier, anchor.span, message, {},
                           {{first.span, "first given here"}});
    sink.report(diag::Code::duplicate_identifier, anchor.span, message + ": what has it is made more than once",
                "put the id around the `for-each`, or make what has it once: one call, one copy");
}

/// What came out empty leaves its name to others.
Targets index_anchors(const Draft& draft, const std::vector<ElemId>& elem_of_phrase, diag::Sink& sink) {
    Targets targets;
    for (const Anchor& anchor : draft.anchors) {
        const ElemId elem = elem_of(anchor, draft, elem_of_phrase);
        Target& known = targets[anchor.name];
        if (known.elem == ElemId::none)
            known = {elem, anchor.span};
        else if (elem != ElemId::none)
            report_second(anchor, known, sink);
    }
    return targets;
}

/// `what`: what looks for it, with its name. `labels`: where the name comes from.
void report_dangling(std::string_view what, diag::Span span, const Target* target, diag::Labels labels,
                     bool is_shortened, diag::Sink& sink) {
    const bool is_empty = target != nullptr;
    if (is_empty) labels.push_back({target->span, "it is empty"});
    sink.report(diag::Code::dangling_reference, span,
                fmt::format("{}, {}", what,
                            is_empty       ? "where there is nothing to read"
                            : is_shortened ? "which was left out for the sake of `max-pages`"
                                           : "which nothing in the report is named"),
                is_shortened ? "ask only where `$omitted` does not name it" : "", std::move(labels));
}

/// RFC 3986, 3.1: without regard to case.
bool has_scheme(std::string_view href, std::string_view scheme) {
    return href.size() > scheme.size() && std::ranges::equal(href.substr(0, scheme.size()), scheme, {}, base::to_lower);
}

/// RFC 3987, 3.1: the address as a URI, which is ASCII (ISO 32000-1, 12.6.4.7).
std::string percent_encoded(std::string_view address) {
    constexpr std::string_view excluded = "\"<>\\^`{|}";
    std::string uri;
    for (const char byte : address) {
        const auto code = static_cast<uint8_t>(byte);
        if (code > 0x20 && code < 0x7F && excluded.find(byte) == std::string_view::npos)
            uri += byte;
        else
            uri += fmt::format("%{:02X}", code);
    }
    return uri;
}

bool is_inside(std::string_view href) { return href.starts_with('#'); }

void check_address(const Phrase& link, diag::Sink& sink) {
    const std::string_view href = link.href;
    const bool has_white_space = href.find_first_of(base::white_space) != std::string_view::npos;
    const bool is_https = has_scheme(href, "https://");
    const bool is_mailto = has_scheme(href, "mailto:") && href.find('@') != std::string_view::npos;
    if ((is_https || is_mailto) && !has_white_space) return;
    const bool is_spaced = is_https || is_mailto;
    sink.report(diag::Code::refused_link, link.span,
                is_spaced ? fmt::format("white space in the address `{}`", href)
                          : fmt::format("`{}` is no address that a report may lead to", href),
                is_spaced ? "write `%20` for a space" : "use `https://…`, `mailto:…` or `#id`",
                looked_from(link.looked_from));
}

const Target* find(const Targets& targets, std::string_view name) {
    const auto found = targets.find(name.substr(1));
    return found == targets.end() ? nullptr : &found->second;
}

void settle_references(Draft& draft, const Targets& targets, diag::Sink& sink) {
    for (const Reference& reference : draft.references) {
        if (reference.kind != InlineKind::page_reference) continue;
        if (!is_inside(reference.name)) {
            sink.report(diag::Code::dangling_reference, reference.span,
                        fmt::format("`{}` is no reference", reference.name), "write `#` and an `id`",
                        looked_from(reference.looked_from));
            continue;
        }
        const Target* target = find(targets, reference.name);
        if (target == nullptr || target->elem == ElemId::none)
            report_dangling(fmt::format("the page is asked for of `{}`", reference.name), reference.span, target,
                            looked_from(reference.looked_from), draft.is_shortened, sink);
        else if (reference.inline_index)
            draft.flow.inlines[*reference.inline_index].target = target->elem;
    }
}

}  // namespace

std::vector<std::string> names_without_place(const Draft& draft) {
    std::set<std::string_view> placed;
    for (const Anchor& anchor : draft.anchors)
        if (anchor.phrase != PhraseId::none || anchor.block != left_out) placed.insert(anchor.name);
    std::vector<std::string> names;
    for (const Phrase& phrase : draft.phrases) {
        const bool is_link = phrase.element == layout::Element::a && is_inside(phrase.href);
        if (is_link && !placed.contains(std::string_view(phrase.href).substr(1)))
            names.push_back(phrase.href.substr(1));
    }
    return names;
}

void settle_links(Draft& draft, const std::vector<ElemId>& elem_of_phrase, diag::Sink& sink) {
    const Targets targets = index_anchors(draft, elem_of_phrase, sink);
    std::unordered_map<ElemId, ElemId> target_of;  // by the link's own element
    for (size_t i = 0; i < draft.phrases.size(); ++i) {
        const Phrase& phrase = draft.phrases[i];
        // An address that is empty was found undefined before.
        if (phrase.element != layout::Element::a || phrase.href.empty()) continue;
        if (!is_inside(phrase.href)) {
            check_address(phrase, sink);
            continue;
        }
        const Target* target = find(targets, phrase.href);
        if (target == nullptr || target->elem == ElemId::none)
            report_dangling(fmt::format("the link leads to `{}`", phrase.href), phrase.span, target, {}, false, sink);
        else
            target_of[elem_of_phrase[i]] = target->elem;
    }
    settle_references(draft, targets, sink);
    for (Link& link : draft.flow.links) link.uri = is_inside(link.uri) ? std::string() : percent_encoded(link.uri);
    for (Link& link : draft.flow.links)
        if (const auto found = target_of.find(link.elem); found != target_of.end()) link.target = found->second;
}

}  // namespace compose
