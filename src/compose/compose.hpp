#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/engines.hpp"
#include "compose/flow.hpp"
#include "content/view.hpp"
#include "layout/layout.hpp"
#include "xml/document.hpp"

namespace compose {

/// What it has taken to compose one report, as often as it was.
struct Spent {
    size_t steps = 0;
    double looked_at = 0;
};

/// What one report is made of.
struct Input {
    const xml::Document* source = nullptr;
    /// The files that the layout declares, in its order; nullptr where there is none, which the layout allows.
    std::vector<const xml::Document*> declared;
    bool complete = true;      ///< false: a file that is needed could not be read (reported already)
    size_t of_edition = 0;     ///< so many of the declared ones, the last, are gone when the report is made
    pugi::xpath_node edition;  ///< what an edition is made for
    const xml::Document* baseline = nullptr;  ///< the source in an earlier issue: bound to `$baseline`
    const xml::Document* changes = nullptr;   ///< since then: its root is bound to `$changes`
    std::string owner;                        ///< of the report; empty: nobody's
    std::vector<const content::View*> views;  ///< what the owner may see of those of the documents that hold more
    std::string as_of;  ///< the day looked from, EDTF, when the user gave one: bound to `$as-of`, else empty
    std::vector<std::string> omitted;  ///< ids of what is left out, for the sake of `max-pages`
    std::string creator;               ///< program and version, for the metadata
    std::optional<int64_t> created;    ///< SOURCE_DATE_EPOCH
};

/// What a report is known by before it is made.
struct Names {
    std::string path;                ///< of its file, from the output folder
    diag::Span from;                 ///< the datum that it is made of, or what it is looked for from; or nothing
    std::string owner;               ///< of an edition: who owns what it shows; may be empty
    std::vector<std::string> hrefs;  ///< of the sources of an edition, in the layout's order
};

/// As the layout's `output` and `edition` say. Asked first and for all reports, so that two that would be the same file
/// are known before anything is written.
std::optional<Names> names(const layout::Layout& layout, const Input& input, Engines& engines,
                           const xml::Documents& documents, diag::Sink& sink);

/// A node that an edition is made for.
struct EditionNode {
    pugi::xpath_node node;
    diag::Span span;
    std::string key;  ///< empty: it has none, which is told
};

/// What `per` of a layout with editions chooses, in document order: at most `most_editions`, more are an error.
constexpr size_t most_editions = 10'000;
std::vector<EditionNode> edition_nodes(const layout::Layout& layout, const Input& input, Engines& engines,
                                       const xml::Documents& documents, diag::Sink& sink);

/// Binds a layout to a source. Everything wrong is reported; nothing when there is an error among it. `spent`: on
/// compositions of the same report, before and now.
std::optional<Flow> compose(const layout::Layout& layout, const Input& input, Engines& engines,
                            const xml::Documents& documents, Spent& spent, diag::Sink& sink);

/// True when the layout's `match` chooses the source's root. One that would look at too much for that chooses nothing,
/// which is told.
bool matches(const layout::Layout& layout, const xml::Document& source, diag::Sink& sink);

}  // namespace compose
