#include "content/edtf.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "content/edtf_words.hpp"
#include "diag/odd_character.hpp"
#include "text/calendar.hpp"

namespace content {
namespace {

using namespace std::chrono;
using namespace std::string_view_literals;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// Reads from left to right; the first fault stands, and nothing is read after it.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::variant<Edtf, EdtfFault> read() {
        Edtf edtf = value();
        if (!fault_ && at_ < text_.size()) fail(at_, trailing());
        if (fault_) return in_words_of_the_author(*std::move(fault_));
        return edtf;
    }

private:
    /// What is wrong with a date that was pasted, or written as it is said.
    [[nodiscard]] EdtfFault in_words_of_the_author(EdtfFault fault) const {
        if (auto odd = diag::odd_character(text_)) fault = {odd->offset, std::move(odd->seen), std::move(odd->remedy)};
        std::string meant = edtf_of_words(text_);
        if (meant.empty()) meant = interval_in(text_);
        if (!meant.empty()) fault.hint = fmt::format("write `{}`", meant);
        return fault;
    }
    /// Two dates with a dash between them, as intervals are written elsewhere; or nothing.
    [[nodiscard]] static std::string interval_in(std::string_view text) {
        constexpr std::string_view digits = "0123456789", longest = "2021-06-24 \u2013 2021-06-24";
        if (text.size() > longest.size() || text.find('/') != std::string_view::npos) return {};
        for (const std::string_view dash : {"\u2013"sv, "\u2014"sv, "-"sv})
            for (size_t at = text.find(dash); at != std::string_view::npos; at = text.find(dash, at + 1)) {
                const std::string_view rest = base::trim(text.substr(at + dash.size()));
                if (rest.find_first_not_of(digits) < 4 || rest.size() < 4) continue;
                std::string interval = fmt::format("{}/{}", base::trim(text.substr(0, at)), rest);
                const auto read = parse_edtf(interval);
                if (std::holds_alternative<Edtf>(read)) return interval;
            }
        return {};
    }
    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(std::string_view token) {
        if (fault_ || text_.substr(at_, token.size()) != token) return false;
        at_ += token.size();
        return true;
    }
    void fail(size_t offset, std::string message, std::string hint = {}) {
        if (!fault_) fault_ = EdtfFault{offset, std::move(message), std::move(hint)};
    }
    [[nodiscard]] std::string trailing() const {
        if (peek() == 'T') return "a time of day is not accepted, only dates";
        if (peek() == ' ') return "white space in a date";
        return fmt::format("`{}` where the date should end", text_.substr(at_));
    }

    Edtf value() {
        if (text_.empty()) fail(0, "it is empty", "leave the attribute out where there is no date");
        if (take("[")) return set(Edtf::Form::one_of, "]");
        if (take("{")) return set(Edtf::Form::all_of, "}");
        return date_or_interval();
    }

    Edtf date_or_interval() {
        EdtfRange range{end(), {}};
        if (!take("/")) {
            if (range.from.kind != EdtfEnd::Kind::date)
                fail(0, "an open date without an interval",
                     "write `../2021-12-31` for a time until then, `[..2021-12-31]` for a day not later");
            range.to = range.from;
            return {Edtf::Form::date, {range}};
        }
        const size_t second = at_;
        range.to = end();
        check_interval(range, second);
        return {Edtf::Form::interval, {range}};
    }

    /// A date, `..`, or nothing.
    EdtfEnd end() {
        if (take("..")) return {EdtfEnd::Kind::open, {}};
        if (at_ == text_.size() || peek() == '/') return {EdtfEnd::Kind::unknown, {}};
        return {EdtfEnd::Kind::date, date()};
    }

    void check_interval(const EdtfRange& range, size_t second) {
        if (range.from.kind != EdtfEnd::Kind::date && range.to.kind != EdtfEnd::Kind::date)
            fail(0, "an interval with neither begin nor end");
        if (range.from.date.season != Season::none)
            fail(0, "a season cannot be an end of an interval", "write its first month");
        if (range.to.date.season != Season::none)
            fail(second, "a season cannot be an end of an interval", "write its last month");
        check_order(range, second, "interval");
    }

    void check_order(const EdtfRange& range, size_t second, std::string_view what) {
        if (fault_ || range.from.kind != EdtfEnd::Kind::date || range.to.kind != EdtfEnd::Kind::date) return;
        const auto earliest = bounds(range.from.date).earliest;
        const auto latest = bounds(range.to.date).latest;
        if (earliest && latest && *latest < *earliest) fail(second, fmt::format("the {} ends before it begins", what));
    }

    Edtf set(Edtf::Form form, std::string_view close) {
        Edtf edtf{form, {}};
        do {
            while (take(" ")) {
            }
            edtf.ranges.push_back(member(close));
        } while (take(","));
        if (!fault_ && !take(close)) fail(at_, fmt::format("the set is not closed with `{}`", close));
        return edtf;
    }

