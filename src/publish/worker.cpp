#include "publish/worker.hpp"

#include <utility>

#include "layout/read.hpp"
#include "pdf/write.hpp"

namespace publish {

Worker::Worker(const Request& request, const Project& project, const xml::Documents& documents, text::Fonts& fonts,
               Layouts layouts)
    : request_(request),
      project_(project),
      documents_(documents),
      fonts_(fonts),
      engines_(fonts),
      copies_(layouts == Layouts::own ? 0 : project.layouts.size()) {}

std::optional<document::Document> Worker::set(const Edition& edition, diag::Sink& sink) {
    compose::Input input = input_of(edition, project_.layouts[edition.layout], request_);
    input.languages = &languages_;
    auto flow = compose::compose(layout(edition.layout), input, documents_, sink);
    if (!flow) {
        return std::nullopt;
    }
    auto document = typeset::typeset(*std::move(flow), engines_, sink);
    return sink.has_errors() ? std::nullopt : std::optional(std::move(document));
}

std::optional<std::string> Worker::make(const Edition& edition, diag::Sink& sink) {
    const auto document = set(edition, sink);
    auto bytes = document ? pdf::write(*document, fonts_, sink) : std::nullopt;
    return sink.has_errors() ? std::nullopt : std::move(bytes);
}

const layout::Layout& Worker::layout(size_t index) {
    if (copies_.empty()) {
        return project_.layouts[index].layout;
    }
    if (!copies_[index]) {
        diag::Sink heard_before;
        copies_[index] = layout::read(documents_, *project_.layouts[index].document, heard_before);
    }
    return *copies_[index];
}

}  // namespace publish
