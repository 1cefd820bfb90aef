#include "publish/drafts.hpp"

#include <algorithm>

#include "publish/edition.hpp"

namespace publish {

void Drafts::make(const layout::Layout& layout, const xml::Document& file,
                  const std::vector<const xml::Document*>& sources) {
    if (request_.jobs < 2 || request_.as_of || !layout.sound || !layout.sources.empty()) return;
    diag::Sink told_when_matched;
    const auto source = std::ranges::find_if(
        sources, [&](const xml::Document* document) { return compose::matches(layout, *document, told_when_matched); });
    if (source == sources.end()) return;
    Draft draft{{}, nothing_found_};
    Worker worker(fonts_);
    draft.document = worker.make(layout, input_of(**source, request_), documents_, draft.found);
    const std::lock_guard lock(mutex_);
    drafts_.emplace(Key{&file, *source}, std::move(draft));
}

std::optional<Draft> Drafts::take(const xml::Document& layout_file, const xml::Document& source) {
    const std::lock_guard lock(mutex_);
    auto taken = drafts_.extract(Key{&layout_file, &source});
    return taken ? std::optional(std::move(taken.mapped())) : std::nullopt;
}

}  // namespace publish
