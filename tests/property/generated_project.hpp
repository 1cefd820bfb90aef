#pragma once

#include <cstdint>
#include <string>

/// A source and a layout, drawn at random, without a fault but perhaps one.
struct GeneratedProject {
    std::string source, layout;
    bool has_short_row = false;  ///< a table has a row that lacks a cell
};

/// The same project for the same seed, on every machine.
GeneratedProject generate_project(uint32_t seed);
