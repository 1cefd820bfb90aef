#include "compose/timeline_table.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/white_space.hpp"
#include "compose/statement_words.hpp"
#include "text/letters.hpp"

namespace compose {
namespace {

using layout::Element;
using text::Message;

/// What a column is of: a title of rows, by what it says with a capital first, or none.
struct TableColumn {
    std::string name;
    const Wording* title = nullptr;  ///< the first one
};

/// Where the statements of each row stand, by the rows of one lane.
using ColumnsOfRows = std::vector<std::vector<size_t>>;

/// What comes before what in some lane, by columns.
std::vector<std::set<size_t>> followers(size_t columns, const std::vector<ColumnsOfRows>& lanes) {
    std::vector<std::set<size_t>> after(columns);
    for (const ColumnsOfRows& rows : lanes) {
        std::optional<size_t> last;
        for (const std::vector<size_t>& row : rows)
            for (const size_t column : row) {
                if (last && *last != column) after[*last].insert(column);
                last = column;
            }
    }
    return after;
}

/// The columns in the order that all lanes agree on, and where they do not, as they were told first.
std::vector<size_t> merged_order(size_t columns, const std::vector<ColumnsOfRows>& lanes) {
    const std::vector<std::set<size_t>> after = followers(columns, lanes);
    std::vector<size_t> waits_for(columns), order;
    for (const std::set<size_t>& each : after)
        for (const size_t column : each) ++waits_for[column];
    std::set<size_t> left, ready;
    for (size_t i = 0; i < columns; ++i) {
        left.insert(i);
        if (waits_for[i] == 0) ready.insert(i);
    }
    while (!left.empty()) {
        const size_t next = ready.empty() ? *left.begin() : *ready.begin();
        ready.erase(next);
        left.erase(next);
        order.push_back(next);
        for (const size_t column : after[next])
            if (left.contains(column) && --waits_for[column] == 0) ready.insert(column);
    }
    return order;
}

class TableWriter {
public:
    TableWriter(const ToldTimeline& told, FlowBuilder& builder, Languages& languages)
        : told_(told), builder_(builder), languages_(languages), words_(told, languages) {
        for (const ToldGroup& group : told_.groups)
            for (const ToldLane& lane : group.lanes) find_columns(lane);
        order_columns();
    }

    void write(const std::string& heading) {
        builder_.fit_columns(std::max<size_t>(columns_.size(), 1) + 1);
        in(Element::thead, [&] { head(heading); });
        in(Element::tbody, [&] {
            size_t lane = 0;
            for (const ToldGroup& group : told_.groups)
                for (const ToldLane& each : group.lanes) row(group, each, places_[lane++]);
        });
    }

private:
    using Statements = std::vector<const ToldStatement*>;

    /// A row that contradicts another one says something of the same. What has no title stands in a column of its own;
    /// where nothing has one, the lane has no columns.
    void find_columns(const ToldLane& lane) {
        ColumnsOfRows& places = places_.emplace_back();
        const bool has_titles = std::ranges::any_of(
            lane.rows, [](const ToldRow& row) { return std::ranges::any_of(row.titles, has_words); });
        for (const ToldRow& row : lane.rows) {
            std::vector<size_t> own;
            if (row.contradicts && !places.empty()) {
                own = places.back();
            } else if (has_titles) {
                for (const Wording& title : row.titles)
                    if (has_words(title)) own.push_back(column_of(&title));
                if (own.empty() && !row.statements.empty()) own.push_back(column_of(nullptr));
            }
            places.push_back(std::move(own));
        }
    }
    static bool has_words(const Wording& title) { return !title.empty(); }

    size_t column_of(const Wording* title) {
        const std::string name = title == nullptr ? std::string() : text::capitalize_first(title->plain);
        const auto [known, is_new] = by_name_.try_emplace(name, columns_.size());
        if (is_new) columns_.push_back({name, title});
        return known->second;
    }

    void order_columns() {
        const std::vector<size_t> order = merged_order(columns_.size(), places_);
        std::vector<TableColumn> ordered;
        std::vector<size_t> place(order.size());
        for (const size_t column : order) {
            place[column] = ordered.size();
            ordered.push_back(std::move(columns_[column]));
        }
        columns_ = std::move(ordered);
        for (ColumnsOfRows& rows : places_)
            for (std::vector<size_t>& row : rows)
                for (size_t& column : row) column = place[column];
    }

    template <class Content>
    void in(Element element, Content content, document::Scope scope = document::Scope::none, uint32_t columns = 1) {
        Markup markup{.element = element, .language = builder_.language(), .span = told_.span};
        if (element == Element::p) markup.classes = {"timeline-statement"};
        markup.scope = scope;
        markup.column_span = columns;
        if (builder_.expansion().has_ended() || !builder_.open(markup)) return;
        content();
        builder_.close();
    }

    void head(const std::string& heading) {
        in(Element::tr, [&] {
            in(
                Element::th, [&] { builder_.text(heading, told_.span); }, document::Scope::column);
            for (const TableColumn& column : columns_)
                in(
                    Element::th, [&] { head_of(column); }, document::Scope::column);
            if (columns_.empty())
                in(
                    Element::th, [&] { say(Message::timeline_statements); }, document::Scope::column);
        });
    }
    void head_of(const TableColumn& column) {
        column.title == nullptr ? say(Message::timeline_statements) : title(*column.title);
    }

