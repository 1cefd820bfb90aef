#include "layout/scope.hpp"

#include "layout/lexical.hpp"

namespace layout {

void Scope::declare(const std::string& name, Kind kind, diag::Span span, diag::Sink& sink) {
    const bool in_scope = variables_.declared(name);
    if (variables_.declare(name, kind.type, kind.tree)) {
        declared_[name] = span;
        return;
    }
    const std::string what = in_scope ? " is declared already" : " is of another type elsewhere in this layout";
    sink.report(diag::Code::duplicate_name, span, quoted("$" + name) + what, "choose another name",
                {{declared_[name], "declared here"}});
}

std::string_view words_for(xml::XPathType type) {
    switch (type) {
    case xml::XPathType::nodes:
        return "a node set";
    case xml::XPathType::text:
        return "a text";
    case xml::XPathType::number:
        return "a number";
    case xml::XPathType::boolean:
        break;
    }
    return "true or false";
}

}  // namespace layout
