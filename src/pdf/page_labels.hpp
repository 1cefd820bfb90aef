#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/haru/file.hpp"

namespace pdf {

/// Pages that are numbered on from each other (ISO 32000-1, 12.4.2).
struct LabelRange {
    uint32_t first_page = 0;
    uint32_t number = 1;  ///< of the first page, as printed
    std::string label{};  ///< of a single page, instead
    friend bool operator==(const LabelRange&, const LabelRange&) = default;
};

/// The ranges that give each page its number as its label, or what it is called.
std::vector<LabelRange> label_ranges(const std::vector<document::Page>& pages);

void write_page_labels(haru::File& file, const std::vector<document::Page>& pages, diag::Sink& sink);

}  // namespace pdf
