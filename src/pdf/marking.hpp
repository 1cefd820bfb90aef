#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "pdf/canvas.hpp"

namespace pdf {

/// The marked-content sequences of a page. Those of leaves are never nested, and text objects lie inside: poppler ends
/// the outer sequence where an inner one ends.
class Marking {
public:
    Marking(Canvas& canvas, const document::StructTree& structure, diag::Sink& sink)
        : canvas_(canvas), structure_(structure), sink_(sink) {}

    /// What follows belongs to this leaf. Its sequence begins where `resume` first says so.
    void begin_content(document::ElemId leaf);
    void begin_artifact(std::string_view properties);
    void end();

    /// Before a mark: it stands in a sequence. After an actual text the leaf needs a new one.
    void resume();

    /// What follows, to `end_actual_text`, stands for `text` whatever its glyphs are (ISO 32000-1, 14.9.4). It becomes
    /// a sequence of its own of the same leaf, or one inside of an artifact's.
    void begin_actual_text(std::string_view text);
    void end_actual_text();

    /// The leaf of each sequence, by MCID.
    [[nodiscard]] std::vector<document::ElemId> take() { return std::move(leaves_); }

private:
    void close();
    void open(std::string_view tag, std::string_view properties);
    [[nodiscard]] std::string_view parent_role() const;

    Canvas& canvas_;
    const document::StructTree& structure_;
    diag::Sink& sink_;
    std::vector<document::ElemId> leaves_;
    document::ElemId leaf_ = document::ElemId::none;  ///< none in an artifact
    bool open_ = false;                               ///< a sequence
};

}  // namespace pdf
