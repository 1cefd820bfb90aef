#include "text/libraries.hpp"

#include <cstdlib>
#include <memory>

#include <dlfcn.h>
#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <hyphen.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>

namespace text {
namespace {

/// libhyphen cannot say which it is; the name of its file does: `libhyphen.so.0.3.0`.
std::string hyphen_version() {
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&hnj_hyphen_load), &info) == 0) return "unknown";
    const std::unique_ptr<char, decltype(&std::free)> path(realpath(info.dli_fname, nullptr), &std::free);
    const std::string name = path ? path.get() : "";
    constexpr std::string_view ending = ".so.";
    const size_t found = name.rfind(ending);
    return found == std::string::npos ? "unknown" : name.substr(found + ending.size());
}

}  // namespace

std::vector<base::Library> libraries() {
    const int fontconfig = FcGetVersion();  // 21401 is 2.14.1
    return {{"HarfBuzz", hb_version_string()},
            {"ICU", U_ICU_VERSION},
            {"fontconfig", fmt::format("{}.{}.{}", fontconfig / 10000, fontconfig / 100 % 100, fontconfig % 100)},
            {"libhyphen", hyphen_version()}};
}

}  // namespace text
