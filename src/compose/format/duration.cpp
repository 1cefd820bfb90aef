#include "compose/format/duration.hpp"

#include <cstdlib>

namespace compose {
namespace {

text::Message message_of(content::Duration::Unit unit) {
    if (unit == content::Duration::Unit::days) return text::Message::duration_days;
    return unit == content::Duration::Unit::months ? text::Message::duration_months : text::Message::duration_years;
}

}  // namespace

std::string format_duration(const content::Duration& duration, std::string_view language, Languages& languages) {
    constexpr int64_t most_in_words = 12;
    const int64_t count = std::abs(duration.count);
    const text::Messages& messages = languages.messages(language);
    const std::string number = count <= most_in_words
                                   ? languages.numbers(messages.language()).spell_out(count, text::Gender::neuter)
                                   : languages.numbers(language).format(std::to_string(count)).value();
    return messages.format(message_of(duration.unit), {{"count", count}, {"number", number}});
}

}  // namespace compose
