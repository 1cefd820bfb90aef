#pragma once

#include <optional>
#include <string>

#include "diag/code.hpp"
#include "xml/limits.hpp"

namespace xml {

/// Why a text is refused: the first fault, the only one that can be trusted.
struct Fault {
    diag::Code code = diag::Code::malformed_xml;
    size_t offset = 0;  ///< in the text
    std::string message, hint;
    struct Opened {
        size_t offset;
        std::string message;
    };
    std::optional<Opened> opened;  ///< the start tag that the fault speaks of
};

/// Reads UTF-8 text strictly, keeping nothing: well-formed with namespaces, no document type, within the limits. The
/// XML declaration's encoding is not looked at. Nothing is opened.
std::optional<Fault> find_fault(const std::string& text, const Limits& limits);

}  // namespace xml
