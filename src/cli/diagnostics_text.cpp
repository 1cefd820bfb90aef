#include <algorithm>

#include <fmt/format.h>

#include "cli/diagnostics.hpp"

namespace cli {
namespace {

constexpr size_t longest_quote = 160;

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }
bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// C1 controls (U+0080 to U+009F) are two bytes in UTF-8; a terminal obeys them as it obeys ESC.
bool is_c1_control(std::string_view text, size_t at) {
    return text[at] == '\xC2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

/// Controls of writing direction (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) would turn the line around.
bool is_bidi_control(std::string_view text, size_t at) {
    const std::string_view code_point = text.substr(at, 3);
    return code_point == "\u200e" || code_point == "\u200f" || (code_point >= "\u202a" && code_point <= "\u202e") ||
           (code_point >= "\u2066" && code_point <= "\u2069");
}

std::string escape(std::string_view text) {
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        if (is_bidi_control(text, i)) {
            const auto second = static_cast<unsigned char>(text[i + 1]),
                       third = static_cast<unsigned char>(text[i + 2]);
            result += fmt::format("\\u{:04x}", 0x2000 + (second & 0x3FU) * 64 + (third & 0x3FU));
            i += 2;
        } else if (is_c1_control(text, i)) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[++i]));
        } else if (is_control(text[i])) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[i]));
        } else {
            result += text[i];
        }
    }
    return result;
}

/// The byte offset of a column counted in code points from 1.
size_t offset_of_column(std::string_view line, uint32_t column) {
    size_t offset = 0;
    for (uint32_t seen = 1; seen < column && offset < line.size(); ++seen) {
        do {
            ++offset;
        } while (offset < line.size() && continues_code_point(line[offset]));
    }
    return offset;
}

size_t columns(std::string_view text) {
    return static_cast<size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues_code_point(c); }));
}

class Style {
public:
    explicit Style(bool color) : color_(color) {}
    [[nodiscard]] std::string bold(std::string_view text) const { return wrap("1", text); }
    [[nodiscard]] std::string severity(diag::Severity severity) const {
        return severity == diag::Severity::error ? wrap("1;31", "error") : wrap("1;33", "warning");
    }
    [[nodiscard]] std::string caret() const { return wrap("1;32", "^"); }

private:
    [[nodiscard]] std::string wrap(std::string_view code, std::string_view text) const {
        return color_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
    }
    bool color_;
};

std::string place(const diag::Span& span, const diag::Files& files) {
    if (span.file == diag::FileId::none) {
        return "lagesbild";
    }
    const std::string name = escape(files.name(span.file));
    return span.line == 0 ? name : fmt::format("{}:{}:{}", name, span.line, span.column);
}

/// The line and a caret below the column. Of a very long line a window around the column is shown.
std::string quote(const diag::Span& span, const diag::Files& files, const Style& style) {
    if (span.file == diag::FileId::none || span.line == 0) {
        return {};
    }
    std::string_view line = files.line(span.file, span.line);
    size_t offset = offset_of_column(line, span.column);
    size_t begin = offset > longest_quote / 2 && line.size() > longest_quote ? offset - longest_quote / 2 : 0;
    while (begin > 0 && continues_code_point(line[begin])) {
        --begin;
    }
    size_t end = std::min(line.size(), begin + longest_quote);
    while (end < line.size() && continues_code_point(line[end])) {
        ++end;
    }
    const size_t before = columns(escape(line.substr(begin, offset - begin)));
    return fmt::format("  {}\n  {:>{}}{}\n", escape(line.substr(begin, end - begin)), "", before, style.caret());
}

std::string one(const diag::Diagnostic& diagnostic, const diag::Files& files, const Style& style) {
    std::string text =
        fmt::format("{}: {}: {} [{}]\n", style.bold(place(diagnostic.span, files)), style.severity(diagnostic.severity),
                    escape(diagnostic.message), diag::entry(diagnostic.code).name);
    text += quote(diagnostic.span, files, style);
    for (const auto& label : diagnostic.labels) {
        text += fmt::format("  {}: {}\n", place(label.span, files), escape(label.message));
    }
    if (!diagnostic.hint.empty()) {
        text += fmt::format("  {}\n", escape(diagnostic.hint));
    }
    return text;
}

}  // namespace

std::string diagnostics_text(std::span<const diag::Diagnostic> diagnostics, const diag::Files& files, bool color,
                             size_t most) {
    const Style style(color);
    std::string text;
    for (const auto& diagnostic : diagnostics.first(std::min(most, diagnostics.size()))) {
        text += one(diagnostic, files, style);
    }
    if (diagnostics.size() > most) {
        text += fmt::format("lagesbild: {} more; `--diagnostics json` shows them all\n", diagnostics.size() - most);
    }
    return text;
}

}  // namespace cli
