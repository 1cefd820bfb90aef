#pragma once

#include <map>

#include "xml/schema_error.hpp"
#include "xml/structure.hpp"

namespace xml {

/// The attributes that elements may not have, and those that they lack. A misspelling is both, and one fault.
class AttributeFaults {
public:
    AttributeFaults(const Documents& documents, const Structure& structure, Declarations& declarations,
                    Mending& mending, diag::Sink& sink)
        : documents_(documents), structure_(structure), declarations_(declarations), mending_(mending), sink_(sink) {}

    /// An error that is not about such an attribute is left.
    void take(const SchemaError& error, pugi::xml_node element);
    /// Mends and tells what was taken. False when there was nothing.
    bool mend();

private:
    struct Faults {
        pugi::xml_node element;
        std::vector<std::string> unknown, lacking;  ///< names as they are, or would be, written
    };

    void mend(Faults& faults);
    void mend_unknown(const std::string& name, Faults& faults);
    std::string correction(const std::string& unknown, const Faults& faults);

    const Documents& documents_;
    const Structure& structure_;
    Declarations& declarations_;
    Mending& mending_;
    diag::Sink& sink_;
    std::map<ElementNumber, Faults> faults_;
};

}  // namespace xml
