#include "publish/input.hpp"

#include <algorithm>

namespace publish {
namespace {

/// Of a layout with faults there are parts that nobody sees: it looks as if they were not there.
bool may_be_of_what_is_left_out(const diag::Diagnostic& diagnostic) {
    switch (diagnostic.code) {
    case diag::Code::dangling_reference:
    case diag::Code::empty_element:
    case diag::Code::heading_gap:
    case diag::Code::invalid_layout:
    case diag::Code::missing_element:
        return true;
    default:
        return false;
    }
}

}  // namespace

std::string in_folder(const std::string& folder, const std::string& path) {
    return folder.empty() || folder == "." ? path : folder + "/" + path;
}

compose::Input input_of(const Edition& edition, const BoundLayout& layout, const std::vector<Declared>& own,
                        const Request& request) {
    compose::Input input = input_of(*edition.source->document, request);
    const auto add = [&](const content::Source& source) {
        input.declared.push_back(source.document);
        input.complete = input.complete && (source.document != nullptr || source.sound);
    };
    std::ranges::for_each(layout.declared, add);
    std::ranges::for_each(own, add, &Declared::source);
    input.of_edition = own.size();
    input.edition = edition.made_for.node;
    input.owner = edition.owner;
    return input;
}

compose::Input input_of(const xml::Document& source, const Request& request) {
    compose::Input input;
    input.source = &source;
    input.as_of = request.as_of ? content::iso_text(*request.as_of) : "";
    input.creator = request.creator;
    input.created = request.created;
    return input;
}

std::vector<const content::Source*> unsound(const Edition& edition, const BoundLayout& layout,
                                            const std::vector<Declared>& own) {
    std::vector<const content::Source*> found;
    const auto look_at = [&](const content::Source& source) {
        if (!source.sound) found.push_back(&source);
    };
    look_at(*edition.source);
    std::ranges::for_each(layout.declared, look_at);
    std::ranges::for_each(own, look_at, &Declared::source);
    return found;
}

void look_for_faults(const compose::Input& input, const BoundLayout& layout,
                     const std::vector<const content::Source*>& doubtful, compose::Engines& engines,
                     const xml::Documents& documents, diag::Sink& sink) {
    diag::Sink found = sink.child();
    (void)compose::names(layout.layout, input, engines, documents, found);
    compose::Spent spent;
    (void)compose::compose(layout.layout, input, engines, documents, spent, found);
    point_into_texts(found, documents);
    sink.append(found, [&](const diag::Diagnostic& diagnostic) {
        if (!layout.layout.sound && may_be_of_what_is_left_out(diagnostic)) return false;
        return std::ranges::none_of(doubtful, [&](const auto* source) { return source->explains(diagnostic); });
    });
}

void point_into_texts(diag::Sink& sink, const xml::Documents& documents) {
    sink.point_into_texts([&](const diag::Diagnostic& diagnostic) {
        return diagnostic.word.empty() ? documents.character_span(diagnostic.span, diagnostic.character)
                                       : documents.word_span(diagnostic.span, diagnostic.word);
    });
}

}  // namespace publish
