#include "publish/batch.hpp"

#include <atomic>
#include <exception>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/resource.h>

#include "base/heap.hpp"

namespace publish {
namespace {

/// More than a report of a few pages takes.
constexpr size_t heap_of_a_thread = size_t{8} << 20U;

/// Some libraries crash where they get no memory. What they take is asked for beforehand (`base::require_heap`), and no
/// other thread must take it meanwhile.
bool has_little_memory() {
    constexpr rlim_t little = rlim_t{1} << 30U;
    rlimit limit{};
    return ::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur < little;
}

/// As many as the system gives.
std::vector<std::jthread> start_threads(size_t count, const std::function<void(size_t)>& work) {
    std::vector<std::jthread> threads;
    if (has_little_memory()) return threads;
    try {
        for (size_t i = 0; i < count; ++i)
            threads.emplace_back([=] {
                base::reserve_heap(heap_of_a_thread);
                work(i);
            });
    } catch (const std::system_error&) {
    }
    return threads;
}

/// Does `work(i)` on up to `count` threads at once, this one among them, and waits. What one throws is thrown again
/// here.
void run_threads(size_t count, const std::function<void(size_t)>& work) {
    std::vector<std::exception_ptr> failures(count);
    const auto guarded = [&](size_t i) {
        try {
            work(i);
        } catch (...) {
            failures[i] = std::current_exception();
        }
    };
    if (count > 0) {
        const auto others = start_threads(count - 1, [&](size_t i) { guarded(i + 1); });
        guarded(0);
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

std::jthread begin(const std::function<void()>& work) {
    const auto guarded = [work] {
        try {
            work();
        } catch (const std::exception&) {  // It will be met again by who needs it.
        }
    };
    auto started = start_threads(1, [guarded](size_t) { guarded(); });
    return started.empty() ? std::jthread() : std::move(started.front());
}

}  // namespace publish