    /// Of a lane alone, or of the group that it is the whole of.
    void row(const ToldGroup& group, const ToldLane& lane, const ColumnsOfRows& places) {
        in(Element::tr, [&] {
            in(
                Element::th, [&] { title(lane.title.empty() ? group.title : lane.title); }, document::Scope::row);
            const bool has_columns = std::ranges::any_of(places, [](const auto& own) { return !own.empty(); });
            if (!has_columns) return whole_row(lane);
            std::vector<Statements> cells(columns_.size());
            for (size_t i = 0; i < lane.rows.size(); ++i)
                for (const size_t column : places[i])
                    for (const ToldStatement& each : lane.rows[i].statements) cells[column].push_back(&each);
            for (size_t i = 0; i < cells.size(); ++i)
                in(Element::td, [&] {
                    if (!cells[i].empty() || columns_[i].title != nullptr) cell(cells[i]);
                });
        });
    }

    void whole_row(const ToldLane& lane) {
        Statements all;
        for (const ToldRow& row : lane.rows)
            for (const ToldStatement& each : row.statements) all.push_back(&each);
        const auto columns = std::max<uint32_t>(base::size32(columns_.size()), 1);
        in(
            Element::td, [&] { cell(all); }, document::Scope::none, columns);
    }

    void say(Message message) { builder_.text(languages_.messages(builder_.language()).format(message), told_.span); }

    /// What nobody says anything of is told as such.
    void cell(const Statements& statements) {
        if (statements.empty()) return say(Message::not_mentioned);
        for (const ToldStatement* each : statements) {
            if (statements.size() == 1)
                statement(*each);
            else
                in(Element::p, [&] { statement(*each); });
        }
    }

    /// When it is stands behind all that it is; notes come last.
    void statement(const ToldStatement& told) {
        const Affixes passed = words_.around_overtaken(told), time = words_.around_told(told);
        const std::vector<Wording::Event>& events = told.wording.told;
        const size_t end = end_of_words(events), begin = told.wording.empty() ? end : 0;
        for (size_t i = 0; i < begin; ++i) replay(events[i]);
        affix(passed.before + time.before, told);
        for (size_t i = begin; i < end; ++i) replay(events[i]);
        affix(time.after + passed.after, told);
        for (size_t i = end; i < events.size(); ++i)
            if (!is_blank(events[i])) replay(events[i]);
    }

    /// Behind it are notes alone.
    static size_t end_of_words(const std::vector<Wording::Event>& events) {
        size_t end = 0, depth = 0, note = 0;  // the depth that a note begins at, counted from 1
        for (size_t i = 0; i < events.size(); ++i) {
            if (const auto* markup = std::get_if<Markup>(&events[i])) {
                ++depth;
                if (note == 0 && markup->element == Element::footnote) note = depth;
            } else if (std::holds_alternative<Wording::Close>(events[i])) {
                const bool is_note = note == depth--;
                if (is_note) note = 0;
                if (depth == 0 && !is_note) end = i + 1;
            } else if (depth == 0 && !is_blank(events[i])) {
                end = i + 1;
            }
        }
        return end;
    }

    static bool is_blank(const Wording::Event& event) {
        const auto* text = std::get_if<Wording::Text>(&event);
        return text != nullptr && base::is_blank(text->text);
    }

    void affix(const std::string& text, const ToldStatement& told) {
        if (!text.empty()) builder_.text(text, told.language, told.span);
    }

    /// A symbol that says nothing marks the drawing, and means nothing here.
    void title(const Wording& title) {
        bool is_first = true;
        for (size_t i = 0; i < title.told.size(); ++i) {
            const auto* markup = std::get_if<Markup>(&title.told[i]);
            if (markup != nullptr && markup->element == Element::use && markup->alt.empty()) {
                ++i;  // its end
                continue;
            }
            const auto* text = std::get_if<Wording::Text>(&title.told[i]);
            const bool begins = text != nullptr && !base::is_blank(text->text) && std::exchange(is_first, false);
            if (begins)
                builder_.text(text::capitalize_first(text->text), text->language, text->span);
            else
                replay(title.told[i]);
        }
    }

    void replay(const Wording::Event& event) {
        if (const auto* markup = std::get_if<Markup>(&event)) {
            is_open_.push_back(builder_.open(*markup));
        } else if (const auto* text = std::get_if<Wording::Text>(&event)) {
            if (is_open_.empty() || is_open_.back()) builder_.text(text->text, text->language, text->span);
        } else {
            if (is_open_.back()) builder_.close();
            is_open_.pop_back();
        }
    }

    const ToldTimeline& told_;
    FlowBuilder& builder_;
    Languages& languages_;
    StatementWords words_;
    std::vector<TableColumn> columns_;
    std::unordered_map<std::string, size_t> by_name_;  ///< looked up, never walked
    std::vector<ColumnsOfRows> places_;                ///< by lane
    std::vector<bool> is_open_;                        ///< of what was said again: whether it could stand there
};

}  // namespace

void write_timeline_table(const ToldTimeline& told, const std::string& heading, FlowBuilder& builder,
                          Languages& languages) {
    TableWriter(told, builder, languages).write(heading);
}

}  // namespace compose
