#include "cases/case.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "cli/diagnostics.hpp"
#include "document/dump.hpp"
#include "pdf/write.hpp"
#include "publish/publish.hpp"
#include "support/file.hpp"

namespace cases {
namespace {

namespace fs = std::filesystem;
// A golden of a long report would be too large to be read; its beginning, its end and its counts stand for the rest.
constexpr size_t lines_shown = 200;

std::string first_line(const fs::path& file) {
    const std::string text = support::read_file(file);
    return text.substr(0, text.find('\n'));
}

std::vector<std::string> layouts_of(const Case& one) {
    if (const std::string path = first_line(one.folder / "layout-path"); !path.empty()) {
        return {fs::relative(fs::path(LAGESBILD_SOURCE_DIR) / path, one.folder).string()};
    }
    std::vector<std::string> layouts;
    for (const auto& entry : fs::directory_iterator(one.folder)) {
        if (entry.path().filename().string().starts_with("layout")) {
            layouts.push_back(entry.path().filename().string());
        }
    }
    std::sort(layouts.begin(), layouts.end());
    return layouts;
}

publish::Request request_of(const Case& one) {
    publish::Request request;
    request.sources = {"source.xml"};
    request.layouts = layouts_of(one);
    std::istringstream keys(support::read_file(one.folder / "editions"));
    for (std::string key; std::getline(keys, key);) request.editions.push_back(key);
    std::istringstream variants(support::read_file(one.folder / "print"));
    for (std::string variant; std::getline(variants, variant);)
        request.prints.push_back(static_cast<publish::Print>(std::ranges::find(publish::print_words, variant) -
                                                             publish::print_words.begin()));
    const auto as_of = content::parse_edtf(first_line(one.folder / "as-of"));
    if (const auto* date = std::get_if<content::Edtf>(&as_of)) request.as_of = content::certain_day(*date);
    request.strict = fs::exists(one.folder / "strict");
    request.creator = "Lägesbild";
    return request;
}

/// The pages' number and the pages, of many lines only the first and the last page, and what comes after them.
std::string shown_pages(const document::Document& document, const text::Fonts& fonts) {
    const std::string all = document::dump_pages(document, fonts);
    const size_t pages = document.pages.size();
    const std::string count =
        document::dump_metadata(document.metadata) + std::to_string(pages) + (pages == 1 ? " page\n" : " pages\n");
    const size_t second = all.find("\npage "), last = all.rfind("\npage ");
    const auto lines = static_cast<size_t>(std::count(all.begin(), all.end(), '\n'));
    if (second == last || lines <= lines_shown) {
        return count + all;
    }
    const std::string left_out = "\n… pages left out: " + std::to_string(pages - 2);
    return count + all.substr(0, second) + left_out + all.substr(last);
}

std::string first_lines(const std::string& text) {
    size_t end = 0;
    for (size_t line = 0; line < lines_shown; ++line) {
        const size_t next = text.find('\n', end);
        if (next == std::string::npos) {
            return text;
        }
        end = next + 1;
    }
    const auto more = std::count(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), '\n');
    return more == 0 ? text : text.substr(0, end) + "… and " + std::to_string(more) + " lines more\n";
}

/// How many elements there are, and how many of each role: "12 elements: Document 1, P 11".
std::string tally(const document::StructTree& structure) {
    std::map<document::Role, uint32_t> counts;
    uint32_t all = 0;
    for (uint32_t i = 0; i < structure.size(); ++i) {
        if (const document::Role role = structure[document::ElemId{i}].role; role != document::Role::content) {
            ++counts[role];
            ++all;
        }
    }
    std::string line = std::to_string(all) + " elements";
    const char* between = ": ";
    for (const auto& [role, count] : counts) {
        line += between + std::string(document::role_name(role)) + " " + std::to_string(count);
        between = ", ";
    }
    return line + "\n";
}

Report look_at(const std::string& path, const document::Document& document, const text::Fonts& fonts,
               diag::Sink& sink) {
    return {path, document, shown_pages(document, fonts),
            first_lines(document::dump_structure(document)) + tally(document.structure),
            pdf::write(document, fonts, sink).value_or("")};
}

}  // namespace

std::vector<Case> find_cases(const fs::path& folder) {
    std::vector<Case> cases;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().filename() == "source.xml") {
            const fs::path parent = entry.path().parent_path();
            cases.push_back({parent, fs::relative(parent, folder).string()});
        }
    }
    std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
    return cases;
}

Result make(const Case& one) {
    const support::CurrentFolder inside(one.folder);
    const publish::Request request = request_of(one);
    Result result;
    diag::Files files;
    diag::Sink sink(request.strict);
    const auto look_at_report = [&](const publish::Turn& turn) {
        if (!turn.document) return;
        result.reports.push_back(look_at(turn.edition.path, *turn.document, turn.fonts, turn.sink));
        for (size_t i = 0; i < turn.prints.size(); ++i)
            result.reports.push_back(look_at(turn.edition.prints[i].path, turn.prints[i], turn.fonts, turn.sink));
    };
    publish::for_each_report(request, publish::Product::report, files, sink, look_at_report,
                             [&](const document::Document& job, const text::Fonts& fonts, diag::Sink& faults) {
                                 result.reports.push_back(look_at(std::string(publish::job_path), job, fonts, faults));
                             });
    result.diagnostics = sink.sorted();
    result.diagnostics_text = cli::diagnostics_text(result.diagnostics, files, false);
    return result;
}

}  // namespace cases
