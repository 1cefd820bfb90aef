#include "publish/output_path.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "text/normalize.hpp"

namespace publish {
namespace {

constexpr size_t longest_component = 200;  // 255 bytes on Linux, less the ending of the temporary file
constexpr size_t longest_path = 1000;

constexpr std::string_view ending = ".pdf";

/// Devices on Windows, in any folder and with any ending.
bool is_reserved(std::string_view component) {
    constexpr std::array<std::string_view, 4> names{"con", "prn", "aux", "nul"};
    std::string name(component.substr(0, component.find('.')));
    name.erase(name.find_last_not_of(' ') + 1);
    std::ranges::transform(name, name.begin(), base::to_lower);
    const bool is_port =
        name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && name[3] >= '1' && name[3] <= '9';
    return is_port || std::ranges::find(names, name) != names.end();
}

std::optional<std::string> fault_of_component(std::string_view component) {
    if (component.empty()) {
        return "has an empty part";
    }
    if (component == "." || component == "..") {
        return "has a part `" + std::string(component) + "`";
    }
    if (component.front() == '.') {
        return "has a part that begins with a dot";
    }
    if (component.back() == '.' || component.back() == ' ') {
        return "has a part that ends with a dot or a space";
    }
    if (is_reserved(component)) {
        return "has a part `" + std::string(component) + "`, which Windows keeps for a device";
    }
    if (component.size() > longest_component) {
        return "has a part of more than 200 bytes";
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> fault_of_path(std::string_view path) {
    if (path.empty()) {
        return "is empty";
    }
    if (path.front() == '/') {
        return "is absolute";
    }
    if (path.size() > longest_path) {
        return "is longer than 1000 bytes";
    }
    const auto is_control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20; };
    if (!text::refused_characters(path).empty() || std::ranges::any_of(path, is_control) ||
        path.find_first_of("\\:*?\"<>|") != std::string_view::npos) {
        return "has a character that not every file system allows";
    }
    for (size_t begin = 0; begin <= path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        if (auto fault = fault_of_component(path.substr(begin, end - begin))) {
            return fault;
        }
        begin = end + 1;
    }
    return std::nullopt;
}

std::optional<std::string> fault_of_output_path(std::string_view path) {
    const bool is_relative = !path.empty() && path.front() != '/';
    if (is_relative && !path.ends_with(ending)) {
        return "does not end with `.pdf`";
    }
    return fault_of_path(path);
}

}  // namespace publish
