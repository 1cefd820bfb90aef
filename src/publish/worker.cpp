#include "publish/worker.hpp"

namespace publish {

std::optional<document::Document> Worker::make(const layout::Layout& layout, const compose::Input& input,
                                               const xml::Documents& documents, compose::Spent& spent,
                                               diag::Sink& sink) {
    auto flow = compose::compose(layout, input, composing_, documents, spent, sink);
    if (!flow) return std::nullopt;
    auto document = typeset::typeset(*std::move(flow), typesetting_, sink);
    return sink.has_errors() ? std::nullopt : std::optional(std::move(document));
}

document::Document Worker::set(compose::Flow flow) {
    diag::Sink told_of_the_report;
    return typeset::typeset(std::move(flow), typesetting_, told_of_the_report);
}

}  // namespace publish
