#include "compose/timeline_table.hpp"

#include <algorithm>
#include <utility>

#include "base/white_space.hpp"
#include "compose/statement_words.hpp"
#include "text/letters.hpp"

namespace compose {
namespace {

using layout::Element;
using text::Message;

/// What a column is of, by the words that its title begins with a capital.
struct TableColumn {
    std::string name;
    const Wording* title = nullptr;  ///< the first one
};

class TableWriter {
public:
    TableWriter(const ToldTimeline& told, FlowBuilder& builder, Languages& languages)
        : told_(told), builder_(builder), languages_(languages), words_(told, languages), columns_(columns_of()) {}

    void write(const std::string& heading) {
        builder_.fill_columns(std::max<size_t>(columns_.size(), 1) + 1);
        in(Element::thead, [&] { head(heading); });
        in(Element::tbody, [&] {
            for (const ToldGroup& group : told_.groups)
                for (const ToldLane& lane : group.lanes) row(group, lane);
        });
    }

private:
    using Statements = std::vector<const ToldStatement*>;

    [[nodiscard]] std::string name_of(const Wording& title) const { return text::capitalize_first(title.plain); }

    [[nodiscard]] std::vector<TableColumn> columns_of() const {
        std::vector<TableColumn> columns;
        for (const ToldGroup& group : told_.groups)
            for (const ToldLane& lane : group.lanes)
                for (const ToldRow& row : lane.rows)
                    for (const Wording& title : row.titles) add_column(columns, row, title);
        return columns;
    }
    void add_column(std::vector<TableColumn>& columns, const ToldRow& row, const Wording& title) const {
        std::string name = name_of(title);
        if (row.contradicts || title.empty() || std::ranges::find(columns, name, &TableColumn::name) != columns.end())
            return;
        columns.push_back({std::move(name), &title});
    }

    template <class Content>
    void in(Element element, Content content, document::Scope scope = document::Scope::none, uint32_t columns = 1) {
        Markup markup{.element = element, .language = builder_.language(), .span = told_.span};
        if (element == Element::p) markup.classes = {"timeline-statement"};
        markup.scope = scope;
        markup.column_span = columns;
        if (!builder_.open(markup)) return;
        content();
        builder_.close();
    }

    void head(const std::string& heading) {
        in(Element::tr, [&] {
            in(
                Element::th, [&] { builder_.text(heading, told_.span); }, document::Scope::column);
            for (const TableColumn& column : columns_)
                in(
                    Element::th, [&] { title(*column.title); }, document::Scope::column);
            if (columns_.empty())
                in(
                    Element::th, [&] { say(Message::timeline_statements); }, document::Scope::column);
        });
    }

    /// Of a lane alone, or of the group that it is the whole of.
    void row(const ToldGroup& group, const ToldLane& lane) {
        in(Element::tr, [&] {
            in(
                Element::th, [&] { title(lane.title.empty() ? group.title : lane.title); }, document::Scope::row);
            const bool has_titles =
                std::ranges::any_of(lane.rows, [](const ToldRow& row) { return !row.titles.empty(); });
            if (!has_titles) return whole_row(lane);
            for (const TableColumn& column : columns_) in(Element::td, [&] { cell(of_column(lane, column)); });
        });
    }

    void whole_row(const ToldLane& lane) {
        Statements all;
        for (const ToldRow& row : lane.rows)
            for (const ToldStatement& each : row.statements) all.push_back(&each);
        in(
            Element::td, [&] { cell(all); }, document::Scope::none,
            std::max<uint32_t>(base::size32(columns_.size()), 1));
    }

    /// Of the rows with its title, and of those that contradict them. Rows without a title belong to the one before.
    [[nodiscard]] Statements of_column(const ToldLane& lane, const TableColumn& column) const {
        Statements found;
        bool is_meant = false;
        for (const ToldRow& row : lane.rows) {
            const bool goes_on = row.contradicts || row.titles.empty();
            if (!goes_on)
                is_meant = std::ranges::any_of(row.titles,
                                               [&](const Wording& title) { return name_of(title) == column.name; });
            if (!is_meant) continue;
            for (const ToldStatement& each : row.statements) found.push_back(&each);
        }
        return found;
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

    void statement(const ToldStatement& told) {
        const Affixes passed = words_.around_overtaken(told), time = words_.around_told(told);
        const auto begins_note = [](const Wording::Event& event) {
            const auto* markup = std::get_if<Markup>(&event);
            return markup != nullptr && markup->element == Element::footnote;
        };
        const std::vector<Wording::Event>& events = told.wording.told;
        const auto notes = std::ranges::find_if(events, begins_note);
        auto end = notes;
        while (end != events.begin() && is_blank(*std::prev(end))) --end;
        const auto symbol = told.wording.empty() ? end : events.begin();
        std::for_each(events.begin(), symbol, [this](const auto& event) { replay(event); });
        affix(passed.before + time.before, told);
        std::for_each(symbol, end, [this](const auto& event) { replay(event); });
        affix(time.after + passed.after, told);
        std::for_each(notes, events.end(), [this](const auto& event) { replay(event); });
    }

    static bool is_blank(const Wording::Event& event) {
        const auto* text = std::get_if<Wording::Text>(&event);
        return text != nullptr && base::is_blank(text->text);
    }

    void affix(const std::string& text, const ToldStatement& told) {
        if (!text.empty()) builder_.text(text, told.language, told.span);
    }

    /// A symbol in it marks the drawing, and means nothing here.
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
    std::vector<bool> is_open_;  ///< of what was said again: whether it could stand there
};

}  // namespace

void write_timeline_table(const ToldTimeline& told, const std::string& heading, FlowBuilder& builder,
                          Languages& languages) {
    TableWriter(told, builder, languages).write(heading);
}

}  // namespace compose
