#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/check.hpp"
#include "diag/diagnostic.hpp"
#include "layout/layout.hpp"
#include "publish/request.hpp"
#include "xml/document.hpp"

namespace publish {

/// A layout with the files that it declares, in its order; no document where a file could not be read.
struct BoundLayout {
    layout::Layout layout;
    const xml::Document* document = nullptr;
    std::vector<content::Source> declared;
};

/// Everything that a request names: read, and held to vocabulary, schema and rules.
struct Project {
    std::vector<content::Source> sources;
    std::vector<BoundLayout> layouts;
    bool all_sources = true;  ///< every source that was asked for is there
};

/// What there is to do with a layout just read, and with the sources, before it is known whether they are sound. Called
/// from several threads.
using Meanwhile = std::function<void(const layout::Layout& layout, const xml::Document& file,
                                     const std::vector<const xml::Document*>& sources)>;

/// Opens what the request names. Every fault of every file is reported. A file that cannot be read is left out; of a
/// source or a layout with faults stays what can be trusted, so that the other's are found.
Project open(
    const Request& request, xml::Documents& documents, diag::Sink& sink,
    const Meanwhile& meanwhile = [](const auto&, const auto&, const auto&) {});

/// Holds files to what they should be, each for itself: a layout to the vocabulary, anything else to its own schema and
/// rules. Of the request, the day looked from counts.
void check_alone(const std::vector<std::string>& paths, const Request& request, xml::Documents& documents,
                 diag::Sink& sink);

}  // namespace publish
