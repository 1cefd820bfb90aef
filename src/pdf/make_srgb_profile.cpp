#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <lcms2.h>

// Part of the build: makes the source file that holds the sRGB profile, which is always the same.

namespace {

struct Close {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, Close>;

/// Empty where it cannot be made.
std::string make_profile() {
    const Profile profile(cmsCreate_sRGBProfile());
    if (profile == nullptr) return {};
    // The latest that PDF 1.7 knows (ISO 32000-1, table 66): Little CMS would say 4.4.
    cmsSetProfileVersion(profile.get(), 4.2);
    cmsUInt32Number size = 0;
    if (!cmsSaveProfileToMem(profile.get(), nullptr, &size)) return {};
    std::string bytes(size, '\0');
    if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size)) return {};
    // The time of making and, made from it, the profile's identifier (ICC.1:2004-10, 7.2): zero means not computed.
    std::fill_n(bytes.begin() + 24, 12, '\0');
    std::fill_n(bytes.begin() + 84, 16, '\0');
    return bytes;
}

std::string escaped(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) text += fmt::format("\\{:03o}", static_cast<unsigned char>(byte));
    return text;
}

}  // namespace

int main(int count, char** words) {
    const std::string profile = make_profile();
    if (count != 2 || profile.empty()) {
        std::cerr << "the sRGB profile could not be made\n";
        return 1;
    }
    std::ofstream source(words[1]);
    source << fmt::format("#include \"pdf/srgb_profile.hpp\"\n\n"
                          "namespace pdf {{\n\n"
                          "const std::string_view srgb_profile(\"{}\", {});\n\n"
                          "}}  // namespace pdf\n",
                          escaped(profile), profile.size());
    return source.flush() ? 0 : 1;
}
