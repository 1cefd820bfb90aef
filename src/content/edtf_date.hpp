#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/edtf.hpp"

namespace content {

/// A text that is read from left to right. The first fault stands, and nothing is read after it.
struct EdtfCursor {
    std::string_view text;
    size_t at = 0;
    std::optional<EdtfFault> fault = {};

    [[nodiscard]] char peek() const { return at < text.size() ? text[at] : '\0'; }
    [[nodiscard]] std::string_view rest() const { return text.substr(at); }
    bool take(std::string_view token);
    void fail(size_t offset, std::string message, std::string hint = {});
};

/// Reads a date with its qualifiers, as far as it goes.
EdtfDate read_date(EdtfCursor& cursor);

/// "season", "quarter", …
std::string_view name_of(Grouping grouping);

}  // namespace content
