#include "content/held.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace content {
namespace {

using diag::Code;

/// One that is named before the root and at it is one.
void add(std::vector<xml::Association>& all, xml::Association named) {
    if (std::ranges::find(all, named.href, &xml::Association::href) == all.end()) all.push_back(std::move(named));
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
        held.faults.report(Code::unread_schema, association.span,
                           fmt::format("`{}` is neither an XML Schema nor Schematron rules and is left out", written));
}

/// What one schema leaves of a document is held to the next.
void hold(xml::Schemas& schemas, const xml::Association& schema, Held& held) {
    const xml::Validated after = schemas.validate(*held.left.document, schema.href, schema.span, held.faults);
    held.left = {after.document, held.left.whole && after.whole};
}

}  // namespace

Held hold_to_schemas(xml::Schemas& schemas, const xml::Documents& documents, const xml::Document& document,
                     diag::Sink faults) {
    Held held{{}, {}, {&document, true}, std::move(faults)};
    for (const xml::Association& association : document.associations) name(association, document.path, held);
    for (const xml::Association& schema : held.schemas) hold(schemas, schema, held);
    held.doubts = Doubts(documents, *held.left.document);
    held.doubts.add(held.faults);
    return held;
}

}  // namespace content
