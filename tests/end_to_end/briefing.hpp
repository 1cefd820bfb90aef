#pragma once

#include <string>

#include "end_to_end/project.hpp"

namespace end_to_end {

/// A briefing in a folder of its own, and what the program dumps of it.
class Briefing {
public:
    /// Of a source, made without complaint.
    explicit Briefing(const std::string& source, const std::string& layout = "layouts/briefing.xml");

    [[nodiscard]] std::string path() const { return path_; }
    [[nodiscard]] std::string dump() const { return dump_; }
    /// What a program of Poppler says of the PDF.
    [[nodiscard]] std::string ask(std::vector<std::string> command) const;

private:
    support::TemporaryFolder folder_;
    std::string path_, dump_;
};

/// Of the repository's own source, made once.
const Briefing& real_briefing();
/// Writes the briefing's layout without its limit of pages into a folder, and answers where.
std::string write_unlimited_layout(const std::string& folder);
/// Of the source with invented data, with as many pages as it takes, made once.
const Briefing& invented_briefing();

/// The text of the structure in a dump, element after element: blocks apart by a space, parts of a line joined.
std::string structure_text(const std::string& dump);
/// The text of all artifacts on the pages in a dump, runs that touch joined.
std::string artifact_text(const std::string& dump);
/// The text that `pdfinfo -struct-text` finds, element after element.
std::string poppler_structure_text(const std::string& output);

}  // namespace end_to_end
