#pragma once

#include <cstddef>
#include <functional>
#include <thread>

#include "diag/diagnostic.hpp"

namespace publish {

/// The work on one of many things. `thread`: who does it, from 0; `sink`: the thing's own.
using Work = std::function<void(size_t number, size_t thread, diag::Sink& sink)>;

/// Does the work for each number below `count`, on so many threads. Which thread takes which number is chance; the
/// complaints come together in the order of the numbers.
void do_each(size_t count, size_t threads, diag::Sink& sink, const Work& work);

/// Begins what will be needed soon; whoever needs it waits for it, or does it when the system gives no thread.
std::jthread begin(const std::function<void()>& work);

}  // namespace publish
