#include "compose/sparkline_words.hpp"

#include <algorithm>

namespace compose {

using text::Message;

bool ToldSparkline::has_numbers() const {
    return std::ranges::any_of(points, [](const PointDatum& point) { return point.number.has_value(); });
}

std::string alternative_of(const ToldSparkline& told, Languages& languages) {
    if (told.datum.alt) return *told.datum.alt;
    const text::Messages& messages = languages.messages(told.language);
    std::vector<const PointDatum*> known;
    for (const PointDatum& point : told.points)
        if (point.number) known.push_back(&point);
    const auto less = [](const PointDatum* a, const PointDatum* b) { return a->number->value < b->number->value; };
    const auto words = [&](const PointDatum& point) {
        if (point.label.empty()) return point.number->words;
        return messages.format(Message::sparkline_point, {{"value", point.number->words}, {"label", point.label}});
    };
    const std::string first = words(*known.front()), last = words(*known.back());
    const std::string least = words(**std::ranges::min_element(known, less));
    const std::string most = words(**std::ranges::max_element(known, less));
    return messages.format(Message::sparkline, {{"count", static_cast<int64_t>(known.size())},
                                                {"first", first},
                                                {"last", last},
                                                {"least", least},
                                                {"most", most},
                                                {"missing", static_cast<int64_t>(told.points.size() - known.size())}});
}

}  // namespace compose
