#include <nlohmann/json.hpp>

#include "cli/diagnostics.hpp"
#include "cli/version.hpp"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

Json rules() {
    Json all = Json::array();
    for (const auto& entry : diag::code_table()) {
        all.push_back(
            {{"id", entry.name}, {"shortDescription", {{"text", entry.meaning}}}, {"help", {{"text", entry.remedy}}}});
    }
    return all;
}

Json location(const diag::Span& span, const diag::Files& files) {
    Json physical{{"artifactLocation", {{"uri", files.name(span.file)}}}};
    if (span.line > 0) {
        physical["region"] = {{"startLine", span.line}, {"startColumn", span.column}};
    }
    return {{"physicalLocation", physical}};
}

Json result(const diag::Diagnostic& diagnostic, const diag::Files& files) {
    const std::string text = diagnostic.hint.empty() ? diagnostic.message : diagnostic.message + "; " + diagnostic.hint;
    Json object{{"ruleId", diag::entry(diagnostic.code).name},
                {"ruleIndex", static_cast<size_t>(diagnostic.code)},
                {"level", diagnostic.severity == diag::Severity::error ? "error" : "warning"},
                {"message", {{"text", text}}}};
    if (diagnostic.span.file != diag::FileId::none) {
        object["locations"] = Json::array({location(diagnostic.span, files)});
    }
    return object;
}

}  // namespace

std::string diagnostics_sarif(std::span<const diag::Diagnostic> diagnostics, const diag::Files& files) {
    Json results = Json::array();
    for (const auto& diagnostic : diagnostics) {
        results.push_back(result(diagnostic, files));
    }
    const Json driver{{"name", "lagesbild"}, {"version", version()}, {"rules", rules()}};
    const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({run})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cli
