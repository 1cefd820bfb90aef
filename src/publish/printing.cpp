#include "publish/printing.hpp"

#include <utility>

#include <fmt/format.h>

#include "impose/impose.hpp"
#include "publish/print_words.hpp"
#include "text/messages.hpp"

namespace publish {
namespace {

using document::Document;

Document imposed(Print print, const Document& report, const document::Page& notice) {
    switch (print) {
    case Print::booklet:
        return impose::booklet(report, notice);
    case Print::marks:
        return impose::marks(report);
    default:
        return impose::duplex(report, notice);
    }
}

/// In the language of the first report, whose the rest of the metadata is.
document::Metadata metadata_of(const Document& first, size_t reports) {
    document::Metadata metadata;
    const text::Messages messages(first.metadata.language);
    metadata.language = language_of(messages, first);
    metadata.creator = first.metadata.creator;
    metadata.created = first.metadata.created;
    metadata.title = messages.format(text::Message::print_job, {{"count", static_cast<int64_t>(reports)}});
    return metadata;
}

size_t count_marks(const Document& document) {
    size_t count = 0;
    for (const document::Page& page : document.pages) {
        count += page.glyphs.size();
        for (const document::Item& item : page.items)
            if (const auto* path = std::get_if<document::Path>(&item.what)) count += path->points.size();
    }
    return count;
}

}  // namespace

std::vector<Document> print(const Edition& edition, const Document& report, Worker& worker) {
    std::vector<Document> documents;
    if (edition.prints.empty()) return documents;
    const document::Page notice = blank_notice(report, worker);
    documents.reserve(edition.prints.size());
    for (const PrintFile& file : edition.prints) documents.push_back(imposed(file.print, report, notice));
    return documents;
}

void PrintJob::add(size_t number, const Document& report, Worker& worker) {
    const Edition& edition = editions_[number];
    const document::Page notice = blank_notice(report, worker);
    const Separator words{number + 1, editions_.size(), edition.made_for.key, edition.owner};
    Part part{impose::duplex(separator(words, report, worker), notice), impose::duplex(report, notice)};
    const std::lock_guard lock(mutex_);
    ++reports_;
    pages_ += part.separator.pages.size() + part.report.pages.size();
    marks_ += count_marks(report);
    if (is_too_large())
        parts_.clear();
    else
        parts_.emplace(number, std::move(part));
}

bool PrintJob::tell_what_lacks(diag::Sink& sink) const {
    if (reports_ < editions_.size()) {
        // Where none was made, that was told.
        if (reports_ > 0)
            sink.report(diag::Code::incomplete_job, {},
                        fmt::format("`{}` was not made: {} of its {} reports could not be", job_path,
                                    editions_.size() - reports_, editions_.size()));
        return true;
    }
    if (is_too_large())
        sink.report(diag::Code::limit_reached, {},
                    pages_ > most_pages
                        ? fmt::format("`{}` would have {} pages, at most {} are written", job_path, pages_, most_pages)
                        : fmt::format("`{}` would have {} glyphs and points, at most {} are written", job_path, marks_,
                                      most_marks),
                    "print some of the reports at a time, by `--edition` or `--layout`");
    return is_too_large();
}

std::optional<Document> PrintJob::take(diag::Sink& sink) {
    if (tell_what_lacks(sink) || parts_.empty()) return std::nullopt;
    Document job;
    job.metadata = metadata_of(parts_.begin()->second.report, reports_);
    job.printing.duplex = document::Duplex::flip_long_edge;
    for (auto& [number, part] : std::exchange(parts_, {})) {
        impose::gather(job, std::move(part.separator), 0);
        impose::gather(job, std::move(part.report), 1);
    }
    return job;
}

}  // namespace publish
