#pragma once

#include <string_view>

namespace text {

/// Whether a token without spaces is an address, such as a URL, an e-mail address or a domain name.
/// Punctuation around it does not matter.
bool is_address(std::string_view token);

}  // namespace text
