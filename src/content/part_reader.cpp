#include "content/part_reader.hpp"

#include <fmt/format.h>

#include "content/match_pattern.hpp"
#include "content/rules_words.hpp"

namespace content {

using diag::Code;

std::string_view PartReader::word_of(pugi::xml_node node) { return content::word_of(node, documents_, sink_); }

std::vector<Part> PartReader::parts(pugi::xml_node parent) {
    std::vector<Part> result;
    for (const pugi::xml_node child : parent.children()) {
        if (child.type() != pugi::node_element) continue;
        const size_t before = sink_.errors();
        const std::string_view word = word_of(child);
        result.push_back({child, word, sink_.errors() == before});
    }
    return result;
}

void PartReader::broken(pugi::xml_node node, std::string message, std::string hint) {
    sink_.report(Code::broken_rule, documents_.span(node), std::move(message), std::move(hint));
}

void PartReader::broken(pugi::xml_node node, pugi::xml_attribute attribute, std::string message, std::string hint) {
    sink_.report(Code::broken_rule, documents_.value_span(node, attribute, 0), std::move(message), std::move(hint));
}

void PartReader::misplaced(pugi::xml_node node) {
    broken(node, fmt::format("`{}` does not belong into `{}`", node.name(), node.parent().name()), {});
}

std::optional<xml::Expression> PartReader::expression(pugi::xml_node node, const char* attribute,
                                                      xml::Variables& variables) {
    const pugi::xml_attribute found = node.attribute(attribute);
    if (!found) return std::nullopt;
    return xml::compile(
        found.value(), [&](size_t offset) { return documents_.value_span(node, found, offset); }, variables, sink_);
}

std::optional<xml::Expression> PartReader::choice(pugi::xml_node node, const char* attribute,
                                                  xml::Variables& variables) {
    auto result = expression(node, attribute, variables);
    return only_nodes(std::move(result), node, attribute);
}

std::optional<xml::Expression> PartReader::pattern(pugi::xml_node node, const char* attribute,
                                                   xml::Variables& variables) {
    const pugi::xml_attribute found = node.attribute(attribute);
    const MatchPattern match = match_pattern(found.value());
    auto result = xml::compile(
        match.expression,
        [&](size_t offset) { return documents_.value_span(node, found, match.source_offset(offset)); }, variables,
        sink_, found.value());
    return only_nodes(std::move(result), node, attribute);
}

std::optional<xml::Expression> PartReader::only_nodes(std::optional<xml::Expression> result, pugi::xml_node node,
                                                      const char* attribute) {
    if (!result || result->type == xml::XPathType::nodes) return result;
    sink_.report(Code::broken_rule, result->span, fmt::format("`{}` of `{}` chooses no nodes", attribute, node.name()));
    return std::nullopt;
}

Role PartReader::role_of(pugi::xml_node node) {
    const pugi::xml_attribute attribute = node.attribute("role");
    const std::string_view role = attribute.value();
    if (role == "warning" || role == "warn" || role == "info" || role == "information") return Role::warning;
    if (attribute && role != "error" && role != "fatal")
        broken(node, attribute, fmt::format("`{}` is not a role", role), "expected `error` or `warning`");
    return Role::error;
}

Message PartReader::message_of(pugi::xml_node node, xml::Variables& variables) {
    Message message;
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            message.emplace_back(std::string(child.value()));
        else if (child.type() == pugi::node_element)
            append_part(message, child, variables);
    }
    return message;
}

void PartReader::append_part(Message& message, pugi::xml_node node, xml::Variables& variables) {
    const std::string_view name = word_of(node);
    if (name == "value-of") {
        if (auto select = expression(node, "select", variables))
            message.emplace_back(ValueOf{std::move(*select), false});
    } else if (name == "name" && node.attribute("path")) {
        if (auto path = expression(node, "path", variables)) message.emplace_back(ValueOf{std::move(*path), true});
    } else if (name == "name") {
        message.emplace_back(NameOfContext{});
    } else if (name == "emph" || name == "span") {
        for (MessagePart& part : message_of(node, variables)) message.push_back(std::move(part));
    } else if (!name.empty()) {
        misplaced(node);
    }
}

}  // namespace content
