#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "layout/children.hpp"
#include "layout/dimensions.hpp"
#include "layout/lexical.hpp"
#include "layout/read.hpp"
#include "layout/values.hpp"

namespace layout {
namespace {

constexpr std::string_view chapters[] = {"Declarations", "Instructions", "Blocks", "Figures", "Inline elements"};

std::string_view chapter_of(Kind kind) {
    switch (kind) {
    case Kind::text:
        break;
    case Kind::declaration:
    case Kind::shape:
    case Kind::root:
        return "Declarations";
    case Kind::instruction:
        return "Instructions";
    case Kind::block:
    case Kind::column:
        return "Blocks";
    case Kind::figure:
    case Kind::part:
    case Kind::datum:
        return "Figures";
    case Kind::inline_:
    case Kind::note:
    case Kind::generated:
        return "Inline elements";
    }
    return {};
}

std::string code_list(std::string_view words) {
    std::vector<std::string> quoted_words;
    for (const std::string_view word : split(words, '|')) quoted_words.push_back(quoted(word));
    return fmt::format("{}", fmt::join(quoted_words, ", "));
}

std::string lengths(std::string_view count, const ValueLimits& limits) {
    const bool alone = limits.units.find("number") != std::string_view::npos;
    const std::string_view sign = limits.sign == Sign::any            ? ""
                                  : limits.sign == Sign::not_negative ? ", not negative"
                                                                      : ", above zero";
    return fmt::format("{} ({}{}){}", count, fmt::join(unit_names(limits.units), ", "), alone ? " or alone" : "", sign);
}

std::string_view plain_type(ValueType type) {
    switch (type) {
    case ValueType::name:
        return "name";
    case ValueType::names:
        return "names, separated by spaces";
    case ValueType::text:
        return "text";
    case ValueType::color:
        return "colour, `#rrggbb` or `#rgb`";
    case ValueType::families:
        return "names, separated by commas";
    case ValueType::grid_column:
        return "column, `span` and a number, both with ` / ` between, or two lines";
    case ValueType::features:
        return "features, separated by commas";
    case ValueType::view_box:
        return "four numbers";
    case ValueType::path:
        return "SVG's path data";
    case ValueType::language:
        return "language tag (BCP 47)";
    case ValueType::expression:
        return "XPath 1.0";
    case ValueType::nodes:
        return "XPath 1.0 that chooses nodes";
    case ValueType::pattern:
        return "absolute path (XPath 1.0) without variables";
    case ValueType::selector:
        return "selectors, separated by commas";
    case ValueType::template_:
        return "text with XPath 1.0 in braces";
    default:
        return "";
    }
}

std::string type_by_name(const ValueForm& form) {
    switch (form.type) {
    case ValueType::keyword:
        return code_list(form.words);
    case ValueType::integer:
        return fmt::format("whole number, {} to {}", form.limits.minimum, form.limits.maximum);
    case ValueType::length:
        return lengths("length", form.limits);
    case ValueType::lengths:
        return lengths("one to four lengths", form.limits);
    case ValueType::columns:
        return lengths("lengths", form.limits);
    case ValueType::page_size:
        return fmt::format("`{}`, with `landscape` or `portrait`; or two lengths",
                           fmt::join(page_size_names(), "`, `"));
    case ValueType::dashes:
        return lengths("lengths", form.limits);
    case ValueType::border:
        return "`none`; or width, `solid` and colour: `0.5pt solid #9aa7b2`";
    default:
        return std::string(plain_type(form.type));
    }
}

std::string type_words(const ValueForm& form) {
    std::string words = type_by_name(form);
    if (!form.words.empty() && form.type != ValueType::keyword) words += "; or " + code_list(form.words);
    return words;
}

std::string child_words(const Child& child) {
    if (child.element == Element::text) return "what the element around it takes";
    const std::string name = quoted(entry(child.element).name);
    if (child.minimum > 0) return child.repeated ? "one or more " + name : "one " + name;
    return child.repeated ? "any number of " + name : "at most one " + name;
}

std::string content_words(const ElementEntry& entry) {
    std::vector<std::string> children;
    for (const Child& child : entry.children) {
        children.push_back(lists_freely(entry) ? quoted(layout::entry(child.element).name) : child_words(child));
    }
    switch (entry.content) {
    case ContentModel::empty:
        return "nothing.";
    case ContentModel::elements:
        return fmt::format("any of {}.", fmt::join(children, ", "));
    case ContentModel::mixed:
        return fmt::format("text and any of {}.", fmt::join(children, ", "));
    case ContentModel::sequence:
        return fmt::format("in this order: {}.", fmt::join(children, "; "));
    case ContentModel::transparent:
        break;
    }
    return children.size() == 1 ? children[0] + "." : fmt::format("in this order: {}.", fmt::join(children, "; "));
}

std::string attribute_table(const ElementEntry& entry) {
    if (entry.attributes.empty()) return {};
    std::string table = "\n| Attribute | Value | | Meaning |\n|---|---|---|---|\n";
    for (const AttributeEntry& each : entry.attributes) {
        table += fmt::format("| `{}` | {} | {} | {} |\n", attribute_text(each.name), type_words(form_of(each)),
                             each.required ? "required" : "", each.meaning);
    }
    return table;
}

std::string property_note(const ElementEntry& entry) {
    if (entry.properties.empty()) return {};
    if (entry.properties.size() == properties().size()) {
        return "\nAll the [properties](#properties) are attributes as well.\n";
    }
    std::vector<std::string> names;
    for (const Property each : entry.properties) names.push_back(quoted(layout::entry(each).name));
    return fmt::format("\nThese [properties](#properties) are attributes as well: {}.\n", fmt::join(names, ", "));
}

std::string element_section(const ElementEntry& entry) {
    return fmt::format("\n### `{}`\n\n{}\n\nContent: {}\n{}{}", entry.name, entry.meaning, content_words(entry),
                       attribute_table(entry), property_note(entry));
}

std::string chapter(std::string_view title) {
    std::string text = fmt::format("\n## {}\n", title);
    for (const ElementEntry& each : elements()) {
        if (chapter_of(each.kind) == title) text += element_section(each);
    }
    return text;
}

std::string property_chapter() {
    std::string text =
        "\n## Properties\n\n"
        "CSS's, as far as they are obeyed. An inherited property passes to what stands inside; another one begins with "
        "its "
        "initial value in each element. The elements' own looks (a heading's size, a list's indent) come from a "
        "built-in style sheet, which every `style` outweighs.\n\n"
        "| Property | Value | Initial | Inherited | Meaning |\n|---|---|---|---|---|\n";
    for (const PropertyEntry& each : properties()) {
        text += fmt::format("| `{}` | {} | `{}` | {} | {} |\n", each.name, type_words(form_of(each)), each.initial,
                            each.inherited ? "yes" : "no", each.meaning);
    }
    return text;
}

std::string copied_chapter() {
    std::vector<std::string> names;
    for (const ElementEntry& each : elements()) {
        if (is_copied(each.element)) names.push_back(quoted(each.name));
    }
    return fmt::format("\n## Copied markup\n\n`copy-of` takes these elements from a source: {}.\n\n"
                       "They have the content and the attributes told above, but no instructions within, and braces "
                       "in their values stand for themselves. Namespaces, `xml:` and `data-` attributes are passed "
                       "over, but `xml:lang` counts.\n",
                       fmt::join(names, ", "));
}

constexpr std::string_view introduction =
    "# The layout language\n\n"
    "This reference is generated from the program's vocabulary, as is the schema `layouts/layout.xsd`.\n\n"
    "The language has no namespace. Names of elements and attributes are HTML's, XSLT's and CSS's; expressions are "
    "XPath 1.0. Names are made of Latin letters, digits, `-`, `_` and `.`, and begin with a letter or `_`. "
    "Numbers have a full stop, never a comma; `1px` is 0.75pt; no length is beyond 14400pt. "
    "In text with expressions in braces, `{{` and `}}` stand for the braces themselves.\n\n"
    "The variable `$as-of` is always there: the day looked from (EDTF) when the user gave one with `--as-of`, or else "
    "an empty text. So is `$omitted`: the `id`s, with spaces between them, of what was left out for the sake of "
    "`max-pages`.\n\n"
    "White space is as in HTML: runs of it are one space, and it is dropped where only elements stand and beside "
    "blocks.\n";

constexpr std::string_view unsaid =
    "\n## What the schema cannot say\n\n"
    "Reading a layout also checks what XML Schema has no words for:\n\n"
    "- that expressions are XPath 1.0, that those which must choose nodes do, and that braces in a text are paired;\n"
    "- that a variable is declared before its use and in reach of it, that its name is not in use already, and that "
    "variables of one name in different places have one type;\n"
    "- that `key` names a declared key, that no two keys have one name, and that each `match` of a key begins with a "
    "slash "
    "or a variable;\n"
    "- that there is a default page (without `name` and `match`) with `size` and with margins on all sides, that no "
    "two pages have the same name and `match`, that pages are at least 3pt wide and high, that their margins are "
    "absolute, not negative and leave room for text, and that the property `page` names a page;\n"
    "- that lengths are not beyond 14400pt, nor so small that nothing is left of them where they must be above zero;\n"
    "- that `call-template` names a template, which does not call itself, and that what this holds may stand there;\n"
    "- that `base=\"source\"` stands in an `edition`, and that no expression stands in `href` elsewhere;\n"
    "- that `last-separator` stands beside `separator`;\n"
    "- that what `omit` names are ids of the flow, each once, and that `max-pages` stands beside it;\n"
    "- that path data is whole, that a `symbol` draws something and that its `viewBox` has width and height;\n"
    "- that no link stands inside another, and that a `footnote` stands in a table's cell or caption, and in no link "
    "or "
    "other `footnote`;\n"
    "- that `for` of a timeline's table, legend or notes names a `timeline` which stands before, and that there is one "
    "of each at the most;\n"
    "- that what stands in the words of a timeline can be drawn: no link, line break or number of pages;\n"
    "- that `table-number` without `of` stands in the `caption` of a table in the `flow`.\n";

}  // namespace

std::string reference() {
    std::string text(introduction);
    for (const std::string_view each : chapters) text += chapter(each);
    return text + copied_chapter() + property_chapter() + std::string(unsaid);
}

}  // namespace layout
