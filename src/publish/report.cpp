#include "publish/report.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "publish/input.hpp"
#include "publish/publish.hpp"
#include "publish/store.hpp"
#include "text/font_version.hpp"

namespace publish {
namespace {

/// The faces that its words are set in, by name.
std::vector<std::string> fonts_of(const document::Document& document, const text::Fonts& fonts) {
    std::set<text::FaceId> faces;
    for (const document::Page& page : document.pages)
        for (const document::Item& item : page.items)
            if (const auto* run = std::get_if<document::GlyphRun>(&item.what)) faces.insert(run->face);
    std::set<std::string> names;
    for (const text::FaceId face : faces) names.insert(text::name_and_version(fonts.face(face)));
    return {names.begin(), names.end()};
}

}  // namespace

std::vector<std::string> inputs_of(const Turn& turn) {
    std::vector<std::string> paths;
    const auto add = [&](const std::string& path) {
        if (path != "-" && std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
    };
    const auto add_source = [&](const content::Source& source) {
        if (source.document == nullptr) return;
        add(source.document->path);
        std::ranges::for_each(source.held_to, add);
    };
    add_source(*turn.edition.source);
    add(turn.layout.document->path);
    std::ranges::for_each(turn.layout.declared, add_source);
    for (size_t i = 0; i < turn.own.size(); ++i) {
        const content::Source& source = turn.own[i].source;
        // One with a fault is waited for as well.
        if (source.document != nullptr || !source.sound) add(turn.edition.reads[i]);
        std::ranges::for_each(source.held_to, add);
    }
    std::ranges::for_each(turn.comparison.read, add);
    return paths;
}

Report report_of(const Turn& turn, const Request& request) {
    Report report;
    report.is_edition = static_cast<bool>(turn.edition.made_for.node);
    report.key = turn.edition.made_for.key;
    report.owner = turn.edition.owner;
    report.source = turn.edition.source->document->path;
    report.layout = turn.layout.document->path;
    report.as_of = turn.as_of;
    report.failure = turn.edition.failure;
    if (turn.edition.path.empty()) return report;
    report.path = in_folder(request.out, turn.edition.path);
    for (const PrintFile& file : turn.edition.prints) report.prints.push_back(in_folder(request.out, file.path));
    report.inputs = inputs_of(turn);
    report.baseline = turn.comparison.read;
    if (!turn.document) return report;
    report.title = turn.document->metadata.title;
    report.pages = turn.document->pages.size();
    report.fonts = fonts_of(*turn.document, turn.fonts);
    return report;
}

void store_report(Report& report, const std::string& bytes, diag::Sink& sink) {
    report.unchanged = stored(report.path, bytes.size()) == bytes;
    const auto failure = report.unchanged ? std::nullopt : store(report.path, bytes);
    report.written = !failure;
    report.sha256 = base::sha256(bytes);
    if (failure)
        sink.report(diag::Code::unwritable_file, {}, fmt::format("cannot write `{}`: {}", report.path, *failure));
}

std::string first_error(const diag::Sink& sink, const diag::Files& files) {
    for (const diag::Diagnostic& each : sink.sorted()) {
        if (each.severity != diag::Severity::error) continue;
        const bool is_placed = each.span.file != diag::FileId::none;
        return is_placed ? fmt::format("{}:{}: {}", files.name(each.span.file), each.span.line, each.message)
                         : each.message;
    }
    return "a file that it shares with another edition has faults, or its schema or rules";
}

}  // namespace publish
