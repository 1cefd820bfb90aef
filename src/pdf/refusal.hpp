#pragma once

#include <stdexcept>
#include <string>

#include "diag/code.hpp"
#include "diag/span.hpp"

namespace pdf {

/// The document asks for what the format cannot hold, or contradicts itself. Caught by `write`, which reports it.
class Refusal : public std::runtime_error {
public:
    Refusal(diag::Code code, diag::Span span, const std::string& message)
        : std::runtime_error(message), code_(code), span_(span) {}
    [[nodiscard]] diag::Code code() const { return code_; }
    [[nodiscard]] diag::Span span() const { return span_; }

private:
    diag::Code code_;
    diag::Span span_;
};

}  // namespace pdf
