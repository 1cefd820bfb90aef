#include "compose/timeline_figure.hpp"

#include <map>
#include <utility>

#include "compose/contrast.hpp"
#include "compose/format/date.hpp"
#include "compose/note_builder.hpp"
#include "compose/statement_words.hpp"

namespace compose {
namespace {

using content::Certainty;
using layout::Element;
using text::Message;

constexpr base::Length default_label_column = base::points(120);

/// What the legend says of each kind of mark, in its order.
constexpr std::pair<Sign, Message> meanings[] = {
    {Sign::done, Message::sign_done},
    {Sign::done_so_far, Message::sign_done_so_far},
    {Sign::done_day, Message::sign_done_day},
    {Sign::done_stage, Message::sign_done_stage},
    {Sign::done_unknown, Message::sign_done_unknown},
    {Sign::ongoing, Message::sign_ongoing},
    {Sign::ongoing_from, Message::sign_ongoing_from},
    {Sign::ongoing_unknown, Message::sign_ongoing_unknown},
    {Sign::expected, Message::sign_expected},
    {Sign::expected_stage, Message::sign_expected_stage},
    {Sign::season, Message::sign_season},
    {Sign::deadline, Message::sign_deadline},
    {Sign::not_before, Message::sign_not_before},
    {Sign::planned, Message::sign_planned},
    {Sign::planned_undated, Message::sign_planned_undated},
    {Sign::not_set, Message::sign_not_set},
    {Sign::inferred, Message::sign_inferred},
    {Sign::passed_unreported, Message::sign_passed_unreported},
    {Sign::contradiction, Message::sign_contradiction},
    {Sign::as_of, Message::sign_as_of},
    {Sign::cut, Message::sign_cut},
    {Sign::before_axis, Message::sign_before_axis},
};
static_assert(std::size(meanings) == sign_count);

/// Styles that no element of the layout has: they look like a `span` of a class.
class TimelineStyles {
public:
    TimelineStyles(ComputedId around, const TimelinePalette& palette, Cascade& cascade)
        : around_(around), palette_(palette), cascade_(cascade) {}

    [[nodiscard]] TextStyleId of(const std::string& class_name) const {
        const std::string language = cascade_[around_].text.language;
        return cascade_.text_style(
            cascade_.compute(around_, {Element::span, std::span(&class_name, 1), language, false, {}}));
    }
    [[nodiscard]] TextStyleId of(Element element) const {
        const std::string language = cascade_[around_].text.language;
        return cascade_.text_style(cascade_.compute(around_, {element, {}, language, false, {}}));
    }
    /// Upon something solid.
    [[nodiscard]] base::Color color(TextStyleId style) const { return cascade_[style].color; }
    [[nodiscard]] TextStyleId inverse(TextStyleId style) const {
        TextStyle inverse = cascade_[style];
        inverse.color = palette_.ground;
        return cascade_.intern(inverse);
    }

private:
    ComputedId around_;
    TimelinePalette palette_;
    Cascade& cascade_;
};

class TimelineMaker {
public:
    TimelineMaker(const ToldTimeline& told, ComputedId style, const Draft& draft, Cascade& cascade,
                  Languages& languages, diag::Sink& sink)
        : told_(told),
          draft_(draft),
          languages_(languages),
          sink_(sink),
          styles_(style, told.palette, cascade),
          words_of_(told, languages) {}

    Timeline make() {
        for (const ToldPeriod& period : told_.periods) made_.periods.push_back({period.date, words(period.wording)});
        for (const ToldGroup& each : told_.groups) made_.groups.push_back(group(each));
        take_measures();
        made_.palette = told_.palette;
        made_.span = told_.span;
        made_.seen_from = told_.datum.seen_from;
        made_.as_of = as_of();
        made_.axis = axis();
        made_.legend_below = told_.datum.has_legend && !told_.has_legend_elsewhere;
        made_.legend = legend();
        check_contrast();
        return std::move(made_);
    }

private:
    [[nodiscard]] std::string say(Message message) const { return languages_.messages(told_.language).format(message); }

