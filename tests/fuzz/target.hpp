#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fuzz {

/// What each target does with an input. Whatever that is, it must come back: told of, and soon.
void try_input(std::string_view bytes);

}  // namespace fuzz
