#include "xml/reread.hpp"

#include <sstream>
#include <string>
#include <utility>

#include "xml/rows.hpp"

namespace xml {
namespace {

template <class Part>
using Known = std::unordered_map<const void*, Part>;

/// Texts that met when what stood between them went would be read as one: the second becomes a CDATA section, which
/// means the same.
void part_texts(pugi::xml_node parent, Known<pugi::xml_node>& originals) {
    for (pugi::xml_node node = parent.first_child(), next; node; node = next) {
        next = node.next_sibling();
        part_texts(node, originals);
        if (node.type() != pugi::node_pcdata) continue;
        const bool is_empty = *node.value() == '\0';
        if (!is_empty && !is_text(node.previous_sibling())) continue;
        auto original = originals.extract(node.internal_object());
        if (!is_empty) {
            pugi::xml_node section = parent.insert_child_before(pugi::node_cdata, node);
            section.set_value(node.value());
            if (original) originals.emplace(section.internal_object(), original.mapped());
        }
        parent.remove_child(node);
    }
}

/// What the nodes of the new tree are, by those of the old one in their places.
class Matching {
public:
    explicit Matching(const Originals& before) : before_(before) {}

    Originals run(pugi::xml_node old, pugi::xml_node made) {
        match(old, made);
        return std::move(originals_);
    }

private:
    void match(pugi::xml_node old, pugi::xml_node made) {
        remember(before_.nodes, old, originals_.nodes, made);
        auto attribute = made.first_attribute();
        for (const pugi::xml_attribute each : old.attributes()) {
            remember(before_.attributes, each, originals_.attributes, attribute);
            attribute = attribute.next_attribute();
        }
        pugi::xml_node next = made.first_child();
        for (const pugi::xml_node each : old.children()) {
            match(each, next);
            // A section that holds `]]>` is two when it is read again.
            const bool is_last_text = is_text(each) && !is_text(each.next_sibling());
            do next = next.next_sibling();
            while (is_last_text && is_text(next));
        }
    }

    template <class Part>
    static void remember(const Known<Part>& before, Part old, Known<Part>& originals, Part made) {
        const auto found = before.find(old.internal_object());
        if (found != before.end()) originals.emplace(made.internal_object(), found->second);
    }

    const Originals& before_;
    Originals originals_;
};

}  // namespace

void reread(pugi::xml_document& tree, Originals& originals) {
    // Characters are written as they are, or by reference where they would not come back.
    constexpr unsigned int parsing = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_pi;
    part_texts(tree.root(), originals.nodes);
    std::ostringstream text;
    tree.save(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    const std::string written = std::move(text).str();
    pugi::xml_document made;
    if (!made.load_buffer(written.data(), written.size(), parsing, pugi::encoding_utf8)) return;
    const auto document = originals.nodes.find(tree.root().internal_object());
    Originals matched = Matching(originals).run(tree.root(), made.root());
    matched.nodes.erase(made.root().internal_object());  // It stays behind when the rest is moved.
    if (document != originals.nodes.end()) matched.nodes.insert(*document);
    originals = std::move(matched);
    tree = std::move(made);
}

}  // namespace xml
