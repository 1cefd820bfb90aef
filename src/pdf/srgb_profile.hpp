#pragma once

#include <string_view>

namespace pdf {

/// The ICC profile of sRGB, which the build makes (`make_srgb_profile.cpp`).
extern const std::string_view srgb_profile;

}  // namespace pdf
