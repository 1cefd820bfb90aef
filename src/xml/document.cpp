#include "xml/document.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/white_space.hpp"
#include "xml/association.hpp"
#include "xml/place.hpp"
#include "xml/reread.hpp"
#include "xml/rows.hpp"

namespace xml {
namespace {

using diag::Code;

std::string name_of(const std::string& path) { return path == "-" ? "<stdin>" : path; }

/// What all names of a file have in common.
std::string file_of(const std::string& path) {
    std::error_code error;
    const auto file = std::filesystem::weakly_canonical(path, error);
    return path == "-" || error ? path : file.string();
}

void report(const Fault& fault, diag::FileId file, const diag::Files& files, diag::Sink& sink) {
    diag::Labels labels;
    if (fault.opened) labels.push_back({files.span_at(file, fault.opened->offset), fault.opened->message});
    sink.report(fault.code, files.span_at(file, fault.offset), fault.message, fault.hint, std::move(labels));
}

/// What follows the target of a processing instruction.
size_t begin_of_data(const std::string& text, size_t target) {
    return text.find_first_not_of(base::white_space, text.find_first_of(" \t\r\n?", target));
}

/// Elements and processing instructions begin at their `<`, but are known by the place of their name.
size_t length_before_name(pugi::xml_node node) {
    switch (node.type()) {
    case pugi::node_element:
        return 1;
    case pugi::node_pi:
    case pugi::node_declaration:
        return 2;
    default:
        return 0;
    }
}

}  // namespace

const Document* Documents::read(const std::string& path, diag::Sink& sink, diag::Span at, const Limits& limits) {
    const std::string key = file_of(path);
    if (const auto found = by_path_.find(key); found != by_path_.end()) return found->second;
    const Document*& result = by_path_[key];
    auto ahead = read_ahead_.extract(key);
    return result = keep(path, ahead ? std::move(ahead.mapped()) : parse_file(path, limits), limits, sink, at);
}

const Document* Documents::read_alone(const std::string& path, diag::Sink& sink, diag::Span at) {
    return keep(path, parse_file(path, {}), {}, sink, at);
}

const Document* Documents::keep(const std::string& path, ParsedFile file, const Limits& limits, diag::Sink& sink,
                                diag::Span at) {
    switch (file.outcome) {
    case FileBytes::Outcome::unreadable:
        sink.report(Code::unreadable_file, at, fmt::format("`{}` cannot be read: {}", name_of(path), file.reason));
        return nullptr;
    case FileBytes::Outcome::too_large:
        sink.report(Code::limit_reached, at, fmt::format("`{}` has more than {} bytes", name_of(path), limits.bytes));
        return nullptr;
    default:
        return keep(path, std::move(file.parsed), sink);
    }
}

void Documents::read_ahead(const std::vector<std::string>& paths,
                           const std::function<void(size_t count, const std::function<void(size_t)>& work)>& do_each) {
    std::vector<std::pair<std::string, ParsedFile*>> files;
    for (const std::string& path : paths) {
        const std::string key = file_of(path);
        const auto [file, is_new] = read_ahead_.try_emplace(key);
        if (is_new && !by_path_.contains(key)) files.emplace_back(path, &file->second);
    }
    do_each(files.size(), [&](size_t i) { *files[i].second = parse_file(files[i].first, {}); });
}

const Document* Documents::parse(std::string name, std::string bytes, diag::Sink& sink, const Limits& limits) {
    return keep(std::move(name), xml::parse(std::move(bytes), limits), sink);
}

const Document* Documents::keep(std::string path, Parsed parsed, diag::Sink& sink) {
    const diag::FileId file = files_.add(name_of(path), std::move(parsed.text), std::move(parsed.digest));
    if (parsed.fault) {
        report(*parsed.fault, file, files_, sink);
        return nullptr;
    }
    Document& document = documents_.emplace_back();
    document.file = file;
    document.path = std::move(path);
    document.tree = std::move(parsed.tree);
    place(document);
    diag::Sink told_when_held;  // To what it names, a document is held later, if at all.
    document.associations = find_associations(*this, document, told_when_held);
    return &document;
}

Document& Documents::copy(const Document& document, const std::set<const void*>& left_out) {
    Document& made = documents_.emplace_back();
    made.file = document.file;
    made.path = document.path;
    made.associations = document.associations;
    made.originals = xml::copy(document.tree.root(), made.tree.root(), document.originals, left_out);
    place(made);
    return made;
}

const Document& Documents::finish(Document& copy) {
    reread(copy.tree, *copy.originals);
    place(copy);
    return copy;
}

void Documents::forget(diag::FileId file) {
    const std::lock_guard lock(mutex_);
    std::erase_if(by_tree_, [&](const auto& each) { return each.second->file == file; });
    documents_.remove_if([&](const Document& each) { return each.file == file; });
}

void Documents::forget(const Document& copy) {
    const std::lock_guard lock(mutex_);
    by_tree_.erase(copy.tree.internal_object());
    documents_.remove_if([&](const Document& each) { return &each == &copy; });
}

void Documents::place(const Document& document) {
    const std::lock_guard lock(mutex_);
    by_tree_[document.tree.internal_object()] = &document;
}

std::string Documents::text(const Document& document) const {
    if (!document.originals) return files_.text(document.file);
    std::ostringstream text;
    document.tree.save(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(text).str();
}

const Document* Documents::document_of(pugi::xml_node node) const {
    const std::shared_lock lock(mutex_);
    const auto found = by_tree_.find(node.root().internal_object());
    return found == by_tree_.end() ? nullptr : found->second;
}

/// A node and an attribute of it as they stand in the file; they stand nowhere where the node is empty.
struct Documents::Original {
    const Document* document = nullptr;
    pugi::xml_node node;
    pugi::xml_attribute attribute;
    [[nodiscard]] size_t offset() const { return static_cast<size_t>(std::max<ptrdiff_t>(node.offset_debug(), 0)); }
    /// pugixml reads in place: in its copy of the text, names stand as far from each other as in the text.
    [[nodiscard]] size_t offset_of_attribute() const {
        return offset() + static_cast<size_t>(attribute.name() - node.name());
    }
    [[nodiscard]] size_t offset_of_value(std::string_view text) const {
        return text.find_first_of("\"'", offset_of_attribute()) + 1;
    }
};

Documents::Original Documents::original(pugi::xml_node node, pugi::xml_attribute attribute) const {
    const Document* document = document_of(node);
    if (document == nullptr || !document->originals) return {document, node, attribute};
    const auto& [nodes, attributes] = *document->originals;
    const auto found = nodes.find(node.internal_object());
    const auto found_attribute = attributes.find(attribute.internal_object());
    const bool is_put_in = found == nodes.end() || (attribute && found_attribute == attributes.end());
    if (is_put_in) return {document, {}, {}};
    return {document, found->second, attribute ? found_attribute->second : attribute};
}

diag::Span Documents::span(pugi::xml_node node) const {
    const Original it = original(node);
    if (it.document == nullptr) return {};
    if (!it.node) return diag::nowhere(it.document->file);
    const size_t before = length_before_name(it.node);
    return files_.span_at(it.document->file, it.offset() - std::min(it.offset(), before));
}

diag::Span Documents::span(pugi::xml_node element, pugi::xml_attribute attribute) const {
    const Original it = original(element, attribute);
    if (it.document == nullptr) return {};
    if (!it.node) return diag::nowhere(it.document->file);
    return it.attribute ? files_.span_at(it.document->file, it.offset_of_attribute()) : span(element);
}

diag::Span Documents::value_span(pugi::xml_node element, pugi::xml_attribute attribute, size_t offset) const {
    const Original it = original(element, attribute);
    if (it.document == nullptr) return {};
    if (!it.node) return diag::nowhere(it.document->file);
    if (!it.attribute) return span(element);
    const std::string& text = files_.text(it.document->file);
    return files_.span_at(it.document->file, source_offset(text, it.offset_of_value(text), offset, true));
}

diag::Span Documents::text_span(pugi::xml_node node, size_t offset) const {
    const Original it = original(node);
    if (it.document == nullptr || !it.node || it.node.offset_debug() < 0) return span(node);
    const bool references = it.node.type() == pugi::node_pcdata;
    const std::string& text = files_.text(it.document->file);
    const size_t begin = it.node.type() == pugi::node_pi ? begin_of_data(text, it.offset()) : it.offset();
    return files_.span_at(it.document->file, source_offset(text, begin, offset, references));
}

namespace {

/// The text of an element that holds byte `offset` of its string value, which is made the offset in that text; the
/// last one, when the value is shorter.
pugi::xml_node text_at(pugi::xml_node element, size_t& offset) {
    struct Walker : pugi::xml_tree_walker {
        explicit Walker(size_t& wanted) : offset(wanted) {}
        bool for_each(pugi::xml_node& node) override {
            if (!is_text(node)) return true;
            if (found) offset -= std::string_view(found.value()).size();
            found = node;
            return offset >= std::string_view(node.value()).size();
        }
        size_t& offset;
        pugi::xml_node found;
    } walker(offset);
    element.traverse(walker);
    return walker.found;
}

}  // namespace

diag::Span Documents::string_value_span(pugi::xpath_node node, size_t offset) const {
    if (node.attribute()) return value_span(node.parent(), node.attribute(), offset);
    if (is_text(node.node())) return text_span(node.node(), offset);
    const pugi::xml_node text = text_at(node.node(), offset);
    return text ? text_span(text, offset) : span(node.node());
}

diag::Span Documents::word_span(diag::Span begin, std::string_view word) const {
    if (begin.file == diag::FileId::none || diag::stands_nowhere(begin)) return begin;
    const size_t offset = files_.offset_of(begin);
    return files_.span_at(begin.file, find_word(files_.text(begin.file), offset, word));
}

diag::Span Documents::character_span(diag::Span begin, char32_t character) const {
    if (begin.file == diag::FileId::none || diag::stands_nowhere(begin)) return begin;
    const size_t offset = files_.offset_of(begin);
    return files_.span_at(begin.file, find_character(files_.text(begin.file), offset, character));
}

namespace {

/// All the text in an element or a document.
std::string text_in(pugi::xml_node node) {
    struct Walker : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node& each) override {
            if (is_text(each)) text += each.value();
            return true;
        }
        std::string text;
    } walker;
    node.traverse(walker);
    return std::move(walker.text);
}

}  // namespace

const void* identity_of(const pugi::xpath_node& node) {
    return node.attribute() ? static_cast<const void*>(node.attribute().internal_object())
                            : static_cast<const void*>(node.node().internal_object());
}

std::string string_value(pugi::xpath_node node) {
    if (node.attribute()) return node.attribute().value();
    const pugi::xml_node_type type = node.node().type();
    const bool holds_others = type == pugi::node_element || type == pugi::node_document;
    return holds_others ? text_in(node.node()) : node.node().value();
}

std::string beside(const std::string& path, const std::string& reference) {
    return (std::filesystem::path(path).parent_path() / reference).lexically_normal().string();
}

bool stays_beside(const std::string& reference) {
    const std::filesystem::path path = std::filesystem::path(reference).lexically_normal();
    return path.is_relative() && (path.empty() || *path.begin() != "..");
}

std::string_view language_of(pugi::xml_node node) {
    for (; node; node = node.parent())
        if (const pugi::xml_attribute language = node.attribute("xml:lang")) return language.value();
    return {};
}

}  // namespace xml
