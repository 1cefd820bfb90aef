#include "publish/opener.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "content/as_of.hpp"

namespace publish {
namespace {

bool is_there(const std::string& path) {
    std::error_code error;
    return std::filesystem::status(path, error).type() != std::filesystem::file_type::not_found;
}

/// A path below the current folder, however it is written.
bool is_below_here(const std::string& path) {
    std::error_code error;
    const std::filesystem::path here = std::filesystem::current_path(error);
    if (error || !std::filesystem::path(path).is_absolute()) return xml::stays_beside(path);
    return xml::stays_beside(std::filesystem::path(path).lexically_normal().lexically_relative(here).string());
}

/// The path as its author wrote it: braces stand for what is not known yet.
std::string literal(const layout::Template& path) {
    std::string text;
    for (const layout::TemplatePart& part : path)
        if (const auto* piece = std::get_if<std::string>(&part)) text += *piece;
    return text;
}

}  // namespace

bool tell_leads_outside(const xml::Document& document, diag::Sink& sink) {
    bool leads_outside = false;
    for (const xml::Association& each : document.associations) {
        if (xml::stays_beside(each.href) || is_below_here(xml::beside(document.path, each.href))) continue;
        leads_outside = true;
        sink.report(
            diag::Code::refused_source_path, each.span,
            fmt::format("`{}`, which a source of one edition names, lies outside of the current folder", each.href),
            "name a file of the project");
    }
    return leads_outside;
}

std::vector<const xml::Document*> Opener::read_each(const std::vector<std::string>& paths, diag::Sink& sink) {
    std::vector<const xml::Document*> all;
    for (const std::string& path : paths) {
        const xml::Document* document = documents_.read(path, sink);
        if (document != nullptr && std::ranges::find(all, document) == all.end()) all.push_back(document);
    }
    return all;
}

content::Source Opener::source(const xml::Document& document, diag::Sink& sink) {
    const auto known = sources_.find(document.file);
    return known == sources_.end() ? sources_[document.file] = look_at(document, sink) : known->second;
}

std::vector<content::Source> Opener::sources(const std::vector<const xml::Document*>& documents, diag::Sink& sink) {
    std::vector<content::Source> all;
    for (const xml::Document* document : documents)
        if (content::Source opened = source(*document, sink); opened.document != nullptr)
            all.push_back(std::move(opened));
    return all;
}

BoundLayout Opener::bind(layout::Layout layout, const xml::Document& document, diag::Sink& sink) {
    std::vector<content::Source> shared;
    for (const layout::SourceDeclaration& each : layout.sources)
        if (!each.of_edition)
            shared.push_back(declared(each, xml::beside(document.path, literal(each.href)), Use::again, sink).source);
    return {std::move(layout), &document, std::move(shared)};
}

Declared Opener::declared(const layout::SourceDeclaration& declaration, const std::string& path, Use use,
                          diag::Sink& sink) {
    const content::Source none{nullptr, true};
    if (!declaration.required && !is_there(path)) return {none};
    const xml::Document* named = use == Use::once ? documents_.read_alone(path, sink, declaration.span)
                                                  : documents_.read(path, sink, declaration.span);
    const bool is_refused = named != nullptr && declaration.of_edition && tell_leads_outside(*named, sink);
    if (named == nullptr || is_refused)
        return {{nullptr, false}, is_refused && use == Use::once ? named->file : diag::FileId::none};
    diag::Sink found = sink.child();
    content::Source opened = source(*named, found);
    // What nobody had said on the day looked from was not there.
    const auto is_of_later = [](const diag::Diagnostic& each) { return each.code == diag::Code::nothing_known; };
    const bool was_none =
        !declaration.required && opened.document == nullptr && std::ranges::any_of(found.sorted(), is_of_later);
    sink.append(found, [&](const diag::Diagnostic& each) { return !was_none || !is_of_later(each); });
    if (was_none) opened = sources_[named->file] = none;
    return {std::move(opened), use == Use::once ? named->file : diag::FileId::none};
}

void Opener::forget(const Declared& source) {
    sources_.erase(source.once);
    constraints_.forget(source.once);
    documents_.forget(source.once);
}

content::Source Opener::look_at(const xml::Document& document, diag::Sink& sink) {
    content::Source source = content::check(constraints_, document, sink);
    return day_ ? from_day(std::move(source), sink) : source;
}

content::Source Opener::from_day(content::Source source, diag::Sink& sink) {
    const xml::Document& read = *source.document;
    const size_t errors = sink.errors();
    if (const auto edition = content::later_edition(*day_, constraints_, read, sink)) {
        source.sound = false;
        sink.report(
            diag::Code::later_edition, edition->span,
            fmt::format("the file tells of `{}`, a later day than `{}`", edition->as_of, content::iso_text(*day_)),
            "build the edition of that day: what was said before is not in this one");
        return source;
    }
    source.document = content::looked_at_from(*day_, constraints_, read, sink);
    if (sink.errors() > errors) {
        source.sound = false;
    } else if (source.document == nullptr) {
        source.sound = false;
        sink.report(
            diag::Code::nothing_known, documents_.span(read.root()),
            fmt::format("nothing was known on {}: every statement is as of a later day", content::iso_text(*day_)));
    }
    return source;
}

}  // namespace publish
