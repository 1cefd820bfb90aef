#include "fuzz/composed.hpp"

#include "cli/diagnostics.hpp"
#include "compose/compose.hpp"

void fuzz::compose(const std::optional<layout::Layout>& layout, const xml::Document& source, xml::Documents& documents,
                   diag::Sink& sink) {
    if (!layout || !layout->sources.empty()) return;
    compose::Engines engines;
    compose::Input input;
    input.source = &source;
    input.creator = "fuzz";
    if (!compose::matches(*layout, source, sink)) return;
    const auto editions = compose::edition_nodes(*layout, input, engines, documents, sink);
    if (!editions.empty()) input.edition = editions.front().node;
    (void)compose::names(*layout, input, engines, documents, sink);
    compose::Spent spent;
    if (const auto flow = compose::compose(*layout, input, engines, documents, spent, sink)) (void)compose::dump(*flow);
}

void fuzz::tell(const diag::Sink& sink, const diag::Files& files) {
    const auto diagnostics = sink.sorted();
    cli::diagnostics_text(diagnostics, files, false);
    cli::diagnostics_json(diagnostics, files);
    cli::diagnostics_sarif(diagnostics, files);
}
