#include "composing.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "compose/compose.hpp"
#include "layout/read.hpp"

namespace compose {
namespace {

using document::ElemId;

std::string layout_text(const Parts& parts) {
    return fmt::format("<layout name=\"n\" match=\"/r\" xml:lang=\"{}\">\n"
                       "{}<output path=\"a.pdf\" title=\"t\"/>\n"
                       "{}<style match=\"h1\"/>\n"
                       "<flow>{}</flow></layout>\n",
                       parts.language, parts.keys, parts.declarations, parts.flow);
}

std::string with_page(std::string text) {
    constexpr std::string_view page = "<page size=\"A4\" margin=\"20mm\"/>";
    if (text.find("<page size") != std::string::npos) return text;
    const size_t first_page = text.find("<page ");
    const size_t at = first_page == std::string::npos ? text.find("<style ") : first_page;
    return text.insert(at, page);
}

std::vector<std::string> complaints(const diag::Sink& sink, const diag::Files& files) {
    std::vector<std::string> lines;
    for (const diag::Diagnostic& each : sink.sorted())
        lines.push_back(fmt::format("{}:{}:{} {} [{}]", files.name(each.span.file), each.span.line, each.span.column,
                                    each.message, diag::entry(each.code).name));
    return lines;
}

class Reading {
public:
    explicit Reading(const Flow& flow) : flow_(flow), text_(flow.structure.size()) {
        for (const Inline& item : flow.inlines)
            if (item.elem != ElemId::none)
                text_[base::index_of(item.elem)] +=
                    item.kind == InlineKind::text ? std::string(flow.text_of(item)) : "#";
    }
    std::string children(ElemId id) {
        std::string line;
        bool leaf_before = false;
        for (ElemId at = flow_.structure[id].first_child; at != ElemId::none; at = flow_.structure[at].next_sibling) {
            const bool is_leaf = flow_.structure[at].role == document::Role::content;
            if (!line.empty() && !is_leaf && !leaf_before) line += ' ';
            line += is_leaf ? text_[base::index_of(at)] : element(at);
            leaf_before = is_leaf;
        }
        return line;
    }

private:
    std::string element(ElemId id) {
        return fmt::format("{}{}({})", role_name(flow_.structure[id].role), attributes(id), children(id));
    }
    std::string attributes(ElemId id) {
        const document::StructAttributes& all = flow_.structure.attributes_of(id);
        std::string text;
        if (!all.language.empty()) text += "[" + all.language + "]";
        if (!all.expansion.empty()) text += "[" + all.expansion + "]";
        if (all.scope != document::Scope::none) text += all.scope == document::Scope::row ? "[row]" : "[column]";
        if (all.column_span != 1 || all.row_span != 1) text += fmt::format("[{}x{}]", all.column_span, all.row_span);
        for (const ElemId header : all.headers) text += "<" + children(header) + ">";
        return text;
    }

    const Flow& flow_;
    std::vector<std::string> text_;
};

}  // namespace

Composed composed(const Parts& parts) {
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* source = documents.parse("source", parts.source, sink);
    const xml::Document* regions = parts.regions.empty() ? nullptr : documents.parse("regions", parts.regions, sink);
    const xml::Document* text = documents.parse("layout", with_page(layout_text(parts)), sink);
    if (source == nullptr || text == nullptr) return {std::nullopt, complaints(sink, files)};
    const auto layout = layout::read(documents, *text, sink);
    if (!layout || !layout->sound) return {std::nullopt, complaints(sink, files)};
    Input input;
    input.source = source;
    if (regions != nullptr) input.declared.push_back(regions);
    Engines engines;
    Spent spent;
    auto flow = compose(*layout, input, engines, documents, spent, sink);
    return {std::move(flow), complaints(sink, files)};
}

std::string reads(const Flow& flow) { return Reading(flow).children(ElemId::root); }

std::string reading(const Parts& parts) {
    const Composed made = composed(parts);
    if (made.flow && made.complaints.empty()) return reads(*made.flow);
    return fmt::format("{}", fmt::join(made.complaints, "\n"));
}

std::vector<std::string> paragraphs(const Flow& flow) {
    std::vector<std::string> all;
    for (uint32_t at = flow.body.begin; at < flow.body.end; ++at) {
        const Block& block = flow.blocks[at];
        if (block.kind != BlockKind::paragraph) continue;
        std::string text;
        for (uint32_t i = block.inlines.begin; i < block.inlines.end; ++i) {
            const Inline& item = flow.inlines[i];
            text += item.kind == InlineKind::text         ? flow.text_of(item)
                    : item.kind == InlineKind::line_break ? "|"
                                                          : "#";
        }
        all.push_back(text);
    }
    return all;
}

const TextStyle& style_of(const Flow& flow, const std::string& text) {
    for (const Inline& item : flow.inlines)
        if (flow.text_of(item) == text) return flow.style(item.style);
    throw std::runtime_error("no inline has the text " + text);
}

const BlockStyle& block_style_of(const Flow& flow, const std::string& text) {
    for (const Block& block : flow.blocks)
        if (block.kind == BlockKind::paragraph && !block.inlines.empty() &&
            flow.text_of(flow.inlines[block.inlines.begin]) == text)
            return flow.style(block.style);
    throw std::runtime_error("no paragraph begins with the text " + text);
}

}  // namespace compose
