#include "compose/plain_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace compose {
namespace {

/// Spaces that hold a line together are spaces here, and what only says where lines may end is nothing.
std::string without_typography(std::string_view text) {
    std::string plain;
    for (size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode_at(text, at);
        constexpr char32_t no_break_space = 0xA0, narrow_no_break_space = 0x202F, soft_hyphen = 0xAD, joiner = 0x2060;
        if (next.code_point == no_break_space || next.code_point == narrow_no_break_space)
            plain += ' ';
        else if (next.code_point != soft_hyphen && next.code_point != joiner)
            plain += text.substr(at, next.size);
        at += next.size;
    }
    return plain;
}

class PlainText {
public:
    explicit PlainText(const Flow& flow) : flow_(flow) {}

    std::string run() {
        blocks(flow_.body.begin, flow_.body.end);
        return std::move(text_);
    }

private:
    void blocks(uint32_t begin, uint32_t end) {
        for (uint32_t at = begin; at < end; at = flow_.blocks[at].end) block(at);
    }
    void block(uint32_t at) {
        const Block& own = flow_.blocks[at];
        switch (own.kind) {
        case BlockKind::paragraph:
            return line(words(own.inlines));
        case BlockKind::list:
        case BlockKind::table:
            return together(at);
        case BlockKind::list_item:
            return item(at);
        case BlockKind::row:
            return is_of_table_ ? line(cells(at)) : blocks(at + 1, own.end);
        case BlockKind::figure:
            return line(shown(own));
        default:
            return blocks(at + 1, own.end);
        }
    }
    /// What follows each other without an empty line.
    void together(uint32_t at) {
        const bool was_together = is_together_, was_of_table = is_of_table_;
        if (!was_together) is_first_ = true;
        is_together_ = true;
        is_of_table_ = flow_.blocks[at].kind == BlockKind::table;
        blocks(at + 1, flow_.blocks[at].end);
        is_together_ = was_together;
        is_of_table_ = was_of_table;
    }
    /// Lines after the first stand below its first word.
    void item(uint32_t at) {
        const size_t outer = indent_.size();
        marker_ = indent_ + words(flow_.blocks[at].inlines);
        if (marker_.size() > outer) marker_ += ' ';
        indent_.append(base::count_code_points(std::string_view(marker_).substr(outer)), ' ');
        blocks(at + 1, flow_.blocks[at].end);
        indent_.resize(outer);
        marker_.clear();
    }
    /// Of a row, all that is in its cells on one line.
    [[nodiscard]] std::string cells(uint32_t row) const {
        std::string all;
        for (uint32_t cell = row + 1; cell < flow_.blocks[row].end; cell = flow_.blocks[cell].end) {
            if (cell > row + 1) all += " | ";
            all += inside(cell);
        }
        return all;
    }
    [[nodiscard]] std::string inside(uint32_t at) const {
        std::string all;
        for (uint32_t inner = at; inner < flow_.blocks[at].end; ++inner) {
            const Block& block = flow_.blocks[inner];
            std::string said = block.kind == BlockKind::figure ? shown(block) : words(block.inlines);
            std::ranges::replace(said, '\n', ' ');
            if (!all.empty() && !said.empty()) all += ' ';
            all += said;
        }
        return all;
    }
    [[nodiscard]] std::string shown(const Block& figure) const {
        if (figure.elem == document::ElemId::none) return {};
        return without_typography(flow_.structure.attributes_of(flow_.structure[figure.elem].parent).alternative);
    }
    [[nodiscard]] std::string words(base::Range inlines) const {
        std::string all;
        size_t link_begin = 0;
        for (uint32_t at = inlines.begin; at < inlines.end; ++at) {
            const Inline& item = flow_.inlines[at];
            const bool is_link = item.link != LinkId::none;
            if (is_link && (at == inlines.begin || flow_.inlines[at - 1].link != item.link)) link_begin = all.size();
            if (item.kind == InlineKind::line_break)
                all += '\n';
            else
                all += without_typography(flow_.text_of(item));
            const bool ends_link = is_link && (at + 1 == inlines.end || flow_.inlines[at + 1].link != item.link);
            if (ends_link) all += address(item.link, std::string_view(all).substr(link_begin));
        }
        return all;
    }
    /// Where a link leads, unless that is what it says.
    [[nodiscard]] std::string address(LinkId link, std::string_view said) const {
        std::string_view uri = flow_.links[static_cast<uint32_t>(link)].uri;
        constexpr std::string_view mail = "mailto:", secure = "https://";
        if (uri.starts_with(mail)) uri.remove_prefix(mail.size());
        const bool is_said = uri == said || (uri.starts_with(secure) && uri.substr(secure.size()) == said);
        return uri.empty() || is_said ? "" : " <" + std::string(uri) + ">";
    }
    void line(const std::string& words) {
        if (words.empty()) return;
        if (!text_.empty() && (!is_together_ || is_first_)) text_ += '\n';
        is_first_ = false;
        text_ += marker_.empty() ? indent_ : marker_;
        marker_.clear();
        for (const char byte : words) {
            text_ += byte;
            if (byte == '\n') text_ += indent_;
        }
        text_ += '\n';
    }

    const Flow& flow_;
    std::string text_, indent_;
    std::string marker_;  ///< of an item that has begun, before its first line
    bool is_together_ = false, is_first_ = false, is_of_table_ = false;
};

}  // namespace

std::string plain_text(const Flow& flow) { return PlainText(flow).run(); }

}  // namespace compose
