#include "pdf/output_intent.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include <lcms2.h>

#include "pdf/refusal.hpp"

namespace pdf {

namespace {

struct Close {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, Close>;

[[noreturn]] void refuse() { throw Refusal(diag::Code::pdf_failure, {}, "the sRGB profile could not be made"); }

std::string make_profile() {
    const Profile profile(cmsCreate_sRGBProfile());
    if (profile == nullptr) refuse();
    // The latest that PDF 1.7 knows (ISO 32000-1, table 66): Little CMS would say 4.4.
    cmsSetProfileVersion(profile.get(), 4.2);
    cmsUInt32Number size = 0;
    if (!cmsSaveProfileToMem(profile.get(), nullptr, &size)) refuse();
    std::string bytes(size, '\0');
    if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size)) refuse();
    // The time of making and, made from it, the profile's identifier (ICC.1:2004-10, 7.2): zero means not computed.
    std::fill_n(bytes.begin() + 24, 12, '\0');
    std::fill_n(bytes.begin() + 84, 16, '\0');
    return bytes;
}

const std::string& srgb_profile() {
    static const std::string profile = make_profile();
    return profile;
}

}  // namespace

void write_output_intent(haru::File& file) {
    constexpr std::string_view srgb = "sRGB IEC61966-2.1";
    haru::Dict profile = file.add_stream(srgb_profile());
    profile.set("N", int64_t{3});
    haru::Dict intent = file.catalog().set_array("OutputIntents").add_dict();
    intent.set("Type", haru::Name{"OutputIntent"});
    intent.set("S", haru::Name{"GTS_PDFA1"});
    intent.set("OutputConditionIdentifier", haru::Bytes{srgb});
    intent.set("RegistryName", haru::Bytes{"http://www.color.org"});
    intent.set("Info", haru::Bytes{srgb});
    intent.set("DestOutputProfile", profile);
}

}  // namespace pdf
