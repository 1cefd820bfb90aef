#include "publish/baseline.hpp"

#include <filesystem>
#include <system_error>

namespace publish {
namespace {

namespace fs = std::filesystem;

void append(content::IssueStatements& all, const content::IssueStatements& more) {
    all.statements.insert(all.statements.end(), more.statements.begin(), more.statements.end());
}

}  // namespace

std::string Baseline::path_of(const std::string& source) const {
    std::error_code error;
    return fs::is_directory(path_, error) ? (fs::path(path_) / fs::path(source).filename()).string() : path_;
}

void Baseline::open(std::vector<content::Source>& sources, diag::Sink& sink) {
    if (!is_given()) return;
    for (content::Source& source : sources) {
        const xml::Document* earlier = documents_.read(path_of(source.document->path), sink);
        source.sound = source.sound && earlier != nullptr;
        if (!source.sound) continue;
        const auto rules = opener_.rules_of(*source.document);
        issues_[source.document] = {earlier, content::read_issue(rules, documents_, *earlier, sink),
                                    content::read_issue(rules, documents_, *source.document, sink)};
    }
}

Comparison Baseline::compare(const Edition& edition, const std::vector<Declared>& own, diag::Sink& sink) {
    const auto issues = issues_.find(edition.source->document);
    if (issues == issues_.end()) return {};
    content::IssueStatements before = issues->second.before, after = issues->second.after;
    const std::string& now = edition.source->document->path;
    Comparison comparison{issues->second.baseline, nullptr, {issues->second.baseline->path}};
    std::vector<diag::FileId> own_then;
    for (size_t i = 0; i < own.size(); ++i) {
        const fs::path beside = fs::path(edition.reads[i]).lexically_relative(fs::path(now).parent_path());
        const fs::path earlier = (fs::path(path_of(now)).parent_path() / beside).lexically_normal();
        const xml::Document* then = beside.empty() ? nullptr : read_earlier(earlier.string(), sink);
        if (then != nullptr) {
            comparison.read.push_back(then->path);
            own_then.push_back(then->file);
        }
        add_own(before, after, then, own[i].source.document, sink);
    }
    for (content::IssueStatements* issue : {&before, &after}) content::leave_out_others(*issue, edition.owner);
    comparison.changes = documents_.parse("changes", content::changes_as_xml(before, after), sink);
    for (const diag::FileId file : own_then) let_go(file, sink);
    return comparison;
}

/// Nothing where there is none: who had not answered had said nothing.
const xml::Document* Baseline::read_earlier(const std::string& path, diag::Sink& sink) {
    std::error_code error;
    const xml::Document* document = fs::exists(path, error) ? documents_.read_alone(path, sink) : nullptr;
    if (document == nullptr || !tell_leads_outside(*document, sink)) return document;
    let_go(document->file, sink);
    return nullptr;
}

void Baseline::add_own(content::IssueStatements& before, content::IssueStatements& after, const xml::Document* then,
                       const xml::Document* now, diag::Sink& sink) {
    const xml::Document* rules_from = now != nullptr ? now : then;
    if (rules_from == nullptr) return;
    const auto rules = opener_.rules_of(*rules_from);
    if (then != nullptr) append(before, content::read_issue(rules, documents_, *then, sink));
    if (now != nullptr) append(after, content::read_issue(rules, documents_, *now, sink));
}

void Baseline::forget(const Comparison& comparison, const diag::Sink& sink) {
    if (comparison.changes != nullptr) let_go(comparison.changes->file, sink);
}

void Baseline::let_go(diag::FileId file, const diag::Sink& sink) {
    documents_.forget(file);
    if (!sink.points_into(file)) documents_.files().forget_text(file);
}

}  // namespace publish
