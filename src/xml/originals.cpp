#include "xml/originals.hpp"

#include <utility>

namespace xml {
namespace {

/// Copies a tree, and remembers what became of what.
struct Copier {
    const std::optional<Originals>& before;
    const std::set<const void*>& left_out;
    Originals originals = {};

    void copy(pugi::xml_node from, pugi::xml_node to) {
        remember(&Originals::nodes, from, to);
        for (const pugi::xml_attribute each : from.attributes())
            remember(&Originals::attributes, each, to.append_copy(each));
        for (const pugi::xml_node child : from.children()) {
            if (left_out.contains(child.internal_object())) continue;
            pugi::xml_node made = to.append_child(child.type());
            made.set_name(child.name());
            made.set_value(child.value());
            copy(child, made);
        }
    }

    template <class Part>
    void remember(std::unordered_map<const void*, Part> Originals::*known, Part from, Part to) {
        if (!before) {
            (originals.*known).emplace(to.internal_object(), from);
        } else if (const auto it = ((*before).*known).find(from.internal_object()); it != ((*before).*known).end()) {
            (originals.*known).emplace(to.internal_object(), it->second);
        }
    }
};

}  // namespace

Originals copy(pugi::xml_node from, pugi::xml_node to, const std::optional<Originals>& before,
               const std::set<const void*>& left_out) {
    Copier copier{before, left_out};
    copier.copy(from, to);
    return std::move(copier.originals);
}

}  // namespace xml
