#pragma once

#include <optional>
#include <set>
#include <string>

#include "xml/document.hpp"

namespace content {

/// The names that a document's elements and attributes have, or may have by its schemas; without prefixes.
struct Names {
    std::set<std::string, std::less<>> elements, attributes;
    void merge(Names other) {
        elements.merge(other.elements);
        attributes.merge(other.attributes);
    }
    friend bool operator==(const Names&, const Names&) = default;
};

/// Nothing when no schema says which names there are, or when it lets any be.
std::optional<Names> names_of(xml::Documents& documents, const xml::Document& document);

}  // namespace content
