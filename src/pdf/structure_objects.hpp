#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "pdf/haru/file.hpp"
#include "pdf/tags.hpp"

namespace pdf {

/// The dictionaries of a document's pages and, for each, of its links.
struct PageObjects {
    std::vector<haru::Dict> pages;
    std::vector<std::vector<haru::Dict>> links;
};

/// Writes StructTreeRoot, the elements, and the trees that lead from the pages and from identifiers back to them
/// (ISO 32000-1, 14.7.2). Pages and annotations get the keys under which they are found.
void write_structure(haru::File& file, const document::Document& document, const Tags& tags, PageObjects& objects,
                     diag::Sink& sink);

}  // namespace pdf
