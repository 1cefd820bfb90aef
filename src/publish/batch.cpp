#include "publish/batch.hpp"

#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace publish {
namespace {

/// Does `work(i)` on `count` threads at once, and waits. What a thread throws is thrown again here.
void run_threads(size_t count, const std::function<void(size_t)>& work) {
    std::vector<std::exception_ptr> failures(count);
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < count; ++i) {
            threads.emplace_back([&, i] {
                try {
                    work(i);
                } catch (...) {
                    failures[i] = std::current_exception();
                }
            });
        }
    }
    for (const auto& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

}  // namespace

void do_each(size_t count, size_t threads, diag::Sink& sink, const Work& work) {
    std::vector<diag::Sink> sinks(count, sink.child());
    std::atomic<size_t> next = 0;
    run_threads(threads, [&](size_t thread) {
        for (size_t i = next++; i < count; i = next++) work(i, thread, sinks[i]);
    });
    for (const diag::Sink& one : sinks) sink.append(one);
}

}  // namespace publish
