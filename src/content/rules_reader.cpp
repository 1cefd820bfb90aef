#include <fmt/format.h>

#include "content/part_reader.hpp"
#include "content/rules_words.hpp"
#include "xml/association.hpp"
#include "xml/namespace.hpp"

namespace content {
namespace {

class Reader {
public:
    Reader(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink)
        : documents_(documents), document_(document), reader_(documents, sink) {}

    Rules read() {
        const pugi::xml_node schema = document_.root();
        const xml::Name expected{"schema", std::string(xml::schematron_namespace)};
        if (xml::name_of(schema) != expected) {
            reader_.broken(schema, fmt::format("`{}` is no Schematron schema", schema.name()),
                           fmt::format("expected `schema` in the namespace `{}`", xml::schematron_namespace));
            return std::move(rules_);
        }
        reader_.word_of(schema);
        const bool is_spoken = read_binding(schema);
        for (const Part& part : reader_.parts(schema)) read_top(part);
        return is_spoken ? std::move(rules_) : Rules{};
    }

private:
    /// False for rules in another language: what they say in this one is not what they mean.
    bool read_binding(pugi::xml_node schema) {
        const pugi::xml_attribute binding = schema.attribute("queryBinding");
        if (!binding || std::string_view(binding.value()) == "xpath" || std::string_view(binding.value()) == "xslt")
            return true;
        reader_.broken(schema, binding, fmt::format("the query language `{}` is not spoken here", binding.value()),
                       "rules are written in XPath 1.0: `xpath`");
        return false;
    }

    void read_top(const Part& part) {
        const pugi::xml_node node = part.node;
        const std::string_view name = part.word;
        const bool ours = xml::namespace_of(node) == statements_namespace;
        if (name.empty()) return;
        if (ours && name == "date")
            reader_.read_into(rules_.dates, part, [&] { read_date(node); });
        else if (ours && name == "order")
            reader_.read_into(rules_.orders, part, [&] { read_order(node); });
        else if (ours && name == "reference")
            reader_.read_into(rules_.references, part, [&] { read_reference(node); });
        else if (ours && name == "edition")
            reader_.read_into(rules_.editions, part, [&] { read_edition(node); });
        else if (ours && name == "statement")
            read_statement(node);
        else if (name == "let")
            lets_.push_back(part);
        else if (name == "pattern")
            rules_.patterns.push_back(read_pattern(node, lets_, reader_));
        else if (name != "title" && name != "p" && name != "ns")
            reader_.misplaced(node);
    }

    void read_date(pugi::xml_node node) {
        if (auto select = reader_.choice(node, "select", none_))
            rules_.dates.push_back({std::move(*select), form_of(node)});
    }

    DateDeclaration::Form form_of(pugi::xml_node node) {
        const pugi::xml_attribute attribute = node.attribute("form");
        const std::string_view form = attribute.value();
        if (form == "day") return DateDeclaration::Form::day;
        if (form == "date") return DateDeclaration::Form::date;
        if (attribute && form != "edtf")
            reader_.broken(node, attribute, fmt::format("`{}` is no form of a date", form),
                           "expected `edtf`, `date` or `day`");
        return DateDeclaration::Form::edtf;
    }

    void read_order(pugi::xml_node node) {
        auto context = reader_.pattern(node, "context", none_);
        auto earlier = reader_.choice(node, "earlier", none_);
        auto later = reader_.choice(node, "later", none_);
        if (context && earlier && later)
            rules_.orders.push_back({std::move(*context), std::move(*earlier), std::move(*later), reader_.role_of(node),
                                     reader_.message_of(node, none_)});
    }

    void read_reference(pugi::xml_node node) {
        auto context = reader_.pattern(node, "context", none_);
        auto select = reader_.choice(node, "select", none_);
        auto key = reader_.choice(node, "key", none_);
        auto value = reader_.expression(node, "value", none_);
        auto use = reader_.expression(node, "use", none_);
        const pugi::xml_attribute file = node.attribute("file");
        if (std::string_view(file.value()).empty())
            return reader_.broken(node, file, "`file` is empty", "name the file that has the keys");
        if (!xml::stays_beside(file.value()))
            return reader_.broken(node, file, fmt::format("`{}` leads out of the folder of the rules", file.value()),
                                  "put a copy beside the rules and name that");
        if (context && select && key)
            rules_.references.push_back({std::move(*context), std::move(*select), std::move(*key), std::move(value),
                                         std::move(use), xml::beside(document_.path, file.value()),
                                         documents_.value_span(node, file, 0), reader_.role_of(node),
                                         reader_.message_of(node, none_)});
    }

    void read_edition(pugi::xml_node node) {
        if (auto as_of = reader_.choice(node, "as-of", none_))
            rules_.editions.push_back({std::move(*as_of), reader_.role_of(node), reader_.message_of(node, none_)});
    }

    void read_statement(pugi::xml_node node) {
        auto match = reader_.pattern(node, "match", none_);
        auto identity = reader_.expression(node, "identity", none_);
        const auto optional = [&](const char* name) { return reader_.expression(node, name, none_); };
        StatementDeclaration declaration{{},
                                         {},
                                         optional("date"),
                                         optional("certainty"),
                                         optional("as-of"),
                                         optional("source"),
                                         optional("owner"),
                                         optional("state"),
                                         optional("holder"),
                                         {}};
        if (node.attribute("about")) declaration.about = reader_.choice(node, "about", none_);
        if (!match || !identity) return;
        declaration.match = std::move(*match);
        declaration.identity = std::move(*identity);
        rules_.statements.push_back(std::move(declaration));
    }

    const xml::Documents& documents_;
    const xml::Document& document_;
    PartReader reader_;
    Rules rules_;
    xml::Variables none_;  ///< of what is outside rules
    std::vector<Part> lets_;
};

}  // namespace

Rules read_rules(const xml::Documents& documents, const xml::Document& document, diag::Sink& sink) {
    return Reader(documents, document, sink).read();
}

}  // namespace content
