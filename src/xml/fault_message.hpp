#pragma once

#include <span>
#include <string>
#include <string_view>

#include "xml/well_formed.hpp"

namespace xml {

struct OpenElement {
    std::string name;
    size_t offset;  ///< of the `<` of its start tag
};

/// libxml2's complaint about a text, as it gives it.
struct LibraryError {
    int code;
    size_t offset;  ///< where its parser stood
    std::string_view message, first, second;
};

/// The complaint in our words, at the character that is wrong.
Fault fault_of(const LibraryError& error, std::string_view text, std::span<const OpenElement> open);

}  // namespace xml
