#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compose/mail.hpp"
#include "diag/diagnostic.hpp"
#include "diag/files.hpp"
#include "document/document.hpp"
#include "publish/baseline.hpp"
#include "publish/edition.hpp"
#include "publish/report.hpp"
#include "publish/request.hpp"
#include "text/font.hpp"

/// The only stage that sees the whole way from XML to a file.
namespace publish {

/// What is made of an edition.
enum class Product : uint8_t { report, message };

/// One report that has been set, or the message that it is sent with; or neither.
struct Turn {
    size_t number = 0, count = 0;  ///< from 0; of all reports
    const Edition& edition;
    const BoundLayout& layout;
    const std::vector<Declared>& own;  ///< the sources that this report alone is made of
    const Comparison& comparison;      ///< with an earlier issue
    const std::string& as_of;  ///< the day that is looked from, or else that of the source; empty where nobody says one
    const std::optional<document::Document>& document;  ///< nothing when there was an error, or a message is made
    const std::vector<document::Document>& prints;      ///< what is printed of it: as many as the edition's files
    const std::optional<compose::Mail>& mail;           ///< as `document`; nothing where the layout has none, too
    const text::Fonts& fonts;
    const diag::Sink& shared;  ///< what was told of files that several reports are made of
    diag::Sink& sink;          ///< the report's own
};

/// What is done with a report; called from several threads.
using Finish = std::function<void(const Turn& turn)>;

/// What is done with a print job, when all reports are made.
using FinishJob = std::function<void(const document::Document& job, const text::Fonts& fonts, diag::Sink& sink)>;

/// The way of the data: what the request names is opened and says which reports there are; each is composed, typeset
/// and finished; a message is composed alone. Which thread takes which report is chance; what is made and the order in
/// which it is complained about is not. `finish_job`: only where the request is for a print job, and all reports were
/// made.
void for_each_report(const Request& request, Product product, diag::Files& files, diag::Sink& sink,
                     const Finish& finish, const FinishJob& finish_job = {});

struct Built {
    std::vector<Report> reports;       ///< in the order of the request; a print job, which is no edition, is the last
    std::vector<std::string> removed;  ///< paths of what was built before and is made no more
};

/// The files that a report is made of, each once, in the order they are asked for. The standard input is no file that
/// could change.
std::vector<std::string> inputs_of(const Turn& turn);

/// What is known of a report before it is written.
Report report_of(const Turn& turn, const Request& request);

/// Writes what is to be at its path, unless that is there already, and says so in it.
void store_report(Report& report, const std::string& bytes, diag::Sink& sink);

/// Where the first error stands, and what it says.
std::string first_error(const diag::Sink& sink, const diag::Files& files);

/// Makes every report that the request names, each whole or not at all: a report that cannot be made leaves the old
/// file as it was, and so does one with the same bytes. Then records beside them what they are made of.
Built build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress);

/// Writes the message that each report is sent with, by the layouts that have a `mail`, into the folder `outbox` beside
/// it, with the report attached as it was built. Nothing is sent. A report that is not there, or that is not of what
/// there is now, is `stale_report`. Recorded like reports.
Built outbox(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress);

/// Everything that `build` would complain about, without writing.
void check(const Request& request, diag::Files& files, diag::Sink& sink);

/// Holds files to what they should be, each for itself: a layout to the vocabulary, anything else to its own schema and
/// rules. Of the request, the day looked from counts.
void check_files(const std::vector<std::string>& paths, const Request& request, diag::Files& files, diag::Sink& sink);

/// The paths of the reports that `build` would make, in its order.
std::vector<std::string> list(const Request& request, diag::Files& files, diag::Sink& sink);

/// The reports as text: pages, then structure.
std::string dump(const Request& request, diag::Files& files, diag::Sink& sink);

}  // namespace publish
