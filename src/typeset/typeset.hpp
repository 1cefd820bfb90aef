#pragma once

#include "compose/flow.hpp"
#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "text/break.hpp"
#include "text/shape.hpp"

namespace typeset {

/// What a thread keeps from one document to the next: shaped and hyphenated words.
struct Engines {
    explicit Engines(text::Fonts& fonts) : shaper(fonts) {}
    text::Shaper shaper;
    text::LineBreaker breaker;
    text::Hyphenator hyphenator;
};

/// Sets the flow into pages; its structure and metadata are handed on. Nothing is lost: every word of the flow stands
/// on exactly one page, inside its frame, in order; what does not fit as asked is a diagnostic at its place in the
/// source.
document::Document typeset(compose::Flow flow, Engines& engines, diag::Sink& sink);

}  // namespace typeset
