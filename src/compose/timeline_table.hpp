#pragma once

#include "compose/flow_builder.hpp"

namespace compose {

/// Writes the rows of a table with the statements of a timeline into the table that is open: a row for each lane, and a
/// column for each title of rows. `heading`: of the first column.
void write_timeline_table(const ToldTimeline& told, const std::string& heading, FlowBuilder& builder,
                          Languages& languages);

}  // namespace compose
