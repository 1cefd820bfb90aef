#include "cli/version.hpp"

#include <fmt/format.h>

#include "mail/libraries.hpp"
#include "pdf/libraries.hpp"
#include "text/libraries.hpp"
#include "xml/libraries.hpp"

namespace cli {

std::string version() { return LAGESBILD_VERSION; }

std::string version_text() {
    std::string text = fmt::format("lagesbild {}\n", version());
    for (const auto& libraries : {xml::libraries(), text::libraries(), pdf::libraries(), mail::libraries()}) {
        for (const auto& library : libraries) {
            text += fmt::format("{} {}\n", library.name, library.version);
        }
    }
    text.pop_back();  // CLI11 ends the line
    return text;
}

}  // namespace cli
