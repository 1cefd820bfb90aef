#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "publish/request.hpp"
#include "publish/worker.hpp"

namespace publish {

/// A report that was made before it was known whether its source keeps its constraints.
struct Proof {
    std::optional<document::Document> document;  ///< nothing when there was an error
    compose::Spent spent;
    diag::Sink found;
};

/// While sources are held to what they name, there is time for proofs of the first reports: nearly always the sources
/// are sound, and a proof is the report. As many as there are jobs, each of which takes a report's memory. May be used
/// by several threads.
class Proofs {
public:
    /// `sink`: whose settings count for what is found.
    Proofs(const Request& request, text::Fonts& fonts, const xml::Documents& documents, const diag::Sink& sink)
        : request_(request), fonts_(fonts), documents_(documents), nothing_found_(sink.child()) {}

    /// Of the first source that the layout, read from `file`, matches; unless the report depends on more than the two.
    void make(const layout::Layout& layout, const xml::Document& file,
              const std::vector<const xml::Document*>& sources);

    /// The proof of just this source by just this layout, if there is one; it is given away.
    std::optional<Proof> take(const xml::Document& layout_file, const xml::Document& source);

private:
    using Key = std::pair<const xml::Document*, const xml::Document*>;
    bool may_begin();

    const Request& request_;
    text::Fonts& fonts_;
    const xml::Documents& documents_;
    diag::Sink nothing_found_;
    uint32_t begun_ = 0;
    std::map<Key, Proof> proofs_;  ///< only looked up in
    std::mutex mutex_;
};

}  // namespace publish
