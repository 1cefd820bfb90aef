#include "property/generated_project.hpp"

#include <array>
#include <random>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

class Generator {
public:
    explicit Generator(uint32_t seed) : engine_(seed) {}

    GeneratedProject project() {
        std::string body = fmt::format("    <h1 id=\"top\">{}</h1>\n", words(3));
        for (int64_t count = between(2, 14); count > 0; --count) body += block(0);
        std::string layout = "<layout name=\"generated\" match=\"/texts\" xml:lang=\"sv\">\n"
                             "  <output path=\"generated.pdf\" title=\"{title}\"/>\n";
        layout += pages() + styles() + "  <flow>\n" + body + "  </flow>\n</layout>\n";
        return {source(), std::move(layout), has_short_row_};
    }

private:
    /// From `low` up to and with `high`. The standard's distributions differ between libraries.
    int64_t between(int64_t low, int64_t high) { return low + static_cast<int64_t>(engine_()) % (high - low + 1); }
    bool one_in(int64_t count) { return between(1, count) == 1; }
    template <size_t count>
    std::string_view one_of(const std::array<std::string_view, count>& all) {
        return all[static_cast<size_t>(between(0, static_cast<int64_t>(count) - 1))];
    }

    std::string words(int64_t count) {
        static constexpr auto stock = std::to_array<std::string_view>({"vård",
                                                                       "vårdförloppet",
                                                                       "regionerna",
                                                                       "och",
                                                                       "i",
                                                                       "å",
                                                                       "24 juni 2021",
                                                                       "kunskapsstyrningsorganisationen",
                                                                       "ska",
                                                                       "5 kr",
                                                                       "är",
                                                                       "s.k.",
                                                                       "(åäö)",
                                                                       "”citat”",
                                                                       "–",
                                                                       "ÅNGEST",
                                                                       "hälso- och sjukvården",
                                                                       "100",
                                                                       "10 %",
                                                                       "specialistsjuksköterska",
                                                                       "en",
                                                                       "ett",
                                                                       "fjäll",
                                                                       "effekt",
                                                                       "2021–2024",
                                                                       "A &amp; O",
                                                                       "&lt;tom>",
                                                                       "bedömning,",
                                                                       "slut."});
        std::string text = std::string(one_of(stock));
        for (int64_t i = 1; i < count; ++i) (text += ' ') += one_of(stock);
        return text;
    }

    std::string source() {
        std::string text = "<texts>\n  <title>" + words(3) + "</title>\n";
        for (int i = 0; i < 6; ++i) text += "  <p>" + phrases(between(1, 5), false) + "</p>\n";
        return text + "</texts>\n";
    }

    std::string pages() {
        const int64_t width = between(260, 500), height = between(200, 600), margin = between(28, 45);
        std::string text =
            fmt::format("  <page size=\"{}pt {}pt\" margin=\"{}pt\">\n", width, height, margin) +
            (one_in(2) ? "    <header><p class=\"small\">Huvud <page-number/></p></header>\n" : "") +
            (one_in(2) ? "    <footer><p class=\"small\">Sida <page-number/> av <page-count/></p></footer>\n" : "") +
            "  </page>\n";
        if (one_in(3)) text += "  <page match=\":first\"><header/></page>\n";
        if (one_in(3)) text += fmt::format("  <page match=\":left\" margin-left=\"{}pt\"/>\n", between(20, 60));
        return text + fmt::format("  <page name=\"wide\" size=\"{}pt {}pt\"/>\n", height + 200, width);
    }

