#pragma once

#include "xml/content_repair.hpp"
#include "xml/declarations.hpp"
#include "xml/mending.hpp"

namespace xml {

/// Holds the elements of a document to their declarations, from the root down: the row of children to its model, mended
/// where it does not fit, and then each child, also one that has been renamed or moved, to what the mended row makes of
/// it. So all faults of structure are found in one pass, where a validator sees nothing beside a wrong element or in
/// it.
class Structure {
public:
    Structure(const Documents& documents, const CompiledSchema& schema, Declarations& declarations, Mending& mending)
        : documents_(documents), schema_(schema), declarations_(declarations), mending_(mending) {}

    /// Mends all that is wrong from the root down, and tells it, one complaint for each fault. False when nothing is.
    bool mend(pugi::xml_node root, diag::Sink& sink);

    /// Of an element that was reached; nothing of others.
    [[nodiscard]] Type type_of(pugi::xml_node element) const;
    /// False when so much was wrong that not all of it was looked for.
    [[nodiscard]] bool is_complete() const { return budget_ > 0; }

private:
    using Row = std::vector<pugi::xml_node>;
    struct Told {
        diag::Span span;
        std::string message, hint = {};
    };
    /// An element that was moved to where its name fits.
    struct Guess {
        size_t told = 0;
        Told instead = {};  ///< should it not be what its name says
    };

    void mend_root(pugi::xml_node root);
    void walk(pugi::xml_node element, Type type);
    void walk_row(pugi::xml_node parent, Type type);
    bool walk_child(pugi::xml_node child, Particle particle);
    void walk_anything(pugi::xml_node parent);
    void empty(pugi::xml_node element, Content content);

    void tell(const Repair& repair, pugi::xml_node parent, const Row& row);
    void mend(const std::vector<Repair>& repairs, pugi::xml_node parent, const Row& row);
    pugi::xml_node mark(const Repair& repair, pugi::xml_node parent, const Row& row);
    bool give_to_parent(pugi::xml_node child);
    [[nodiscard]] Told unexpected(pugi::xml_node seen, const Names& expected) const;
    void tell(pugi::xml_node node, std::string message, std::string hint = {});

    const Documents& documents_;
    const CompiledSchema& schema_;
    Declarations& declarations_;
    Mending& mending_;
    size_t budget_ = 10'000'000;
    std::vector<Told> told_;
    std::unordered_map<const void*, size_t> missing_;  ///< what was put in, and what is told of it; looked up only
    std::unordered_map<const void*, Guess> guesses_;   ///< by element; looked up only
    std::unordered_map<const void*, Type> types_;      ///< of the elements reached; looked up only
};

}  // namespace xml
