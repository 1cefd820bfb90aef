#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "layout/children.hpp"
#include "layout/read.hpp"
#include "layout/values.hpp"
#include "reading.hpp"
#include "xml/schema_library.hpp"

namespace layout {
namespace {

/// An element at a place where it may stand: the way to it from the root.
using Path = std::vector<const ElementEntry*>;

const ElementEntry& around_end_of(const Path& path) {
    const ElementEntry* around = path.front();
    for (const ElementEntry* each : path) around = &surroundings(*each, *around);
    return *around;
}

/// A shortest path to each element, and to each instruction inside each element that takes some.
std::vector<Path> all_paths() {
    std::vector<Path> paths{{&entry(Element::layout)}};
    for (size_t i = 0; i < paths.size(); ++i) {
        const Path path = paths[i];
        for (const ElementEntry& child : elements().subspan(1)) {
            if (!takes(*path.back(), around_end_of(path), child.element)) continue;
            Path longer = path;
            longer.push_back(&child);
            const bool known = std::any_of(paths.begin(), paths.end(), [&](const Path& other) {
                return other.back() == &child && &around_end_of(other) == &around_end_of(longer);
            });
            if (!known) paths.push_back(longer);
        }
    }
    return paths;
}

std::string sample(const ValueForm& form) {
    if (!form.words.empty()) return std::string(form.words.substr(0, form.words.find('|')));
    switch (form.type) {
    case ValueType::expression:
    case ValueType::nodes:
    case ValueType::pattern:
        return "/r";
    case ValueType::integer:
        return std::to_string(form.limits.maximum);
    case ValueType::length:
    case ValueType::lengths:
        return "1pt";
    case ValueType::page_size:
        return "A4";
    case ValueType::color:
        return "#abc";
    case ValueType::border:
        return "1pt #abc";
    case ValueType::dashes:
        return "1 2";
    case ValueType::view_box:
        return "0 0 1 1";
    case ValueType::path:
        return "M 0 0 L 1 1";
    case ValueType::language:
        return "sv";
    default:
        return "p";
    }
}

/// Writes minimal elements; names that are declared differ from each other.
class Writer {
public:
    std::string attribute(const ElementEntry& element, const AttributeEntry& each) {
        if (each.name == AttributeName::key) return " key=\"k\"";
        const bool declares = each.name == AttributeName::name;
        const std::string value = declares ? fmt::format("n{}", ++names_) : sample(form_of(each));
        // The first page is the default page, which needs its measures.
        return element.element == Element::page && declares
                   ? ""
                   : fmt::format(" {}=\"{}\"", attribute_text(each.name), value);
    }
    std::string attributes(const ElementEntry& element, const AttributeEntry* without = nullptr) {
        std::string text;
        for (const AttributeEntry& each : element.attributes) {
            if (each.required && &each != without) text += attribute(element, each);
        }
        return element.element == Element::page ? text + " size=\"A4\" margin=\"1pt\"" : text;
    }
    static std::string tag(const ElementEntry& element, const std::string& attributes, const std::string& content) {
        if (content.empty()) return fmt::format("<{}{}/>", element.name, attributes);
        return fmt::format("<{0}{1}>{2}</{0}>", element.name, attributes, content);
    }
    std::string minimal(const ElementEntry& element) {
        return tag(element, attributes(element), content(element, nullptr, {}));
    }

