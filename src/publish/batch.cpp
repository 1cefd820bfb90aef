#include "publish/batch.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

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

void for_each_edition(const Request& request, diag::Files& files, diag::Sink& sink, const Job& job) {
    xml::Documents documents(files);
    text::Fonts fonts;
    const Project project = open(request, documents, sink);
    const std::vector<Edition> wanted = editions(project, request, documents, sink);

    std::vector<diag::Sink> sinks(wanted.size(), sink.child());
    std::atomic<size_t> next = 0;
    const size_t workers = std::min<size_t>(std::max(1U, request.jobs), wanted.size());
    run_threads(workers, [&](size_t number) {
        const auto layouts = number == 0 ? Worker::Layouts::own : Worker::Layouts::copied;
        Worker worker(request, project, documents, fonts, layouts);
        for (size_t i = next++; i < wanted.size(); i = next++) {
            job({i, wanted.size(), wanted[i], project.layouts[wanted[i].layout], worker, sinks[i]});
        }
    });
    for (const diag::Sink& one : sinks) sink.append(one);
}

}  // namespace publish
