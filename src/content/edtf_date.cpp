#include "content/edtf_date.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "content/edtf_fitting.hpp"
#include "text/calendar.hpp"

namespace content {
namespace {

constexpr std::string_view months_and_others =
    "months are 01 to 12, seasons 21 (spring) to 24 (winter), quarters 33 to 36";

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_digit_or_unspecified(char character) { return is_digit(character) || character == 'X'; }

class DateReader {
public:
    explicit DateReader(EdtfCursor& cursor) : cursor_(cursor) {}

    EdtfDate read() {
        read_year();
        if (goes_on()) read_month();
        if (date_.month.is_written() && goes_on()) read_day();
        return date_;
    }

private:
    bool goes_on() { return !cursor_.fault && cursor_.take("-"); }

    /// One of `?`, `~` and `%`; none otherwise.
    Qualifier qualifier() {
        if (cursor_.take("%")) return {true, true};
        if (cursor_.take("?")) return {true, false};
        return {false, cursor_.take("~")};
    }
    static void add(Qualifier& to, Qualifier more) {
        to = {to.uncertain || more.uncertain, to.approximate || more.approximate};
    }
    /// A qualifier on the right is one of everything on its left, too.
    void read_qualifier_on_the_right() {
        const Qualifier found = qualifier();
        add(date_.year.qualifier, found);
        if (date_.month.is_written() || date_.grouping != Grouping::none) add(date_.month.qualifier, found);
        if (date_.day.is_written()) add(date_.day.qualifier, found);
    }

    Component component(uint8_t digits) {
        Component result{digits, 0, 0, {}};
        for (uint8_t i = 0; i < digits; ++i, ++cursor_.at) {
            const bool is_unspecified = cursor_.peek() == 'X';
            result.unspecified = static_cast<uint8_t>(result.unspecified * 2 + (is_unspecified ? 1 : 0));
            result.value = static_cast<uint16_t>(result.value * 10 + (is_unspecified ? 0 : cursor_.peek() - '0'));
        }
        return result;
    }
    [[nodiscard]] bool has_digits(size_t count) const {
        const std::string_view digits = cursor_.rest().substr(0, count);
        return digits.size() == count && std::ranges::all_of(digits, is_digit_or_unspecified);
    }
    std::optional<Component> two_digits(std::string_view what) {
        if (!has_digits(2)) {
            cursor_.fail(cursor_.at, fmt::format("a {} has two digits", what));
            return std::nullopt;
        }
        const Component result = component(2);
        if (is_digit_or_unspecified(cursor_.peek()))
            cursor_.fail(cursor_.at, fmt::format("more than two digits in the {}", what));
        return result;
    }

    void read_year() {
        const Qualifier own = qualifier();
        refuse_far_years();
        if (cursor_.fault) return;
        if (cursor_.peek() == ' ') return cursor_.fail(cursor_.at, "white space in a date", "delete it");
        if (!has_digits(4))
            return cursor_.fail(cursor_.at, "a date begins with a year of four digits",
                                "write `2021-06-24`, `2021-06` or `2021`");
        date_.year = component(4);
        if (is_digit_or_unspecified(cursor_.peek()))
            return cursor_.fail(cursor_.at, "more than four digits in the year",
                                "the parts of a date are joined by `-`: `2021-06-24`");
        refuse_significant_digits();
        add(date_.year.qualifier, own);
        read_qualifier_on_the_right();
    }
    void refuse_far_years() {
        const std::string_view year = cursor_.rest();
        if (year.starts_with("-")) return cursor_.fail(cursor_.at, "years before 0000 are not accepted");
        if (!year.starts_with("Y")) return;
        const size_t letter = year.find_first_not_of("-0123456789", 1);
        const bool is_exponential = letter != std::string_view::npos && year[letter] == 'E';
        cursor_.fail(cursor_.at, is_exponential ? "exponential years are not accepted"
                                                : "years of more than four digits are not accepted");
    }
    /// `1950S2`: some year with these first digits.
    void refuse_significant_digits() {
        const std::string_view rest = cursor_.rest();
        if (!rest.starts_with("S")) return;
        const size_t count =
            rest.size() > 1 && rest[1] >= '1' && rest[1] <= '4' ? static_cast<size_t>(rest[1] - '0') : 0;
        std::string year(cursor_.text.substr(cursor_.at - 4, 4));
        if (count > 0) year.replace(count, 4 - count, 4 - count, 'X');
        cursor_.fail(cursor_.at, "significant digits of a year are not accepted",
                     count > 0 ? fmt::format("write `{}`", year) : std::string());
    }

    void read_month() {
        const Qualifier own = qualifier();
        const size_t begin = cursor_.at;
        const auto month = two_digits("month");
        if (cursor_.fault) return;
        const bool is_part = month->is_given() && month->value >= static_cast<unsigned>(Grouping::spring) &&
                             month->value <= static_cast<unsigned>(Grouping::second_semester);
        if (is_part)
            date_.grouping = static_cast<Grouping>(month->value);
        else
            date_.month = *month;
        check_month(begin);
        add(date_.month.qualifier, own);
        read_qualifier_on_the_right();
    }
    void check_month(size_t begin) {
        for (unsigned number = 1; number <= 12; ++number)
            if (date_.month.can_be(number)) return;
        cursor_.fail(begin, fmt::format("there is no month {}", cursor_.text.substr(begin, 2)),
                     std::string(months_and_others));
    }

    void read_day() {
        const Qualifier own = qualifier();
        const size_t begin = cursor_.at;
        const auto day = two_digits("day");
        if (cursor_.fault) return;
        date_.day = *day;
        if (!fitting_day(date_, Side::first)) return cursor_.fail(begin, no_such_day(cursor_.text.substr(begin, 2)));
        add(date_.day.qualifier, own);
        read_qualifier_on_the_right();
    }
    [[nodiscard]] std::string no_such_day(std::string_view day) const {
        if (date_.day.is_given() && date_.day.value == 0) return "there is no day 00";
        if (!date_.year.is_given() || !date_.month.is_given())
            return fmt::format("there is no day {} in any of these months", day);
        const auto month = std::chrono::year(date_.year.value) / static_cast<int>(date_.month.value);
        return fmt::format("{} {} has {} days", text::english_months[date_.month.value - 1U], date_.year.value,
                           static_cast<unsigned>((month / std::chrono::last).day()));
    }

    EdtfCursor& cursor_;
    EdtfDate date_;
};

}  // namespace

bool EdtfCursor::take(std::string_view token) {
    if (fault || !rest().starts_with(token)) return false;
    at += token.size();
    return true;
}

void EdtfCursor::fail(size_t offset, std::string message, std::string hint) {
    if (!fault) fault = EdtfFault{offset, std::move(message), std::move(hint)};
}

EdtfDate read_date(EdtfCursor& cursor) { return DateReader(cursor).read(); }

std::string_view name_of(Grouping grouping) {
    if (grouping >= Grouping::first_semester) return "half-year";
    if (grouping >= Grouping::first_quadrimester) return "quadrimester";
    return grouping >= Grouping::first_quarter ? "quarter" : "season";
}

}  // namespace content
