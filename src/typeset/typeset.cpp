#include "typeset/typeset.hpp"

#include <utility>

#include "typeset/page/masters.hpp"
#include "typeset/page/pages.hpp"

namespace typeset {
namespace {

constexpr int most_attempts = 5;

bool has_fonts(const Engines& engines, diag::Sink& sink) {
    if (engines.shaper.fonts().any_installed()) return true;
    sink.report(diag::Code::missing_font, {}, "no usable font is installed");
    return false;
}

/// A way through the whole flow, with the page numbers that the way before came to, and its own complaints.
struct Attempt {
    Attempt(const compose::Flow& flow, Engines& engines, diag::Sink sink)
        : faults(std::move(sink)), context(flow, engines, faults) {
        context.text_areas = text_areas(flow);
        context.pages = settle_pages(flow);
    }

    diag::Sink faults;
    Context context;
};

void report_unsettled(const compose::Inline& number, diag::Sink& sink) {
    const bool is_reference = number.kind == compose::InlineKind::page_reference;
    sink.report(diag::Code::unsettled_pages, number.span,
                is_reference ? "the number of the page referred to did not settle"
                             : "page numbers in the text did not settle",
                is_reference ? "look whether the page printed is the right one" : "");
}

// Numbers in the text may move the text, and with it the numbers.
document::Document settle(const compose::Flow& flow, Engines& engines, diag::Sink& sink) {
    Counters counters;
    Pictures pictures;
    for (int number = 1;; ++number) {
        Attempt attempt(flow, engines, sink.child());
        attempt.context.counters = counters;
        attempt.context.pictures = std::move(pictures);
        const Pages pages = break_pages(attempt.context);
        const compose::Inline* changed = first_unsettled(attempt.context, pages);
        counters = attempt.context.counters;
        if (changed != nullptr && number < most_attempts) {
            pictures = std::move(attempt.context.pictures);
            continue;
        }
        if (changed != nullptr) report_unsettled(*changed, sink);
        document::Document document = place(attempt.context, pages);
        sink.append(attempt.faults);
        return document;
    }
}

}  // namespace

document::Document typeset(compose::Flow flow, Engines& engines, diag::Sink& sink) {
    if (!has_fonts(engines, sink)) return {};
    document::Document document = settle(flow, engines, sink);
    document.structure = std::move(flow.structure);
    document.metadata = std::move(flow.metadata);
    return document;
}

}  // namespace typeset
