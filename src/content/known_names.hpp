#pragma once

#include <optional>
#include <set>
#include <string>

#include "xml/document.hpp"

namespace content {

/// The names that a document's elements and attributes have, or may have by its schemas; without prefixes.
struct KnownNames {
    std::set<std::string, std::less<>> elements, attributes;
    friend bool operator==(const KnownNames&, const KnownNames&) = default;
};

/// Nothing when no schema says which names there are, or when it lets any be.
std::optional<KnownNames> known_names(xml::Documents& documents, const xml::Document& document);

}  // namespace content
