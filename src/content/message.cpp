#include "content/message.hpp"

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "diag/excerpt.hpp"

namespace content {

namespace {

std::string in_message(const ValueOf& value, std::string text) {
    // Of a text as long as a page, the rest of the sentence would not be seen.
    constexpr size_t most = 200;
    text = diag::excerpt(text, most);
    return value.in_backticks ? fmt::format("`{}`", text) : text;
}

}  // namespace

std::string_view name_of(const pugi::xpath_node& node) {
    return node.attribute() ? node.attribute().name() : node.node().name();
}

std::string render(const Message& message, const pugi::xpath_node& context, xml::Evaluator& evaluator) {
    std::string result;
    for (const MessagePart& part : message) {
        if (const auto* text = std::get_if<std::string>(&part))
            result += *text;
        else if (const auto* value = std::get_if<ValueOf>(&part))
            result += in_message(*value, evaluator.text(value->select, context));
        else
            result += fmt::format("`{}`", name_of(context));
    }
    return base::normalize_space(result);
}

}  // namespace content
