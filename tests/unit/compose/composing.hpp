#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/flow.hpp"

namespace compose {

struct Composed {
    std::optional<Flow> flow;
    std::vector<std::string> complaints;  ///< `layout:4:12 message [code]`, in order
};

/// What is composed. The flow's content begins in line 4, column 7 of the layout.
struct Parts {
    std::string flow;
    std::string source = "<r/>";
    std::string keys{};          ///< `source` and `key` elements, in line 2
    std::string declarations{};  ///< in line 3: variables, pages but for the default one, styles
    std::string regions{};       ///< a file declared as `regions`
    std::string language = "sv";
};
Composed composed(const Parts& parts);

/// The structure as one line, leaves as their text: `H1(Läget) P(Se Link(här))`. Attributes in brackets.
std::string reads(const Flow& flow);
/// `reads`, or the complaints.
std::string reading(const Parts& parts);

/// The inlines as they stand on paper, one string a paragraph; `|` is a line break, `#` a page number.
std::vector<std::string> paragraphs(const Flow& flow);

/// The computed style of the first inline that has this text.
const TextStyle& style_of(const Flow& flow, const std::string& text);
/// The computed style of the paragraph that has this text.
const BlockStyle& block_style_of(const Flow& flow, const std::string& text);

}  // namespace compose
