#include "bench/stages.hpp"

#include <chrono>
#include <stdexcept>

#include "pdf/write.hpp"
#include "publish/input.hpp"
#include "typeset/typeset.hpp"

namespace bench {
namespace {

class Stopwatch {
public:
    explicit Stopwatch(std::vector<StageTime>& stages) : stages_(stages) {}

    template <class Work>
    auto time(std::string stage, const Work& work) {
        const auto begin = std::chrono::steady_clock::now();
        auto result = work();
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
        stages_.push_back({std::move(stage), taken.count()});
        return result;
    }

private:
    std::vector<StageTime>& stages_;
};

}  // namespace

Timed time_stages(const publish::Request& request, text::Fonts& fonts) {
    Timed timed;
    Stopwatch watch(timed.stages);
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    compose::Engines composing;
    typeset::Engines typesetting(fonts);
    publish::Opener opener(request, documents);
    const publish::Project project =
        watch.time("open", [&] { return publish::open(request, opener, documents, sink); });
    const auto editions = publish::editions(project, request, documents, sink);
    if (editions.size() != 1) throw std::runtime_error("one report was to be made");
    const publish::BoundLayout& bound = project.layouts[editions[0].layout];
    const compose::Input input = input_of(editions[0], bound, {}, request);
    compose::Spent spent;
    auto flow =
        watch.time("compose", [&] { return compose::compose(bound.layout, input, composing, documents, spent, sink); });
    if (!flow) throw std::runtime_error("the report has errors");
    timed.document = watch.time("typeset", [&] { return typeset::typeset(*std::move(flow), typesetting, sink); });
    timed.bytes = watch.time("write", [&] { return pdf::write(timed.document, fonts, sink); }).value_or("").size();
    if (sink.has_errors()) throw std::runtime_error("the report has errors");
    return timed;
}

}  // namespace bench
