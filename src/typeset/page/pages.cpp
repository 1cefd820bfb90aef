#include "typeset/page/pages.hpp"

#include <span>
#include <utility>

#include <fmt/format.h>

#include "typeset/block/stack.hpp"
#include "typeset/page/destinations.hpp"
#include "typeset/page/furniture.hpp"
#include "typeset/page/masters.hpp"
#include "typeset/page/sheet.hpp"

namespace typeset {
namespace {

using base::Length;

/// What lies in the floats of a page.
base::Range floating_on(const Galley& galley, const PageShare& share) {
    if (share.floats.empty()) return {};
    return {galley.floats[share.floats.begin].fragments.begin, galley.floats[share.floats.end - 1].fragments.end};
}

/// Finds the page-number inlines among fragments.
class NumberFinder {
public:
    NumberFinder(const Context& context, const Galley& galley, Counters& counters)
        : context_(context), galley_(galley), counters_(counters) {}

    void in(const std::vector<Fragment>& fragments, base::Range range, uint32_t page) {
        for (uint32_t i = range.begin; i < range.end; ++i) {
            const Fragment& fragment = fragments[i];
            if (fragment.kind == FragmentKind::line) in_line(galley_.lines.lines[fragment.index], page);
            if (fragment.kind == FragmentKind::row)
                for (const CellContent& content : contents_of(galley_, fragment))
                    in(galley_.inner, content.fragments, page);
        }
    }

private:
    void in_line(const Line& line, uint32_t page) {
        for (uint32_t i = line.pieces.begin; i < line.pieces.end; ++i) {
            const uint32_t item = galley_.lines.pieces[i].inline_index;
            if (context_.flow.inlines[item].kind == compose::InlineKind::page_number) counters_.set_page_of(item, page);
        }
    }

    const Context& context_;
    const Galley& galley_;
    Counters& counters_;
};

/// The pages that page references ask for.
void find_targets(const compose::Flow& flow, const Pages& pages, Counters& counters) {
    Destinations destinations(flow, pages.galley);
    for (uint32_t page = 0; page < pages.shares.size(); ++page) {
        const PageShare& share = pages.shares[page];
        for (uint32_t i = share.fragments.begin; i < share.fragments.end; ++i)
            destinations.placed(pages.galley.fragments[i], Destinations::Place::in_text, page, {});
        const base::Range floating = floating_on(pages.galley, share);
        for (uint32_t i = floating.begin; i < floating.end; ++i)
            destinations.placed(pages.galley.floating[i], Destinations::Place::at_foot, page, {});
    }
    for (const auto& [elem, destination] : destinations.of_targets()) counters.set_page_of(elem, destination.page + 1);
}

const compose::Inline* first_changed(const compose::Flow& flow, const Counters& before, const Counters& after) {
    for (uint32_t block = flow.body.begin; block < flow.body.end; ++block) {
        const base::Range inlines = flow.blocks[block].inlines;
        for (uint32_t i = inlines.begin; i < inlines.end; ++i) {
            const compose::Inline& item = flow.inlines[i];
            if (compose::is_page_number(item.kind) && before.settled_text_of(item, i) != after.settled_text_of(item, i))
                return &item;
        }
    }
    return nullptr;
}

/// Makes the pages of a document, one after the other.
class Placer {
public:
    Placer(Context& context, const Galley& galley)
        : context_(context), galley_(galley), furniture_(context), destinations_(context.flow, galley) {}

    void page(const PageShare& share) {
        const uint32_t number = base::size32(pages_.size()) + 1;
        context_.counters.current_page = number;
        const compose::PageMaster& master = master_of(context_.flow, share.page_template, number);
        document::Page& page = pages_.emplace_back();
        page.size = master.size;
        page.trim = master.trim;
        page.number = number;
        complain(share);
        const base::Rect area = text_area(master);
        std::vector<PlacedFragment> placed;
        stack_text(placed, share);
        const size_t in_text = placed.size();
        stack_floats(placed, share.floats, area.size.height);
        const base::Point origin = area.origin;
        Sheet sheet(context_, galley_, page, std::nullopt);
        sheet.backgrounds(placed, origin);
        furniture_.place_header(master, page);
        sheet.content(placed, origin);
        furniture_.place_footer(master, page);
        note_destinations(std::span(placed).first(in_text), Destinations::Place::in_text, origin);
        note_destinations(std::span(placed).subspan(in_text), Destinations::Place::at_foot, origin);
    }

