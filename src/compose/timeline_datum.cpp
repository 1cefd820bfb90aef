#include "compose/timeline_datum.hpp"

#include <fmt/format.h>

#include "layout/keywords.hpp"

namespace compose {
namespace {

using layout::AttributeName;
using layout::Element;

constexpr layout::AttributeKeywords<TitlePlacement> placements{
    Element::timeline,
    AttributeName::titles,
    {{"column", TitlePlacement::column}, {"heading", TitlePlacement::heading}}};
constexpr layout::AttributeKeywords<bool> legends{
    Element::timeline, AttributeName::legend, {{"below", true}, {"none", false}}};
constexpr layout::AttributeKeywords<bool> axes{
    Element::lane_group, AttributeName::axis, {{"shared", false}, {"own", true}}};

/// The colours of a palette, by their attributes.
constexpr std::pair<AttributeName, base::Color TimelinePalette::*> colors[] = {
    {AttributeName::ground, &TimelinePalette::ground},     {AttributeName::tint, &TimelinePalette::tint},
    {AttributeName::period, &TimelinePalette::period},     {AttributeName::done, &TimelinePalette::done},
    {AttributeName::expected, &TimelinePalette::expected}, {AttributeName::passed, &TimelinePalette::passed},
    {AttributeName::leader, &TimelinePalette::leader},     {AttributeName::rule, &TimelinePalette::rule},
    {AttributeName::hairline, &TimelinePalette::hairline},
};

/// Reads the attributes of one element.
class DatumReader {
public:
    DatumReader(const layout::Node& node, Bindings& bindings, pugi::xpath_node context)
        : node_(node), bindings_(bindings), context_(context) {}

    void timeline(TimelineDatum& datum) {
        datum.as_of = day(AttributeName::as_of);
        datum.seen_from = day(AttributeName::seen_from);
        if (const auto from = date(AttributeName::from)) datum.from = content::bounds(*from).earliest;
        datum.to = latest(AttributeName::to);
        if (datum.from && datum.to && *datum.to < *datum.from)
            report_order(AttributeName::to, "`to` lies before `from`"), datum.from.reset(), datum.to.reset();
        if (datum.as_of && datum.seen_from && *datum.seen_from < *datum.as_of)
            report_order(AttributeName::seen_from, "`seen-from` lies before `as-of`"), datum.seen_from.reset();
        datum.as_of_label = words(AttributeName::as_of_label);
        datum.alt = words(AttributeName::alt);
        datum.titles = placements.of(bindings_.layout(), node_, datum.titles);
        datum.has_legend = legends.of(bindings_.layout(), node_, true);
        datum.row_height = length(AttributeName::row_height);
        datum.label_column = length(AttributeName::label_column);
        datum.max_height = length(AttributeName::max_height);
    }

    void lane(TimelineDatum& datum) { datum.letter = words_if_any(AttributeName::letter); }

    void lane_group(TimelineDatum& datum) { datum.own_axis = axes.of(bindings_.layout(), node_, false); }

    void row(TimelineDatum& datum) {
        const auto* test = bindings_.layout().get<xml::Expression>(node_, AttributeName::contradicts);
        datum.contradicts = test != nullptr && bindings_.boolean(*test, context_);
    }

    void statement(TimelineDatum& datum) {
        datum.standing.date = date(AttributeName::date);
        datum.standing.certainty = certainty();
        if (datum.standing.date && (datum.standing.certainty == content::Certainty::unknown ||
                                    datum.standing.certainty == content::Certainty::not_mentioned))
            report(diag::Code::invalid_value, *find(AttributeName::date), 0,
                   "a date is given, but `certainty` says that there is none", "correct one of them");
        datum.short_words = words_if_any(AttributeName::short_);
    }

    void period(TimelineDatum& datum) { datum.standing.date = parsed(AttributeName::date, words(AttributeName::date)); }

    void palette(TimelineDatum& datum) {
        for (const auto& [name, color] : colors)
            if (const auto* given = bindings_.layout().get<base::Color>(node_, name)) datum.palette.*color = *given;
    }

