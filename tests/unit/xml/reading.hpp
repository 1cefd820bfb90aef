#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/complaints.hpp"
#include "xml/document.hpp"

/// One document read from memory, and what was complained about.
struct Reading {
    explicit Reading(std::string_view bytes, const xml::Limits& limits = {}) {
        document = documents.parse("test.xml", std::string(bytes), sink, limits);
    }
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents{files};
    const xml::Document* document = nullptr;

    [[nodiscard]] static std::string place(diag::Span span) {
        return std::to_string(span.line) + ':' + std::to_string(span.column);
    }
    [[nodiscard]] pugi::xml_node find(const char* path) const { return document->tree.select_node(path).node(); }
};

using Complaints = std::vector<std::string>;
