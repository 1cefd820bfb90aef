#pragma once

#include <deque>
#include <map>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "diag/span.hpp"

namespace diag {

/// The files that spans point into: the name as messages print it, and the text (UTF-8) for the quoted line.
/// Ids are given in the order of registration; texts never move once registered, and may be asked for while another
/// thread registers one.
class Files {
public:
    /// `name` as the user wrote it. `text` may be empty when the file could not be read.
    /// `digest`: SHA-256 of the bytes as they were read, or nothing.
    FileId add(std::string name, std::string text, std::string digest = {});

    /// Lets go of a text that nothing points into any more; the file keeps its name.
    void forget_text(FileId file);

    [[nodiscard]] const std::string& name(FileId file) const;
    /// Of all files, in the order of registration.
    [[nodiscard]] std::vector<std::string> names() const;
    /// Of the files that have been read, by name; of one that was read again, as it was then.
    [[nodiscard]] std::map<std::string, std::string> digests() const;
    [[nodiscard]] const std::string& text(FileId file) const;
    /// Line `line` (from 1) without its line break; empty when there is no such line.
    [[nodiscard]] std::string_view line(FileId file, uint32_t line) const;
    /// The byte in the file's text at which a span stands.
    [[nodiscard]] size_t offset_of(Span span) const;
    /// The line and column of byte `offset` of the file's text.
    [[nodiscard]] Span span_at(FileId file, size_t offset) const;

private:
    struct Entry {
        std::string name, text, digest;
        std::vector<size_t> line_starts;
        /// How many code points stand before each block of bytes: a line of megabytes has columns as cheap as a short
        /// one.
        std::vector<size_t> code_points;
        [[nodiscard]] size_t code_points_before(size_t offset) const;
        [[nodiscard]] size_t code_points_between(size_t begin, size_t end) const;
        [[nodiscard]] size_t offset_of_code_point(size_t begin, size_t count) const;
    };
    [[nodiscard]] const Entry& entry(FileId file) const;
    std::deque<Entry> entries_;
    mutable std::shared_mutex mutex_;  ///< of `entries_`, not of what is in them
};

}  // namespace diag
