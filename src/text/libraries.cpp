#include "text/libraries.hpp"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>

namespace text {

std::vector<base::Library> libraries() {
    const int fontconfig = FcGetVersion();  // 21401 is 2.14.1
    return {{"HarfBuzz", hb_version_string()},
            {"ICU", U_ICU_VERSION},
            {"fontconfig", fmt::format("{}.{}.{}", fontconfig / 10000, fontconfig / 100 % 100, fontconfig % 100)}};
}

}  // namespace text
