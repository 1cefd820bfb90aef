#pragma once

#include <string>
#include <string_view>

namespace pdf {

/// UTF-16BE, without a byte order mark.
std::string utf16(std::u32string_view text);
/// The bytes of a text string: PDFDocEncoding where ASCII will do, or else UTF-16BE with its mark (ISO
/// 32000-1, 7.9.2.2).
std::string text_string(std::string_view utf8);

/// Appends a string in parentheses, byte for byte (ISO 32000-1, 7.3.4.2).
void append_string(std::string& out, std::string_view bytes);
/// Appends one byte as it stands inside of a string in parentheses.
void append_escaped(std::string& out, char byte);
/// Appends a string in hexadecimal digits and angle brackets.
void append_hex(std::string& out, std::string_view bytes);

}  // namespace pdf
