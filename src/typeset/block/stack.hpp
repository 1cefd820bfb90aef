#pragma once

#include <vector>

#include "typeset/block/galley.hpp"
#include "typeset/context.hpp"

namespace typeset {

/// A vertical strip that blocks are set into, from the left edge of the text area or of the cell.
struct Strip {
    base::Length x, width;
    friend bool operator==(const Strip&, const Strip&) = default;
};

/// What content is set to whose box leaves it no width, so that it can be seen.
constexpr base::Length stand_in_width = base::points(100);

/// Stacks blocks into a list of fragments: margins collapse as in CSS 2.2, 8.3.1; keeps become costs of breaks.
class Stack {
public:
    /// `page`: the template of the pages that the blocks stand on. They may ask for another one, and float to the
    /// foot of theirs, in the body only, not in headers, footers or cells: `is_body`. `around`: the height of what
    /// stands above and below them on each page.
    Stack(Context& context, Galley& galley, std::vector<Fragment>& fragments, uint32_t page, bool is_body,
          base::Length around = {})
        : context_(context), galley_(galley), fragments_(fragments), is_body_(is_body), around_(around), page_(page) {}

    /// Stacks sibling blocks (a range of Flow::blocks).
    void blocks(base::Range siblings, Strip strip);
    /// What is due after the last fragment: the collapsed margin, the cost of a break, and one that is asked for.
    [[nodiscard]] base::Length pending_margin() const { return margin_ + pull_; }
    [[nodiscard]] int32_t pending_cost() const { return cost_; }
    [[nodiscard]] ForcedBreak pending_break() const { return forced_; }

    /// Lets breaks fall inside the block that was opened last although it asks for none.
    void let_break() { open_.back().whole_from = no_index; }

    // For tables and grids, which stack their rows themselves.
    /// Adds a fragment below the last one, with the margins between and the cost of a break that are due.
    Fragment& add(FragmentKind kind, uint32_t block, base::Length height);
    /// Opens and closes a block's box around what is added between; the strip that is left inside.
    Strip open(uint32_t index, Strip strip);
    void close(uint32_t index);
    /// No page break before the next fragment under this cost.
    void hold(int32_t cost);
    /// A page break before the next fragment, if there is one to make.
    void force(ForcedBreak asked);
    /// Space before the next fragment: the largest of those that meet and the most negative one, added up.
    void margin(base::Length height) {
        margin_ = max(margin_, height);
        pull_ = min(pull_, height);
    }

    [[nodiscard]] Context& context() { return context_; }
    [[nodiscard]] Galley& galley() { return galley_; }
    [[nodiscard]] std::vector<Fragment>& fragments() { return fragments_; }
    /// What a page has room for; a row that is higher is divided.
    [[nodiscard]] base::Length page_height() const { return context_.text_areas[page_].height - around_; }
    [[nodiscard]] uint32_t page() const { return page_; }
    /// What stands above the next fragment on its page at the least: edges, and the space that is kept there.
    [[nodiscard]] base::Length height_above(bool after_forced_break) const;
    /// The same with what is to stay with it: no page break falls between.
    [[nodiscard]] base::Length height_held_above() const;
    /// What edges take below it, should it be the last in all boxes.
    [[nodiscard]] base::Length height_below() const;

private:
    /// What a block changes for those inside it, as it was before.
    struct Open {
        uint32_t block = 0;
        uint32_t box = no_index, page = 0;
        uint32_t whole_from = no_index;  ///< its first fragment, if no break is to fall inside it
        base::Length x;                  ///< of what it stands in
    };
    void block(uint32_t index, Strip strip);
    bool float_to_foot(uint32_t index);
    bool fit_at_foot(uint32_t index);
    void report_unfloated(uint32_t index, base::Length height);
    void add_float(const std::vector<Fragment>& content, base::Length after, uint32_t index);
    bool join_float(const std::vector<Fragment>& content, base::Length after, uint32_t index);
    void stand_for_float(uint32_t index);
    void content(uint32_t index, Strip strip);
    void paragraph(uint32_t index, Strip strip);
    [[nodiscard]] base::Length indent_of(uint32_t paragraph, base::Length width);
    void line(uint32_t block, uint32_t owner, uint32_t line, int32_t cost);
    void list_item(uint32_t index, Strip strip);
    void marker(uint32_t index, Strip strip);
    void place_stray_markers(uint32_t index);
    void edge(uint32_t block, base::Length height, Edge edge);
    void request_break(compose::Break asked);
    void break_before_boxes(uint32_t block);
    [[nodiscard]] bool holds_last_fragment(uint32_t block) const;
    void top_edge(uint32_t block, base::Length height);
    void bottom_edge(uint32_t block, base::Length height);
    void turn_to_page(uint32_t index, Strip& strip);
    void keep_whole(uint32_t block, uint32_t from);
    void keep_whole(uint32_t block, base::Range inside);
    [[nodiscard]] const compose::BlockStyle& style(uint32_t block) const;

    Context& context_;
    Galley& galley_;
    std::vector<Fragment>& fragments_;
    bool is_body_;
    base::Length around_;
    base::Length margin_, pull_;       // the latter is never positive
    int32_t cost_ = break_cost::free;  // due before the next fragment
    ForcedBreak forced_ = ForcedBreak::none;
    uint32_t box_ = no_index;
    uint32_t page_;
    std::vector<Open> open_;
    uint32_t end_of_unfloated_ = 0;        // of the last block that was too high to float
    std::vector<Marker> waiting_markers_;  // for the next line
};

/// Sets the body into a galley.
Galley make_body(Context& context);
/// Sets the blocks of a header or footer into a galley of their own.
Galley make_furniture(Context& context, base::Range siblings, base::Length width);

}  // namespace typeset
