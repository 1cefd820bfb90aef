#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "document/dump.hpp"
#include "document/notation.hpp"

namespace document {

namespace {

/// What stands on the pages for a `content` leaf.
struct LeafMarks {
    std::string text;
    bool any = false;
};

std::vector<LeafMarks> leaf_marks(const Document& document) {
    std::vector<LeafMarks> marks(document.structure.size());
    for (const Page& page : document.pages) {
        for (const Item& item : page.items) {
            const ElemId* leaf = std::get_if<ElemId>(&item.belongs_to);
            if (leaf == nullptr || base::index_of(*leaf) >= marks.size()) continue;
            LeafMarks& mark = marks[base::index_of(*leaf)];
            mark.any = true;
            if (const GlyphRun* run = std::get_if<GlyphRun>(&item.what)) mark.text += text_of(*run, page);
        }
    }
    return marks;
}

std::string leaf_notation(const LeafMarks& marks) {
    if (!marks.any) return "(no marks)";
    return marks.text.empty() ? "(graphic)" : quoted(marks.text);
}

constexpr std::array<std::string_view, 3> scope_names = {"", "row", "column"};
constexpr std::array<std::string_view, 3> decoration_names = {"", "underline", "line-through"};
constexpr std::array<std::string_view, 9> numbering_names = {
    "", "disc", "circle", "square", "decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"};

void write_text(std::string& out, std::string_view name, const std::string& value) {
    if (!value.empty()) out += fmt::format(" {}={}", name, quoted(value));
}

void write_word(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format(" {}={}", name, value);
}

class StructureDump {
public:
    explicit StructureDump(const Document& document) : tree_(document.structure), marks_(leaf_marks(document)) {}

    std::string write() {
        write_elem(ElemId::root, 0);
        return std::move(out_);
    }

private:
    /// One line for the element; a first leaf stands behind it when it is the only child.
    void write_elem(ElemId id, size_t depth) {
        const StructElem& elem = tree_[id];
        out_.append(2 * depth, ' ');
        if (elem.role == Role::content) {
            out_ += leaf_notation(marks_[base::index_of(id)]) + '\n';
            return;
        }
        out_ += role_name(elem.role);
        write_attributes(tree_.attributes_of(id));
        if (const ElemId child = elem.first_child;
            child != ElemId::none && child == elem.last_child && tree_[child].role == Role::content) {
            out_ += ' ' + leaf_notation(marks_[base::index_of(child)]) + '\n';
            return;
        }
        out_ += '\n';
        for (ElemId child = elem.first_child; child != ElemId::none; child = tree_[child].next_sibling)
            write_elem(child, depth + 1);
    }

    void write_attributes(const StructAttributes& attributes) {
        write_word(out_, "lang", attributes.language);
        write_text(out_, "expansion", attributes.expansion);
        write_text(out_, "alt", attributes.alternative);
        write_word(out_, "scope", scope_names[static_cast<size_t>(attributes.scope)]);
        write_word(out_, "numbering", numbering_names[static_cast<size_t>(attributes.list_numbering)]);
        write_word(out_, "decoration", decoration_names[static_cast<size_t>(attributes.decoration)]);
        if (attributes.column_span > 1) out_ += fmt::format(" column-span={}", attributes.column_span);
        if (attributes.row_span > 1) out_ += fmt::format(" row-span={}", attributes.row_span);
        if (!attributes.headers.empty()) write_headers(attributes.headers);
    }

    /// The header cells by their text, which is what a screen reader says before the cell.
    void write_headers(const std::vector<ElemId>& headers) {
        out_ += " headers=[";
        for (size_t i = 0; i < headers.size(); ++i) out_ += (i > 0 ? ", " : "") + quoted(text_below(headers[i]));
        out_ += ']';
    }

    std::string text_below(ElemId id) const {
        if (tree_[id].role == Role::content) return marks_[base::index_of(id)].text;
        std::string text;
        for (ElemId child = tree_[id].first_child; child != ElemId::none; child = tree_[child].next_sibling)
            text += text_below(child);
        return text;
    }

    const StructTree& tree_;
    std::vector<LeafMarks> marks_;
    std::string out_;
};

}  // namespace

std::string dump_structure(const Document& document) { return StructureDump(document).write(); }

}  // namespace document
