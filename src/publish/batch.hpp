#pragma once

#include <functional>

#include "diag/files.hpp"
#include "publish/worker.hpp"

namespace publish {

/// One edition's turn: which it is, and who does it.
struct Turn {
    size_t number = 0, count = 0;  ///< from 0; of all editions
    const Edition& edition;
    const BoundLayout& layout;
    Worker& worker;
    diag::Sink& sink;  ///< the edition's own
};

using Job = std::function<void(const Turn& turn)>;

/// Opens what the request names and does the job for every edition, on the request's number of threads. Which thread
/// takes which edition is chance; what is made and the order in which it is complained about is not.
void for_each_edition(const Request& request, diag::Files& files, diag::Sink& sink, const Job& job);

}  // namespace publish
