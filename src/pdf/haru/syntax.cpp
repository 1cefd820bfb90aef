#include "pdf/haru/syntax.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>
#include <hpdf_list.h>

#include "pdf/haru/check.hpp"
#include "pdf/number.hpp"
#include "pdf/string.hpp"

namespace pdf::haru {

namespace {

constexpr std::string_view delimiters = "()<>[]{}/% \t\r\n\f";

void write_name(std::string& out, std::string_view name) {
    out += '/';
    for (const char c : name) {
        if (c > ' ' && c < 0x7F && c != '#' && delimiters.find(c) == std::string_view::npos)
            out += c;
        else
            out += fmt::format("#{:02X}", static_cast<unsigned char>(c));
    }
}

bool is_delimited(const std::string& out) {
    return out.empty() || delimiters.find(out.back()) != std::string_view::npos;
}

/// Writes a token that would run together with the one before.
void write_word(std::string& out, std::string_view word) {
    if (!is_delimited(out)) out += ' ';
    out += word;
}

void write_array(std::string& out, HPDF_Array_Rec& array, const ObjectNumber& number) {
    out += '[';
    for (HPDF_UINT i = 0; i < array.list->count; ++i) write_object(out, array.list->obj[i], number);
    out += ']';
}

void write_real(std::string& out, float value) {
    std::string digits;
    append_length(digits, base::Length{std::llround(static_cast<double>(value) * 1000)});
    write_word(out, digits);
}

uint32_t class_of(const HPDF_Obj_Header& header) { return header.obj_class & uint32_t{HPDF_OCLASS_ANY}; }

void write_reference(std::string& out, const HPDF_Proxy_Rec& proxy, const ObjectNumber& number) {
    write_word(out, fmt::format("{} 0 R", number(*static_cast<const HPDF_Obj_Header*>(proxy.obj))));
}

}  // namespace

void write_object(std::string& out, void* object, const ObjectNumber& number) {
    const auto& header = *static_cast<HPDF_Obj_Header*>(object);
    switch (class_of(header)) {
    case HPDF_OCLASS_NULL:
        return write_word(out, "null");
    case HPDF_OCLASS_BOOLEAN:
        return write_word(out, static_cast<HPDF_Boolean>(object)->value ? "true" : "false");
    case HPDF_OCLASS_NUMBER:
        return write_word(out, fmt::format("{}", static_cast<HPDF_Number>(object)->value));
    case HPDF_OCLASS_REAL:
        return write_real(out, static_cast<HPDF_Real>(object)->value);
    case HPDF_OCLASS_NAME:
        return write_name(out, static_cast<HPDF_Name>(object)->value);
    case HPDF_OCLASS_BINARY: {
        const auto& binary = *static_cast<HPDF_Binary>(object);
        return append_string(out, {reinterpret_cast<const char*>(binary.value), binary.len});
    }
    case HPDF_OCLASS_STRING: {
        const auto& string = *static_cast<HPDF_String>(object);
        return append_string(out, {reinterpret_cast<const char*>(string.value), string.len});
    }
    case HPDF_OCLASS_ARRAY:
        return write_array(out, *static_cast<HPDF_Array>(object), number);
    case HPDF_OCLASS_DICT:
        return write_dict(out, *static_cast<HPDF_Dict>(object), 0, number);
    case HPDF_OCLASS_PROXY:
        return write_reference(out, *static_cast<HPDF_Proxy>(object), number);
    default:
        throw Failure(HPDF_INVALID_OBJECT);
    }
}

void write_dict(std::string& out, HPDF_Dict_Rec& dict, size_t length, const ObjectNumber& number) {
    out += "<<";
    for (HPDF_UINT i = 0; i < dict.list->count; ++i) {
        const auto& element = *static_cast<HPDF_DictElement>(dict.list->obj[i]);
        const std::string_view key = element.key;
        write_name(out, key);
        // libharu keeps a stream's length in an object of its own, and knows it only when it writes.
        if (dict.stream != nullptr && key == "Length")
            out += fmt::format(" {}", length);
        else
            write_object(out, element.value, number);
    }
    out += ">>";
}

}  // namespace pdf::haru
