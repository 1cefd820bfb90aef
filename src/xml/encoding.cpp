#include "xml/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"

namespace xml {
namespace {

using namespace std::string_view_literals;
using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// What the first bytes alone say.
struct Opening {
    std::string_view bytes;
    size_t skip;  ///< length of a byte order mark
    const char* encoding;
};

// UTF-32 before UTF-16: its little-endian mark begins with the other's.
constexpr std::array openings{
    Opening{"\xEF\xBB\xBF"sv, 3, "UTF-8"},    Opening{"\xFF\xFE\0\0"sv, 4, "UTF-32LE"},
    Opening{"\0\0\xFE\xFF"sv, 4, "UTF-32BE"}, Opening{"\xFF\xFE"sv, 2, "UTF-16LE"},
    Opening{"\xFE\xFF"sv, 2, "UTF-16BE"},     Opening{"<\0\0\0"sv, 0, "UTF-32LE"},
    Opening{"\0\0\0<"sv, 0, "UTF-32BE"},      Opening{"<\0?\0"sv, 0, "UTF-16LE"},
    Opening{"\0<\0?"sv, 0, "UTF-16BE"},
};

const Opening* opening_of(std::string_view bytes) {
    const auto* found = std::find_if(openings.begin(), openings.end(), [&](const Opening& opening) {
        return bytes.substr(0, opening.bytes.size()) == opening.bytes;
    });
    return found == openings.end() ? nullptr : found;
}

struct Declaration {
    std::string_view name;
    size_t offset = 0;
};

/// The name in `<?xml … encoding="name"?>`, empty when there is none.
Declaration declared_encoding(std::string_view text) {
    if (text.substr(0, 5) != "<?xml") return {};
    const std::string_view declaration = text.substr(0, text.find("?>"));
    const size_t word = declaration.find("encoding");
    const size_t open = word == std::string_view::npos ? word : declaration.find_first_of("\"'", word);
    if (open == std::string_view::npos) return {};
    const size_t close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) return {};
    return {declaration.substr(open + 1, close - open - 1), open + 1};
}

/// ICU's name of an encoding that agrees with ASCII in the declaration itself; empty for any other.
std::string_view known_encoding(std::string_view name) {
    const char* standard = nullptr;
    // Windows' encodings have no name preferred for MIME.
    for (const char* authority : {"MIME", "IANA"}) {
        UErrorCode status = U_ZERO_ERROR;
        if (standard == nullptr) standard = ucnv_getStandardName(std::string(name).c_str(), authority, &status);
    }
    if (standard == nullptr) return {};
    const std::string_view found = standard;
    const bool known = found == "UTF-8" || found == "US-ASCII" || found.substr(0, 9) == "ISO-8859-" ||
                       found.substr(0, 10) == "windows-12";
    return known ? found : std::string_view();
}

/// The offset of the first byte from there on that is not ASCII, or the size.
size_t behind_ascii(std::string_view text, size_t at) {
    constexpr uint64_t highest_bits = 0x8080808080808080U;
    for (uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if ((bytes & highest_bits) != 0) break;
    }
    while (at < text.size() && base::is_ascii(text[at])) ++at;
    return at;
}

/// The offset of the first byte that is not UTF-8, or the size. Most of a source is ASCII, and all of most layouts.
size_t valid_utf8(std::string_view text) {
    size_t at = 0;
    while ((at = behind_ascii(text, at)) < text.size()) {
        const base::Decoded next = base::decode_at(text, at);
        if (!next.well_formed) return at;
        at += next.size;
    }
    return at;
}

/// Replaces only what is not UTF-8, so that the quoted line shows the rest as it is.
std::string replace_invalid(std::string_view text) {
    std::string result;
    for (size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode_at(text, at);
        base::append_utf8(result, next.code_point);
        at += next.size;
    }
    return result;
}

Decoded check_utf8(std::string text, std::string_view name) {
    const size_t valid = valid_utf8(text);
    if (valid == text.size()) return {std::move(text), {}};
    const auto byte = static_cast<unsigned char>(text[valid]);
    EncodingFault fault{valid, fmt::format("byte 0x{:02X} is not {}", byte, name),
                        "save the file as UTF-8, or declare its encoding: `<?xml version=\"1.0\" encoding=\"…\"?>`"};
    return {replace_invalid(text), std::move(fault)};
}

/// Converts until the end or, when told to stop there, the first byte that is not in the encoding.
std::string convert(std::string_view bytes, const char* encoding, bool stop, UErrorCode& status) {
    const Converter converter(ucnv_open(encoding, &status), &ucnv_close);
    if (U_FAILURE(status) != 0) return {};
    if (stop) ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    icu::UnicodeString text;  // As a whole: two units that are one character may stand in two rounds.
    std::array<UChar, 4096> units{};
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    do {
        status = U_ZERO_ERROR;
        UChar* target = units.data();
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr, 1, &status);
        text.append(units.data(), static_cast<int32_t>(target - units.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    std::string result;
    return text.toUTF8String(result);
}

Decoded transcode(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::string text = convert(bytes, encoding, true, status);
    if (U_SUCCESS(status) != 0) return {std::move(text), {}};
    EncodingFault fault{text.size(), fmt::format("a byte here is not {}", encoding), "save the file as UTF-8"};
    status = U_ZERO_ERROR;
    return {convert(bytes, encoding, false, status), std::move(fault)};
}

/// Of a file that is UTF-8.
constexpr const char* correction = "write `UTF-8` there, or leave `encoding` out";

EncodingFault contradiction(const Declaration& declared, std::string_view encoding) {
    return {declared.offset, fmt::format("the file declares `{}` but is {}", declared.name, encoding),
            encoding == "UTF-8" ? correction : "save the file as UTF-8"};
}

/// A declaration that contradicts what the bytes are is a fatal error (XML 1.0, 4.3.3).
void compare_declaration(Decoded& decoded, std::string_view encoding) {
    const Declaration declared = declared_encoding(decoded.text);
    const bool agrees =
        declared.name.empty() || encoding.substr(0, declared.name.size()) == known_encoding(declared.name) ||
        std::equal(declared.name.begin(), declared.name.end(), encoding.begin(),
                   encoding.begin() + static_cast<std::ptrdiff_t>(std::min(encoding.size(), declared.name.size())),
                   [](char a, char b) { return (a & ~0x20) == (b & ~0x20); });
    if (!agrees && !decoded.fault) decoded.fault = contradiction(declared, encoding);
}

/// More than ASCII, and all of it UTF-8: letters of one byte each do not come so by chance.
bool is_plainly_utf8(std::string_view bytes) {
    const bool is_ascii =
        std::ranges::none_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) > 0x7F; });
    return !is_ascii && valid_utf8(bytes) == bytes.size();
}

