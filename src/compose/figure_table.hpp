#pragma once

#include <string>

#include "compose/flow_builder.hpp"

namespace compose {

/// Writes the rows of a table with what a figure tells into the table that is open. `heading`: of the first column.
void write_table(const ToldTileMap& told, const std::string& heading, FlowBuilder& builder, Languages& languages);
void write_table(const ToldSparkline& told, const std::string& heading, FlowBuilder& builder, Languages& languages);

}  // namespace compose
