#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xml {

struct EncodingFault {
    size_t offset = 0;  ///< in the text
    std::string message, hint;
};

/// The characters of an XML file as UTF-8 without a byte order mark. With a fault, what could not be read is U+FFFD.
struct Decoded {
    std::string text;
    std::optional<EncodingFault> fault;
};

/// Decodes by byte order mark or XML declaration (XML 1.0, appendix F); without either the bytes are UTF-8.
Decoded decode(std::string bytes);

}  // namespace xml
