#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/diagnostics.hpp"

namespace cli {
namespace {

constexpr size_t longest_quote = 160;
constexpr size_t most_labels = 3;

/// C0, DEL, and C1, which a terminal obeys as it obeys ESC.
bool is_control(char32_t sign) { return sign < 0x20 || (sign >= 0x7F && sign < 0xA0); }

/// Controls of writing direction would turn the line around.
bool is_bidi_control(char32_t sign) {
    return sign == 0x200E || sign == 0x200F || (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
}

/// The byte offset of a column counted in code points from 1.
size_t offset_of_column(std::string_view line, uint32_t column) {
    size_t offset = 0;
    for (uint32_t seen = 1; seen < column && offset < line.size(); ++seen) offset = base::next_code_point(line, offset);
    return offset;
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

/// Of a quoted line, whose tabs are a space each so that the caret stands below its column.
std::string shown(std::string_view part) {
    std::string text(part);
    std::replace(text.begin(), text.end(), '\t', ' ');
    return escape(text);
}

/// The line and a caret below the column. Of a very long line a window around the column is shown.
std::string quote(const diag::Span& span, const diag::Files& files, const Style& style) {
    if (span.file == diag::FileId::none || span.line == 0) {
        return {};
    }
    std::string_view line = files.line(span.file, span.line);
    size_t offset = offset_of_column(line, span.column);
    const bool cut = offset > longest_quote / 2 && line.size() > longest_quote;
    const size_t begin = cut ? base::code_point_begin(line, offset - longest_quote / 2) : 0;
    size_t end = std::min(line.size(), begin + longest_quote);
    while (end < line.size() && base::is_continuation(line[end])) {
        ++end;
    }
    const size_t before = base::count_code_points(shown(line.substr(begin, offset - begin)));
    return fmt::format("  {}\n  {:>{}}{}\n", shown(line.substr(begin, end - begin)), "", before, style.caret());
}

std::string one(const diag::Diagnostic& diagnostic, const diag::Files& files, const Style& style) {
    std::string text =
        fmt::format("{}: {}: {} [{}]\n", style.bold(place(diagnostic.span, files)), style.severity(diagnostic.severity),
                    escape(diagnostic.message), diag::entry(diagnostic.code).name);
    text += quote(diagnostic.span, files, style);
    const auto& labels = diagnostic.labels;
    const size_t shown = std::min(labels.size(), most_labels);
    for (const auto& label : std::span(labels).first(shown)) {
        text += fmt::format("  {}: {}\n", place(label.span, files), escape(label.message));
    }
    if (labels.size() > shown) text += fmt::format("  and {} more\n", labels.size() - shown);
    if (!diagnostic.hint.empty()) {
        text += fmt::format("  {}\n", escape(diagnostic.hint));
    }
    return text;
}

/// Of more than are shown, errors before warnings: the reason why there is no report is never among the rest.
std::vector<bool> shown(std::span<const diag::Diagnostic> diagnostics, size_t most) {
    std::vector<bool> all(diagnostics.size(), false);
    for (const auto severity : {diag::Severity::error, diag::Severity::warning})
        for (size_t i = 0; i < diagnostics.size() && most > 0; ++i)
            if (diagnostics[i].severity == severity) {
                all[i] = true;
                --most;
            }
    return all;
}

}  // namespace

std::string escape(std::string_view text) {
    std::string result;
    for (size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode_at(text, at);
        if (is_bidi_control(next.code_point))
            result += fmt::format("\\u{:04x}", static_cast<uint32_t>(next.code_point));
        else if (is_control(next.code_point))
            result += fmt::format("\\x{:02x}", static_cast<uint32_t>(next.code_point));
        else
            result += text.substr(at, next.size);
        at += next.size;
    }
    return result;
}

std::string diagnostics_text(std::span<const diag::Diagnostic> diagnostics, const diag::Files& files, bool color,
                             size_t most) {
    const Style style(color);
    std::string text;
    const std::vector<bool> is_shown = shown(diagnostics, most);
    for (size_t i = 0; i < diagnostics.size(); ++i)
        if (is_shown[i]) text += one(diagnostics[i], files, style);
    if (diagnostics.size() > most) {
        text += fmt::format("lagesbild: {} more; `--diagnostics json` shows them all\n", diagnostics.size() - most);
    }
    return text;
}

}  // namespace cli
