#include "diag/diagnostic.hpp"

#include <algorithm>

namespace diag {

void Sink::report(Code code, Span span, std::string message, std::string hint, Labels labels) {
    const Severity severity = strict_ ? Severity::error : entry(code).severity;
    if (severity == Severity::error) ++errors_;
    diagnostics_.push_back({code, severity, span, std::move(message), std::move(labels), std::move(hint), 0});
}

void Sink::report_character(Code code, Span from, char32_t character, std::string message) {
    report(code, from, std::move(message));
    diagnostics_.back().character = character;
}

namespace {

/// Of what is told once for each of many nodes, only the second places differ.
bool says_the_same(const Diagnostic& a, const Diagnostic& b) {
    return a.span == b.span && a.code == b.code && a.severity == b.severity && a.message == b.message &&
           a.hint == b.hint;
}

void add_labels(Diagnostic& told, Diagnostic& repeat) {
    for (Label& label : repeat.labels)
        if (told.labels.empty() || told.labels.back() != label) told.labels.push_back(std::move(label));
}

}  // namespace

std::vector<Diagnostic> Sink::sorted() const {
    std::vector<Diagnostic> ordered = diagnostics_;
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    std::vector<Diagnostic> result;
    auto here = result.size();  // where the diagnostics of the place at hand begin
    for (Diagnostic& diagnostic : ordered) {
        if (!result.empty() && result.back().span != diagnostic.span) here = result.size();
        const auto begin = result.begin() + static_cast<std::ptrdiff_t>(here);
        const auto told =
            std::find_if(begin, result.end(), [&](const Diagnostic& each) { return says_the_same(each, diagnostic); });
        if (told == result.end())
            result.push_back(std::move(diagnostic));
        else if (told->labels != diagnostic.labels)
            add_labels(*told, diagnostic);
    }
    return result;
}

void Sink::point_at_characters(const std::function<Span(const Diagnostic&)>& place) {
    for (Diagnostic& diagnostic : diagnostics_)
        if (diagnostic.character != 0) diagnostic.span = place(diagnostic);
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
