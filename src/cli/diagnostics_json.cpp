#include "base/json.hpp"
#include "cli/diagnostics.hpp"

namespace cli {
namespace {

using base::Json;

void put_place(Json& object, const diag::Span& span, const diag::Files& files) {
    if (span.file != diag::FileId::none) {
        object["file"] = files.name(span.file);
        object["line"] = span.line;
        object["column"] = span.column;
    }
}

Json to_json(const diag::Diagnostic& diagnostic, const diag::Files& files) {
    Json object;
    object["code"] = diag::entry(diagnostic.code).name;
    object["severity"] = diagnostic.severity == diag::Severity::error ? "error" : "warning";
    put_place(object, diagnostic.span, files);
    object["message"] = diagnostic.message;
    if (!diagnostic.hint.empty()) {
        object["hint"] = diagnostic.hint;
    }
    for (const auto& label : diagnostic.labels) {
        Json& also = object["also"].emplace_back();
        put_place(also, label.span, files);
        also["message"] = label.message;
    }
    return object;
}

}  // namespace

std::string diagnostics_json(std::span<const diag::Diagnostic> diagnostics, const diag::Files& files) {
    Json all = Json::array();
    for (const auto& diagnostic : diagnostics) {
        all.push_back(to_json(diagnostic, files));
    }
    return base::json_text(all);
}

}  // namespace cli
