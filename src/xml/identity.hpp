#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xml/schema_library.hpp"

/// Identity constraints of XML Schema (key, unique, keyref) evaluated again on our tree, to find the places that
/// libxml2 does not tell.
namespace xml {

struct IdentityConstraint {
    std::string name, refer;  ///< `refer` of a keyref
    std::string scope;        ///< the element whose declaration holds it
    std::string field;        ///< the local name of the first field
    // XPath for our tree:
    std::string selector;
    std::vector<std::string> fields;
};

/// One selected node with the values of its fields, all there.
struct KeySequence {
    pugi::xml_node element;
    pugi::xpath_node field;  ///< the first field
    std::vector<std::string> values;
};

/// What a constraint selects in one document.
struct Selection {
    IdentityConstraint constraint;
    std::vector<KeySequence> all;                                    ///< in document order
    std::unordered_map<std::string, std::vector<size_t>> by_values;  ///< as libxml2 words them; looked up only
};

/// The selections in one document, each made once.
class Selections {
public:
    Selections(const std::vector<const Document*>& schema, const Document& document)
        : schema_(schema), document_(document) {}

    /// Of the constraint with that name, without its namespace; nullptr when the schema has none.
    const Selection* find(std::string_view name);

private:
    const std::vector<const Document*>& schema_;
    const Document& document_;
    std::map<std::string, Selection, std::less<>> known_;
};

}  // namespace xml