    std::string styles() {
        static constexpr auto aligns = std::to_array<std::string_view>({"left", "right", "center", "justify"});
        static constexpr auto markers =
            std::to_array<std::string_view>({"disc", "dash", "decimal", "lower-alpha", "upper-roman", "none"});
        std::string text =
            "  <style match=\".small\" font-size=\"7pt\" line-height=\"9pt\" margin=\"3pt 0pt 0pt 0pt\"/>\n";
        text +=
            fmt::format("  <style match=\"p\" hyphens=\"{}\" orphans=\"{}\" widows=\"{}\" margin-bottom=\"{}pt\"/>\n",
                        one_in(2) ? "auto" : "manual", between(1, 3), between(1, 3), between(0, 14));
        text += fmt::format("  <style match=\".a\" text-align=\"{}\" font-size=\"{}pt\" margin-top=\"{}pt\"/>\n",
                            one_of(aligns), between(6, 15), between(-3, 25));
        text += fmt::format("  <style match=\".b\" text-align=\"{}\" text-indent=\"{}pt\" break-before=\"{}\"/>\n",
                            one_of(aligns), between(-8, 20), one_in(6) ? "page" : "auto");
        text +=
            fmt::format("  <style match=\".box\" padding=\"{}pt\" margin=\"{}pt 0pt {}pt 0pt\" break-inside=\"{}\" "
                        "border=\"{}pt solid #336699\" background-color=\"#eef2f6\"/>\n",
                        between(0, 8), between(-4, 20), between(0, 20), one_in(3) ? "avoid" : "auto", between(1, 3));
        text += fmt::format("  <style match=\".foot\" float=\"bottom\" margin=\"{}pt 0pt\" padding=\"{}pt\"/>\n",
                            between(0, 20), between(0, 8));
        text += fmt::format("  <style match=\".wide\" page=\"{}\"/>\n", one_in(2) ? "wide" : "auto");
        text += fmt::format("  <style match=\"td\" padding=\"{}pt\" border-bottom=\"0.5pt solid #999999\"/>\n",
                            between(0, 4));
        text += fmt::format(
            "  <style match=\".edged\" border=\"{}pt solid #336699\" padding=\"{}pt 0pt\" margin=\"{}pt 0pt\" "
            "break-before=\"{}\"/>\n",
            between(0, 9), between(0, 6), between(0, 20), one_in(4) ? "page" : "auto");
        text += fmt::format("  <style match=\"tr\" break-inside=\"{}\"/>\n", one_in(2) ? "auto" : "avoid");
        return text + fmt::format("  <style match=\"ul\" list-style-type=\"{}\"/>\n", one_of(markers));
    }

    /// Only what stands in the flow itself asks for another page: a box is not to change its width on its way.
    std::string class_name(int64_t depth) {
        static constexpr auto names = std::to_array<std::string_view>({"a", "b", "a b"});
        if (depth == 0 && one_in(12)) return " class=\"wide\"";
        if (depth == 0 && one_in(8)) return " class=\"foot\"";
        return one_in(3) ? fmt::format(" class=\"{}\"", one_of(names)) : std::string();
    }

    std::string phrases(int64_t count, bool bound) {
        std::string text;
        for (; count > 0; --count) {
            switch (between(0, bound ? 7 : 5)) {
            case 0:
                text += "<em>" + words(between(1, 4)) + "</em> ";
                break;
            case 1:
                text += "<strong>" + words(2) + "</strong>, ";
                break;
            case 2:
                text += "<a href=\"https://example.org/sida\">" + words(between(1, 8)) + "</a> ";
                break;
            case 3:
                text += "<span xml:lang=\"en\">the guideline</span>, ";
                break;
            case 6:
                text += "<value-of select=\"title\"/> ";
                break;
            case 7:
                text += "<a href=\"#top\">" + words(2) + "</a>. ";
                break;
            default:
                text += words(between(1, 25)) + ' ';
            }
        }
        return text;
    }

    std::string paragraph(int64_t depth) {
        return "<p" + class_name(depth) + ">" + phrases(between(1, 6), true) + "</p>\n";
    }

    std::string heading() {
        level_ = between(2, std::min<int64_t>(level_ + 1, 6));
        return fmt::format("<h{0}>{1}</h{0}>\n", level_, words(between(1, 8)));
    }

    std::string list(int64_t depth) {
        const char* name = one_in(2) ? "ul" : "ol";
        std::string text = fmt::format("<{}>\n", name);
        for (int64_t items = between(1, 5); items > 0; --items)
            text += "<li>" + (one_in(3) && depth < 2 ? block(depth + 1) : phrases(between(1, 3), true)) + "</li>\n";
        return text + fmt::format("</{}>\n", name);
    }

