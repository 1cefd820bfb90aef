#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xml/document.hpp"

namespace xml {

/// What a simple type allows, for a message.
struct Allowed {
    std::vector<std::string> values;  ///< one of these, where it enumerates
    std::vector<std::string> kinds;   ///< or of these: "a whole number"
    friend bool operator==(const Allowed&, const Allowed&) = default;
};

/// The simple types of a schema as its documents write them: libxml2 names the type of a wrong value, and no more.
class ValueTypes {
public:
    ValueTypes() = default;
    explicit ValueTypes(const std::vector<const Document*>& schema);

    /// Of a type by its name, `xs:` for the built-in ones. Of a list that is what its items may be.
    [[nodiscard]] Allowed allowed_by(std::string_view type) const;
    /// Of the type written inside the declaration of an element or attribute; nothing where several have that name.
    [[nodiscard]] Allowed allowed_in_element(const std::string& name) const;
    [[nodiscard]] Allowed allowed_in_attribute(const std::string& name) const;
    /// What a pattern asks for, as its author documents it; otherwise the pattern.
    [[nodiscard]] std::string words_for_pattern(const std::string& pattern) const;
    /// The names of all types, complex ones, too, and of what may stand for a wildcard.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] const std::vector<std::string>& global_elements() const { return global_elements_; }
    [[nodiscard]] const std::vector<std::string>& global_attributes() const { return global_attributes_; }

private:
    using Declared = std::map<std::string, std::vector<pugi::xml_node>, std::less<>>;

    void add(pugi::xml_node node);
    void add_words(pugi::xml_node pattern);
    void add_named(std::string_view written, pugi::xml_node at, Allowed& allowed, size_t depth) const;
    void add_type(pugi::xml_node type, Allowed& allowed, size_t depth) const;
    void add_derivation(pugi::xml_node derivation, Allowed& allowed, size_t depth) const;
    [[nodiscard]] Allowed inside(const Declared& declared, const std::string& name) const;

    std::map<std::string, std::string> pattern_words_;
    Declared types_, elements_, attributes_;  ///< by local name
    std::vector<std::string> global_elements_, global_attributes_;
};

}  // namespace xml
