#pragma once

#include "xml/originals.hpp"

namespace xml {

/// Puts a copy's tree through its text: pugixml knows the order of what it has read by its place in that, and would
/// walk from sibling to sibling to compare nodes that were made one by one. Nodes and texts stay what they are.
void reread(pugi::xml_document& tree, Originals& originals);

}  // namespace xml
