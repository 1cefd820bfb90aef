#include <fmt/format.h>

#include "compose/bindings.hpp"
#include "compose/format/day.hpp"

namespace compose {

using layout::AttributeName;

/// What has no day is told here: what asks for it then says nothing more.
void Bindings::set_day(const std::string& name, const layout::Node& node, pugi::xpath_node context) {
    const std::optional<std::string> day = day_of(node, context);
    bind_value(name, day.value_or(std::string()));
    if (!day) lost_.insert_or_assign(name, Lost{});
}

std::optional<std::string> Bindings::day_of(const layout::Node& node, pugi::xpath_node context) {
    const auto& select = *layout_.get<xml::Expression>(node, AttributeName::select);
    const layout::Attribute& plus = *layout_.find(node, AttributeName::plus);
    const std::string date = text(select, context), written = text(plus, context);
    if (date.empty() || written.empty()) return std::nullopt;
    const std::optional<content::Duration> duration = content::parse_duration(written);
    if (!duration) {
        sink_.report(diag::Code::invalid_value, plus.span,
                     fmt::format("`{}` is not so many days, months or years", written),
                     "write a duration of one unit, such as `-P6M` or `P15D`");
        return std::nullopt;
    }
    auto day = day_after(date, *duration);
    const auto* fault = std::get_if<FormatFault>(&day);
    if (fault == nullptr) return std::get<std::string>(std::move(day));
    const pugi::xpath_node chosen = first_chosen(select, context);
    sink_.report(fault->code, chosen ? value_place(chosen, fault->offset) : select.span, fault->message, fault->hint,
                 chosen ? diag::Labels() : looked_from(context));
    return std::nullopt;
}

}  // namespace compose
