#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xml {

/// `href="a.xsd"` in a processing instruction. Offsets are in its data.
struct PseudoAttribute {
    std::string_view name, value;
    size_t offset = 0;
};

/// Where the data are not pseudo-attributes any more.
struct PseudoAttributeFault {
    size_t offset = 0;
    std::string message, hint;
};

struct PseudoAttributes {
    std::vector<PseudoAttribute> all;
    std::vector<PseudoAttributeFault> faults;
};

/// What stands in a processing instruction as attributes stand in a tag (W3C: Associating Style Sheets with XML
/// documents 1.0, chapter 3). Each name once; behind a value that does not end nothing is read.
PseudoAttributes pseudo_attributes(std::string_view data);

}  // namespace xml
