#include "pdf/libraries.hpp"

#include <fmt/format.h>
#include <lcms2.h>
#include <libdeflate.h>

#include "pdf/haru/version.hpp"

namespace pdf {

std::vector<base::Library> libraries() {
    const int lcms = cmsGetEncodedCMMversion();  // 2140 is 2.14
    return {{"libharu", haru::version()},
            {"Little CMS", fmt::format("{}.{}", lcms / 1000, lcms % 1000 / 10)},
            {"libdeflate", LIBDEFLATE_VERSION_STRING}};
}

}  // namespace pdf
