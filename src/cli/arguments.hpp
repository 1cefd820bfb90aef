#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/exit_code.hpp"
#include "publish/request.hpp"

namespace cli {

enum class Command : uint8_t { build, check, list, schema, dump, outbox };
enum class DiagnosticsFormat : uint8_t { text, json, sarif };

/// The command line as a value.
struct Arguments {
    Command command = Command::build;
    publish::Request request;
    std::vector<std::string> files;  ///< of `check`
    DiagnosticsFormat diagnostics = DiagnosticsFormat::text;
    std::string deps;  ///< file for a Makefile's rules; empty: none
    bool quiet = false;
};

/// What to say and how to end instead of running: help, version, or a wrong use.
struct Reply {
    std::string text;
    Exit exit_code = well;
};

std::variant<Arguments, Reply> parse(int count, const char* const* words);

}  // namespace cli
