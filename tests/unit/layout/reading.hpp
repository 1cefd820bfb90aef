#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "layout/read.hpp"

namespace layout {

/// A layout in memory, read.
struct LayoutText {
    explicit LayoutText(std::string text) : document(documents.parse("layout.xml", std::move(text), sink)) {
        if (document != nullptr) layout = read(documents, *document, sink);
    }

    [[nodiscard]] bool is_sound() const { return layout && layout->sound; }
    /// `line:column code message`, in order.
    [[nodiscard]] std::vector<std::string> complaints() const {
        std::vector<std::string> lines;
        for (const diag::Diagnostic& each : sink.sorted()) {
            lines.push_back(fmt::format("{}:{} {}: {}", each.span.line, each.span.column, diag::entry(each.code).name,
                                        each.message));
        }
        return lines;
    }

    diag::Files files;
    xml::Documents documents{files};
    diag::Sink sink;
    const xml::Document* document;
    std::optional<Layout> layout;
};

/// A sound layout around a flow: its content begins in line 4, column 7.
inline std::string with_flow(std::string_view content) {
    return fmt::format("<layout name=\"n\" match=\"/r\" xml:lang=\"sv\">\n"
                       "<output path=\"a.pdf\" title=\"t\"/>\n"
                       "<page size=\"A4\" margin=\"1cm\"/>\n"
                       "<flow>{}</flow>\n</layout>\n",
                       content);
}

/// A sound layout with declarations before the flow: `sources` in line 2, `rest` (variables, pages, styles) in line 4.
inline std::string with_declarations(std::string_view sources, std::string_view rest) {
    return fmt::format("<layout name=\"n\" match=\"/r\" xml:lang=\"sv\">\n"
                       "{}\n<output path=\"a.pdf\" title=\"t\"/>\n{}\n<flow/>\n</layout>\n",
                       sources, rest);
}

}  // namespace layout
