#include "text/font_version.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <hb-ot.h>

namespace text {
namespace {

/// OpenType, `name`, 5: `Version 2.015; 2015-08-06; ttfautohint…`.
std::string version_string(hb_face_t* face) {
    std::array<char, 64> text{};
    auto size = static_cast<unsigned int>(text.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_VERSION_STRING, HB_LANGUAGE_INVALID, &size, text.data());
    return {text.data(), size};
}

}  // namespace

std::string name_and_version(const Face& face) {
    std::string version = version_string(face.harfbuzz_face());
    constexpr std::string_view word = "Version ";
    if (version.starts_with(word)) version.erase(0, word.size());
    version.erase(std::min(version.find(';'), version.size()));
    return version.empty() ? face.postscript_name() : face.postscript_name() + ' ' + version;
}

}  // namespace text
