#include "xml/fault_message.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include "base/white_space.hpp"
#include "diag/library_words.hpp"

namespace xml {
namespace {

using Open = std::span<const OpenElement>;

/// A complaint whose words do not depend on the text. `back_to`: characters of which the last one before the parser is
/// the culprit.
struct Wording {
    int code;
    std::string_view back_to, message, hint;
};

constexpr std::array wordings{
    Wording{XML_ERR_DOCUMENT_END, "", "there is something after the end of the root element", ""},
    Wording{XML_ERR_ENTITYREF_SEMICOL_MISSING, "&", "a reference without `;`",
            "an ampersand of the text is written `&amp;`"},
    Wording{XML_ERR_INVALID_HEX_CHARREF, "&", "a character reference that is no hexadecimal number", ""},
    Wording{XML_ERR_INVALID_DEC_CHARREF, "&", "a character reference that is no number", ""},
    Wording{XML_ERR_LT_IN_ATTRIBUTE, "", "`<` in the value of an attribute",
            "write `&lt;`, or close the value before it"},
    Wording{XML_ERR_ATTRIBUTE_NOT_STARTED, "", "the value of an attribute does not begin with a quote", ""},
    Wording{XML_ERR_ATTRIBUTE_NOT_FINISHED, "", "the file ends inside the value of an attribute", ""},
    Wording{XML_ERR_COMMENT_NOT_FINISHED, "", "the file ends inside a comment", ""},
    Wording{XML_ERR_HYPHEN_IN_COMMENT, "", "`--` inside a comment", ""},
    Wording{XML_ERR_CDATA_NOT_FINISHED, "", "the file ends inside a CDATA section", ""},
    Wording{XML_ERR_MISPLACED_CDATA_END, "", "`]]>` in the text", "write `]]&gt;`"},
    Wording{XML_ERR_PI_NOT_FINISHED, "", "the file ends inside a processing instruction", ""},
    Wording{XML_ERR_RESERVED_XML_NAME, "<", "an XML declaration that is not at the very beginning of the file", ""},
    Wording{XML_ERR_GT_REQUIRED, "", "the tag is not closed with `>`", ""},
    Wording{XML_ERR_VERSION_MISSING, "", "the XML declaration does not begin with `version`", ""},
    Wording{XML_ERR_UNKNOWN_VERSION, "\"'", "a version of XML that is not read here", "write `version=\"1.0\"`"},
    Wording{XML_ERR_ENCODING_NAME, "", "`encoding` names no encoding", "write `encoding=\"UTF-8\"`"},
    Wording{XML_ERR_STANDALONE_VALUE, "", "`standalone` is `yes` or `no`", "leave it out"},
    Wording{XML_ERR_STRING_NOT_STARTED, "", "a value of the XML declaration does not begin with a quote", ""},
    Wording{XML_ERR_STRING_NOT_CLOSED, "", "a value of the XML declaration does not end here with its quote", ""},
    Wording{XML_ERR_XMLDECL_NOT_FINISHED, "", "the XML declaration does not end here with `?>`",
            "it has `version`, `encoding` and `standalone`, in this order"},
    Wording{XML_ERR_PI_NOT_STARTED, "<", "a processing instruction without a name", ""},
    Wording{XML_NS_ERR_QNAME, "< \t\r\n", "a name with one colon too many, or with nothing beside it",
            "one colon separates a prefix from a name"},
    Wording{XML_NS_ERR_COLON, "<", "a colon in the name of a processing instruction", ""},
};

size_t last_of(std::string_view text, std::string_view characters, size_t offset) {
    const size_t found = characters.empty() || offset == 0 ? offset : text.find_last_of(characters, offset - 1);
    return found == std::string_view::npos ? offset : found;
}

Fault malformed(size_t offset, std::string message, std::string hint = {}) {
    return {diag::Code::malformed_xml, offset, std::move(message), std::move(hint), {}};
}

Fault wrong_end_tag(const LibraryError& error, std::string_view text, Open open) {
    Fault fault = malformed(text.rfind("</", error.offset),
                            fmt::format("`</{}>` where `</{}>` is expected", error.second, error.first));
    if (!open.empty())
        fault.opened = Fault::Opened{open.back().offset, fmt::format("`{}` begins here", open.back().name)};
    return fault;
}

Fault missing_end_tag(const LibraryError& error, Open open) {
    if (open.empty()) return malformed(error.offset, "the file ends too early");
    return malformed(open.back().offset, fmt::format("`{}` begins here and never ends", open.back().name),
                     fmt::format("add `</{}>`", open.back().name));
}

/// The last attribute of that name before the parser.
size_t attribute_before(std::string_view text, size_t offset, std::string_view name) {
    for (size_t at = text.rfind(name, offset); at != std::string_view::npos && at > 0; at = text.rfind(name, at - 1)) {
        const char before = text[at - 1];
        const size_t end = at + name.size();
        if (end < text.size() && std::string_view("= \t\r\n/>").find(text[end]) != std::string_view::npos &&
            std::string_view(" \t\r\n:").find(before) != std::string_view::npos)
            return before == ':' ? text.find_last_of(base::white_space, at) + 1 : at;
    }
    return offset;
}

/// Of the attribute whose name ends before the parser.
Fault missing_value(const LibraryError& error, std::string_view text) {
    const std::string_view read = base::trim(text.substr(0, error.offset));
    const size_t end = static_cast<size_t>(read.data() - text.data()) + read.size();
    const size_t begin = read.ends_with(error.first) ? end - error.first.size() : error.offset;
    const bool lacks_sign =
        error.offset < text.size() && std::string_view("\"'").find(text[error.offset]) != std::string_view::npos;
    return malformed(begin, fmt::format("the attribute `{}` has no value", error.first),
                     lacks_sign ? fmt::format("write `{}=` before the quote", error.first) : std::string());
}

Fault invalid_character(const LibraryError& error, std::string_view text) {
    const bool reference = error.message.find("CharRef") != std::string_view::npos;
    if (!reference) {
        const auto byte = static_cast<unsigned char>(error.offset < text.size() ? text[error.offset] : ' ');
        return malformed(error.offset, byte < 0x20 ? fmt::format("the control character U+{:04X}", byte)
                                                   : "a character that XML does not allow");
    }
    const size_t begin = last_of(text, "&", error.offset);
    return malformed(
        begin, fmt::format("`{}` stands for no character that XML allows", text.substr(begin, error.offset - begin)));
}

bool begins_name(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || std::isalpha(byte) != 0 || byte == '_';
}

/// The character of the text that was taken for the begin of markup.
Fault missing_name(const LibraryError& error, std::string_view text) {
    const size_t begin = last_of(text, "<&", error.offset);
    if (begin < text.size() && text[begin] == '&')
        return malformed(begin, "`&` begins a reference, and no name follows",
                         "an ampersand of the text is written `&amp;`");
    if (begin + 1 < text.size() && begins_name(text[begin + 1]))
        return malformed(begin, "the tag that begins here is not closed with `>`");
    const std::string_view rest = text.substr(begin);
    if (rest.starts_with("</")) return malformed(begin, "an end tag, and nothing has begun that it could end");
    if (rest.starts_with("<!")) return malformed(begin, "`<!` begins nothing here", "a comment begins with `<!--`");
    return malformed(begin, "`<` begins an element, and no name follows", "a `<` of the text is written `&lt;`");
}

/// Behind the name of an instruction, too.
Fault missing_space(const LibraryError& error, std::string_view text) {
    const size_t begin = last_of(text, "<", error.offset);
    if (error.offset >= text.size() && text.substr(std::min(begin, text.size())).starts_with("<?"))
        return malformed(begin, "the file ends inside a processing instruction", "end it with `?>`");
    return malformed(error.offset, "white space is missing here, or a quote before");
}

constexpr std::array<std::string_view, 7> typographic_quotes{"\u201C", "\u201D", "\u201E", "\u2018",
                                                             "\u2019", "\u00AB", "\u00BB"};

/// The typographic quote there, or nothing.
std::string_view quote_at(std::string_view text, size_t offset) {
    for (const std::string_view quote : typographic_quotes)
        if (text.substr(std::min(offset, text.size()), quote.size()) == quote) return quote;
    return {};
}

/// What can follow the value of an attribute: the tag's end, or another attribute.
bool goes_on_as_tag(std::string_view rest) {
    const size_t begin = std::min(rest.find_first_not_of(base::white_space), rest.size());
    if (rest.substr(begin).starts_with('>') || rest.substr(begin).starts_with("/>")) return true;
    const size_t end = rest.find_first_of(" \t\r\n=<>/\"'", begin);
    return begin > 0 && end != std::string_view::npos && end > begin && rest[end] == '=';
}

/// Where a typographic quote seems to end a value that has not been closed before the offset, or only by the quote that
/// opens the next one.
std::optional<size_t> quote_that_ends(std::string_view text, size_t offset) {
    const size_t tag = text.rfind('<', offset == 0 ? 0 : offset - 1);
    bool inside = false;
    for (size_t at = std::min(tag, offset); at < offset; ++at) {
        if (text[at] == '"') inside = !inside;
        const std::string_view quote = quote_at(text, at);
        if (inside && !quote.empty() && goes_on_as_tag(text.substr(at + quote.size()))) return at;
    }
    return std::nullopt;
}

/// What a word processor makes of the quotes around a value.
std::optional<Fault> wrong_quote(const LibraryError& error, std::string_view text) {
    switch (error.code) {
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_LT_IN_ATTRIBUTE:
    case XML_ERR_SPACE_REQUIRED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
        break;
    default:
        return std::nullopt;
    }
    const bool at_begin = error.code == XML_ERR_ATTRIBUTE_NOT_STARTED && !quote_at(text, error.offset).empty();
    const auto found = at_begin ? std::optional(error.offset) : quote_that_ends(text, error.offset);
    if (!found) return std::nullopt;
    return malformed(*found, fmt::format("`{}` is a typographic quote", quote_at(text, *found)), "write `\"`");
}

bool says(const LibraryError& error, std::string_view words) {
    return error.message.find(words) != std::string_view::npos;
}

Fault undeclared_prefix(const LibraryError& error, std::string_view text) {
    const bool at_attribute = says(error, " for ");
    const std::string attribute = fmt::format("{}:{}", error.first, error.second);
    return malformed(
        at_attribute ? attribute_before(text, error.offset, attribute) : last_of(text, "<", error.offset),
        fmt::format("the prefix `{}` is not declared", error.first),
        error.first == "xmlns" ? "`xmlns` declares prefixes, and is none itself"
        : at_attribute
            ? fmt::format("declare it with `xmlns:{}`, or delete the attribute if it was pasted from elsewhere",
                          error.first)
            : fmt::format("declare it with `xmlns:{}`, or delete the element if it was pasted from elsewhere",
                          error.first));
}

/// At the declaration: what may not be declared (Namespaces in XML 1.0, chapter 3).
Fault wrong_declaration(const LibraryError& error, std::string_view text) {
    size_t begin = text.rfind("xmlns", error.offset);
    while (begin != std::string_view::npos && begin > 0 &&
           base::white_space.find(text[begin - 1]) == std::string_view::npos)
        begin = text.rfind("xmlns", begin - 1);
    begin = std::min(begin, error.offset);
    if (error.code == XML_WAR_NS_URI)
        return malformed(begin, "a namespace whose name is no address",
                         "write it without white space, as in `urn:a:b`");
    if (says(error, "Empty XML namespace"))
        return malformed(begin, "a prefix is declared for no namespace", "write the namespace's name");
    return malformed(begin, "`xml`, `xmlns` and their namespaces are not to be declared", "delete the declaration");
}

Fault by_table(const LibraryError& error, std::string_view text) {
    const auto* found = std::find_if(wordings.begin(), wordings.end(),
                                     [&](const Wording& wording) { return wording.code == error.code; });
    if (found == wordings.end()) return malformed(error.offset, diag::library_words(error.message));
    return malformed(last_of(text, found->back_to, error.offset), std::string(found->message),
                     std::string(found->hint));
}

}  // namespace

/// What libxml2 sees is no beginning of a tag; where one follows, something has come before it.
Fault missing_root(const LibraryError& error, std::string_view text) {
    const std::string_view rest = text.substr(std::min(error.offset, text.size()));
    const size_t tag = rest.find('<');
    const bool has_root = tag != std::string_view::npos && !base::is_blank(rest.substr(0, tag));
    return has_root ? malformed(error.offset, "text stands before the root element",
                                "delete what stands before its first `<`")
                    : malformed(error.offset, "the file has no root element");
}

Fault fault_of(const LibraryError& error, std::string_view text, Open open) {
    if (auto quote = wrong_quote(error, text)) return *std::move(quote);
    switch (error.code) {
    case XML_ERR_DOCUMENT_EMPTY:
        return missing_root(error, text);
    case XML_ERR_NAME_REQUIRED:
        return missing_name(error, text);
    case XML_ERR_SPACE_REQUIRED:
        return missing_space(error, text);
    case XML_ERR_TAG_NAME_MISMATCH:
        return wrong_end_tag(error, text, open);
    case XML_ERR_TAG_NOT_FINISHED:
        return missing_end_tag(error, open);
    case XML_ERR_INVALID_CHAR:
        return invalid_character(error, text);
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
        return malformed(attribute_before(text, error.offset, error.first),
                         fmt::format("the attribute `{}` is given twice", error.first));
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
        return missing_value(error, text);
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
        return malformed(last_of(text, "&", error.offset),
                         fmt::format("the entity `&{};` is not declared", error.first),
                         "write the character itself, or its number as in `&#160;`");
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
        return undeclared_prefix(error, text);
    case XML_NS_ERR_XML_NAMESPACE:
    case XML_WAR_NS_URI:
        return wrong_declaration(error, text);
    default:
        return by_table(error, text);
    }
}

}  // namespace xml
