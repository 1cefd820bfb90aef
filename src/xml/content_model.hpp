#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xml/schema_library.hpp"

namespace xml {

/// An element's name, expanded.
struct Name {
    std::string local, namespace_;
    friend bool operator==(const Name&, const Name&) = default;
};

Name name_of(pugi::xml_node element);

/// What elements may stand in an element, and in which order: the automaton that libxml2 made of its type.
class ContentModel {
public:
    /// Nothing where the schema leaves open which type the element has (`xs:any`, `xsi:type`), or the type no elements.
    static std::optional<ContentModel> of(const CompiledSchema& schema, pugi::xml_node element);

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
    [[nodiscard]] size_t size() const { return alphabet_.size(); }

private:
    ContentModel(const void* type, std::vector<Name> alphabet) : type_(type), alphabet_(std::move(alphabet)) {}
    const void* type_;            ///< libxml2's
    std::vector<Name> alphabet_;  ///< all elements of the schema
};

/// The names of the attributes that an element may have; empty where the schema leaves it open.
std::vector<std::string> declared_attributes(const CompiledSchema& schema, pugi::xml_node element);

/// The names that the root may have.
std::vector<std::string> root_names(const CompiledSchema& schema);

}  // namespace xml
