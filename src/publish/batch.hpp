#pragma once

#include <functional>
#include <vector>

#include "publish/worker.hpp"

namespace publish {

/// What is done with each edition: by the worker that took it, into a sink of its own.
using Job = std::function<void(size_t edition, Worker& worker, diag::Sink& sink)>;

/// Does the job for `count` editions on the request's number of threads. Which thread takes which is chance; what is
/// made and the order in which it is complained about is not.
void run_batch(size_t count, const Request& request, const Project& project, const xml::Documents& documents,
               text::Fonts& fonts, diag::Sink& sink, const Job& job);

}  // namespace publish
