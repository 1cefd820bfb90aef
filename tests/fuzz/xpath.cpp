#include <memory>

#include "fuzz/target.hpp"
#include "xml/document.hpp"
#include "xml/evaluator.hpp"

namespace {

/// A tree with something on every axis, which expressions are evaluated in.
constexpr std::string_view tree = R"xml(<list xml:lang="sv"><!-- a --><row id="a" n="1">En <em>rad</em></row><?b c?>
<row id="b" n="2"><of ref="a"/>Två<row id="c" n="å">3<of ref="b"/></row></row><row/></list>)xml";

const xml::Document& document() {
    static diag::Files files;
    static xml::Documents documents(files);
    static diag::Sink sink;
    static const xml::Document& parsed = *documents.parse("list.xml", std::string(tree), sink);
    return parsed;
}

void evaluate_at(pugi::xpath_node node, const xml::Expression& expression, xml::Evaluator& evaluator) {
    evaluator.nodes(expression, node);
    evaluator.text(expression, node);
    evaluator.number(expression, node);
    evaluator.boolean(expression, node);
}

void evaluate(const xml::Expression& expression, const xml::Variables& variables) {
    static const auto census = std::make_shared<const xml::Census>(xml::census_of({document().tree.root()}));
    xml::Budget budget(census, 1e7, [](const xml::Expression&) {});
    xml::Evaluator evaluator(variables, &budget);
    evaluator.set("text", std::string("en å text"));
    evaluator.set("rows", document().tree.select_nodes("//row"));
    for (const char* place : {"/", "/list", "//row[2]", "//row/@n", "//text()[1]", "//comment()"})
        evaluate_at(document().tree.select_node(place), expression, evaluator);
}

}  // namespace

void fuzz::try_input(std::string_view bytes) {
    const std::string text(bytes.substr(0, bytes.find('\0')));
    xml::Variables variables;
    variables.declare_context_position();
    variables.declare("text", xml::XPathType::text);
    variables.declare("rows", xml::XPathType::nodes);
    diag::Sink sink;
    const auto expression = xml::compile(
        text, [](size_t) { return diag::Span{}; }, variables, sink);
    if (expression) evaluate(*expression, variables);
}
