#include "mail/libraries.hpp"

#include <fmt/format.h>
#include <gmime/gmime-version.h>

namespace mail {

// As the build has it: to ask the library itself it would have to be loaded.
std::vector<base::Library> libraries() {
    return {{"GMime", fmt::format("{}.{}.{}", GMIME_MAJOR_VERSION, GMIME_MINOR_VERSION, GMIME_MICRO_VERSION)}};
}

}  // namespace mail
