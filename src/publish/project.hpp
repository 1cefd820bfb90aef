#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "layout/layout.hpp"
#include "publish/request.hpp"
#include "xml/document.hpp"

namespace publish {

/// A layout with the files that it declares, read once; nullptr where a file could not be read or has faults.
struct BoundLayout {
    layout::Layout layout;
    const xml::Document* document = nullptr;
    std::vector<const xml::Document*> declared;
};

/// Everything that a request names: read, and held to vocabulary, schema and rules.
struct Project {
    std::vector<const xml::Document*> sources;
    std::vector<BoundLayout> layouts;
};

/// Opens what the request names. Every fault of every file is reported; a file with faults is left out.
Project open(const Request& request, xml::Documents& documents, diag::Sink& sink);

/// Holds files to what they should be, each for itself: a layout to the vocabulary, anything else to its own schema and
/// rules.
void check_alone(const std::vector<std::string>& paths, xml::Documents& documents, diag::Sink& sink);

}  // namespace publish
