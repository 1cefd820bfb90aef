#pragma once

#include <map>

#include "content/changes.hpp"
#include "publish/edition.hpp"
#include "publish/opener.hpp"

namespace publish {

/// What a report is compared with, and what has changed since; nothing without a baseline.
struct Comparison {
    const xml::Document* baseline = nullptr;  ///< the source in the earlier issue
    const xml::Document* changes = nullptr;   ///< as `content::changes_as_xml` tells them
    std::vector<std::string> read;            ///< the files of the earlier issue
};

/// The earlier issue that reports are compared with: a source, or the folder that it is in under the name it has now.
/// What lies beside a source now is looked for beside the earlier one. Statements are found by the rules of now.
/// One thread at a time.
class Baseline {
public:
    Baseline(const Request& request, Opener& opener, xml::Documents& documents)
        : path_(request.baseline), opener_(opener), documents_(documents) {}

    [[nodiscard]] bool is_given() const { return !path_.empty(); }
    /// Reads the earlier issue of each. Where there is none that can be read, which is told, the source is not sound.
    void open(std::vector<content::Source>& sources, diag::Sink& sink);
    /// Of the source, and of those that the report alone is made of.
    Comparison compare(const Edition& edition, const std::vector<Declared>& own, diag::Sink& sink);
    /// What was made for one report.
    void forget(const Comparison& comparison, const diag::Sink& sink);

private:
    /// A source in both issues.
    struct Issues {
        const xml::Document* baseline = nullptr;
        content::IssueStatements before, after;
    };
    [[nodiscard]] std::string path_of(const std::string& source) const;
    const xml::Document* read_earlier(const std::string& path, diag::Sink& sink);
    void add_own(content::IssueStatements& before, content::IssueStatements& after, const xml::Document* then,
                 const xml::Document* now, diag::Sink& sink);
    void let_go(diag::FileId file, const diag::Sink& sink);

    std::string path_;
    Opener& opener_;
    xml::Documents& documents_;
    std::map<const xml::Document*, Issues> issues_;  ///< by source; only looked up in
};

}  // namespace publish
