#pragma once

#include <utility>

#include <unistd.h>

namespace base {

/// A file descriptor of POSIX that is closed on every way out.
class Descriptor {
public:
    /// Takes what `open` gave: below nought is no file, and `errno` says why.
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (is_open()) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }
    /// False with `errno` when that failed: closing is where some file systems first tell of a full disk.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

}  // namespace base
