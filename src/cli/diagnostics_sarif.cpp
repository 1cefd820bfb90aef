#include <fmt/format.h>

#include "base/json.hpp"
#include "cli/diagnostics.hpp"
#include "cli/version.hpp"

namespace cli {
namespace {

using base::Json;

Json rules() {
    Json all = Json::array();
    for (const auto& entry : diag::code_table()) {
        all.push_back(
            {{"id", entry.name}, {"shortDescription", {{"text", entry.meaning}}}, {"help", {{"text", entry.remedy}}}});
    }
    return all;
}

/// As a relative reference (RFC 3986, 4.2); its first part has no colon, since that would end a scheme.
std::string uri(std::string_view path) {
    constexpr std::string_view plain = "-._~!$&'()*+,;=@/";
    std::string made;
    for (const char byte : path) {
        const bool is_alphanumeric =
            (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        if (is_alphanumeric || plain.find(byte) != std::string_view::npos)
            made += byte;
        else
            made += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return made;
}

Json location(const diag::Span& span, const diag::Files& files) {
    Json physical{{"artifactLocation", {{"uri", uri(files.name(span.file))}}}};
    if (span.line > 0) {
        physical["region"] = {{"startLine", span.line}, {"startColumn", span.column}};
    }
    return {{"physicalLocation", physical}};
}

/// The labels that stand in a file.
Json related_locations(const diag::Labels& labels, const diag::Files& files) {
    Json all = Json::array();
    for (const diag::Label& label : labels) {
        if (label.span.file == diag::FileId::none) continue;
        all.push_back(location(label.span, files));
        all.back()["message"] = {{"text", label.message}};
    }
    return all;
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
    if (const Json related = related_locations(diagnostic.labels, files); !related.empty()) {
        object["relatedLocations"] = related;
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
    return base::json_text(log);
}

}  // namespace cli
