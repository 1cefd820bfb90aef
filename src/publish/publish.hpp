#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

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

/// One report that has been set, or could not be.
struct Turn {
    size_t number = 0, count = 0;  ///< from 0; of all reports
    const Edition& edition;
    const BoundLayout& layout;
    const std::vector<Declared>& own;  ///< the sources that this report alone is made of
    const Comparison& comparison;      ///< with an earlier issue
    const std::string& as_of;  ///< the day that is looked from, or else that of the source; empty where nobody says one
    const std::optional<document::Document>& document;  ///< nothing when there was an error
    const std::vector<document::Document>& prints;      ///< what is printed of it: as many as the edition's files
    const text::Fonts& fonts;
    const diag::Sink& shared;  ///< what was told of files that several reports are made of
    diag::Sink& sink;          ///< the report's own
};

/// What is done with a report; called from several threads.
using Finish = std::function<void(const Turn& turn)>;

/// What is done with a print job, when all reports are made.
using FinishJob = std::function<void(const document::Document& job, const text::Fonts& fonts, diag::Sink& sink)>;

/// The way of the data: what the request names is opened and says which reports there are; each is composed, typeset
/// and finished. Which thread takes which report is chance; what is made and the order in which it is complained about
/// is not. `finish_job`: only where the request is for a print job, and all reports were made.
void for_each_report(const Request& request, diag::Files& files, diag::Sink& sink, const Finish& finish,
                     const FinishJob& finish_job = {});

struct Built {
    std::vector<Report> reports;       ///< in the order of the request; a print job, which is no edition, is the last
    std::vector<std::string> removed;  ///< paths of what was built before and is made no more
};

/// Makes every report that the request names, each whole or not at all: a report that cannot be made leaves the old
/// file as it was, and so does one with the same bytes. Then records beside them what they are made of.
Built build(const Request& request, diag::Files& files, diag::Sink& sink, const Progress& progress);

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
