#pragma once

#include <string>

#include "support/file.hpp"

/// A folder of its own for files that a test reads.
class Folder {
public:
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        support::write_file(path(name), text);
        return path(name);
    }

private:
    support::TemporaryFolder folder_;
};
