#include "publish/views.hpp"

namespace publish {

std::list<content::View> Views::of(const Edition& edition, const BoundLayout& layout, const std::vector<Declared>& own,
                                   const xml::Document* baseline, diag::Sink& sink) {
    std::list<content::View> views;
    if (edition.owner.empty()) return views;
    const auto add = [&](const xml::Document& document, const Found& found) {
        sink.append(found.told);
        auto view = content::view_of(edition.owner, found.statements, document, documents_);
        if (view) views.push_back(*std::move(view));
    };
    const auto add_shared = [&](const xml::Document* document, const xml::Document* rules_of) {
        if (document != nullptr) add(*document, find_once(*document, *rules_of, sink));
    };
    const xml::Document* source = edition.source->document;
    add_shared(source, source);
    add_shared(baseline, source);
    for (const content::Source& each : layout.declared) add_shared(each.document, each.document);
    for (const Declared& each : own)
        if (const xml::Document* document = each.source.document) add(*document, find(*document, *document, sink));
    return views;
}

void Views::forget(const std::list<content::View>& views) {
    for (const content::View& view : views) documents_.forget(*view.seen);
}

Views::Found Views::find(const xml::Document& document, const xml::Document& rules_of, const diag::Sink& sink) {
    Found found{{}, sink.child()};
    found.statements = content::find_statements(opener_.rules_of(rules_of), documents_, document, found.told);
    return found;
}

const Views::Found& Views::find_once(const xml::Document& document, const xml::Document& rules_of,
                                     const diag::Sink& sink) {
    const auto known = found_.find(&document);
    return known != found_.end() ? known->second
                                 : found_.emplace(&document, find(document, rules_of, sink)).first->second;
}

}  // namespace publish
