#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace publish {

/// What became of a report.
struct Report {
    std::string path;                   ///< of the file, with the output folder; empty when it could have none
    bool is_edition = false;            ///< one of several by the same layout
    std::string key, owner;             ///< of an edition
    std::string source, layout;         ///< their files
    std::vector<std::string> inputs;    ///< the files it is made of, with these
    std::vector<std::string> baseline;  ///< those among them that are of the earlier issue
    std::vector<std::string> prints;    ///< the files beside it for a printer; once it is written, those that are
    std::string as_of;                  ///< the day that it is of, EDTF; empty where nobody says one
    std::string title;
    size_t pages = 0;
    std::vector<std::string> fonts;          ///< names and versions of the faces in it
    std::vector<diag::Diagnostic> warnings;  ///< told of it alone, and of the files that it is made of
    std::string attached, attached_sha256;   ///< of a message, the report that it is sent with
    std::string sha256;
    bool written = false;    ///< the file is as it should be
    bool unchanged = false;  ///< and was before
    std::string failure;     ///< why it was not written, where the first error stands and what it says
};

}  // namespace publish
