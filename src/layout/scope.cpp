#include "layout/scope.hpp"

#include "layout/lexical.hpp"

namespace layout {

void Scope::declare(const std::string& name, Kind kind, diag::Span span, diag::Sink& sink) {
    const bool in_scope = variables_.declared(name);
    if (variables_.declare(name, kind.type, kind.tree)) {
        declared_[name] = span;
        return;
    }
    const auto before = declared_.find(name);
    const bool is_of_program = before == declared_.end();
    const std::string what = is_of_program ? " is the program's own"
                             : in_scope    ? " is declared already"
                                           : " is of another type elsewhere in this layout";
    sink.report(diag::Code::duplicate_name, span, quoted("$" + name) + what, "choose another name",
                is_of_program ? diag::Labels{} : diag::Labels{{before->second, "declared here"}});
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
