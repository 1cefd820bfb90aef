#include "pdf/output_intent.hpp"

#include "pdf/srgb_profile.hpp"

namespace pdf {

void write_output_intent(haru::File& file) {
    constexpr std::string_view srgb = "sRGB IEC61966-2.1";
    haru::Dict profile = file.add_stream(srgb_profile);
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
