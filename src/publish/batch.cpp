#include "publish/batch.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace publish {

void run_batch(size_t count, const Request& request, const Project& project, const xml::Documents& documents,
               text::Fonts& fonts, diag::Sink& sink, const Job& job) {
    std::vector<diag::Sink> sinks(count, diag::Sink(request.strict));
    std::atomic<size_t> next = 0;
    const auto work = [&](Worker::Layouts layouts) {
        Worker worker(request, project, documents, fonts, layouts);
        for (size_t i = next++; i < count; i = next++) {
            job(i, worker, sinks[i]);
        }
    };
    const size_t workers = std::min<size_t>(std::max(1U, request.jobs), count);
    std::vector<std::exception_ptr> failures(workers);
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < workers; ++i) {
            threads.emplace_back([&, i] {
                try {
                    work(i == 0 ? Worker::Layouts::own : Worker::Layouts::copied);
                } catch (...) {
                    failures[i] = std::current_exception();
                }
            });
        }
    }
    for (const auto& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
    for (const diag::Sink& one : sinks) {
        sink.append(one);
    }
}

}  // namespace publish
