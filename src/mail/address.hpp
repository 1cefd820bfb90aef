#pragma once

#include <string_view>

namespace mail {

/// What is wrong with an address to send to, in words that follow it; empty for a sound one. `local@domain` as RFC 5321
/// and 5322 have it, without quotes, comments or address literals; a domain in other letters is written in its ASCII
/// form (RFC 5891).
std::string_view fault_of_address(std::string_view address);

/// Likewise of a name or a subject: nothing in it may begin a line, and it has an end.
std::string_view fault_of_words(std::string_view words);

}  // namespace mail
