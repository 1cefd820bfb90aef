#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/engines.hpp"
#include "compose/flow.hpp"
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
    /// The files that the layout declares, in its order; nullptr where one could not be read (reported already).
    std::vector<const xml::Document*> declared;
    std::string as_of;  ///< the day looked from, EDTF, when the user gave one: bound to `$as-of`, else empty
    std::vector<std::string> omitted;  ///< ids of what is left out, for the sake of `max-pages`
    std::string creator;               ///< program and version, for the metadata
    std::optional<int64_t> created;    ///< SOURCE_DATE_EPOCH
};

/// The file that a report is for, relative to the output folder.
struct OutputPath {
    std::string path;
    diag::Span from;  ///< the datum that it is made of, or what it is looked for from; nothing of one without any
};

/// As the layout's `output` says. Asked first and for all reports, so that two that would be the same file are known
/// before anything is written.
std::optional<OutputPath> output_path(const layout::Layout& layout, const Input& input, Engines& engines,
                                      const xml::Documents& documents, diag::Sink& sink);

/// Binds a layout to a source. Everything wrong is reported; nothing when there is an error among it. `spent`: on
/// compositions of the same report, before and now.
std::optional<Flow> compose(const layout::Layout& layout, const Input& input, Engines& engines,
                            const xml::Documents& documents, Spent& spent, diag::Sink& sink);

/// True when the layout's `match` chooses the source's root. One that would look at too much for that chooses nothing,
/// which is told.
bool matches(const layout::Layout& layout, const xml::Document& source, diag::Sink& sink);

}  // namespace compose
