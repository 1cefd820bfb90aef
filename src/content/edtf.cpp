#include "content/edtf.hpp"

#include <fmt/format.h>

#include "content/edtf_date.hpp"
#include "content/edtf_words.hpp"
#include "diag/odd_character.hpp"

namespace content {
namespace {

/// A date, an interval or a set.
class Reader {
public:
    explicit Reader(std::string_view text) : cursor_{text} {}

    std::variant<Edtf, EdtfFault> read() {
        Edtf edtf = value();
        if (!cursor_.rest().empty()) tell_trailing();
        if (cursor_.fault) return *std::move(cursor_.fault);
        return edtf;
    }

private:
    void tell_trailing() {
        const char next = cursor_.peek();
        if (next == 'T')
            return cursor_.fail(cursor_.at, "a time of day is not accepted, only dates",
                                fmt::format("write `{}`", cursor_.text.substr(0, cursor_.at)));
        if (next == ' ') return cursor_.fail(cursor_.at, "white space in a date");
        const bool is_second_qualifier = next != '\0' && std::string_view("?~%").find(next) != std::string_view::npos;
        cursor_.fail(cursor_.at, fmt::format("`{}` where the date should end", cursor_.rest()),
                     is_second_qualifier ? "`%` is uncertain and approximate" : "");
    }

    Edtf value() {
        if (cursor_.text.empty()) cursor_.fail(0, "it is empty", "leave the attribute out where there is no date");
        if (cursor_.take("[")) return set(Edtf::Form::one_of, "]");
        if (cursor_.take("{")) return set(Edtf::Form::all_of, "}");
        return date_or_interval();
    }

    Edtf date_or_interval() {
        EdtfRange range{end(), {}};
        if (!cursor_.take("/")) {
            if (range.from.kind != EdtfEnd::Kind::date)
                cursor_.fail(0, "an open date without an interval",
                             "write `../2021-12-31` for a time until then, `[..2021-12-31]` for a day not later");
            range.to = range.from;
            return {Edtf::Form::date, {range}};
        }
        const size_t second = cursor_.at;
        range.to = end();
        check_interval(range, second);
        return {Edtf::Form::interval, {range}};
    }

    /// A date, `..`, or nothing.
    EdtfEnd end() {
        if (cursor_.take("..")) return {EdtfEnd::Kind::open, {}};
        if (cursor_.rest().empty() || cursor_.peek() == '/') return {EdtfEnd::Kind::unknown, {}};
        return date();
    }
    EdtfEnd date() { return {EdtfEnd::Kind::date, read_date(cursor_)}; }

    void check_interval(const EdtfRange& range, size_t second) {
        if (range.from.kind != EdtfEnd::Kind::date && range.to.kind != EdtfEnd::Kind::date)
            cursor_.fail(0, "an interval with neither begin nor end");
        refuse_grouping(range.from.date, 0, "first");
        refuse_grouping(range.to.date, second, "last");
        check_order(range, second, "interval");
    }
    void refuse_grouping(const EdtfDate& date, size_t offset, std::string_view month) {
        if (date.grouping == Grouping::none) return;
        cursor_.fail(offset, fmt::format("a {} cannot be an end of an interval", name_of(date.grouping)),
                     fmt::format("write its {} month", month));
    }
    void check_order(const EdtfRange& range, size_t second, std::string_view what) {
        if (cursor_.fault || range.from.kind != EdtfEnd::Kind::date || range.to.kind != EdtfEnd::Kind::date) return;
        const auto earliest = bounds(range.from.date).earliest;
        const auto latest = bounds(range.to.date).latest;
        if (earliest && latest && *latest < *earliest)
            cursor_.fail(second, fmt::format("the {} ends before it begins", what));
    }

    Edtf set(Edtf::Form form, std::string_view close) {
        Edtf edtf{form, {}};
        do {
            while (cursor_.take(" ")) {
            }
            edtf.ranges.push_back(member(edtf.ranges.empty(), close));
        } while (cursor_.take(","));
        if (cursor_.peek() == '/')
            cursor_.fail(cursor_.at, "an interval cannot be a member of a set", "write `..` between its ends");
        if (!cursor_.take(close)) cursor_.fail(cursor_.at, fmt::format("the set is not closed with `{}`", close));
        return edtf;
    }

    /// A date of a set, or a range of dates that may be open at the set's begin or end.
    EdtfRange member(bool is_first, std::string_view close) {
        constexpr EdtfEnd open{EdtfEnd::Kind::open, {}};
        const size_t begin = cursor_.at;
        if (cursor_.take("..")) {
            if (!is_first) cursor_.fail(begin, "only the first member of a set can be open at its begin");
            return {open, date()};
        }
        const EdtfEnd from = date();
        const size_t dots = cursor_.at;
        if (!cursor_.take("..")) return {from, from};
        if (cursor_.rest().starts_with(close)) return {from, open};
        if (cursor_.peek() == ',') cursor_.fail(dots, "only the last member of a set can be open at its end");
        const size_t second = cursor_.at;
        const EdtfRange range{from, date()};
        check_order(range, second, "range");
        return range;
    }

    EdtfCursor cursor_;
};

/// What is wrong with a date that was pasted, or written as it is said.
EdtfFault in_words_of_the_author(std::string_view text, EdtfFault fault) {
    if (auto odd = diag::odd_character(text)) fault = {odd->offset, std::move(odd->seen), std::move(odd->remedy)};
    const std::string meant = edtf_meant_by(text);
    if (!meant.empty()) fault.hint = fmt::format("write `{}`", meant);
    return fault;
}

}  // namespace

std::variant<Edtf, EdtfFault> parse_edtf(std::string_view text) {
    auto read = Reader(text).read();
    if (auto* fault = std::get_if<EdtfFault>(&read)) return in_words_of_the_author(text, std::move(*fault));
    return read;
}

bool is_edtf(std::string_view text) {
    const auto read = Reader(text).read();
    return std::holds_alternative<Edtf>(read);
}

}  // namespace content
