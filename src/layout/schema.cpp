#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "layout/children.hpp"
#include "layout/read.hpp"
#include "layout/schema_types.hpp"

namespace layout {
namespace {

/// True for elements whose type depends on where they stand: transparent ones, and those that hold them in sequence.
bool depends_on_surroundings(const ElementEntry& entry) {
    if (entry.content == ContentModel::transparent) return true;
    return entry.content == ContentModel::sequence &&
           std::any_of(entry.children.begin(), entry.children.end(), [](const Child& each) {
               return layout::entry(each.element).content == ContentModel::transparent;
           });
}

/// The first element that takes the same as this one: what their instructions hold is described once.
const ElementEntry& representative(const ElementEntry& around) {
    const auto all = elements();
    return *std::find_if(all.begin(), all.end(), [&](const ElementEntry& each) {
        return each.content == around.content && each.children.data() == around.children.data();
    });
}

std::string documentation(std::string_view text, std::string_view indent) {
    return fmt::format("{0}<xs:annotation>\n{0}  <xs:documentation>{1}</xs:documentation>\n{0}</xs:annotation>\n",
                       indent, escaped(text));
}

std::string type_name(const ElementEntry& entry, const ElementEntry& around) {
    if (!depends_on_surroundings(entry)) return std::string(entry.name);
    return fmt::format("{}-in-{}", entry.name, representative(around).name);
}

std::string element(const Child& child, const ElementEntry& around, std::string_view indent, bool counted) {
    const ElementEntry& entry = layout::entry(child.element);
    std::string count;
    if (counted && child.minimum == 0) count += " minOccurs=\"0\"";
    if (counted && child.repeated) count += " maxOccurs=\"unbounded\"";
    return fmt::format("{}<xs:element name=\"{}\" type=\"{}\"{}/>\n", indent, entry.name, type_name(entry, around),
                       count);
}

std::string group_reference(const ElementEntry& around, std::string_view indent) {
    return fmt::format("{}<xs:group ref=\"content-of-{}\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>\n", indent,
                       representative(around).name);
}

std::string content(const ElementEntry& entry, const ElementEntry& around) {
    if (entry.content == ContentModel::empty) return {};
    std::string particles;
    if (lists_freely(entry)) {
        particles = group_reference(entry, "      ");
    } else {
        for (const Child& child : entry.children) {
            const bool place = child.element == Element::text;
            particles += place ? group_reference(around, "      ") : element(child, around, "      ", true);
        }
    }
    return "    <xs:sequence>\n" + particles + "    </xs:sequence>\n";
}

std::string attribute(std::string_view name, bool required, std::string_view meaning, const ValueForm& form,
                      std::string_view indent) {
    const std::string inner = std::string(indent) + "  ";
    return fmt::format("{0}<xs:attribute name=\"{1}\"{2}>\n{3}{4}{0}</xs:attribute>\n", indent, name,
                       required ? " use=\"required\"" : "", documentation(meaning, inner), simple_type(form, inner));
}

std::string attribute(const AttributeEntry& entry) {
    // Its type stands in xml.xsd: XML Schema has attributes of another namespace only by reference.
    if (entry.name == AttributeName::xml_lang) {
        return fmt::format("    <xs:attribute ref=\"xml:lang\"{}/>\n", entry.required ? " use=\"required\"" : "");
    }
    return attribute(attribute_text(entry.name), entry.required, entry.meaning, form_of(entry), "    ");
}

std::string attribute(Property property) {
    const PropertyEntry& entry = layout::entry(property);
    return attribute(entry.name, false, entry.meaning, form_of(entry), "    ");
}

std::string complex_type(const ElementEntry& entry, const ElementEntry& around) {
    std::string type = fmt::format("\n  <xs:complexType name=\"{}\"{}>\n", type_name(entry, around),
                                   takes_text(entry, around) ? " mixed=\"true\"" : "");
    type += documentation(entry.meaning, "    ") + content(entry, around);
    for (const AttributeEntry& each : entry.attributes) type += attribute(each);
    for (const Property each : entry.properties) type += attribute(each);
    return type + "  </xs:complexType>\n";
}

std::string group(const ElementEntry& around) {
    std::string choice;
    for (const Child& child : around.children) choice += element(child, around, "      ", false);
    return fmt::format("\n  <xs:group name=\"content-of-{}\">\n    <xs:choice>\n{}    </xs:choice>\n  </xs:group>\n",
                       around.name, choice);
}

/// The elements that hold others freely, one for each set of them.
std::vector<const ElementEntry*> all_surroundings() {
    std::vector<const ElementEntry*> all;
    for (const ElementEntry& each : elements()) {
        if (lists_freely(each) && &representative(each) == &each) all.push_back(&each);
    }
    return all;
}

/// True when the element can come to stand inside `around`, with only elements of its kind between.
bool reaches(const ElementEntry& around, const ElementEntry& entry) {
    if (lists(around, entry.element)) return true;
    const auto all = elements();
    return std::any_of(all.begin(), all.end(), [&](const ElementEntry& each) {
        return depends_on_surroundings(each) && lists(each, entry.element) && reaches(around, each);
    });
}

}  // namespace

std::string schema() {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"unqualified\" xml:lang=\"en\">\n"
        "  <xs:import namespace=\"http://www.w3.org/XML/1998/namespace\" schemaLocation=\"xml.xsd\"/>\n\n" +
        documentation("The layout language, generated from the program's vocabulary.", "  ") +
        "\n  <xs:element name=\"layout\" type=\"layout\"/>\n";
    for (const ElementEntry* around : all_surroundings()) text += group(*around);
    for (const ElementEntry& each : elements().subspan(1)) {
        if (!depends_on_surroundings(each)) {
            text += complex_type(each, each);
            continue;
        }
        for (const ElementEntry* around : all_surroundings()) {
            if (reaches(*around, each)) text += complex_type(each, *around);
        }
    }
    return text + "</xs:schema>\n";
}

}  // namespace layout
