#include "xml/schema.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "xml/identity_faults.hpp"
#include "xml/mending.hpp"

namespace xml {
namespace {

using diag::Code;

std::vector<std::string> names_in(const CompiledSchema& schema) {
    std::set<std::string> names;
    for (const Document* document : schema.documents)
        for (const pugi::xpath_node& name :
             document->tree.select_nodes("//*[local-name() = 'element' or local-name() = 'attribute']/@name"))
            names.insert(name.attribute().value());
    return {names.begin(), names.end()};
}

/// One document held to one schema.
class Validation {
public:
    Validation(Documents& documents, const CompiledSchema& schema, diag::Sink& sink)
        : documents_(documents), schema_(schema), sink_(sink) {}

    /// libxml2 sees nothing of what stands beside a wrong element, nor inside it. So what it says of elements and
    /// attributes is mended, and the document validated again, until it is quiet about them; then the rest is said.
    Validated run(const Document& read) {
        const Document* document = &read;
        size_t spent = 0;
        for (size_t round = 0;; ++round) {
            const std::string& text = documents_.text(*document);
            const Findings findings = apply_schema(schema_, text);
            if (findings.errors.empty()) return {document, whole_};
            elements_ = elements_in(*document);
            spent += text.size();
            const bool may_mend = round < most_rounds && spent < most_text;
            const Document* mended = may_mend ? mend(*document, findings.errors) : nullptr;
            if (mended == nullptr) {
                report(*document, findings);
                if (!may_mend || budget_ == 0) report_limit(read);
                return {document, whole_};
            }
            if (document != &read) documents_.forget(*document);
            document = mended;
        }
    }

private:
    /// The document without the faults that are mended, which are told; nullptr when there are none.
    const Document* mend(const Document& document, const std::vector<SchemaError>& errors) {
        diag::Sink told = sink_.child();
        Mending mending(documents_, document, schema_, budget_, told);
        for (const SchemaError& error : errors) mending.take(error, element_of(error));
        std::vector<Change> changes = mending.changes();
        if (changes.empty()) return nullptr;
        const Document* mended = documents_.with_changes(document, std::move(changes));
        if (mended == nullptr) return nullptr;
        sink_.append(told);
        lost_.insert(mending.lost().values.begin(), mending.lost().values.end());
        reduced_.insert(mending.lost().out_of.begin(), mending.lost().out_of.end());
        whole_ = whole_ && !mending.lost().element;
        return mended;
    }

    [[nodiscard]] pugi::xml_node element_of(const SchemaError& error) const { return elements_.at(error.element); }

    void report(const Document& document, const Findings& findings) {
        IdentityFaults identities(documents_, document, schema_, elements_, sink_);
        const std::vector<std::string> names = names_in(schema_);
        for (const SchemaError& error : findings.errors)
            if (!IdentityFaults::concerns(error)) identities.know(report(error, names));
        identities.know(lost_);
        whole_ = identities.report(findings) && whole_;
    }

    void report_limit(const Document& document) {
        sink_.report(Code::limit_reached, documents_.span(document.root()),
                     "so much is wrong that not all of it was looked for", "mend what is told, and check again");
    }

    diag::Span report(const SchemaError& error, const std::vector<std::string>& names) {
        const pugi::xml_node element = element_of(error);
        auto violation = violation_of(error, element, names);
        const bool follows = error.kind == SchemaError::Kind::incomplete && reduced_.contains(documents_.span(element));
        if (!violation || follows) return {};
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
            return documents_.value_span(element, attribute_named(element, violation.attribute), 0);
        case Violation::At::text:
            return place_of_next_text(error.element, element);
        case Violation::At::element:
            break;
        }
        return documents_.span(element);
    }

    diag::Span place_of_next_text(ElementNumber number, pugi::xml_node element) {
        const auto [told, is_first] = texts_.try_emplace(number);
        const pugi::xml_node text = text_from(is_first ? element.first_child() : told->second.next_sibling());
        told->second = text;
        return text ? ink_span(documents_, text) : documents_.span(element);
    }

    static constexpr size_t most_rounds = 100;
    static constexpr size_t most_text = size_t{64} << 20U;  ///< in bytes, of all rounds

    Documents& documents_;
    const CompiledSchema& schema_;
    diag::Sink& sink_;
    size_t budget_ = 20'000'000;
    std::vector<pugi::xml_node> elements_;  ///< of the document as it is in this round
    std::set<std::string> lost_;
    std::set<diag::Span> reduced_;  ///< elements that lack what was taken out of them
    bool whole_ = true;
    std::map<ElementNumber, pugi::xml_node> texts_;  ///< of an element, the text last complained about
};

std::string tidy(const SchemaError& error) {
    if (error.kind == SchemaError::Kind::unresolved_name)
        return fmt::format("no {} is named `{}`", error.type, error.name);
    std::string message = error.message;
    while (!message.empty() && (message.back() == '\n' || message.back() == '.')) message.pop_back();
    std::replace(message.begin(), message.end(), '\'', '`');
    if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z')
        message[0] = static_cast<char>(message[0] - 'A' + 'a');
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
    return {&document, true};
}

std::vector<std::string> Schemas::files_of(const std::string& path) const {
    std::vector<std::string> files;
    for (const Document* document : compiled_.at(path)->documents) files.push_back(document->path);
    return files;
}

}  // namespace xml
