#pragma once

#include <string>
#include <vector>

#include "compose/compose.hpp"
#include "publish/edition.hpp"

namespace publish {

/// The path of a report with the output folder.
std::string in_folder(const std::string& folder, const std::string& path);

/// What compose needs to know of an edition. `own`: the sources that it alone is made of.
compose::Input input_of(const Edition& edition, const BoundLayout& layout, const std::vector<Declared>& own,
                        const Request& request);
/// The same of a source, and of a layout that declares no others.
compose::Input input_of(const xml::Document& source, const Request& request);

/// The sources of an edition that have faults.
std::vector<const content::Source*> unsound(const Edition& edition, const BoundLayout& layout,
                                            const std::vector<Declared>& own);

/// Composes what cannot be made, so that its other faults are told in the same run; but not what follows from those of
/// the layout or of sources, which was told with them.
void look_for_faults(const compose::Input& input, const BoundLayout& layout,
                     const std::vector<const content::Source*>& doubtful, compose::Engines& engines,
                     const xml::Documents& documents, diag::Sink& sink);

/// Moves complaints about characters of a text to these.
void point_into_texts(diag::Sink& sink, const xml::Documents& documents);

}  // namespace publish
