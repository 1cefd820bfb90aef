#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "publish/edition.hpp"
#include "publish/worker.hpp"

namespace publish {

/// What is printed of a report: a document for each of the edition's print files, in their order.
std::vector<document::Document> print(const Edition& edition, const document::Document& report, Worker& worker);

/// All reports of a run behind each other, each with a sheet before it and beginning on a right-hand page. May be used
/// by several threads. It has all reports in memory until it is made, which is bounded: where they pass the limits
/// together, none is kept.
class PrintJob {
public:
    static constexpr size_t most_pages = 5'000;
    /// Glyphs and points of paths: four thousand for each page.
    static constexpr size_t most_marks = 4'000 * most_pages;

    explicit PrintJob(const std::vector<Edition>& editions) : editions_(editions) {}

    /// A report, by its number among the editions.
    void add(size_t number, const document::Document& report, Worker& worker);

    /// Nothing, and an error, where a report could not be made, or there are too many pages.
    std::optional<document::Document> take(diag::Sink& sink);

private:
    struct Part {
        document::Document separator, report;
    };

    [[nodiscard]] bool is_too_large() const { return pages_ > most_pages || marks_ > most_marks; }
    bool tell_what_lacks(diag::Sink& sink) const;

    const std::vector<Edition>& editions_;
    std::mutex mutex_;
    std::map<size_t, Part> parts_;
    size_t reports_ = 0, pages_ = 0, marks_ = 0;
};

}  // namespace publish