    /// A date of a set, or a range of dates that may be open at the set's begin or end.
    EdtfRange member(std::string_view close) {
        constexpr EdtfEnd open{EdtfEnd::Kind::open, {}};
        if (take("..")) return {open, {EdtfEnd::Kind::date, date()}};
        const EdtfEnd from{EdtfEnd::Kind::date, date()};
        if (!take("..")) return {from, from};
        if (text_.substr(at_, 1) == close) return {from, open};
        const size_t second = at_;
        const EdtfRange range{from, {EdtfEnd::Kind::date, date()}};
        check_order(range, second, "range");
        return range;
    }

    EdtfDate date() {
        EdtfDate result;
        read_year(result);
        if (!fault_ && take("-")) read_month(result);
        if (!fault_ && result.month_is != EdtfDate::Component::absent && take("-")) read_day(result);
        read_qualifier(result);
        return result;
    }

    void read_year(EdtfDate& date) {
        const size_t begin = at_;
        if (peek() == 'Y' || peek() == '-') return fail(begin, "years outside 0000 to 9999 are not accepted");
        for (; at_ < begin + 4 && (is_digit(peek()) || peek() == 'X'); ++at_) {
            if (peek() != 'X' && date.unspecified_digits > 0) return fail(at_, "a digit after an unspecified one");
            date.unspecified_digits = static_cast<uint8_t>(date.unspecified_digits + (peek() == 'X' ? 1 : 0));
            date.year = date.year * 10 + (peek() == 'X' ? 0 : peek() - '0');
        }
        if (at_ == begin && peek() == ' ') return fail(at_, "white space in a date", "delete it");
        if (at_ < begin + 4)
            return fail(begin, "a date begins with a year of four digits", "write `2021-06-24`, `2021-06` or `2021`");
        if (is_digit(peek()))
            fail(at_, "more than four digits in the year", "the parts of a date are joined by `-`: `2021-06-24`");
    }

    /// Two digits, or `XX`: nothing then.
    std::optional<uint8_t> two_digits(std::string_view what) {
        const size_t begin = at_;
        if (take("XX")) return std::nullopt;
        if (!is_digit(peek()) || at_ + 1 >= text_.size() || !is_digit(text_[at_ + 1])) {
            fail(begin, fmt::format("a {} has two digits", what));
            return std::nullopt;
        }
        at_ += 2;
        if (is_digit(peek())) fail(at_, fmt::format("more than two digits in the {}", what));
        return static_cast<uint8_t>((text_[begin] - '0') * 10 + (text_[begin + 1] - '0'));
    }

    void read_month(EdtfDate& date) {
        const size_t begin = at_;
        if (date.unspecified_digits > 0)
            return fail(begin, "a month after a year with unspecified digits is not accepted");
        const auto month = two_digits("month");
        date.month_is = month ? EdtfDate::Component::given : EdtfDate::Component::unspecified;
        if (!month) return;
        if (*month >= static_cast<uint8_t>(Season::spring) && *month <= static_cast<uint8_t>(Season::winter)) {
            date.season = static_cast<Season>(*month);
            date.month_is = EdtfDate::Component::absent;
            return;
        }
        date.month = *month;
        if (date.month < 1 || date.month > 12)
            fail(begin, fmt::format("there is no month {:02}", date.month),
                 "months are 01 to 12, seasons 21 (spring) to 24 (winter)");
    }

    void read_day(EdtfDate& date) {
        const size_t begin = at_;
        const auto day = two_digits("day");
        date.day_is = day ? EdtfDate::Component::given : EdtfDate::Component::unspecified;
        if (fault_ || !day) return;
        if (date.month_is == EdtfDate::Component::unspecified)
            return fail(begin, "a day of an unspecified month is not accepted");
        date.day = *day;
        const auto last = static_cast<unsigned>((std::chrono::year(date.year) / date.month / std::chrono::last).day());
        if (date.day < 1)
            fail(begin, "there is no day 00");
        else if (date.day > last)
            fail(begin, fmt::format("{} {} has {} days", text::english_months[date.month - 1U], date.year, last));
    }

    void read_qualifier(EdtfDate& date) {
        Qualifier qualifier;
        if (take("%"))
            qualifier = {true, true};
        else if (take("?"))
            qualifier = {true, false};
        else if (take("~"))
            qualifier = {false, true};
        date.qualifiers.fill(qualifier);
        if (qualifier != Qualifier{} && peek() == '-') fail(at_ - 1, "a qualifier stands at the end of a date");
    }

    std::string_view text_;
    size_t at_ = 0;
    std::optional<EdtfFault> fault_;
};

}  // namespace

std::variant<Edtf, EdtfFault> parse_edtf(std::string_view text) { return Reader(text).read(); }

}  // namespace content
