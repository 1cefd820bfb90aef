#include "document/notation.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace document {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> unseen = {{
    {"\u00A0", "a0"},
    {"\u00AD", "ad"},
    {"\u2002", "2002"},
    {"\u2003", "2003"},
    {"\u2009", "2009"},
    {"\u200B", "200b"},
    {"\u200D", "200d"},
    {"\u202F", "202f"},
    {"\u2060", "2060"},
}};

/// The length of the unseen character that `rest` begins with, written to `out`; 0 when it begins with another one.
size_t write_unseen(std::string_view rest, std::string& out) {
    for (const auto& [bytes, number] : unseen) {
        if (!rest.starts_with(bytes)) continue;
        out += fmt::format("\\u{{{}}}", number);
        return bytes.size();
    }
    return 0;
}

void write_byte(char byte, std::string& out) {
    if (byte == '"' || byte == '\\') out += '\\';
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F)
        out += fmt::format("\\u{{{:x}}}", static_cast<unsigned>(byte));
    else
        out += byte;
}

}  // namespace

std::string notation(base::Length length) {
    const int64_t value = length.thousandths;
    const uint64_t size = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
    return fmt::format("{}{}.{:03}", value < 0 ? "-" : "", size / 1000, size % 1000);
}

std::string notation(base::Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        size_t length = write_unseen(text, out);
        if (length == 0) {
            write_byte(text.front(), out);
            length = 1;
        }
        text.remove_prefix(length);
    }
    return out + '"';
}

}  // namespace document