    /// A ground that fails makes the colours of words fail: they are told when it does not.
    void check_contrast() {
        const std::vector<ContrastFault> faults = faults_of(told_.palette);
        report_first_of_each(faults, told_.palette_span);
        if (!faults.empty()) return;
        for (const auto& [style, span] : first_uses_)
            report_first_of_each(text_faults(styles_.color(style), told_.palette, !told_.periods.empty()), span);
    }
    void report_first_of_each(const std::vector<ContrastFault>& faults, diag::Span span) {
        for (size_t i = 0; i < faults.size(); ++i)
            if (i == 0 || faults[i].name != faults[i - 1].name) report(faults[i], span);
    }
    void report(const ContrastFault& fault, diag::Span span) {
        sink_.report(diag::Code::low_contrast, span, message_of(fault),
                     fault.use == Use::text ? "choose a darker colour for the words, or a lighter ground"
                                            : "choose colours that differ more in lightness");
    }

    void take_measures() {
        const TimelineDatum& datum = told_.datum;
        made_.from = datum.from;
        made_.to = datum.to;
        made_.titles = datum.titles;
        made_.row_height = datum.row_height.value_or(made_.row_height);
        made_.label_column = datum.label_column.value_or(default_label_column);
        made_.max_height = datum.max_height;
        made_.label = styles_.of(Element::milestone);
        made_.key = styles_.of("timeline-key");
    }

    LaneGroup group(const ToldGroup& told) {
        LaneGroup group{words(told.title), told.own_axis, {}};
        for (const ToldLane& each : told.lanes) group.lanes.push_back(lane(each));
        return group;
    }

    Lane lane(const ToldLane& told) {
        Lane lane{plain(told.letter, told.style, told.span), words(told.title), {}, {}};
        for (const Wording& line : told.lines)
            if (!line.empty()) lane.lines.push_back(words(line));
        bool is_before_drawn = false;
        for (const ToldRow& each : told.rows) {
            TimelineRow made = row(each);
            made.contradicts = made.contradicts && is_before_drawn;
            is_before_drawn = !made.entries.empty();
            if (is_before_drawn) lane.rows.push_back(std::move(made));
        }
        return lane;
    }

    /// What is not mentioned is not drawn.
    TimelineRow row(const ToldRow& told) {
        TimelineRow row{titles(told.titles), told.contradicts, {}};
        for (const ToldStatement& each : told.statements)
            if (each.standing.certainty != Certainty::not_mentioned) row.entries.push_back(entry(each));
        return row;
    }

    /// Those of what a row is of stand on one line.
    Words titles(const std::vector<Wording>& told) {
        Words all;
        for (const Wording& each : told) {
            Words next = words(each);
            if (next.empty()) continue;
            if (all.empty()) {
                all = std::move(next);
                continue;
            }
            all.runs.back().text += ", ";
            all.runs.insert(all.runs.end(), next.runs.begin(), next.runs.end());
            all.keys.insert(all.keys.end(), next.keys.begin(), next.keys.end());
        }
        return all;
    }

    Entry entry(const ToldStatement& told) {
        const TextStyleId style = told.wording.style;
        Entry entry{told.kind, told.standing, words(told.wording), {}, {}, told.span};
        entry.short_words = entry.words;
        if (told.wording.empty()) {
            entry.words.runs = plain(words_of_.beside_mark(told), style, told.span).runs;
            entry.short_words.runs = plain(words_of_.fewest(told), style, told.span).runs;
        } else {
            put_around(entry.words, words_of_.around_beside(told));
        }
        if (!told.short_words.empty()) entry.short_words.runs = plain(told.short_words, style, told.span).runs;
        if (const auto unknown = words_of_.unknown(told)) entry.unknown_words = plain(*unknown, style, told.span);
        put_around(entry.words, words_of_.around_overtaken(told));
        put_around(entry.short_words, words_of_.around_overtaken_in_short(told));
        return entry;
    }

    static void put_around(Words& words, const Affixes& affixes) {
        if (words.empty()) return;
        words.runs.front().text.insert(0, affixes.before);
        words.runs.back().text += affixes.after;
    }

    Words plain(const std::string& text, TextStyleId style, diag::Span span) {
        Words words;
        words.span = span;
        if (!text.empty()) first_uses_.try_emplace(style, span);
        if (!text.empty()) words.runs = {{text, style, styles_.inverse(style)}};
        return words;
    }

