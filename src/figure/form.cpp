#include "figure/form.hpp"

#include <algorithm>

namespace figure {
namespace {

using compose::Entry;
using compose::EntryKind;
using compose::Sign;
using content::Certainty;
using content::Edtf;
using content::EdtfEnd;
using content::EdtfRange;
using content::Precision;
using std::chrono::days;

using MaybeDay = std::optional<Day>;

/// The day after the last one that can be meant.
MaybeDay end_of(const MaybeDay& latest) { return latest ? MaybeDay(*latest + days(1)) : std::nullopt; }

MaybeDay earlier(const MaybeDay& a, const MaybeDay& b) { return a && b ? std::min(*a, *b) : (a ? a : b); }

bool is_to_come(Certainty certainty) { return certainty == Certainty::expected || certainty == Certainty::planned; }

/// Sloping sides say that a date has no exact ends.
Contour contour_of(const EdtfRange& range, EntryKind kind) {
    const Precision precision = content::precision(range.from.date);
    const content::Qualifier qualifier = content::qualifier(range.from.date);
    if (kind == EntryKind::stage || !(range.from == range.to)) return Contour::rectangle;
    if (precision == Precision::season || qualifier.approximate || qualifier.uncertain) return Contour::trapezoid;
    return precision == Precision::day ? Contour::rhomb : Contour::rectangle;
}

Look outline_of(Certainty certainty) {
    if (certainty == Certainty::planned) return Look::dashed;
    return certainty == Certainty::inferred ? Look::dotted : Look::hollow;
}

Tone tone_of(Certainty certainty) { return certainty == Certainty::expected ? Tone::expected : Tone::done; }

Sign undated_sign(Certainty certainty) {
    if (certainty == Certainty::actual) return Sign::done_unknown;
    if (certainty == Certainty::ongoing) return Sign::ongoing_unknown;
    if (certainty == Certainty::inferred) return Sign::inferred;
    return certainty == Certainty::unknown ? Sign::not_set : Sign::planned_undated;
}

/// What happened, goes on or is to come at a time of which nothing is known.
Form undated(Certainty certainty, const MaybeDay& as_of) {
    Form form{undated_sign(certainty), tone_of(certainty), false};
    if (certainty == Certainty::unknown)
        form.pieces = {{Look::dots}};
    else if (certainty == Certainty::actual)
        form.pieces = {{Look::to_solid, Contour::rectangle, {}, as_of}};
    else if (certainty == Certainty::ongoing)
        form.pieces = {{Look::thinning, Contour::rectangle, {}, as_of}};
    else
        form.pieces = {{Look::capsule}};
    form.arrow = certainty == Certainty::ongoing;
    return form;
}

/// Adds a piece up to the as-of day and one after it; an empty one is left out.
void add_split(Form& form, Piece piece, Look before, Look after, const MaybeDay& as_of) {
    const MaybeDay from = piece.from, to = piece.to;
    const bool begins_before = as_of && (!from || *from < *as_of);
    const bool ends_after = !as_of || !to || *as_of < *to;
    piece.look = begins_before ? before : after;
    if (begins_before && ends_after) piece.to = as_of;
    form.pieces.push_back(piece);
    if (!begins_before || !ends_after) return;
    form.pieces.push_back({after, piece.contour, as_of, to});
}

Sign event_sign(Certainty certainty, bool tall, const Piece& piece, bool is_split) {
    if (certainty == Certainty::inferred) return Sign::inferred;
    if (certainty == Certainty::planned) return Sign::planned;
    if (piece.contour == Contour::trapezoid) return Sign::season;
    if (certainty == Certainty::expected) return tall ? Sign::expected : Sign::expected_stage;
    if (piece.contour == Contour::rhomb) return Sign::done_day;
    if (is_split) return Sign::done_so_far;
    return tall ? Sign::done : Sign::done_stage;
}

/// The pieces of one stretch of time, of which both ends are known.
void add_closed(Form& form, Certainty certainty, Piece piece, const MaybeDay& as_of) {
    const Look outline = outline_of(certainty);
    const bool can_be_split = piece.contour == Contour::rectangle;
    if (certainty == Certainty::inferred || form.tone == Tone::passed || !can_be_split) {
        piece.look = certainty == Certainty::actual ? Look::solid : outline;
        form.pieces.push_back(piece);
    } else if (is_to_come(certainty)) {
        add_split(form, piece, certainty == Certainty::planned ? outline : Look::faint, outline, as_of);
    } else if (!as_of || (piece.from && *piece.from >= *as_of)) {
        const Look going_on = as_of ? outline : Look::hatched;
        piece.look = certainty == Certainty::actual ? Look::solid : going_on;
        form.pieces.push_back(piece);
    } else {
        add_split(form, piece, certainty == Certainty::actual ? Look::solid : Look::hatched, Look::faint, as_of);
    }
}

/// An event in one of its dates, or in each of them.
Form event(const Entry& entry, bool is_overtaken, const MaybeDay& as_of) {
    const Certainty certainty = entry.standing.certainty;
    Form form{Sign::done, tone_of(certainty), entry.kind == EntryKind::milestone && certainty != Certainty::ongoing};
    if (is_overtaken) form.tone = Tone::passed;
    const EntryKind kind = form.tall ? EntryKind::milestone : EntryKind::stage;
    for (const EdtfRange& range : entry.standing.date->ranges) {
        const Piece piece{Look::solid, contour_of(range, kind), content::bounds(range.from.date).earliest,
                          end_of(content::bounds(range.to.date).latest)};
        add_closed(form, certainty, piece, as_of);
    }
    const bool is_split = form.pieces.size() > 1 && form.pieces.back().look == Look::faint;
    form.sign = event_sign(certainty, form.tall, form.pieces.front(), is_split);
    if (form.tone == Tone::passed && form.sign != Sign::season) form.sign = Sign::passed_unreported;
    if (certainty == Certainty::ongoing) form.sign = Sign::ongoing;
    form.joined = entry.standing.date->form == Edtf::Form::one_of && entry.standing.date->ranges.size() > 1;
    return form;
}

/// No later than the end of a day.
Form before(Certainty certainty, const MaybeDay& end, bool is_overtaken, const MaybeDay& as_of) {
    if (certainty == Certainty::actual)
        return {Sign::done_unknown,
                Tone::done,
                false,
                false,
                false,
                false,
                {{Look::to_solid, Contour::rectangle, {}, earlier(end, as_of)}}};
    // Told from the as-of day on, whenever it is looked at.
    const MaybeDay from = as_of && (!end || *as_of < *end) ? as_of : std::nullopt;
    if (is_overtaken)
        return {Sign::deadline,
                Tone::passed,
                true,
                false,
                true,
                false,
                {{Look::thickening, Contour::rectangle, from, end}}};
    const Sign sign = certainty == Certainty::inferred ? Sign::inferred : Sign::deadline;
    return {sign, tone_of(certainty), true, false, true, false, {{Look::thickening, Contour::rectangle, from, end}}};
}

/// No earlier than a day.
Form after(Certainty certainty, const MaybeDay& begin) {
    const Sign sign = certainty == Certainty::inferred ? Sign::inferred : Sign::not_before;
    return {sign, tone_of(certainty), true, false, false, false, {{Look::receding, Contour::rectangle, begin, {}}}};
}

/// Where a beginning that is told to no month ends: the band grows up to there.
MaybeDay growth_end(const EdtfEnd& start) {
    if (start.kind != EdtfEnd::Kind::date || content::precision(start.date) >= Precision::month) return std::nullopt;
    return end_of(content::bounds(start.date).latest);
}

/// Nothing is drawn up to an as-of day that lies before it.
bool has_begun(const EdtfRange& range, const MaybeDay& as_of) {
    if (!as_of || range.from.kind != EdtfEnd::Kind::date) return true;
    const MaybeDay from = content::bounds(range.from.date).earliest;
    return !from || *from < *as_of;
}

/// What goes on: hatched up to the as-of day, and an empty outline on to an end that is known.
Form under_way(const EdtfRange& range, const MaybeDay& as_of) {
    Form form{Sign::ongoing, Tone::done, false};
    const MaybeDay from =
        range.from.kind == EdtfEnd::Kind::date ? content::bounds(range.from.date).earliest : std::nullopt;
    const MaybeDay end =
        range.to.kind == EdtfEnd::Kind::date ? end_of(content::bounds(range.to.date).latest) : std::nullopt;
    const MaybeDay now = as_of ? as_of : end;
    const MaybeDay grown = earlier(growth_end(range.from), now);
    if (!from) {
        form.sign = Sign::ongoing_unknown;
        form.pieces.push_back({Look::thinning, Contour::rectangle, {}, now});
    } else if (growth_end(range.from)) {
        form.sign = Sign::ongoing_from;
        form.pieces.push_back({Look::growing, Contour::rectangle, from, grown});
        if (grown != now) form.pieces.push_back({Look::hatched, Contour::rectangle, grown, now});
    } else {
        form.pieces.push_back({Look::hatched, Contour::rectangle, from, now});
    }
    const bool ends_later = end && as_of && *as_of + days(1) < *end;
    if (ends_later) form.pieces.push_back({Look::faint, Contour::rectangle, as_of, end});
    form.arrow = !ends_later;
    return form;
}

/// What lasted, or will, from one date to another.
Form lasting(const Entry& entry, const EdtfRange& range, bool is_overtaken, const MaybeDay& as_of) {
    const Certainty certainty = entry.standing.certainty;
    const MaybeDay from =
        range.from.kind == EdtfEnd::Kind::date ? content::bounds(range.from.date).earliest : std::nullopt;
    const MaybeDay end =
        range.to.kind == EdtfEnd::Kind::date ? end_of(content::bounds(range.to.date).latest) : std::nullopt;
    Form form{Sign::done_stage, tone_of(certainty), false};
    if (is_overtaken) form.tone = Tone::passed;
    form.sign = form.tone == Tone::passed ? Sign::passed_unreported : event_sign(certainty, false, {}, false);
    if (!from) {
        const Look look = certainty == Certainty::actual ? Look::to_solid : Look::thinning;
        form.sign = certainty == Certainty::actual ? Sign::done_unknown : Sign::ongoing_unknown;
        form.pieces.push_back(
            {look, Contour::rectangle, {}, certainty == Certainty::actual ? earlier(end, as_of) : end});
    } else if (end || certainty != Certainty::actual || (as_of && *as_of < *from)) {
        add_closed(form, certainty, {Look::solid, Contour::rectangle, from, end}, as_of);
    } else {
        form.pieces.push_back({Look::solid, Contour::rectangle, from, as_of});
    }
    form.arrow = !end;
    return form;
}

Form interval(const Entry& entry, bool is_overtaken, const MaybeDay& as_of) {
    const EdtfRange& range = entry.standing.date->ranges.front();
    if (entry.standing.certainty == Certainty::ongoing && has_begun(range, as_of)) return under_way(range, as_of);
    return lasting(entry, range, is_overtaken, as_of);
}

bool is_bounded(const EdtfEnd& end) { return end.kind == EdtfEnd::Kind::date; }

/// From the earliest of a set's dates to its last one, which may be open.
EdtfRange whole_of(const Edtf& set) {
    const auto earliest = [](const EdtfRange& range) { return content::bounds(range.from.date).earliest; };
    const EdtfEnd& begin = set.ranges.front().from;
    if (!is_bounded(begin)) return {{EdtfEnd::Kind::unknown, {}}, set.ranges.back().to};
    return {std::ranges::min_element(set.ranges, {}, earliest)->from, set.ranges.back().to};
}

}  // namespace

std::optional<Form> form_of(const Entry& entry, std::optional<Day> as_of, std::optional<Day> seen_from) {
    const auto& [certainty, date] = entry.standing;
    if (certainty == Certainty::not_mentioned) return std::nullopt;
    const bool overtaken = seen_from && compose::is_overtaken(entry.standing, *seen_from);
    const content::Bounds bounds = date ? content::bounds(*date) : content::Bounds{};
    if (certainty == Certainty::unknown || (!bounds.earliest && !bounds.latest)) return undated(certainty, as_of);
    if (date->form == Edtf::Form::interval) return interval(entry, overtaken, as_of);
    if (bounds.earliest && bounds.latest) return event(entry, overtaken, as_of);
    if (const EdtfRange whole = whole_of(*date); certainty == Certainty::ongoing && has_begun(whole, as_of))
        return under_way(whole, as_of);
    if (!bounds.earliest) return before(certainty, end_of(bounds.latest), overtaken, as_of);
    return after(certainty, bounds.earliest);
}

std::optional<Stretch> extent(const Form& form) {
    std::optional<Stretch> whole;
    for (const Piece& piece : form.pieces)
        for (const MaybeDay& end : {piece.from, piece.to}) {
            if (!end) continue;
            if (!whole) whole = Stretch{*end, *end};
            whole->from = std::min(whole->from, *end);
            whole->to = std::max(whole->to, *end);
        }
    return whole;
}

bool is_known_to_month(const Edtf& date) {
    return std::ranges::any_of(date.ranges, [](const EdtfRange& range) {
        const auto known = [](const EdtfEnd& end) {
            return is_bounded(end) && content::precision(end.date) >= Precision::month;
        };
        return known(range.from) || known(range.to);
    });
}

}  // namespace figure
