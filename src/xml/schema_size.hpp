#pragma once

#include <vector>

#include "xml/document.hpp"

namespace xml {

/// A named group of a schema that makes more than `most` particles once what its references name stands in their
/// places, or that is deeper than any of use; an empty node where there is none. libxml2 puts all of them there, and
/// twenty-five groups that name each other twice would fill any memory.
pugi::xml_node find_endless_group(const std::vector<const Document*>& documents, size_t most);

}  // namespace xml
