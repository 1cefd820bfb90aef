#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "xml/schema_library.hpp"

namespace xml {

/// What elements may stand in an element, and in which order: the automaton that libxml2 made of its type.
class ContentModel {
public:
    /// How far a row of elements is as it should be.
    struct Run {
        size_t taken = 0;       ///< so many are accepted
        bool complete = false;  ///< all are, and none is missing at the end
        friend bool operator==(const Run&, const Run&) = default;
    };
    [[nodiscard]] Run run(const std::vector<Name>& row) const;
    /// What may come after a row that is accepted, in the order of the schema.
    [[nodiscard]] std::vector<Name> next(const std::vector<Name>& row) const;
    /// True for a name that the schema has, wherever it may stand.
    [[nodiscard]] bool knows(const Name& name) const;
    /// How many names are tried to know what may come next.
    [[nodiscard]] size_t size() const { return alphabet_->size(); }

private:
    friend class Declarations;
    ContentModel(const void* type, const std::vector<Name>& alphabet) : type_(type), alphabet_(&alphabet) {}
    const void* type_;                   ///< libxml2's
    const std::vector<Name>* alphabet_;  ///< all elements of the schema
};

/// What a schema declares the elements of a document to be, found in one walk. Where the schema leaves open which type
/// an element has (`xs:any`, `xsi:type`), nothing is known of it, nor of what is in it or comes after it.
class Declarations {
public:
    Declarations(const CompiledSchema& schema, const Document& document);

    /// Nothing where the type is not known, or allows no elements. Lives no longer than the declarations.
    [[nodiscard]] std::optional<ContentModel> content_of(pugi::xml_node element) const;
    /// The attributes that an element may have; empty where the type is not known.
    const std::vector<Name>& attributes_of(pugi::xml_node element);

private:
    void add(pugi::xml_node element, const void* declaration);

    const CompiledSchema& schema_;
    std::vector<Name> alphabet_;
    std::unordered_map<const void*, const void*> types_;             ///< by node; looked up only
    std::unordered_map<const void*, std::vector<Name>> attributes_;  ///< by type; looked up only
};

/// The names that the root may have.
std::vector<Name> root_names(const CompiledSchema& schema);

}  // namespace xml
