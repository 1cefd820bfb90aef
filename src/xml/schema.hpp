#pragma once

#include <map>
#include <memory>

#include "xml/document.hpp"

namespace xml {

struct CompiledSchema;

/// A document that was held to a schema.
struct Validated {
    /// The document itself, or what it would be without the faults of its structure: names put right, what is missing
    /// put in, what is too much taken out. What is put in stands nowhere (`diag::stands_nowhere`).
    const Document* document = nullptr;
    /// Nothing is lost that others may look for: no element taken out that is not there twice, no key unknown that is
    /// referred to.
    bool whole = true;
    bool held = true;  ///< false: the schema cannot be used, which is told to the first that asks
};

/// XML Schemas, each read and compiled once. A schema and what it includes are read through `documents`, as strictly as
/// any file; nothing is fetched from a network.
class Schemas {
public:
    explicit Schemas(Documents& documents) : documents_(documents) {}

    /// Holds a document to the schema in a file: structure, enumerations, keys and references, all faults in one run,
    /// one complaint for each, at its place (`schema_violation`, `dangling_reference`, `duplicate_identifier`); a
    /// schema that cannot be used is `broken_schema`. `named_at`: where the schema is asked for.
    Validated validate(const Document& document, const std::string& path, diag::Span named_at, diag::Sink& sink);
    /// The files of a schema that was asked for: its own and what it includes.
    [[nodiscard]] std::vector<std::string> files_of(const std::string& path) const;

private:
    Documents& documents_;
    std::map<std::string, std::shared_ptr<CompiledSchema>> compiled_;
};

}  // namespace xml
