#pragma once

#include <cstdint>
#include <string>

/// A source and a layout without a fault, drawn at random.
struct GeneratedProject {
    std::string source, layout;
};

/// The same project for the same seed, on every machine.
GeneratedProject generate_project(uint32_t seed);
