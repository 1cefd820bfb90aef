#include "diag/diagnostic.hpp"

#include <algorithm>

namespace diag {

Diagnostic& Sink::report(Code code, Span span, std::string message, std::string hint) {
    const Severity severity = strict_ ? Severity::error : entry(code).severity;
    if (severity == Severity::error) ++errors_;
    return diagnostics_.emplace_back(Diagnostic{code, severity, span, std::move(message), {}, std::move(hint)});
}

std::vector<Diagnostic> Sink::sorted() const {
    std::vector<Diagnostic> result = diagnostics_;
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

void Sink::append(const Sink& other) {
    diagnostics_.insert(diagnostics_.end(), other.diagnostics_.begin(), other.diagnostics_.end());
    errors_ += other.errors_;
}

}  // namespace diag
