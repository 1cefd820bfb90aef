#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xml {

/// What reads all that is in a document.
constexpr std::string_view every_node = "//node() | //@*";

/// The location paths in an XPath expression, without their predicates: `a[b = $c/d]/e` looks at `a/e`, `a/b` and
/// `$c/d`. What is in a predicate goes on from the path that has it. Together they choose all that the expression
/// reads, and more; of an expression with far too many, it is said to read everything.
std::vector<std::string> location_paths(std::string_view expression);

}  // namespace xml
