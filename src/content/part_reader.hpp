#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/rules.hpp"

namespace content {

/// A child element of a rules file. A rule or declaration with a fault of its own is read for its other faults, and
/// does not run.
struct Part {
    pugi::xml_node node;
    std::string_view word;  ///< empty: not among the words, or without what it needs
    bool sound = false;
};

/// Reads what rules and declarations are made of. Faults are reported.
class PartReader {
public:
    PartReader(const xml::Documents& documents, diag::Sink& sink) : documents_(documents), sink_(sink) {}

    std::vector<Part> parts(pugi::xml_node parent);
    std::string_view word_of(pugi::xml_node node);

    std::optional<xml::Expression> expression(pugi::xml_node node, const char* attribute, xml::Variables& variables);
    /// An expression that chooses nodes.
    std::optional<xml::Expression> choice(pugi::xml_node node, const char* attribute, xml::Variables& variables);
    /// A pattern that nodes of a document match.
    std::optional<xml::Expression> pattern(pugi::xml_node node, const char* attribute, xml::Variables& variables);
    Role role_of(pugi::xml_node node);
    Message message_of(pugi::xml_node node, xml::Variables& variables);

    void broken(pugi::xml_node node, std::string message, std::string hint);
    /// Of the value of an attribute.
    void broken(pugi::xml_node node, pugi::xml_attribute attribute, std::string message, std::string hint);
    void misplaced(pugi::xml_node node);

    /// Calls `read`, which adds to `declarations`. What has a fault of its own is not kept.
    template <class Declaration, class Read>
    void read_into(std::vector<Declaration>& declarations, const Part& part, const Read& read) {
        const size_t count = declarations.size(), before = sink_.errors();
        read();
        if (!part.sound || sink_.errors() > before)
            declarations.erase(declarations.begin() + static_cast<std::ptrdiff_t>(count), declarations.end());
    }

private:
    std::optional<xml::Expression> only_nodes(std::optional<xml::Expression> result, pugi::xml_node node,
                                              const char* attribute);
    void append_part(Message& message, pugi::xml_node node, xml::Variables& variables);

    const xml::Documents& documents_;
    diag::Sink& sink_;
};

/// Reads a pattern with its rules. `outer`: the variables of the schema around it.
Pattern read_pattern(pugi::xml_node node, std::vector<Part> outer, PartReader& reader);

}  // namespace content
