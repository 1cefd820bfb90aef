#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xml/namespace.hpp"
#include "xml/value_types.hpp"

namespace xml {

/// An element's number in the order of its document; the root is 0.
using ElementNumber = uint32_t;

constexpr std::string_view schema_instance_namespace = "http://www.w3.org/2001/XMLSchema-instance";

/// What libxml2 says of a schema or a document, as data: its sentences are read here and nowhere else.
struct SchemaError {
    /// What its code leaves open.
    enum class Kind : uint8_t {
        other,
        incomplete,         ///< an element lacks one at its end
        duplicate_key,      ///< or what should be unique; `first` as libxml2 words the values: ['a', 'b']
        dangling_key,       ///< `second` worded like that
        dangling_idref,     ///< `second` is no xs:ID of the document
        incomplete_key,     ///< a key without one of its fields
        wrong_id,           ///< an xs:ID that is no name, or is there twice
        unresolved_name,    ///< of a schema: nothing declares the name
        undeclared_prefix,  ///< of a value that is a name
        unknown,            ///< no declaration for it, where `xs:any` or `xs:anyAttribute` demands one
        consequence,        ///< of another error
    };
    int code = 0;
    Kind kind = Kind::other;
    std::string message = {};
    std::string first = {}, second = {};  ///< what libxml2 put into the message, where it says so
    std::string file = {};                ///< of an error in the schema itself
    bool placed = false;                  ///< false: no element is known, and it is the root
    ElementNumber element = 0;
    std::string subject = {};                ///< the local name of the element of which it speaks
    Name attribute = {};                     ///< of which it speaks, at its element; none where `local` is empty
    std::vector<std::string> expected = {};  ///< elements by local name
    std::string constraint = {};             ///< the name of a key, or of what refers to one
    std::string type = {};                   ///< of a value; of an unresolved name: what it should be
    std::string name = {};                   ///< an unresolved one
    Allowed allowed = {};                    ///< by that type
    std::string length = {}, limit = {};     ///< of a value, in characters, or in items where it is …
    bool in_list = false;                    ///< … a list, or an item of one
    std::vector<SchemaError> further = {};   ///< what else the value breaks
};

/// As libxml2 reports it; place and file left out.
SchemaError read_error(int code, std::string message, std::string first, std::string second);

/// A message without its place and its full stop.
std::string_view sentence(const SchemaError& error);

/// libxml2's way to write an expanded name: "{http://www.w3.org/XML/1998/namespace}lang".
Name expanded_name(std::string_view written);

}  // namespace xml
