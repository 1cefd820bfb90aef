#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>

/// A file as libqpdf reads it, which complains about nothing.
struct Parsed {
    explicit Parsed(std::string written);

    std::string bytes;  ///< the file reads from them as long as it lives
    QPDF file;
    std::vector<std::string> warnings;
};

/// What a page's content says.
struct PageMarks {
    std::vector<std::pair<int, std::string>> marked;  ///< MCID and tag, in order
    std::vector<std::string> artifacts;               ///< the kind of each
    std::vector<std::string> actual_texts;
    size_t unmarked = 0;                        ///< painting operators outside of any sequence
    size_t depth = 0;                           ///< of the deepest sequence
    std::map<std::string, std::set<int>> cids;  ///< shown, by font
};
PageMarks marks_of(QPDFObjectHandle page);

/// The text of each code of a ToUnicode CMap, UTF-8.
std::map<int, std::string> to_unicode_of(QPDFObjectHandle font);
