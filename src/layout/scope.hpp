#pragma once

#include <map>
#include <string>

#include "diag/diagnostic.hpp"
#include "xml/expression.hpp"

namespace layout {

/// The variables that expressions may use at the place being read. A variable is in scope from its declaration to the
/// end of the element that it stands in; the same name may be declared again out of its scope, with the same type.
class Scope {
public:
    explicit Scope(xml::Variables& variables) : variables_(variables) {}

    /// What a variable is bound to.
    struct Kind {
        xml::XPathType type{};
        xml::TreeId tree = xml::TreeId::first;
    };
    void declare(const std::string& name, Kind kind, diag::Span span, diag::Sink& sink);
    [[nodiscard]] size_t mark() const { return variables_.count(); }
    void leave(size_t mark) { variables_.truncate(mark); }
    [[nodiscard]] xml::Variables& variables() const { return variables_; }

private:
    xml::Variables& variables_;
    std::map<std::string, diag::Span> declared_;  ///< where each name was declared last
};

/// "a node set", "a text" …
std::string_view words_for(xml::XPathType type);

}  // namespace layout
