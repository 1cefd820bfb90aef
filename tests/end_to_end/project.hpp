#pragma once

#include <string>
#include <vector>

#include "support/file.hpp"
#include "support/process.hpp"

namespace end_to_end {

/// Runs the program in the current folder.
inline support::ProcessResult lagesbild(std::vector<std::string> arguments,
                                        const std::vector<std::string>& environment = {}) {
    arguments.insert(arguments.begin(), LAGESBILD_PROGRAM);
    return support::run(arguments, environment);
}

/// A folder with a source and a layout that make one small report without complaint, and the current folder while it
/// lives.
class SmallProject {
public:
    SmallProject() : inside_(folder_.path()) {
        support::write_file("sources/note.xml",
                            "<note id=\"n\"><title>Anteckning</title><p>Hälsa på åäö.</p></note>\n");
        write_layout("layouts/note.xml", "title");
    }
    /// A layout whose heading binds `select`, on line 5.
    static void write_layout(const std::string& path, const std::string& select) {
        support::write_file(path, "<layout name=\"note\" match=\"/note\" xml:lang=\"sv\">\n"
                                  "  <output path=\"{@id}.pdf\" title=\"{title}\"/>\n"
                                  "  <page size=\"A4\" margin=\"20mm\"/>\n"
                                  "  <flow>\n"
                                  "    <h1><value-of select=\"" +
                                      select +
                                      "\"/></h1>\n"
                                      "    <copy-of select=\"p\"/>\n"
                                      "  </flow>\n"
                                      "</layout>\n");
    }

private:
    support::TemporaryFolder folder_;
    support::CurrentFolder inside_;
};

}  // namespace end_to_end
