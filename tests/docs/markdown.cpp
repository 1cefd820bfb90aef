#include "docs/markdown.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <regex>

namespace docs {
namespace {

namespace fs = std::filesystem;

/// Calls `see(number, line, fenced)` for each line, fences included.
void for_each_line(std::string_view text, const std::function<void(size_t, std::string_view, bool)>& see) {
    bool fenced = false;
    for (size_t number = 1, begin = 0; begin < text.size(); ++number) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const bool fence = line.starts_with("```");
        see(number, line, fenced || fence);
        fenced = fenced != fence;
        begin = end + 1;
    }
}

bool is_kept(unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0 || c == '-' || c == '_'; }

std::string anchor_of(std::string_view heading) {
    std::string anchor;
    for (const char c : heading) {
        if (c == ' ')
            anchor += '-';
        else if (is_kept(static_cast<unsigned char>(c)))
            anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return anchor;
}

/// `code` shows how links are written; it leads nowhere.
std::string without_code(std::string_view line) {
    static const std::regex code("`[^`]*`");
    return std::regex_replace(std::string(line), code, "");
}

}  // namespace

std::vector<fs::path> markdown_files() {
    const fs::path root = LAGESBILD_SOURCE_DIR;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(root))
        if (entry.path().extension() == ".md") files.push_back(entry.path());
    for (const char* folder : {"docs", "src", "tests"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.path().extension() == ".md") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<Link> links_of(std::string_view markdown) {
    static const std::regex link(R"(\]\(([^)#\s]*)#?([^)\s]*)\))");
    std::vector<Link> links;
    for_each_line(markdown, [&](size_t number, std::string_view text, bool fenced) {
        const std::string line = fenced ? std::string() : without_code(text);
        for (auto found = std::sregex_iterator(line.begin(), line.end(), link); found != std::sregex_iterator();
             ++found)
            if ((*found)[1].str().find(':') == std::string::npos)
                links.push_back({number, (*found)[1].str(), (*found)[2].str()});
    });
    return links;
}

std::vector<std::string> anchors_of(std::string_view markdown) {
    std::vector<std::string> anchors;
    for_each_line(markdown, [&](size_t, std::string_view line, bool fenced) {
        const size_t level = std::min(line.find_first_not_of('#'), line.size());
        if (!fenced && level > 0 && level < line.size() && line[level] == ' ')
            anchors.push_back(anchor_of(line.substr(level + 1)));
    });
    return anchors;
}

std::vector<Shown> shown_files(std::string_view markdown) {
    static const std::regex mark("<!-- (\\S+) -->");
    std::vector<Shown> shown;
    std::string before;
    bool inside = false;
    for_each_line(markdown, [&](size_t number, std::string_view line, bool) {
        std::smatch found;
        if (line.starts_with("```")) {
            const bool opens = !inside && std::regex_match(before, found, mark);
            if (opens) shown.push_back({number, found[1].str(), {}});
            inside = opens;
        } else if (inside) {
            shown.back().text.append(line) += '\n';
        }
        before = line;
    });
    return shown;
}

}  // namespace docs
