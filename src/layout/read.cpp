#include "layout/read.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/white_space.hpp"
#include "diag/suggestion.hpp"
#include "layout/children.hpp"
#include "layout/lexical.hpp"
#include "layout/reader.hpp"
#include "layout/texts.hpp"

namespace layout {

using diag::Code;

namespace {

/// Whether the white space between two elements (or an element and a tag of its parent) may be seen: not beside a
/// block.
bool separates_inlines(pugi::xml_node before, pugi::xml_node after) {
    const auto is_block_node = [](pugi::xml_node node) {
        const auto element = find_element(node.name());
        return element && is_block(*element);
    };
    return !is_block_node(before) && !is_block_node(after);
}

/// On these only the typesetting depends.
bool is_of_pages(Element element) { return element == Element::page || element == Element::style; }

/// What says nothing in another place: others do not name it, as they name a variable or a key.
bool is_of_layout_alone(Element element) {
    return is_of_pages(element) || element == Element::output || element == Element::flow || element == Element::mail ||
           element == Element::template_;
}

pugi::xml_node previous_element(pugi::xml_node node) {
    do node = node.previous_sibling();
    while (node && node.type() != pugi::node_element);
    return node;
}

}  // namespace

Reader::Reader(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink)
    : documents_(documents),
      document_(document),
      sink_(sink),
      scope_(layout_.variables),
      attributes_(documents, sink, &layout_.variables) {}

std::optional<Layout> Reader::read() {
    layout_.file = document_.file;
    layout_.path = document_.path;
    const pugi::xml_node root = document_.root();
    if (std::string_view(root.name()) != entry(Element::layout).name) {
        sink_.report(Code::unknown_element, documents_.span(root),
                     "the root is " + quoted(root.name()) + ", where a layout has `layout`");
        return std::nullopt;
    }
    // Bound by compose: the day looked from, when the user gave one.
    scope_.variables().declare("as-of", xml::XPathType::text);
    // And what was left out for `max-pages`.
    scope_.variables().declare("omitted", xml::XPathType::text);
    // And what an earlier issue said, where there is one to compare with.
    scope_.variables().declare("baseline", xml::XPathType::nodes, tree_of_baseline);
    scope_.variables().declare("changes", xml::XPathType::nodes, tree_of_changes);
    scope_.variables().declare_context_position();
    read_element(root, entry(Element::layout), entry(Element::layout));
    layout_.pages = settle_pages(page_rules_, sink_);
    check_page_names(layout_.styles, layout_.pages, sink_);
    layout_.sound = !sink_.has_errors();
    if (!is_usable()) return std::nullopt;
    return std::move(layout_);
}

bool Reader::follows(const diag::Diagnostic& diagnostic) const {
    const auto is_of_uncalled = [&](const auto& place) {
        return place.first <= diagnostic.span && (place.second == diag::Span{} || diagnostic.span < place.second);
    };
    // Those that would call it might pass them.
    if (diagnostic.code == Code::undefined_variable && std::ranges::any_of(uncalled_, is_of_uncalled)) return true;
    const bool is_about_parts = diagnostic.code == Code::missing_attribute || diagnostic.code == Code::missing_element;
    return is_about_parts && doubtful_.contains(diagnostic.span);
}

bool Reader::is_usable() const {
    return !lacks_declaration_ && layout_.output != 0 && layout_.flow != 0 && !layout_.pages.empty();
}

uint32_t Reader::read_element(pugi::xml_node element, const ElementEntry& own, const ElementEntry& around,
                              bool is_in_place) {
    ++elements_read_;
    const auto index = static_cast<uint32_t>(layout_.nodes.size());
    Node node;
    node.element = own.element;
    node.language = canonical_language(xml::language_of(element));
    node.span = documents_.span(element);
    AttributeReader::Result read = read_attributes(element, own);
    node.attributes.begin = static_cast<uint32_t>(layout_.attributes.size());
    std::move(read.attributes.begin(), read.attributes.end(), std::back_inserter(layout_.attributes));
    node.attributes.end = static_cast<uint32_t>(layout_.attributes.size());
    layout_.nodes.push_back(std::move(node));
    const bool has_all = read_content(element, own, around, index) && read.complete;
    layout_.nodes[index].end = static_cast<uint32_t>(layout_.nodes.size());
    declarations_ = std::move(read.declarations);
    const size_t errors_before = sink_.errors();
    if (is_in_place || !is_of_layout_alone(own.element)) settle(element, index);
    if (!has_all || sink_.errors() > errors_before) leave_out(index, own.element);
    return index;
}

void Reader::leave_out(uint32_t index, Element element) {
    if (is_of_pages(element)) return;
    const bool declares =
        lists(entry(Element::layout), element) || element == Element::layout || element == Element::with_param;
    lacks_declaration_ = lacks_declaration_ || declares;
    if (!declares) layout_.nodes.resize(index);
}

/// Of a key, `use` looks from what `match` finds, whichever of them is read first; so do `key` and `owner` of an
/// edition from what `per` chooses.
AttributeReader::Result Reader::read_attributes(pugi::xml_node element, const ElementEntry& own) {
    xml::Variables& variables = scope_.variables();
    const xml::TreeId here = variables.context_tree();
    if (own.element == Element::key || own.element == Element::edition) {
        diag::Sink told_when_read;
        const auto nowhere = [](size_t) { return diag::Span{}; };
        const char* chooses = own.element == Element::key ? "match" : "per";
        const auto chosen = xml::compile(element.attribute(chooses).value(), nowhere, variables, told_when_read);
        if (chosen) variables.look_from(chosen->tree);
    }
    const size_t told = sink_.size();
    AttributeReader::Result read = attributes_.read(element, own);
    if (sink_.size() > told)
        for (const Code code : {Code::undefined_variable, Code::mixed_union}) sink_.label(told, code, called_from());
    variables.look_from(here);
    return read;
}

/// What stands in an instruction looks from what it has chosen; but its `fallback` from where the instruction does.
bool Reader::read_content(pugi::xml_node element, const ElementEntry& own, const ElementEntry& around, uint32_t index) {
    xml::Variables& variables = scope_.variables();
    // A template is read where it is called.
    const size_t mark = scope_.mark();
    const xml::TreeId here = variables.context_tree(), outside = std::exchange(outside_, here);
    const bool chooses =
        own.element == Element::for_each || own.element == Element::value_of || own.element == Element::edition;
    if (chooses) variables.look_from(chosen_tree(layout_.nodes[index]));
    if (own.element == Element::fallback) variables.look_from(outside);
    bool has_all = own.element == Element::template_ || read_children(element, own, surroundings(own, around));
    if (own.element == Element::call_template) has_all = read_called(index, surroundings(own, around)) && has_all;
    if (index == 0) look_at_uncalled();
    variables.look_from(here);
    outside_ = outside;
    // The sources of an edition are there for all that follows it.
    if (own.element != Element::edition) scope_.leave(mark);
    return has_all;
}

bool Reader::read_children(pugi::xml_node element, const ElementEntry& own, const ElementEntry& around) {
    Children children(own, around);
    for (pugi::xml_node child = element.first_child(); child;) {
        if (is_text(child)) {
            const TextRun run = text_run(child);
            read_text(run, element, own, around);
            child = run.next;
            continue;
        }
        if (child.type() == pugi::node_element) read_child(child, own, around, children);
        child = child.next_sibling();
    }
    const std::vector<Element> all_missing = children.missing();
    for (const Element missing : all_missing)
        // Of what a layout has at most one, the one that stands elsewhere is meant.
        if (!children.is_explained(missing) && (own.element != Element::layout || !misplaced_.contains(missing)))
            sink_.report(Code::missing_element, documents_.span(element),
                         quoted(own.name) + " has no " + quoted(entry(missing).name));
    return all_missing.empty();
}

void Reader::read_child(pugi::xml_node child, const ElementEntry& own, const ElementEntry& around, Children& children) {
    const auto known = find_element(child.name());
    const auto kind = known ? known : meant_by(child, own, around);
    if (!known)
        sink_.report(Code::unknown_element, documents_.span(child), "there is no element " + quoted(child.name()),
                     diag::suggest(child.name(), children_of(own, around)));
    if (!kind) return;
    const auto misplaced = children.admit(*kind);
    if (misplaced && known)
        sink_.report(Code::unknown_element, documents_.span(child), misplaced->message, misplaced->hint, called_from());
    const bool is_only_late = own.element == Element::layout && *kind != Element::output && *kind != Element::flow;
    const bool stays = !misplaced || (is_only_late && lists(own, *kind));
    if (!known || !stays) doubtful_.insert(documents_.span(child));
    if (!stays) misplaced_.insert(*kind);
    const uint32_t index = read_element(child, entry(*kind), around, stays);
    if (stays) return;
    if (is_of_pages(*kind))
        layout_.nodes.resize(index);
    else
        leave_out(index, *kind);
}

/// What a misspelt element must mean.
std::optional<Element> Reader::meant_by(pugi::xml_node unknown, const ElementEntry& own, const ElementEntry& around) {
    const std::string_view nearest = diag::nearest(unknown.name(), children_of(own, around));
    return nearest.empty() ? std::nullopt : find_element(nearest);
}

void Reader::read_text(const TextRun& run, pugi::xml_node element, const ElementEntry& own,
                       const ElementEntry& around) {
    const bool blank = base::is_blank(run.text);
    const bool allowed = takes_text(own, around);
    if (!allowed && (!blank || own.content == ContentModel::empty)) {
        const Misplacement misplaced = misplaced_text(blank ? "white space" : "text", own);
        sink_.report(Code::misplaced_text, documents_.text_span(run.first, run.offset), misplaced.message,
                     misplaced.hint, called_from());
    }
    if (!allowed || (blank && !separates_inlines(previous_element(run.first), run.next))) return;
    Node node;
    // Spaces at its ends are kept: what stands beside it may need them.
    node.text = base::collapse_white_space(run.text);
    node.language = canonical_language(xml::language_of(element));
    node.span = documents_.text_span(run.first, run.offset);
    layout_.nodes.push_back(std::move(node));
    layout_.nodes.back().end = static_cast<uint32_t>(layout_.nodes.size());
}

std::optional<Layout> read(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink) {
    diag::Sink own = sink.child();
    Reader reader(documents, document, own);
    auto layout = reader.read();
    sink.append(own, [&](const diag::Diagnostic& diagnostic) { return !reader.follows(diagnostic); });
    return layout;
}

}  // namespace layout
