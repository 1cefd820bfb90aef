#pragma once

#include <optional>

#include "compose/compose.hpp"
#include "document/document.hpp"
#include "typeset/typeset.hpp"

namespace publish {

/// A thread that makes reports, with what it keeps from one to the next.
class Worker {
public:
    explicit Worker(text::Fonts& fonts) : typesetting_(fonts) {}

    /// Nothing when there was an error. `spent`: on the same report, before and now.
    std::optional<document::Document> make(const layout::Layout& layout, const compose::Input& input,
                                           const xml::Documents& documents, compose::Spent& spent, diag::Sink& sink);

    /// Words of the program's own, beside a report's. What is wrong with them is wrong with the report's as well, of
    /// whose face they are, and told there.
    document::Document set(compose::Flow flow);

    [[nodiscard]] const text::Fonts& fonts() const { return typesetting_.shaper.fonts(); }
    [[nodiscard]] compose::Engines& composing() { return composing_; }

private:
    compose::Engines composing_;
    typeset::Engines typesetting_;
};

}  // namespace publish