    document::Document finish() {
        document::Document document;
        document.pages = std::move(pages_);
        document.outline = destinations_.outline(context_);
        document.destinations = destinations_.of_targets();
        return document;
    }

private:
    void stack_text(std::vector<PlacedFragment>& placed, const PageShare& share) const {
        if (share.fragments.empty()) return;
        Length y;
        const uint32_t repeat = galley_.fragments[share.fragments.begin].repeat;
        if (repeat != no_index)
            y = stack_up(placed, galley_.fragments, galley_.repeats[repeat].fragments, y, false, true);
        stack_up(placed, galley_.fragments, share.fragments, y, share.forced, false);
    }

    // From the lowest one up.
    void stack_floats(std::vector<PlacedFragment>& placed, base::Range floats, Length bottom) const {
        for (uint32_t i = floats.end; i-- > floats.begin;) {
            const Float& each = galley_.floats[i];
            stack_up(placed, galley_.floating, each.fragments, bottom - each.height, false, false);
            if (i > floats.begin) bottom -= each.height + space_between(galley_.floats[i - 1].after, each.before);
        }
    }

    void note_destinations(std::span<const PlacedFragment> placed, Destinations::Place place, base::Point origin) {
        const auto page = base::size32(pages_.size()) - 1;
        for (const PlacedFragment& fragment : placed)
            if (!fragment.repeated)
                destinations_.placed(*fragment.fragment, place, page, {origin.x, origin.y + fragment.y});
    }

    /// With what is shown again above it, and the space that is kept there.
    [[nodiscard]] Length height_taken(const PageShare& share) const {
        const Fragment& first = galley_.fragments[share.fragments.begin];
        const Length above = height_repeated(galley_, first) + (share.forced ? first.space : Length{});
        return above + first.lag + height_of(galley_.fragments, share.fragments);
    }

    void complain(const PageShare& share) {
        if (share.fragments.empty()) return;
        const Fragment& first = galley_.fragments[share.fragments.begin];
        const Fragment& last = galley_.fragments[share.fragments.end - 1];
        if (share.overfull && !context_.is_told_high(last.block)) {
            context_.sink.report(diag::Code::oversized_content, context_.flow.blocks[last.block].span,
                                 fmt::format("this is {} pt high and fits on no page", in_points(height_taken(share))));
            context_.off_the_page.add({last.block, context_.flow.blocks[last.block].end});
        }
        if (!share.forced && first.keeper != no_index && !context_.floating.hold(first.keeper) &&
            !context_.is_told_high(first.keeper))
            context_.sink.report(diag::Code::overfull_page, context_.flow.blocks[first.keeper].span,
                                 "the block is not to be broken but is higher than the page, and was broken");
    }

    Context& context_;
    const Galley& galley_;
    Furniture furniture_;
    Destinations destinations_;
    std::vector<document::Page> pages_;
};

}  // namespace

Pages break_pages(Context& context) {
    Pages pages;
    pages.galley = make_body(context);
    const RoomOnPage room = [&context](uint32_t number, uint32_t page_template) {
        return text_area(master_of(context.flow, page_template, number)).size.height;
    };
    const Galley& galley = pages.galley;
    pages.shares = choose_page_breaks({galley.fragments, galley.repeats, galley.floats}, room);
    if (pages.shares.empty()) pages.shares.emplace_back();
    return pages;
}

const compose::Inline* first_unsettled(Context& context, const Pages& pages) {
    Counters found;
    found.page_count = base::size32(pages.shares.size());
    NumberFinder finder(context, pages.galley, found);
    for (uint32_t i = 0; i < pages.shares.size(); ++i) {
        finder.in(pages.galley.fragments, pages.shares[i].fragments, i + 1);
        finder.in(pages.galley.floating, floating_on(pages.galley, pages.shares[i]), i + 1);
    }
    if (has_references(context.flow)) find_targets(context.flow, pages, found);
    const compose::Inline* changed = first_changed(context.flow, context.counters, found);
    context.counters = std::move(found);
    return changed;
}

document::Document place(Context& context, const Pages& pages) {
    Placer placer(context, pages.galley);
    for (const PageShare& share : pages.shares) placer.page(share);
    return placer.finish();
}

}  // namespace typeset
