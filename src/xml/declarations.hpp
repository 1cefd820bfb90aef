#pragma once

#include <unordered_map>

#include "xml/content_model.hpp"
#include "xml/schema_library.hpp"

namespace xml {

/// The type of an element, as libxml2 has compiled it. Nothing where the schema leaves it open.
struct Type {
    const void* compiled = nullptr;
    explicit operator bool() const { return compiled != nullptr; }
};

/// What may stand in an element of a type.
enum class ContentType : uint8_t { unknown, nothing, text, elements, anything };
ContentType content_type_of(Type type);

/// What a compiled schema declares the elements of a document to be.
class Declarations {
public:
    explicit Declarations(const CompiledSchema& schema);

    /// By a declaration that stands for itself in the schema: the root, or what a wildcard takes. Those of imported
    /// namespaces libxml2 keeps to itself.
    [[nodiscard]] Type global_type(pugi::xml_node element) const;
    /// Of an element that a particle takes.
    [[nodiscard]] Type type_of(Particle particle, pugi::xml_node element) const;
    /// Of a type whose content is elements.
    [[nodiscard]] ContentModel model_of(Type type, size_t& budget) const;
    /// The attributes that an element of the type may have.
    const Names& attributes_of(Type type);

private:
    const CompiledSchema& schema_;
    Names alphabet_;
    std::unordered_map<const void*, Names> attributes_;  ///< by type; looked up only
};

/// The names that the root may have.
Names root_names(const CompiledSchema& schema);

}  // namespace xml