    /// A symbol leads, keys follow.
    Words words(const Wording& told) {
        Words made;
        made.span = told.span;
        for (const Piece& piece : told.drawn.pieces) add(piece, told.drawn, made);
        // A symbol alone is said beside it.
        if (made.runs.empty()) made.runs = plain(told.plain, told.style, told.span).runs;
        if (made.runs.empty()) return made;
        trim(made);
        return made;
    }

    void add(const Piece& piece, const ParagraphText& from, Words& made) {
        const std::string text(from.text_of(piece));
        if (piece.kind == InlineKind::drawing) return lead(piece, made);
        if (is_key(piece, draft_)) {
            made.keys.push_back(text);
        } else if (!is_between_keys(piece, from, draft_)) {
            first_uses_.try_emplace(piece.style, made.span);
            made.runs.push_back({text, piece.style, styles_.inverse(piece.style)});
        }
    }

    void lead(const Piece& piece, Words& made) {
        if (made.symbol || !made.runs.empty() || !made.keys.empty())
            return sink_.report(diag::Code::unknown_markup, piece.span,
                                "a symbol in a timeline does not stand before its words", "move it to their beginning");
        const Drawing& drawing = draft_.flow.drawings[static_cast<uint32_t>(piece.drawing)];
        const auto [known, is_new] = symbols_.try_emplace(piece.drawing, base::size32(made_.symbols.size()));
        if (is_new) made_.symbols.push_back({drawing.size, drawing.paths});
        made.symbol = known->second;
    }

    /// The drawing holds symbols and keys off by itself.
    static void trim(Words& words) {
        std::string& first = words.runs.front().text;
        if (words.symbol && first.starts_with(' ')) first.erase(0, 1);
        std::string& last = words.runs.back().text;
        if (!words.keys.empty() && last.ends_with(' ')) last.pop_back();
        std::erase_if(words.runs, [](const Run& run) { return run.text.empty(); });
    }

    std::optional<AsOf> as_of() {
        if (!told_.datum.as_of) return std::nullopt;
        const content::EdtfDate day = content::date_of(*told_.datum.as_of, content::Precision::day);
        const content::Edtf date{content::Edtf::Form::date, {{{{}, day}, {{}, day}}}};
        const std::string& label = told_.datum.as_of_label;
        return AsOf{*told_.datum.as_of,
                    plain(label.empty() ? say(Message::as_of_label) : label, styles_.of("as-of-label"), told_.span),
                    plain(format_date(date, DateFormat::date, told_.language, languages_), styles_.of("as-of-day"),
                          told_.span)};
    }

    [[nodiscard]] AxisWords axis() const {
        const auto months = [this](text::MonthWidth width) { return languages_.month_names(told_.language, width); };
        return {months(text::MonthWidth::wide),   months(text::MonthWidth::abbreviated),
                months(text::MonthWidth::narrow), say(Message::week),
                styles_.of("axis-year"),          styles_.of("axis-month")};
    }

    /// A term, and what it means.
    std::vector<LegendEntry> legend() {
        const TextStyleId term = styles_.of("timeline-term"), meaning = styles_.of("timeline-legend");
        std::vector<LegendEntry> all;
        for (const auto& [sign, message] : meanings) {
            const std::string text = say(message);
            const size_t end = std::min(text.find(':') + 1, text.size());
            LegendEntry entry{sign, plain(text.substr(0, end), term, told_.span)};
            if (end < text.size()) entry.words.runs.push_back({text.substr(end), meaning, styles_.inverse(meaning)});
            all.push_back(std::move(entry));
        }
        return all;
    }

    const ToldTimeline& told_;
    const Draft& draft_;
    Languages& languages_;
    diag::Sink& sink_;
    TimelineStyles styles_;
    StatementWords words_of_;
    Timeline made_;
    std::map<DrawingId, uint32_t> symbols_;
    std::map<TextStyleId, diag::Span> first_uses_;
};

}  // namespace

Timeline make_timeline(const ToldTimeline& told, ComputedId style, const Draft& draft, Cascade& cascade,
                       Languages& languages, diag::Sink& sink) {
    return TimelineMaker(told, style, draft, cascade, languages, sink).make();
}

}  // namespace compose
