#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "content/edtf.hpp"

namespace content {

/// How sure it is that something happens, apart from when. The names are those that sources write, with hyphens.
enum class Certainty : uint8_t {
    actual,         ///< it has happened, or is so
    ongoing,        ///< it is under way
    expected,       ///< the source expects or estimates it
    planned,        ///< the source says that it is to be done
    unknown,        ///< the source says that no time is set
    not_mentioned,  ///< the source says nothing about it
    inferred        ///< a conclusion of those who tell it
};

std::optional<Certainty> certainty_of(std::string_view word);

/// How something stands.
struct Standing {
    Certainty certainty = Certainty::actual;
    std::optional<Edtf> date;  ///< of no meaning where the time is not set or not mentioned
    friend bool operator==(const Standing&, const Standing&) = default;
};

}  // namespace content
