#include "publish/proofs.hpp"

#include <algorithm>

#include "publish/input.hpp"

namespace publish {

bool Proofs::may_begin() {
    const std::lock_guard lock(mutex_);
    return begun_++ < request_.jobs;
}

void Proofs::make(const layout::Layout& layout, const xml::Document& file,
                  const std::vector<const xml::Document*>& sources) {
    if (request_.jobs < 2 || request_.as_of || !request_.baseline.empty() || !layout.sound || !layout.sources.empty() ||
        layout.edition)
        return;
    diag::Sink told_when_matched;
    const auto source = std::ranges::find_if(
        sources, [&](const xml::Document* document) { return compose::matches(layout, *document, told_when_matched); });
    if (source == sources.end() || !may_begin()) return;
    Proof proof{{}, {}, nothing_found_};
    Worker worker(fonts_);
    proof.document = worker.make(layout, input_of(**source, request_), documents_, proof.spent, proof.found);
    const std::lock_guard lock(mutex_);
    proofs_.emplace(Key{&file, *source}, std::move(proof));
}

std::optional<Proof> Proofs::take(const xml::Document& layout_file, const xml::Document& source) {
    const std::lock_guard lock(mutex_);
    auto taken = proofs_.extract(Key{&layout_file, &source});
    return taken ? std::optional(std::move(taken.mapped())) : std::nullopt;
}

}  // namespace publish
