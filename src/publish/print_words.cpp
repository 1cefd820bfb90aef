#include "publish/print_words.hpp"

#include <utility>

#include "base/white_space.hpp"
#include "text/messages.hpp"
#include "text/normalize.hpp"

namespace publish {
namespace {

using base::Length;
using base::points;
using document::Document;
using document::ElemId;
using document::Role;
using text::Message;

/// The first one that the report is set in; without words, any.
std::vector<std::string> families_of(const Document& report, const text::Fonts& fonts) {
    for (const document::Page& page : report.pages)
        for (const document::Item& item : page.items)
            if (const auto* run = std::get_if<document::GlyphRun>(&item.what)) return {fonts.face(run->face).family()};
    return {};
}

/// How a paragraph looks.
struct Look {
    Length size, line_height;
    uint16_t weight = 400;
    base::Color color{};
    Length margin_top{};
    compose::TextAlign align = compose::TextAlign::left;
};

/// What data give it may be any text: one of a line, or nothing.
std::string one_line(const std::string& text) {
    constexpr size_t longest = 200;
    const std::string line = base::normalize_space(text);
    return line.size() > longest || !text::refused_characters(line).empty() ? std::string() : line;
}

/// A flow of a few paragraphs, in the typeface of a report.
class Words {
public:
    /// `language`: of all words but the report's own.
    Words(base::Size size, const base::Sides<Length>& margin, std::string language, const Document& report,
          const text::Fonts& fonts)
        : families_(families_of(report, fonts)) {
        compose::PageMaster page;
        page.size = size;
        page.margin = margin;
        flow_.pages.push_back({"", page, page, page});
        flow_.metadata.language = std::move(language);
    }

    void add_heading(const std::string& title, const std::string& language, const Look& look) {
        add(Role::h1, title, look);
        if (language != flow_.metadata.language)
            flow_.structure.attributes(flow_.blocks.back().elem).language = language;
        flow_.outline.push_back({flow_.body.end - 1, 1, {title}});
    }

    void add(Role role, const std::string& words, const Look& look) {
        compose::Block block;
        block.kind = compose::BlockKind::paragraph;
        block.style = block_style(look);
        block.text_style = text_style(look);
        block.elem = flow_.structure.add(ElemId::root, role, {});
        block.end = base::size32(flow_.blocks.size()) + 1;
        block.inlines = add_inline(words, block);
        flow_.blocks.push_back(block);
        flow_.body.end = block.end;
    }

    [[nodiscard]] compose::Flow take() { return std::move(flow_); }

private:
    base::Range add_inline(const std::string& words, const compose::Block& block) {
        compose::Inline piece;
        piece.style = block.text_style;
        piece.elem = flow_.structure.add(block.elem, Role::content, {});
        piece.text.begin = base::size32(flow_.text.size());
        flow_.text += words;
        piece.text.end = base::size32(flow_.text.size());
        flow_.inlines.push_back(piece);
        const auto count = base::size32(flow_.inlines.size());
        return {count - 1, count};
    }
    compose::TextStyleId text_style(const Look& look) {
        compose::TextStyle style;
        style.families = families_;
        style.weight = look.weight;
        style.size = look.size;
        style.line_height = look.line_height;
        style.color = look.color;
        style.language = flow_.metadata.language;
        flow_.text_styles.push_back(std::move(style));
        return compose::TextStyleId(flow_.text_styles.size() - 1);
    }
    compose::BlockStyleId block_style(const Look& look) {
        compose::BlockStyle style;
        style.margin.top = look.margin_top;
        style.align = look.align;
        flow_.block_styles.push_back(style);
        return compose::BlockStyleId(flow_.block_styles.size() - 1);
    }

    std::vector<std::string> families_;
    compose::Flow flow_;
};

/// Dark enough to be read (WCAG 2.2, 1.4.3: more than 4.5 to 1), light enough to be no text of the report's.
constexpr base::Color grey{0x6b, 0x6b, 0x6b};

}  // namespace

std::string language_of(const text::Messages& messages, const Document& report) {
    const std::string& language = report.metadata.language;
    const std::string primary = language.substr(0, language.find('-'));
    return text::casefolded(primary) == messages.language() ? language : std::string(messages.language());
}

document::Page blank_notice(const Document& report, Worker& worker) {
    const text::Messages messages(report.metadata.language);
    const base::Size size{points(320), points(12)};
    Words words(size, {}, language_of(messages, report), report, worker.fonts());
    words.add(Role::paragraph, messages.format(Message::blank_page),
              {points(9), size.height, 400, grey, {}, compose::TextAlign::center});
    document::Page page = worker.set(words.take()).pages.front();
    page.label = messages.format(Message::blank_page_label);
    return page;
}

Document separator(const Separator& of, const Document& report, Worker& worker) {
    const text::Messages messages(report.metadata.language);
    const base::Size size = report.pages.front().size;
    const Length side = size.width / 8, above = size.height / 5;
    const Look small{points(11), points(16), 400, grey}, line{points(12), points(18)};
    const auto count = [](size_t number) { return static_cast<int64_t>(number); };
    Words words(size, {above, side, side, side}, language_of(messages, report), report, worker.fonts());
    words.add(Role::paragraph,
              messages.format(Message::separator_number, {{"number", count(of.number)}, {"count", count(of.count)}}),
              small);
    words.add_heading(report.metadata.title, report.metadata.language, {points(24), points(30), 700, {}, points(6)});
    words.add(Role::paragraph, messages.format(Message::separator_pages, {{"count", count(report.pages.size())}}),
              {line.size, line.line_height, 400, {}, points(12)});
    if (!of.key.empty())
        words.add(Role::paragraph, messages.format(Message::separator_edition, {{"key", std::string_view(of.key)}}),
                  line);
    if (const std::string owner = one_line(of.owner); !owner.empty() && owner != of.key)
        words.add(Role::paragraph, messages.format(Message::separator_owner, {{"owner", std::string_view(owner)}}),
                  line);
    Document sheet = worker.set(words.take());
    for (document::Page& page : sheet.pages) page.label = messages.format(Message::separator_label);
    return sheet;
}

}  // namespace publish
