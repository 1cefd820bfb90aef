#pragma once

#include <set>
#include <string>
#include <unordered_set>

#include "xml/document.hpp"
#include "xml/namespace.hpp"

namespace xml {

/// Stands in for what a source does not say.
constexpr const char* stand_in = "…";

/// Gives an element of a copy another name, with the prefix it has.
void rename(pugi::xml_node element, std::string_view local);

/// Changes the tree of a copy (`Documents::copy`), and knows what is lost by it.
class Mending {
public:
    explicit Mending(Document& copy) : copy_(copy) {}

    /// An element in the parent before another one, or at its end. What stands in for it is in it.
    pugi::xml_node put_in(pugi::xml_node parent, pugi::xml_node before, const Name& name);
    /// Moves an element to where it was missing.
    void fill(pugi::xml_node put_in, pugi::xml_node element);
    void remove(pugi::xml_node node);
    void remove(pugi::xml_node element, pugi::xml_attribute attribute);
    /// Takes an element away from around what is in it.
    void unwrap(pugi::xml_node element);
    /// The same of all elements in an element: their text is left, or what stands in for it.
    void leave_text(pugi::xml_node element);

    /// Notes what others do not see of a part, although it stays.
    void lose(pugi::xml_node part);
    /// An element was found empty that must not be: nobody knows what stood in it.
    void lose_unknown() { knows_lost_ = is_whole_ = false; }

    [[nodiscard]] bool is_put_in(pugi::xml_node element) const { return put_in_.contains(element.internal_object()); }
    /// The values of attributes and texts that were lost.
    [[nodiscard]] const std::set<std::string>& lost() const { return lost_; }
    /// False when others may be lost, too.
    [[nodiscard]] bool knows_lost() const { return knows_lost_; }
    /// False when an element was lost that is not there twice.
    [[nodiscard]] bool is_whole() const { return is_whole_; }

private:
    void forget(pugi::xml_node part);

    Document& copy_;
    std::unordered_set<const void*> put_in_;  ///< looked up only
    std::set<std::string> lost_;
    bool is_whole_ = true, knows_lost_ = true;
};

}  // namespace xml