    std::string table() {
        columns_ = between(1, 3);
        is_first_row_ = !one_in(3);
        std::string text = one_in(2) ? "<table class=\"edged\">\n" : "<table>\n";
        if (one_in(2)) text += "<caption>" + words(4) + "</caption>\n";
        if (!is_first_row_) {
            text += "<colgroup>";
            for (int64_t i = 0; i < columns_; ++i) text += one_in(3) ? "<col width=\"2fr\"/>" : "<col/>";
            text += "</colgroup>\n";
        }
        if (one_in(2)) text += "<thead>\n" + rows(between(1, 2), "th") + "</thead>\n";
        for (int64_t groups = between(1, 2); groups > 0; --groups)
            text += "<tbody>\n" + rows(between(1, 8), "td") + "</tbody>\n";
        return text + "</table>\n";
    }

    /// A row group. Its rows have a cell in each column, or one from above: but for a few.
    std::string rows(int64_t count, const std::string& name) {
        std::vector<int64_t> taken(static_cast<size_t>(columns_));  // for so many rows
        std::string text;
        for (; count > 0; --count) {
            std::vector<std::string> cells;
            for (size_t column = 0; column < taken.size();) {
                if (taken[column] == 0)
                    cells.push_back(cell(taken, column, count, column == 0 && one_in(2) ? "th" : name));
                --taken[column++];
            }
            const bool may_be_short = !cells.empty() && !is_first_row_;
            if (may_be_short && one_in(60)) {
                cells.pop_back();
                has_short_row_ = true;
            }
            text += "<tr>" + fmt::format("{}", fmt::join(cells, "")) + "</tr>\n";
            is_first_row_ = false;
        }
        return text;
    }

    std::string cell(std::vector<int64_t>& taken, size_t column, int64_t most_rows, const std::string& name) {
        const int64_t rows = one_in(6) ? between(1, most_rows) : 1;
        int64_t columns = 1;
        taken[column] = rows;
        for (size_t next = column + 1; next < taken.size() && taken[next] == 0 && one_in(6); ++next, ++columns)
            taken[next] = rows;
        const char* scope = name == "th" && one_in(4) ? R"( scope="col")" : "";
        return fmt::format("<{0} colspan=\"{1}\" rowspan=\"{2}\"{3}>{4}</{0}>", name, columns, rows, scope, in_cell());
    }

    std::string in_cell() {
        if (!is_inside_cell_ && one_in(16)) return inner_table();
        return one_in(4) ? phrases(between(0, 2), true) : words(between(1, 3));
    }

    std::string inner_table() {
        const int64_t columns = columns_;
        const bool is_first_row = is_first_row_;
        is_inside_cell_ = true;
        std::string text = table();
        is_inside_cell_ = false;
        columns_ = columns;
        is_first_row_ = is_first_row;
        return text;
    }

    std::string block(int64_t depth) {
        switch (between(0, 9)) {
        case 0:
            return depth == 0 ? heading() : paragraph(depth);
        case 1:
            return list(depth);
        case 2:
            return depth == 0 ? table() : paragraph(depth);
        case 3:
            return depth < 2 ? "<div class=\"box\">\n" + block(depth + 1) + block(depth + 1) + "</div>\n"
                             : paragraph(depth);
        case 4:
            return "<copy-of select=\"p[" + std::to_string(between(1, 6)) + "]\"/>\n";
        case 5:
            return "<for-each select=\"p[position() &lt; 3]\"><p" + class_name(depth) +
                   "><value-of select=\".\"/></p></for-each>\n";
        case 6:
            return "<dl><dt>" + words(2) + "</dt><dd>" + words(between(1, 20)) + "</dd></dl>\n";
        case 7:
            return "<hr/>\n" + paragraph(depth);
        default:
            return paragraph(depth);
        }
    }

    std::mt19937 engine_;
    int64_t level_ = 1;
    int64_t columns_ = 1;        ///< of the table
    bool is_first_row_ = false;  ///< that says how many
    bool is_inside_cell_ = false;
    bool has_short_row_ = false;
};

}  // namespace

GeneratedProject generate_project(uint32_t seed) { return Generator(seed).project(); }
