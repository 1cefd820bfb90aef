#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/edtf.hpp"
#include "publish/print.hpp"

namespace publish {

/// What to make of what: the command line's words as a value.
struct Request {
    std::vector<std::string> sources;   ///< files; empty: `sources/*.xml`
    std::vector<std::string> layouts;   ///< files, or names of layouts in `layouts/`; empty: `layouts/*.xml`
    std::vector<std::string> editions;  ///< keys of those to make; empty: all, and the reports that are no editions
    std::string out = "out";            ///< the folder that reports are written below
    std::string baseline;               ///< an earlier issue's file, or the folder of its files; empty: none
    std::optional<content::Day> as_of;  ///< the day looked from; nothing: as the source says
    std::vector<Print> prints;          ///< what is made for a printer, beside the reports; each once
    uint32_t jobs = 1;                  ///< reports made at the same time
    bool strict = false;                ///< warnings are errors
    std::string creator;                ///< program and version, for the metadata
    std::optional<int64_t> created;     ///< SOURCE_DATE_EPOCH
};

/// Told after each report; called from several threads, one at a time.
using Progress = std::function<void(size_t done, size_t total, const std::string& path)>;

}  // namespace publish
