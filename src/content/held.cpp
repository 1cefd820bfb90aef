#include "content/held.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "content/composed_form.hpp"
#include "diag/suggestion.hpp"

namespace content {
namespace {

using diag::Code;

/// One that is named before the root and at it is one.
void add(std::vector<xml::Association>& all, xml::Association named) {
    if (std::ranges::find(all, named.href, &xml::Association::href) == all.end()) all.push_back(std::move(named));
}

/// One in another language is another tool's, unless its language is a misspelling.
void leave_out(const xml::Association& association, const std::string& written, diag::Sink& sink) {
    const std::string hint =
        diag::suggest(association.namespace_, std::array{xml::xml_schema_namespace, xml::schematron_namespace});
    sink.report(hint.empty() ? Code::unread_schema : Code::broken_association, association.span,
                fmt::format("`{}` is neither an XML Schema nor Schematron rules{}", written,
                            hint.empty() ? " and is left out" : ""),
                hint);
}

void name(xml::Association association, const std::string& path, Held& held) {
    const bool is_remote = association.href.find("://") != std::string::npos;
    const std::string written = std::exchange(association.href, xml::beside(path, association.href));
    if (is_remote)
        held.faults.report(Code::broken_schema, association.span,
                           fmt::format("`{}` would have to be fetched, and nothing is", written),
                           "put a copy beside the source and name that");
    else if (association.namespace_ == xml::xml_schema_namespace)
        add(held.schemas, std::move(association));
    else if (association.namespace_ == xml::schematron_namespace)
        add(held.rules, std::move(association));
    else
        leave_out(association, written, held.faults);
}

/// What one schema leaves of a document is held to the next.
void hold(xml::Schemas& schemas, const xml::Association& schema, Held& held) {
    const xml::Validated after = schemas.validate(*held.left.document, schema.href, schema.span, held.faults);
    held.left = {after.document, held.left.whole && after.whole, held.left.held && after.held};
}

}  // namespace

Held hold_to_schemas(xml::Schemas& schemas, xml::Documents& documents, const xml::Document& read, diag::Sink faults) {
    diag::Sink spelling = faults.child();
    const xml::Document& document = in_composed_form(read, documents, spelling);
    Held held{{}, {}, {&document, true}, std::move(spelling), std::move(faults)};
    for (const xml::Association& association : xml::find_associations(documents, document, held.faults))
        name(association, document.path, held);
    for (const xml::Association& schema : held.schemas) hold(schemas, schema, held);
    held.doubts = Doubts(documents, *held.left.document);
    held.doubts.add(held.faults);
    return held;
}

}  // namespace content
