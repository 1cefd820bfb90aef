#pragma once

#include <stdexcept>

namespace pdf::haru {

/// libharu refused something. Thrown by the wrappers only, never through libharu's own frames: its error handler is
/// null, because its object layer does not call one.
class Failure : public std::runtime_error {
public:
    explicit Failure(unsigned long code);
    [[nodiscard]] unsigned long code() const { return code_; }

private:
    unsigned long code_;
};

}  // namespace pdf::haru
