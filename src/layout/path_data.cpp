#include "layout/path_data.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/white_space.hpp"
#include "layout/dimensions.hpp"
#include "layout/lexical.hpp"

namespace layout {

using document::Verb;

void Outline::move(PlanePoint to) {
    verbs.push_back(Verb::move);
    points.push_back(to);
}

void Outline::line(PlanePoint to) {
    verbs.push_back(Verb::line);
    points.push_back(to);
}

void Outline::curve(PlanePoint control_1, PlanePoint control_2, PlanePoint to) {
    verbs.push_back(Verb::curve);
    points.insert(points.end(), {control_1, control_2, to});
}

void Outline::close() { verbs.push_back(Verb::close); }

namespace {

constexpr std::string_view commands = "MLHVCAZ";

char upper(char command) { return command >= 'a' && command <= 'z' ? static_cast<char>(command - 'a' + 'A') : command; }

/// "e3" and "E-2", which only path data has (SVG 2, 9.3.9).
size_t exponent_length(std::string_view text) {
    if (text.empty() || upper(text[0]) != 'E') return 0;
    const bool has_sign = text.size() > 1 && (text[1] == '+' || text[1] == '-');
    const size_t digits = has_sign ? 2 : 1;
    const size_t end = std::min(text.find_first_not_of("0123456789", digits), text.size());
    return end > digits ? end : 0;
}

double scientific(std::string_view text) {
    if (text.front() == '+') text.remove_prefix(1);
    double number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec == std::errc()) return number;
    const bool is_tiny = text.find('-', 1) != std::string_view::npos;
    return is_tiny ? 0 : 2.0 * greatest_number;
}

/// Reads path data from left to right (SVG 2, 9.3).
class PathReader {
public:
    explicit PathReader(std::string_view text) : text_(text) {}

    Reading<Outline> read() {
        for (skip_spaces(); at_ < text_.size() && !fault_; skip_spaces()) segment();
        if (!fault_ && outline_.verbs.empty()) fail("the path is empty");
        if (fault_) return *fault_;
        return std::move(outline_);
    }

private:
    /// A command, or further arguments of the one before.
    void segment() {
        const char sign = text_[at_];
        if (commands.find(upper(sign)) != std::string_view::npos) {
            command_ = sign;
            ++at_;
        } else if (is_letter(sign) || command_ == 0 || upper(command_) == 'Z') {
            return fail(quoted(text_.substr(at_, 1)) + " is no command of a path");
        }
        if (outline_.verbs.empty() && upper(command_) != 'M') return fail("a path begins with `M`");
        const PlanePoint origin = upper(command_) == command_ ? PlanePoint{} : here_;
        carry_out(upper(command_), origin);
        // What follows a move is a line.
        if (upper(command_) == 'M') command_ = command_ == 'M' ? 'L' : 'l';
    }

    void carry_out(char command, PlanePoint origin) {
        if (command != 'M' && command != 'Z') reopen();
        switch (command) {
        case 'M':
            start_ = here_ = point(origin);
            is_closed_ = false;
            return outline_.move(here_);
        case 'L':
            return line(point(origin));
        case 'H':
            return line({origin.x + number(), here_.y});
        case 'V':
            return line({here_.x, origin.y + number()});
        case 'C':
            return curve(origin);
        case 'A':
            return arc(origin);
        default:
            here_ = start_;
            is_closed_ = true;
            return outline_.close();
        }
    }

    /// What goes on after a `Z` begins where that led.
    void reopen() {
        if (is_closed_) outline_.move(start_);
        is_closed_ = false;
    }

    void line(PlanePoint to) { outline_.line(here_ = to); }
    void curve(PlanePoint origin) {
        const PlanePoint control_1 = point(origin), control_2 = point(origin);
        outline_.curve(control_1, control_2, here_ = point(origin));
    }
    void arc(PlanePoint origin) {
        Arc arc;
        arc.radius_x = number();
        arc.radius_y = number();
        arc.rotation = number();
        arc.large = flag();
        arc.sweep = flag();
        const PlanePoint to = point(origin);
        if (!fault_) add_arc(outline_, here_, arc, to);
        here_ = to;
    }

    PlanePoint point(PlanePoint origin) {
        const double x = number(), y = number();
        return {origin.x + x, origin.y + y};
    }

    double number() {
        skip_separator();
        const size_t length = number_length(text_.substr(at_));
        if (length == 0) return fail("a number is missing in the path"), 0;
        const size_t exponent = exponent_length(text_.substr(at_ + length));
        const double number =
            exponent == 0 ? to_number(text_.substr(at_, length)) : scientific(text_.substr(at_, length + exponent));
        if (!(std::abs(number) <= static_cast<double>(greatest_number))) return fail("a number is too large"), 0;
        at_ += length + exponent;
        return number;
    }

    /// One digit, which another may follow directly.
    bool flag() {
        skip_separator();
        const char sign = at_ < text_.size() ? text_[at_] : ' ';
        if (sign != '0' && sign != '1') return fail("an arc's flag is 0 or 1"), false;
        ++at_;
        return sign == '1';
    }

    void skip_spaces() {
        while (at_ < text_.size() && base::white_space.find(text_[at_]) != std::string_view::npos) ++at_;
    }
    void skip_separator() {
        skip_spaces();
        const bool follows_number = at_ > 0 && !is_letter(text_[at_ - 1]);
        if (follows_number && at_ < text_.size() && text_[at_] == ',') ++at_;
        skip_spaces();
    }
    static bool is_letter(char sign) { return upper(sign) >= 'A' && upper(sign) <= 'Z'; }

    void fail(std::string message) {
        if (!fault_)
            fault_ = ValueFault{text_.substr(at_), std::move(message),
                                "`M`, `L`, `H`, `V`, `C`, `A` and `Z` with their numbers, such as `M 0 0 L 5 5 H 0 Z`"};
        at_ = text_.size();
    }

    std::string_view text_;
    size_t at_ = 0;
    char command_ = 0;
    PlanePoint here_, start_;
    bool is_closed_ = false;
    Outline outline_;
    std::optional<ValueFault> fault_;
};

}  // namespace

Reading<Outline> read_path_data(std::string_view text) { return PathReader(text).read(); }

}  // namespace layout
