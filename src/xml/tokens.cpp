#include "xml/tokens.hpp"

#include <algorithm>

#include "base/white_space.hpp"

namespace xml {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool begins_name(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

bool continues_name(char character) {
    return begins_name(character) || is_digit(character) || character == '-' || character == '.';
}

/// XPath 1.0, 3.7: what follows an operand is an operator, and nothing else is one: `*` and `div` are names elsewhere.
bool ends_operand(const std::vector<Token>& before) {
    if (before.empty()) return false;
    const Token& last = before.back();
    constexpr std::string_view ends = ")].*";  // of `..` the last
    return last.kind == TokenKind::symbol ? ends.find(last.text.back()) != std::string_view::npos
                                          : last.kind != TokenKind::operator_;
}

class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        constexpr size_t letters_a_token = 4;  // about; few expressions make the list grow
        constexpr size_t shortest = 4;
        tokens_.reserve(shortest + text_.size() / letters_a_token);
        for (at_ = skip_space(0); at_ < text_.size(); at_ = skip_space(at_)) next();
        return std::move(tokens_);
    }

private:
    [[nodiscard]] size_t skip_space(size_t from) const {
        while (from < text_.size() && base::is_white_space(text_[from])) ++from;
        return from;
    }
    [[nodiscard]] char peek(size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    void next() {
        const char first = text_[at_];
        if (first == '"' || first == '\'')
            add(TokenKind::literal, std::min(text_.find(first, at_ + 1), text_.size() - 1) + 1);
        else if (is_digit(first) || (first == '.' && is_digit(peek(1))))
            add(TokenKind::number, end_of_number());
        else if (first == '$')
            add(TokenKind::variable, end_of_name(at_ + 1));
        else if (begins_name(first))
            add_name();
        else
            add_symbol();
    }

    [[nodiscard]] size_t end_of_number() const {
        size_t end = at_;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        if (end < text_.size() && text_[end] == '.') ++end;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        return end;
    }
    [[nodiscard]] size_t end_of_part(size_t begin) const {
        if (begin >= text_.size() || !begins_name(text_[begin])) return begin;
        while (begin < text_.size() && continues_name(text_[begin])) ++begin;
        return begin;
    }
    /// `name`, `prefix:name` or `prefix:*`; `axis::name` are three tokens.
    [[nodiscard]] size_t end_of_name(size_t begin) const {
        const size_t end = end_of_part(begin);
        if (end == begin || end >= text_.size() || text_[end] != ':') return end;
        if (end + 1 < text_.size() && text_[end + 1] == '*') return end + 2;
        const size_t local_end = end_of_part(end + 1);
        return local_end == end + 1 ? end : local_end;
    }
    void add_name() {
        const size_t end = end_of_name(at_);
        const std::string_view name = text_.substr(at_, end - at_);
        const bool is_word = name == "and" || name == "or" || name == "div" || name == "mod";
        add(is_word && ends_operand(tokens_) ? TokenKind::operator_ : TokenKind::name, end);
    }
    void add_symbol() {
        constexpr std::string_view operators = "|+-=<>";
        const char first = text_[at_];
        const bool is_comparison = (first == '!' || first == '<' || first == '>') && peek(1) == '=';
        const bool is_doubled = (first == '/' || first == '.' || first == ':') && peek(1) == first;
        const bool is_operator =
            is_comparison || operators.find(first) != std::string_view::npos || (first == '*' && ends_operand(tokens_));
        add(is_operator ? TokenKind::operator_ : TokenKind::symbol, at_ + (is_comparison || is_doubled ? 2 : 1));
    }
    void add(TokenKind kind, size_t end) {
        tokens_.push_back({kind, text_.substr(at_, end - at_), at_});
        at_ = end;
    }

    std::string_view text_;
    size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view expression) { return Tokenizer(expression).run(); }

}  // namespace xml
