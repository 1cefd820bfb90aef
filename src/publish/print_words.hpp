#pragma once

#include <string>

#include "document/document.hpp"
#include "publish/worker.hpp"
#include "text/messages.hpp"

namespace publish {

/// The language of the program's words beside a report: the report's, unless there are none in it.
std::string language_of(const text::Messages& messages, const document::Document& report);

/// What a blank page of a report says, on a page as large as the words, in the report's language and its typeface.
document::Page blank_notice(const document::Document& report, Worker& worker);

/// What stands on the sheet before a report in a print job.
struct Separator {
    size_t number = 0, count = 0;  ///< of the reports, from 1
    std::string key, owner;        ///< of an edition; may be empty
};

/// A document of the report's size, in its language and its typeface: which one it is, its title, how long it is, whom
/// it is for.
document::Document separator(const Separator& words, const document::Document& report, Worker& worker);

}  // namespace publish
