#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "layout/layout.hpp"

namespace publish {

/// A report made without the elements of these ids; nothing when there was an error.
using MakeWithout =
    std::function<std::optional<document::Document>(const std::vector<std::string>& omitted, diag::Sink& sink)>;

/// Makes a report with as many pages as its layout allows: leaves out what `omit` names, in its order, until it has no
/// more. Nothing, and an error, when it still has.
std::optional<document::Document> make_within_limit(const layout::Layout& layout, const MakeWithout& make,
                                                    diag::Sink& sink);

}  // namespace publish
