#pragma once

#include "xml/content_repair.hpp"
#include "xml/declarations.hpp"
#include "xml/mending.hpp"
#include "xml/structure_fault.hpp"

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
    /// An element that was moved to where its name fits.
    struct Guess {
        size_t told = 0;
        StructureFault instead = {};  ///< should it not be what its name says
    };
    /// What becomes of an element that was looked into.
    enum class Fate : uint8_t {
        stays,
        leaves,    ///< it is another one than its name says
        unwrapped  ///< it is gone: what stood in it stands in its place
    };

    // From the root down: structure.cpp
    void mend_root(pugi::xml_node root);
    Fate walk(pugi::xml_node element, Type type);
    Fate walk_row(pugi::xml_node parent, Type type);
    void walk_children(pugi::xml_node parent, const ContentModel& model);
    Fate walk_child(pugi::xml_node child, Particle particle);
    Fate walk_anything(pugi::xml_node parent);
    Fate walk_text(pugi::xml_node element, ContentType content);

    // One row: structure_repair.cpp
    void mend_row(pugi::xml_node parent, const ContentModel& model);
    void mend(const std::vector<Repair>& repairs, pugi::xml_node parent, const Row& row);
    pugi::xml_node announce(const Repair& repair, pugi::xml_node parent, const Row& row);
    void carry_out(const Repair& repair, pugi::xml_node place, pugi::xml_node parent, const Row& row);
    pugi::xml_node mark(const Repair& repair, pugi::xml_node parent, const Row& row);
    void tell(const Repair& repair, pugi::xml_node parent, const Row& row);
    bool give_to_parent(pugi::xml_node child);
    [[nodiscard]] StructureFault unexpected(pugi::xml_node seen, const Names& expected) const;
    [[nodiscard]] StructureFault belongs_elsewhere(pugi::xml_node seen, pugi::xml_node parent,
                                                   pugi::xml_node before) const;
    [[nodiscard]] pugi::xml_node known_before(pugi::xml_node element) const;
    bool unwrap_at_fault(const Row& row, const ContentModel& model, const ContentModel::Run& run,
                         const std::vector<Repair>& repairs);
    bool unwrap(pugi::xml_node element, const Row& row, const ContentModel& model);
    bool unwrap_into_parent(pugi::xml_node element);
    bool holds_only_strangers(pugi::xml_node element, Type type);

    const Documents& documents_;
    const CompiledSchema& schema_;
    Declarations& declarations_;
    Mending& mending_;
    size_t budget_ = 10'000'000;
    std::vector<StructureFault> told_;
    std::unordered_map<const void*, size_t> missing_;  ///< what was put in, and what is told of it; looked up only
    std::unordered_map<const void*, Guess> guesses_;   ///< by element; looked up only
    std::unordered_map<const void*, Type> types_;      ///< of the elements reached; looked up only
};

}  // namespace xml
