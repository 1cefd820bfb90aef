#pragma once

#include <string>
#include <string_view>

namespace content {

/// A date that is told in words ("september 2021", "14 Sep 2021", "Q3 2021", "hösten 2021"; Swedish or English) as
/// EDTF; empty when it is none.
std::string edtf_of_words(std::string_view text);

}  // namespace content
