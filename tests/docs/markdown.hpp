#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace docs {

/// The repository's Markdown files, by path; not those in folders that are made by building.
std::vector<std::filesystem::path> markdown_files();

struct Link {
    size_t line = 0;
    std::string path, anchor;  ///< `path#anchor`, each may be empty
};

/// Links and pictures that lead to other places of the repository.
std::vector<Link> links_of(std::string_view markdown);

/// What headings can be linked by, as GitHub names them.
std::vector<std::string> anchors_of(std::string_view markdown);

/// A fenced block that shows a file of the repository: the line before the fence is `<!-- the file's path -->`.
struct Shown {
    size_t line = 0;
    std::string path, text;
};
std::vector<Shown> shown_files(std::string_view markdown);

}  // namespace docs
