#include "diag/diagnostic.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "diag/excerpt.hpp"

namespace diag {

void Sink::report(Code code, Span span, std::string message, std::string hint, Labels labels) {
    const Severity severity = strict_ ? Severity::error : entry(code).severity;
    if (severity == Severity::error) ++errors_;
    for (Label& label : labels) label.message = readable(std::move(label.message));
    diagnostics_.push_back(
        {code, severity, span, readable(std::move(message)), std::move(labels), readable(std::move(hint)), 0, {}});
}

void Sink::report_character(Code code, Span from, char32_t character, std::string message) {
    report(code, from, std::move(message));
    diagnostics_.back().character = character;
}

void Sink::report_word(Code code, Span from, std::string_view word, std::string message, std::string hint) {
    report(code, from, std::move(message), std::move(hint));
    diagnostics_.back().word = word;
}

namespace {

/// Of what is told at one place once for each of many nodes, only the second places differ.
using Words = std::tuple<Code, Severity, std::string_view, std::string_view>;

Words words_of(const Diagnostic& diagnostic) {
    return {diagnostic.code, diagnostic.severity, diagnostic.message, diagnostic.hint};
}

void add_labels(Diagnostic& told, const Diagnostic& repeat) {
    if (told.labels == repeat.labels) return;
    for (const Label& label : repeat.labels)
        if (told.labels.empty() || told.labels.back() != label) told.labels.push_back(label);
}

}  // namespace

std::vector<Diagnostic> Sink::sorted() const {
    std::vector<Diagnostic> ordered = diagnostics_;
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    std::vector<Diagnostic> result;
    std::map<Words, size_t> told;  // at the place at hand, by their position in the result
    for (const Diagnostic& diagnostic : ordered) {
        if (!result.empty() && result.back().span != diagnostic.span) told.clear();
        const auto [known, is_new] = told.try_emplace(words_of(diagnostic), result.size());
        if (is_new)
            result.push_back(diagnostic);
        else
            add_labels(result[known->second], diagnostic);
    }
    return result;
}

bool Sink::points_into(FileId file) const {
    return std::ranges::any_of(diagnostics_, [&](const Diagnostic& diagnostic) {
        return diagnostic.span.file == file ||
               std::ranges::any_of(diagnostic.labels, [&](const Label& label) { return label.span.file == file; });
    });
}

void Sink::point_into_texts(const std::function<Span(const Diagnostic&)>& place) {
    for (Diagnostic& diagnostic : diagnostics_)
        if (diagnostic.character != 0 || !diagnostic.word.empty()) diagnostic.span = place(diagnostic);
}

void Sink::label(size_t begin, Code code, const Labels& labels) {
    for (Diagnostic& diagnostic : std::span(diagnostics_).subspan(begin))
        if (diagnostic.code == code) diagnostic.labels.insert(diagnostic.labels.end(), labels.begin(), labels.end());
}

void Sink::append(const Sink& other) {
    diagnostics_.insert(diagnostics_.end(), other.diagnostics_.begin(), other.diagnostics_.end());
    errors_ += other.errors_;
}

void Sink::append(const Sink& other, const std::function<bool(const Diagnostic&)>& keep) {
    for (const Diagnostic& diagnostic : other.diagnostics_) {
        if (!keep(diagnostic)) continue;
        if (diagnostic.severity == Severity::error) ++errors_;
        diagnostics_.push_back(diagnostic);
    }
}

}  // namespace diag
