#include "content/rules_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "diag/suggestion.hpp"
#include "xml/association.hpp"
#include "xml/namespace.hpp"

namespace content {
namespace {

using diag::Code;

/// An element of a rules file with its attributes, separated by spaces.
struct Word {
    std::string_view vocabulary, name, required, optional;
};

constexpr std::array words{
    Word{xml::schematron_namespace, "schema", "", "queryBinding schemaVersion id"},
    Word{xml::schematron_namespace, "title", "", ""},
    Word{xml::schematron_namespace, "p", "", "id class"},
    Word{xml::schematron_namespace, "ns", "prefix uri", ""},
    Word{xml::schematron_namespace, "let", "name value", ""},
    Word{xml::schematron_namespace, "pattern", "", "id"},
    Word{xml::schematron_namespace, "rule", "context", "id role"},
    Word{xml::schematron_namespace, "assert", "test", "id role flag subject"},
    Word{xml::schematron_namespace, "report", "test", "id role flag subject"},
    Word{xml::schematron_namespace, "value-of", "select", ""},
    Word{xml::schematron_namespace, "name", "", "path"},
    Word{xml::schematron_namespace, "emph", "", ""},
    Word{xml::schematron_namespace, "span", "", "class"},
    Word{statements_namespace, "date", "select", "id form"},
    Word{statements_namespace, "order", "context earlier later", "id role"},
    Word{statements_namespace, "reference", "context select file key", "id role value use"},
    Word{statements_namespace, "edition", "as-of", "id role"},
    Word{statements_namespace, "statement", "match identity",
         "id date certainty as-of source owner state holder about"},
};

std::vector<std::string_view> split(std::string_view list) {
    std::vector<std::string_view> result;
    while (!list.empty()) {
        const size_t space = std::min(list.find(' '), list.size());
        result.push_back(list.substr(0, space));
        list.remove_prefix(std::min(space + 1, list.size()));
    }
    return result;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A word of the node's vocabulary, with the prefix that it has here.
std::string suggest_word(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::string_view prefix = name.substr(0, name.size() - xml::local_name(node).size());
    const std::string_view vocabulary = xml::namespace_of(node);
    std::vector<std::string> known;
    for (const Word& word : words)
        if (word.vocabulary == vocabulary) known.push_back(fmt::format("{}{}", prefix, word.name));
    return diag::suggest(name, std::vector<std::string_view>(known.begin(), known.end()));
}

/// False when a required one is missing. One that is misspelt is told as such alone.
bool check_attributes(pugi::xml_node node, const Word& word, const xml::Documents& documents, diag::Sink& sink) {
    std::vector<std::string_view> known = split(word.required), missing = known;
    std::erase_if(missing, [&](std::string_view name) { return bool(node.attribute(std::string(name).c_str())); });
    const bool is_complete = missing.empty();
    for (const std::string_view optional : split(word.optional)) known.push_back(optional);
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (has(known, name) || name.find(':') != std::string_view::npos || name == "xmlns") continue;
        sink.report(Code::broken_rule, documents.span(node, attribute),
                    fmt::format("`{}` has no attribute `{}`", node.name(), name), diag::suggest(name, known));
        std::erase(missing, diag::nearest(name, missing));
    }
    for (const std::string_view required : missing)
        sink.report(Code::broken_rule, documents.span(node),
                    fmt::format("`{}` lacks the attribute `{}`", node.name(), required));
    return is_complete;
}

}  // namespace

std::string_view word_of(pugi::xml_node node, const xml::Documents& documents, diag::Sink& sink) {
    const std::string_view vocabulary = xml::namespace_of(node);
    const std::string_view name = xml::local_name(node);
    const auto* found = std::find_if(words.begin(), words.end(), [&](const Word& word) {
        return word.vocabulary == vocabulary && word.name == name;
    });
    if (found != words.end()) return check_attributes(node, *found, documents, sink) ? found->name : std::string_view();
    sink.report(Code::broken_rule, documents.span(node),
                fmt::format("`{}` is not among the words of rules", node.name()), suggest_word(node));
    return {};
}

}  // namespace content