    void made_of(TimelineDatum& datum) {
        if (const auto* id = bindings_.layout().get<std::string>(node_, AttributeName::for_)) datum.timeline = *id;
        datum.heading = words(AttributeName::heading);
    }

private:
    [[nodiscard]] const layout::Attribute* find(AttributeName name) const {
        return bindings_.layout().find(node_, name);
    }
    [[nodiscard]] std::string words(AttributeName name) {
        const layout::Attribute* attribute = find(name);
        return attribute == nullptr ? std::string() : bindings_.text(*attribute, context_);
    }
    [[nodiscard]] std::string words_if_any(AttributeName name) const {
        const layout::Attribute* attribute = find(name);
        return attribute == nullptr ? std::string() : bindings_.text_if_any(*attribute, context_);
    }
    [[nodiscard]] std::optional<base::Length> length(AttributeName name) const {
        const auto* given = bindings_.layout().get<layout::Dimensions>(node_, name);
        return given == nullptr ? std::nullopt : std::optional(base::Length{given->front().thousandths});
    }

    /// In the source, or where the layout says it.
    void report(diag::Code code, const layout::Attribute& attribute, size_t offset, const std::string& message,
                const std::string& hint) const {
        const diag::Span origin = bindings_.origin(attribute, context_, offset);
        bindings_.sink().report(code, origin == diag::Span{} ? attribute.span : origin, message, hint);
    }

    void report_order(AttributeName name, const std::string& message) const {
        report(diag::Code::date_order, *find(name), 0, message, {});
    }

    [[nodiscard]] std::optional<content::Edtf> date(AttributeName name) const {
        return parsed(name, words_if_any(name));
    }
    [[nodiscard]] std::optional<content::Edtf> parsed(AttributeName name, const std::string& text) const {
        if (text.empty()) return std::nullopt;
        auto parsed = content::parse_edtf(text);
        if (auto* date = std::get_if<content::Edtf>(&parsed)) return std::move(*date);
        const auto& fault = std::get<content::EdtfFault>(parsed);
        report(diag::Code::invalid_date, *find(name), fault.offset,
               fmt::format("`{}` is not an EDTF date: {}", text, fault.message), fault.hint);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<content::Day> day(AttributeName name) const {
        const auto given = date(name);
        if (!given) return std::nullopt;
        const std::optional<content::Day> day = content::certain_day(*given);
        if (!day)
            report(diag::Code::invalid_date, *find(name), 0,
                   fmt::format("`{}` is not one certain day", words_if_any(name)), "write a day, as `2021-06-24`");
        return day;
    }

    [[nodiscard]] std::optional<content::Day> latest(AttributeName name) const {
        const auto given = date(name);
        if (!given) return std::nullopt;
        const std::optional<content::Day> day = content::bounds(*given).latest;
        if (!day)
            report(diag::Code::invalid_date, *find(name), 0, fmt::format("`{}` has no last day", words_if_any(name)),
                   "write a day, a month or a year");
        return day;
    }

    [[nodiscard]] content::Certainty certainty() {
        const std::string word = words(AttributeName::certainty);
        if (word.empty()) return content::Certainty::actual;
        if (const auto found = content::certainty_of(word)) return *found;
        report(diag::Code::invalid_value, *find(AttributeName::certainty), 0,
               fmt::format("`{}` does not say how sure something is", word),
               "write `actual`, `ongoing`, `expected`, `planned`, `unknown`, `not-mentioned` or `inferred`");
        return content::Certainty::actual;
    }

    const layout::Node& node_;
    Bindings& bindings_;
    pugi::xpath_node context_;
};

}  // namespace

bool has_timeline_datum(Element element) {
    const layout::Kind kind = layout::entry(element).kind;
    return kind == layout::Kind::figure || kind == layout::Kind::part;
}

TimelineDatum read_timeline_datum(const layout::Node& node, Bindings& bindings, pugi::xpath_node context) {
    TimelineDatum datum;
    DatumReader reader(node, bindings, context);
    switch (node.element) {
    case Element::timeline:
        reader.timeline(datum);
        break;
    case Element::lane_group:
        reader.lane_group(datum);
        break;
    case Element::lane:
        reader.lane(datum);
        break;
    case Element::row:
        reader.row(datum);
        break;
    case Element::milestone:
    case Element::stage:
        reader.statement(datum);
        break;
    case Element::period:
        reader.period(datum);
        break;
    case Element::palette:
        reader.palette(datum);
        break;
    default:
        reader.made_of(datum);
        break;
    }
    return datum;
}

}  // namespace compose