/// As in files that were put together: one more would be a character before the root element.
void refuse_second_mark(Decoded& decoded) {
    if (decoded.fault || !decoded.text.starts_with("\xEF\xBB\xBF")) return;
    decoded.fault = EncodingFault{0, "a second byte order mark (U+FEFF)", "remove one of the two, or both"};
}

/// What is read as text byte by byte is in none of these.
bool has_wide_units(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    const char* standard = ucnv_getStandardName(std::string(name).c_str(), "IANA", &status);
    const std::string_view found = standard == nullptr ? "" : standard;
    return found.starts_with("UTF-16") || found.starts_with("UTF-32");
}

Decoded unknown(std::string_view bytes, const Declaration& declared) {
    const bool is_utf8 = valid_utf8(bytes) == bytes.size();
    if (is_plainly_utf8(bytes) || (is_utf8 && has_wide_units(declared.name)))
        return {std::string(bytes), contradiction(declared, "UTF-8")};
    EncodingFault fault{declared.offset, fmt::format("the encoding `{}` is not known here", declared.name),
                        is_utf8 ? correction : "save the file as UTF-8"};
    return {replace_invalid(bytes), std::move(fault)};
}

}  // namespace

Decoded decode(std::string bytes) {
    if (const Opening* opening = opening_of(bytes); opening != nullptr) {
        const std::string_view rest = std::string_view(bytes).substr(opening->skip);
        Decoded decoded = opening->encoding == "UTF-8"sv ? check_utf8(std::string(rest), "UTF-8")
                                                         : transcode(rest, opening->encoding);
        compare_declaration(decoded, opening->encoding);
        refuse_second_mark(decoded);
        return decoded;
    }
    const Declaration declared = declared_encoding(bytes);
    if (declared.name.empty()) return check_utf8(std::move(bytes), "UTF-8");
    const std::string_view encoding = known_encoding(declared.name);
    if (encoding.empty()) return unknown(bytes, declared);
    if (encoding == "UTF-8") return check_utf8(std::move(bytes), "UTF-8");
    if (is_plainly_utf8(bytes)) return {std::move(bytes), contradiction(declared, "UTF-8")};
    return transcode(bytes, std::string(encoding).c_str());
}

}  // namespace xml
