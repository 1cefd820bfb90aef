#pragma once

#include <string>
#include <vector>

#include "content/check.hpp"
#include "diag/diagnostic.hpp"
#include "publish/opener.hpp"
#include "publish/proofs.hpp"
#include "publish/request.hpp"
#include "xml/document.hpp"

namespace publish {

/// Everything that a request names: read, and held to vocabulary, schema and rules.
struct Project {
    std::vector<content::Source> sources;
    std::vector<BoundLayout> layouts;
    bool all_sources = true;  ///< every source that was asked for is there
    bool all_layouts = true;  ///< likewise
};

/// Opens what the request names. Every fault of every file is reported. A file that cannot be read is left out; of a
/// source or a layout with faults stays what can be trusted, so that the other's are found. `proofs` are made of what
/// has been read, while it is not yet known whether the sources are sound.
Project open(const Request& request, Opener& opener, xml::Documents& documents, diag::Sink& sink,
             Proofs* proofs = nullptr);

/// Holds files to what they should be, each for itself: a layout to the vocabulary, anything else to its own schema and
/// rules. Of the request, the day looked from counts.
void check_alone(const std::vector<std::string>& paths, const Request& request, xml::Documents& documents,
                 diag::Sink& sink);

}  // namespace publish
