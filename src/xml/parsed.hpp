#pragma once

#include <optional>
#include <string>

#include <pugixml.hpp>

#include "xml/file.hpp"
#include "xml/well_formed.hpp"

namespace xml {

/// A text as it was read, strictly, before it is one of the documents; any thread may do that.
struct Parsed {
    std::string text;    ///< in UTF-8
    std::string digest;  ///< SHA-256 of the bytes as they were read
    std::optional<Fault> fault;
    pugi::xml_document tree;  ///< empty where there is a fault
};

Parsed parse(std::string bytes, const Limits& limits);

/// A file that was asked for: what is in it, if it could be read.
struct ParsedFile {
    FileBytes::Outcome outcome = FileBytes::Outcome::unreadable;
    std::string reason;  ///< of an unreadable one, ready for a message
    Parsed parsed;
};

ParsedFile parse_file(const std::string& path, const Limits& limits);

}  // namespace xml
