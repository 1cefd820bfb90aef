#pragma once

#include <string>
#include <string_view>

namespace content {

/// A date that is told in words ("september 2021", "14 Sep 2021", "Q3 2021", "senast våren 2021"; Swedish or English)
/// as EDTF; empty when it is none.
std::string edtf_of_words(std::string_view text);

/// What was meant by a text that is not EDTF: words, an interval with a dash, or an older draft of EDTF (`199u`,
/// `2004/open`). Empty when that cannot be told.
std::string edtf_meant_by(std::string_view text);

}  // namespace content
