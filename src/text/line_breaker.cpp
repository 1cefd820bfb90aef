#include <algorithm>
#include <map>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "text/address.hpp"
#include "text/break.hpp"
#include "text/icu.hpp"
#include "text/letters.hpp"

namespace text {

namespace {

constexpr char32_t soft_hyphen = 0x00AD, hyphen = 0x2010, en_dash = 0x2013, minus = 0x2212;
constexpr char32_t no_letter = 0;

/// The code points around a place in a text, counted from it: 0 is the one after, -1 the one before.
class Neighbours {
public:
    Neighbours(std::string_view text, size_t offset) : text_(text), offset_(offset) {}

    [[nodiscard]] char32_t operator[](int distance) const {
        size_t at = offset_;
        for (; distance < 0; ++distance) {
            if (at == 0) return no_letter;
            at = base::code_point_begin(text_, at - 1);
        }
        for (; distance > 0 && at < text_.size(); --distance) at += base::decode_at(text_, at).size;
        return at < text_.size() ? base::decode_at(text_, at).code_point : no_letter;
    }

private:
    std::string_view text_;
    size_t offset_;
};

bool is_hyphen(char32_t sign) { return sign == U'-' || sign == hyphen; }

/// After the dash of "2020–2021" or "2021-06-24".
bool is_inside_numbers(const Neighbours& around) {
    const bool dash = is_hyphen(around[-1]) || around[-1] == en_dash || around[-1] == minus;
    return dash && is_ascii_digit(around[-2]) && is_ascii_digit(around[0]);
}

/// After the hyphen of "e-post" or "vitamin-D", which would leave one letter alone.
bool leaves_letter_alone(const Neighbours& around) {
    return is_hyphen(around[-1]) && is_letter(around[-2]) && is_letter(around[0]) &&
           (!is_letter(around[-3]) || !is_letter(around[1]));
}

bool is_unwanted(std::string_view text, size_t offset) {
    const Neighbours around{text, offset};
    return around[-1] == soft_hyphen || is_inside_numbers(around) || leaves_letter_alone(around);
}

bool is_one_of(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

bool may_break_address_after(std::string_view token, size_t at) {
    return is_one_of(token[at], "/.@-") && !is_one_of(token[at + 1], "/.@-,;:!?)]}>\"'");
}

struct Token {
    size_t begin = 0, end = 0;
};

/// The next stretch without spaces, from `from` on; empty at the text's end.
Token next_token(std::string_view text, size_t from) {
    const auto* begin = std::find_if_not(text.begin() + from, text.end(), base::is_white_space);
    const auto* end = std::find_if(begin, text.end(), base::is_white_space);
    return {static_cast<size_t>(begin - text.begin()), static_cast<size_t>(end - text.begin())};
}

/// Copies the iterator's breaks into `to`, but inside addresses takes others.
class Tailoring {
public:
    Tailoring(std::string_view text, std::vector<BreakOpportunity> found) : text_(text), found_(std::move(found)) {}

    std::vector<BreakOpportunity> tailored() {
        for (Token token = next_token(text_, 0); token.begin < token.end; token = next_token(text_, token.end)) {
            if (!is_address(text_.substr(token.begin, token.end - token.begin))) continue;
            copy_until(token.begin);
            break_address(token);
        }
        copy_until(text_.size());
        return std::move(breaks_);
    }

private:
    void copy_until(size_t end) {
        for (; next_ < found_.size() && found_[next_].offset <= end; ++next_)
            if (found_[next_].mandatory || !is_unwanted(text_, found_[next_].offset)) breaks_.push_back(found_[next_]);
    }

    void break_address(Token token) {
        for (size_t at = token.begin + 1; at + 1 < token.end; ++at)
            if (may_break_address_after(text_, at)) breaks_.push_back({static_cast<uint32_t>(at + 1), false});
        while (next_ < found_.size() && found_[next_].offset < token.end) ++next_;
    }

    std::string_view text_;
    std::vector<BreakOpportunity> found_, breaks_;
    size_t next_ = 0;
};

}  // namespace

struct LineBreaker::State {
    icu::BreakIterator& iterator_for(std::string_view language);

    std::map<std::string, std::unique_ptr<icu::BreakIterator>, std::less<>> iterators;
};

icu::BreakIterator& LineBreaker::State::iterator_for(std::string_view language) {
    if (const auto known = iterators.find(language); known != iterators.end()) return *known->second;
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> created{
        icu::BreakIterator::createLineInstance(set_root_default_and_find(language), error)};
    require_success(error);
    return *iterators.emplace(std::string{language}, std::move(created)).first->second;
}

namespace {

std::vector<BreakOpportunity> all_breaks(icu::BreakIterator& iterator, std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<int64_t>(text.size()), &error);
    iterator.setText(&bytes, error);
    require_success(error);
    std::vector<BreakOpportunity> breaks;
    const auto end = static_cast<int32_t>(text.size());
    for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE && at < end; at = iterator.next())
        breaks.push_back({static_cast<uint32_t>(at), iterator.getRuleStatus() >= UBRK_LINE_HARD});
    utext_close(&bytes);
    return breaks;
}

}  // namespace

LineBreaker::LineBreaker() : state_(std::make_unique<State>()) {}
LineBreaker::~LineBreaker() = default;

std::vector<BreakOpportunity> LineBreaker::opportunities(std::string_view text, std::string_view language) {
    return text.empty() ? std::vector<BreakOpportunity>{}
                        : Tailoring{text, all_breaks(state_->iterator_for(language), text)}.tailored();
}

}  // namespace text
