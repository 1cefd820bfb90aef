#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace base {

/// The members of an object keep the order in which they are put.
using Json = nlohmann::ordered_json;

/// As a file has it: indented by two, with a newline at the end. The same value gives the same bytes. What is no UTF-8
/// becomes U+FFFD.
std::string json_text(const Json& json);

}  // namespace base
