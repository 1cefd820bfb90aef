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
struct Draft {
    std::optional<document::Document> document;  ///< nothing when there was an error
    diag::Sink found;
};

/// While sources are held to what they name, there is time for a draft by each layout: nearly always they are sound,
/// and it is the report. May be used by several threads.
class Drafts {
public:
    /// `sink`: whose settings count for what is found.
    Drafts(const Request& request, text::Fonts& fonts, const xml::Documents& documents, const diag::Sink& sink)
        : request_(request), fonts_(fonts), documents_(documents), nothing_found_(sink.child()) {}

    /// Of the first source that the layout, read from `file`, matches; unless the report depends on more than the two.
    void make(const layout::Layout& layout, const xml::Document& file,
              const std::vector<const xml::Document*>& sources);

    /// The draft of just this source by just this layout, if there is one; it is given away.
    std::optional<Draft> take(const xml::Document& layout_file, const xml::Document& source);

private:
    using Key = std::pair<const xml::Document*, const xml::Document*>;

    const Request& request_;
    text::Fonts& fonts_;
    const xml::Documents& documents_;
    diag::Sink nothing_found_;
    std::map<Key, Draft> drafts_;  ///< only looked up in
    std::mutex mutex_;
};

}  // namespace publish
