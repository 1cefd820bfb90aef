#include "xml/schema.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include "base/white_space.hpp"
#include "diag/library_words.hpp"
#include "xml/attribute_faults.hpp"
#include "xml/identity_faults.hpp"

namespace xml {
namespace {

using diag::Code;

/// What the elements of a document may not be, or not contain: then libxml2 looks at nothing beside them or in them.
bool hides_others(const SchemaError& error) {
    return error.code == XML_SCHEMAV_CVC_ELT_1 ||
           (error.code == XML_SCHEMAV_ELEMENT_CONTENT && error.kind != SchemaError::Kind::incomplete);
}

/// Where the item of a list begins that an error is about; 0 where it is about the value as a whole.
size_t item_in(std::string_view list, const SchemaError& error) {
    if (!error.in_list || !error.length.empty()) return 0;
    const std::string_view word = error.first;
    const auto is_edge = [&](size_t at) {
        return at >= list.size() || base::white_space.find(list[at]) != std::string_view::npos;
    };
    for (size_t at = list.find(word); at != std::string_view::npos && !word.empty(); at = list.find(word, at + 1))
        if ((at == 0 || is_edge(at - 1)) && is_edge(at + word.size())) return at;
    return 0;
}

/// One document held to one schema.
class Validation {
public:
    Validation(Documents& documents, const CompiledSchema& schema, diag::Sink& sink)
        : documents_(documents), schema_(schema), sink_(sink) {}

    /// Structure is mended first, then attributes, and what is left is said: of what stands in the wrong place libxml2
    /// would say nothing.
    Validated run(const Document& read) {
        hold(read);
        if (findings_.errors.empty()) return {&read, true};
        Document& document = documents_.copy(read);
        Mending mending(document);
        Declarations declarations(schema_);
        Structure structure(documents_, schema_, declarations, mending);
        if (structure.mend(document.root(), sink_)) hold(document);
        elements_ = elements_in(document);
        if (mend_attributes({documents_, structure, declarations, mending, sink_})) hold(document);
        const bool is_known = report(document, mending);
        if (!structure.is_complete()) report_limit(read);
        return {&documents_.finish(document), is_known && mending.is_whole() && structure.is_complete()};
    }

private:
    void hold(const Document& document) { findings_ = apply_schema(schema_, documents_.text(document)); }

    bool mend_attributes(AttributeFaults faults) {
        for (const SchemaError& error : findings_.errors) faults.take(error, element_of(error));
        return faults.mend();
    }

    [[nodiscard]] pugi::xml_node element_of(const SchemaError& error) const { return elements_.at(error.element); }

    /// False when it is not known of everything whether it leads somewhere.
    bool report(const Document& document, Mending& mending) {
        IdentityFaults identities(documents_, document, schema_, elements_, sink_);
        bool is_known = true;
        for (const SchemaError& error : findings_.errors) {
            if (!IdentityFaults::concerns(error)) identities.know(report(error));
            if (!hides_others(error)) continue;
            mending.lose(element_of(error).parent());
            is_known = false;
        }
        identities.know(mending.lost());
        if (!mending.knows_lost()) identities.know_nothing_of_lost();
        return identities.report(findings_) && is_known;
    }

    void report_limit(const Document& document) {
        sink_.report(Code::limit_reached, documents_.span(document.root()),
                     "so much is wrong that not all of it was looked for", "mend what is told, and check again");
    }

    diag::Span report(const SchemaError& error) {
        const pugi::xml_node element = element_of(error);
        auto violation = violation_of(error, element);
        if (!violation) return {};
        if (element == elements_.front() && violation->hint.empty())
            violation->hint = namespace_hint(name_of(element), root_names(schema_));
        const diag::Span place = place_of(error, *violation, element);
        if (!diag::stands_nowhere(place) && !diag::stands_nowhere(documents_.span(element)))
            sink_.report(Code::schema_violation, place, violation->message, violation->hint);
        return place;
    }

    diag::Span place_of(const SchemaError& error, const Violation& violation, pugi::xml_node element) {
        switch (violation.at) {
        case Violation::At::attribute:
            return documents_.span(element, attribute_named(element, violation.attribute));
        case Violation::At::value:
            return place_of_value(error, element, attribute_named(element, violation.attribute));
        case Violation::At::text:
            return place_of_next_text(error, element);
        case Violation::At::element:
            break;
        }
        return documents_.span(element);
    }

    /// Of a list at the item.
    diag::Span place_of_value(const SchemaError& error, pugi::xml_node element, pugi::xml_attribute attribute) {
        return documents_.value_span(element, attribute, item_in(attribute.value(), error));
    }

    diag::Span place_of_next_text(const SchemaError& error, pugi::xml_node element) {
        const auto [told, is_first] = texts_.try_emplace(error.element);
        const pugi::xml_node text = text_from(is_first ? element.first_child() : told->second.next_sibling());
        told->second = text;
        if (!text) return documents_.span(element);
        const size_t item = item_in(text.value(), error);
        return item > 0 ? documents_.text_span(text, item) : ink_span(documents_, text);
    }

    Documents& documents_;
    const CompiledSchema& schema_;
    diag::Sink& sink_;
    Findings findings_;                              ///< of the document as it is by now
    std::vector<pugi::xml_node> elements_;           ///< the same
    std::map<ElementNumber, pugi::xml_node> texts_;  ///< of an element, the text last complained about
};

std::string tidy(const SchemaError& error) {
    if (error.kind == SchemaError::Kind::unresolved_name)
        return fmt::format("no {} is named `{}`", error.type, error.name);
    std::string message = diag::library_words(error.message);
    std::replace(message.begin(), message.end(), '\'', '`');
    return message;
}

void report_broken(const Documents& documents, CompiledSchema& schema, const std::string& path, diag::Span named_at,
                   diag::Sink& sink) {
    if (std::exchange(schema.reported, true)) return;
    if (schema.errors.empty())
        sink.report(Code::broken_schema, named_at, fmt::format("`{}` cannot be used as a schema", path));
    for (const SchemaError& error : schema.errors) {
        const auto found = std::find_if(schema.documents.begin(), schema.documents.end(),
                                        [&](const Document* document) { return document->path == error.file; });
        const bool placed = error.placed && found != schema.documents.end();
        sink.report(Code::broken_schema, placed ? documents.span(elements_in(**found).at(error.element)) : named_at,
                    tidy(error));
    }
}

}  // namespace

Validated Schemas::validate(const Document& document, const std::string& path, diag::Span named_at, diag::Sink& sink) {
    auto& schema = compiled_[path];
    if (!schema) schema = std::make_shared<CompiledSchema>(compile_schema(documents_, path, named_at, sink));
    if (schema->schema) return Validation(documents_, *schema, sink).run(document);
    report_broken(documents_, *schema, path, named_at, sink);
    return {&document, true, false};
}

std::vector<std::string> Schemas::files_of(const std::string& path) const {
    std::vector<std::string> files;
    for (const Document* document : compiled_.at(path)->documents) files.push_back(document->path);
    return files;
}

}  // namespace xml
