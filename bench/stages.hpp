#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "publish/request.hpp"
#include "text/font.hpp"

namespace bench {

/// How long a stage took, in milliseconds.
struct StageTime {
    std::string stage;
    double time = 0;
};

/// One report made stage by stage on one thread.
struct Timed {
    std::vector<StageTime> stages;
    document::Document document;
    size_t bytes = 0;  ///< of the PDF
};

/// Throws when the project has errors or makes another number of reports than one.
Timed time_stages(const publish::Request& request, text::Fonts& fonts);

}  // namespace bench
