#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "diag/files.hpp"

/// How diagnostics look to a person and to a program.
namespace cli {

/// Without characters that a terminal obeys, or that turn a line around.
std::string escape(std::string_view text);

/// `file:line:col: error: message [code]`, then the line, a caret and the hint. Control characters are escaped, so that
/// content cannot speak to the terminal. After `most` of them only their number is told. With `color`, in ANSI colours.
std::string diagnostics_text(std::span<const diag::Diagnostic> diagnostics, const diag::Files& files, bool color,
                             size_t most = 50);

/// All of them as one JSON array.
std::string diagnostics_json(std::span<const diag::Diagnostic> diagnostics, const diag::Files& files);

/// All of them as one run in SARIF 2.1.0 (OASIS), for editors and code review.
std::string diagnostics_sarif(std::span<const diag::Diagnostic> diagnostics, const diag::Files& files);

}  // namespace cli
