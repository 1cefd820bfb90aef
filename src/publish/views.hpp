#pragma once

#include <list>
#include <map>
#include <vector>

#include "content/view.hpp"
#include "publish/edition.hpp"
#include "publish/opener.hpp"

namespace publish {

/// What the owners of editions may see of the documents that these are made of. One thread at a time.
class Views {
public:
    Views(Opener& opener, xml::Documents& documents) : opener_(opener), documents_(documents) {}

    /// Of those of the edition in which others have statements; of none where it has no owner. `own`: what it alone
    /// reads; `baseline`: its source in the earlier issue, or nullptr.
    std::list<content::View> of(const Edition& edition, const BoundLayout& layout, const std::vector<Declared>& own,
                                const xml::Document* baseline, diag::Sink& sink);
    /// They were for one report.
    void forget(const std::list<content::View>& views);

private:
    /// What was found in a document, and complained of.
    struct Found {
        std::vector<content::Statement> statements;
        diag::Sink told;
    };
    /// Whose rules count: an earlier issue is held to those of now.
    Found find(const xml::Document& document, const xml::Document& rules_of, const diag::Sink& sink);
    const Found& find_once(const xml::Document& document, const xml::Document& rules_of, const diag::Sink& sink);

    Opener& opener_;
    xml::Documents& documents_;
    std::map<const xml::Document*, Found> found_;  ///< in what several editions look at; only looked up in
};

}  // namespace publish
