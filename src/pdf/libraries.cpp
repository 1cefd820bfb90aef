#include "pdf/libraries.hpp"

#include <fmt/format.h>
#include <lcms2.h>
#include <libdeflate.h>

#include "pdf/haru/version.hpp"

namespace pdf {

std::vector<base::Library> libraries() {
    constexpr int lcms = LCMS_VERSION;  // 2140 is 2.14; only the build has it
    return {{"libharu", haru::version()},
            {"Little CMS", fmt::format("{}.{}", lcms / 1000, lcms % 1000 / 10)},
            {"libdeflate", LIBDEFLATE_VERSION_STRING}};
}

}  // namespace pdf