    /// What the element needs, with `written` at the place of the child `given`.
    std::string content(const ElementEntry& element, const ElementEntry* given, const std::string& written) {
        if (lists_freely(element) || element.content == ContentModel::empty) return written;
        std::string text;
        bool placed = given == nullptr;
        for (const Child& each : element.children) {
            const bool place = each.element == Element::text ? given != nullptr && !lists(element, given->element)
                                                             : given != nullptr && each.element == given->element;
            if (place)
                text += written, placed = true;
            else if (each.minimum > 0)
                text += minimal(entry(each.element));
        }
        return placed ? text : text + written;
    }
    /// The whole document around the last element of the path.
    std::string document(const Path& path, std::string written) {
        for (size_t i = path.size() - 1; i-- > 0;) {
            std::string inside = content(*path[i], path[i + 1], written);
            if (i == 0) inside = with_key(inside);
            written = tag(*path[i], attributes(*path[i]), inside);
        }
        return written;
    }

private:
    /// A key for `key` attributes to name, at its place before the output.
    static std::string with_key(std::string inside) {
        const size_t output = inside.find("<output");
        if (output != std::string::npos) inside.insert(output, "<key name=\"k\" match=\"/r\" use=\"@id\"/>");
        return inside;
    }
    int names_ = 0;
};

/// layouts/layout.xsd, compiled. What a validator of the program says of many faults, and how they would be mended,
/// takes many times as long as that there is one.
class Schema {
public:
    Schema() {
        diag::Sink sink;
        compiled_ = xml::compile_schema(documents_, LAGESBILD_SOURCE_DIR "/layouts/layout.xsd", {}, sink);
        REQUIRE(sink.empty());
        REQUIRE(compiled_.schema != nullptr);
    }
    [[nodiscard]] bool accepts(const std::string& text) const {
        return xml::apply_schema(compiled_, text).errors.empty();
    }

private:
    diag::Files files_;
    xml::Documents documents_{files_};
    xml::CompiledSchema compiled_;
};

class Judges {
public:
    bool reader_accepts(const std::string& text) {
        diag::Sink sink;
        const xml::Document* document = parse(text);
        read(run_->documents, *document, sink);
        const auto all = sink.sorted();
        return std::all_of(all.begin(), all.end(), [](const diag::Diagnostic& each) {
            // What the schema cannot say.
            return each.code == diag::Code::invalid_layout || each.code == diag::Code::duplicate_name ||
                   each.code == diag::Code::uncalled_template;
        });
    }
    [[nodiscard]] bool schema_accepts(const std::string& text) const { return schema_.accepts(text); }

private:
    const xml::Document* parse(const std::string& text) {
        if (++run_->count > 1000) run_ = std::make_unique<Run>();
        diag::Sink sink;
        const xml::Document* document = run_->documents.parse("case.xml", text, sink);
        if (document == nullptr) FAIL(text);
        return document;
    }
    /// Documents are never let go: a new run now and then.
    struct Run {
        diag::Files files;
        xml::Documents documents{files};
        int count = 0;
    };
    Schema schema_;
    std::unique_ptr<Run> run_ = std::make_unique<Run>();
};

enum class Verdict { agreed, sound, unsound };

void compare(Judges& judges, const std::string& text, Verdict expected) {
    const bool reader = judges.reader_accepts(text), schema = judges.schema_accepts(text);
    if (reader == schema && (expected == Verdict::agreed || reader == (expected == Verdict::sound))) return;
    INFO(text);
    CHECK(reader == schema);
    if (expected != Verdict::agreed) CHECK(reader == (expected == Verdict::sound));
}

TEST_CASE("schema and reader agree on the attributes of every element") {
    Judges judges;
    for (const Path& path : all_paths()) {
        const ElementEntry& element = *path.back();
        Writer writer;
        const std::string inside = writer.content(element, nullptr, {});
        const auto judge = [&](const std::string& attributes, Verdict expected) {
            compare(judges, writer.document(path, Writer::tag(element, attributes, inside)), expected);
        };
        const std::string needed = writer.attributes(element);
        if (path.size() > 1) judge(needed, Verdict::sound);
        judge(needed + " zz=\"1\"", Verdict::unsound);
        for (const AttributeEntry& each : element.attributes) {
            // Without them the page is not the default page, which the schema cannot ask for.
            const bool given = each.required || element.element == Element::page;
            if (each.required)
                judge(writer.attributes(element, &each), Verdict::unsound);
            else if (!given && path.size() > 1)
                judge(needed + writer.attribute(element, each), Verdict::sound);
        }
        for (const Property each : element.properties) {
            if (element.element == Element::page) continue;
            judge(needed + fmt::format(" {}=\"{}\"", entry(each).name, sample(form_of(entry(each)))), Verdict::sound);
        }
    }
}

TEST_CASE("schema and reader agree on what every element contains") {
    Judges judges;
    std::set<Element> seen;
    for (const Path& path : all_paths()) {
        const ElementEntry& element = *path.back();
        // Instructions are alike: one of them stands for all in each place where they may stand.
        const bool thorough = seen.insert(element.element).second || element.element == Element::for_each;
        Writer writer;
        const std::string attributes = writer.attributes(element), inside = writer.content(element, nullptr, {});
        const auto judge = [&](const std::string& content, Verdict expected) {
            compare(judges, writer.document(path, Writer::tag(element, attributes, content)), expected);
        };
        judge(inside + "x", takes_text(element, around_end_of(path)) ? Verdict::sound : Verdict::unsound);
        judge(inside + " ", element.content == ContentModel::empty ? Verdict::unsound : Verdict::sound);
        judge(inside + "<!-- x -->", Verdict::sound);
        judge("<zz/>" + inside, Verdict::unsound);
        for (const ElementEntry& child : elements().subspan(1)) {
            const bool stranger = !takes(element, around_end_of(path), child.element);
            if (stranger && !thorough) continue;
            judge(inside + writer.minimal(child), stranger ? Verdict::unsound : Verdict::agreed);
            if (stranger) continue;
            judge(writer.minimal(child) + inside, Verdict::agreed);
            if (element.content == ContentModel::sequence) {
                judge(writer.content(element, &child, writer.minimal(child) + writer.minimal(child)), Verdict::agreed);
                judge(writer.content(element, &child, {}), Verdict::agreed);
            }
        }
    }
}

TEST_CASE("schema and reader agree on values as far as patterns can say them") {
    Judges judges;
    const auto in_style = [](std::string_view attribute, std::string_view value) {
        return fmt::format("<layout name=\"n\" match=\"/r\" xml:lang=\"sv\"><output path=\"a\" title=\"t\"/>"
                           "<page size=\"A4\" margin=\"1pt\"/><style match=\"p\" {}='{}'/><flow/></layout>",
                           attribute, value);
    };
    const std::vector<std::string> samples{"1pt",
                                           " 1pt ",
                                           "-1pt",
                                           "+.5mm",
                                           "0",
                                           "-0",
                                           "1",
                                           "1.5",
                                           "1,5pt",
                                           "5.pt",
                                           "1 pt",
                                           "2fr",
                                           "3%",
                                           "2em",
                                           "1q",
                                           "",
                                           "1pt 2pt",
                                           "1pt 2pt 3pt 4pt 5pt",
                                           "#abc",
                                           "#ABCDEF",
                                           "#abcd",
                                           "none",
                                           "auto",
                                           "normal",
                                           "1pt solid #abc",
                                           "1pt #abc",
                                           "-1pt #abc",
                                           "1pt dotted #abc",
                                           "transparent",
                                           "Lato",
                                           "Lato, Arial",
                                           "Lato,,Arial",
                                           ",",
                                           "\"A B\"",
                                           "\"A",
                                           "\" \"",
                                           "A \"B\"",
                                           "\"liga\" 0",
                                           "\"liga\"  on , \"tnum\"",
                                           "\"lig\"",
                                           "\"liga\" 100",
                                           "liga",
                                           "bold",
                                           "700",
                                           "7",
                                           "99",
                                           "100",
                                           "007",
                                           "+7",
                                           "avoid",
                                           "left",
                                           "justify",
                                           "super",
                                           "wide-2",
                                           "2wide",
                                           "läge",
                                           "42mm 6mm 1fr",
                                           "42mm 0 1fr",
                                           "span 2",
                                           "span  2",
                                           "1 / 3",
                                           "1/3",
                                           "2  /  span 2",
                                           "span 2 / -1",
                                           "span 2 / span 3",
                                           "0 / 1",
                                           "-01",
                                           "-1",
                                           "9999",
                                           "10000",
                                           "1 / 2 / 3",
                                           "1 /",
                                           "span",
                                           "span -2",
                                           "span2",
                                           "a×b"};
    for (const PropertyEntry& property : properties()) {
        // That a page of the name exists is for the reader alone.
        if (property.property == Property::page) continue;
        for (const std::string& value : samples) {
            // Nor can the schema say that a number alone is above zero.
            const bool zero = property.property == Property::line_height && value == "0";
            if (!zero) compare(judges, in_style(property.name, value), Verdict::agreed);
        }
    }
}

TEST_CASE("schema and reader agree on selectors, page sizes and names") {
    Judges judges;
    const auto document = [](std::string_view page, std::string_view selector, std::string_view name) {
        return fmt::format(
            "<layout name=\"n\" match=\"/r\" xml:lang=\"sv\"><output path=\"a\" title=\"t\"/>"
            "<page size=\"{}\" margin=\"1pt\"/><style match=\"{}\"/><flow><p class=\"{}\"/></flow></layout>",
            page, selector, name);
    };
    for (const char* page :
         {"A4", "A4 landscape", "portrait A2", "A1", "A4 A4", "landscape", "10cm 20cm", "10cm", "0 1cm", "1em", ""})
        compare(judges, document(page, "p", "a"), Verdict::agreed);
    for (const char* selector :
         {"p", ".a", "p.a", "p,h1", "p , .b", "p,", "p a", "p.a.b", "zz", "flow", "col", "*", "p.1", ""})
        compare(judges, document("A4", selector, "a"), Verdict::agreed);
    for (const char* name : {"a", " a  b ", "ö", "a.b", "1", "a:b", "", "日"})
        compare(judges, document("A4", "p", name), Verdict::agreed);
}

TEST_CASE("schema and reader agree on symbols") {
    Judges judges;
    const auto document = [](std::string_view box, std::string_view dashes, std::string_view data) {
        return fmt::format("<layout name=\"n\" match=\"/r\" xml:lang=\"sv\"><output path=\"a\" title=\"t\"/>"
                           "<page size=\"A4\" margin=\"1pt\"/><symbol name=\"s\" width=\"1pt\" height=\"1pt\" "
                           "viewBox=\"{}\"><path stroke-dasharray=\"{}\" d=\"{}\"/></symbol><flow/></layout>",
                           box, dashes, data);
    };
    const std::string path = "M0 0H1";
    for (const char* box : {"0 0 1 1", " -1,+.5 , 1.5  2 ", "0 0 1", "0 0 1 1 1", "0,,0 1 1", "0 0 1pt 1", "1.", ""})
        compare(judges, document(box, "1", path), Verdict::agreed);
    for (const char* dashes : {"none", "1", "0", "1 2,3 , .5", "1pt 2mm", "1,", "1,,2", "-1", "1em", "auto", ""})
        compare(judges, document("0 0 1 1", dashes, path), Verdict::agreed);
    for (const char* data : {"M0 0", "m0,0l1 1z", "L0 0", "M0 0Q1 1 1 1", "M0 0X", "M0 0L1e3 4", ""})
        compare(judges, document("0 0 1 1", "1", data), Verdict::agreed);
}

TEST_CASE("schema and reader accept the layouts that come with the program") {
    std::vector<std::filesystem::path> paths;
    for (const auto& file : std::filesystem::directory_iterator(LAGESBILD_SOURCE_DIR "/layouts")) {
        if (file.path().extension() == ".xml") paths.push_back(file.path());
    }
    std::sort(paths.begin(), paths.end());
    Judges judges;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        INFO(path);
        CHECK(LayoutText(text).complaints() == std::vector<std::string>());
        CHECK(judges.schema_accepts(text));
    }
}

}  // namespace
}  // namespace layout
