#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text {

/// `key = value` of a file of properties, as translators' tools write them.
struct Property {
    std::string_view key;
    std::string value;
    friend bool operator==(const Property&, const Property&) = default;
};

/// Lines that begin with `#` or `!` are comments. A backslash at the end of a line joins the next one to it, without
/// the white space that it begins with; `\u00A0` is a character, `\n` and `\t` white space, and any other character
/// after a backslash itself. A line without `=` is a key without a value.
std::vector<Property> read_properties(std::string_view file);

}  // namespace text
