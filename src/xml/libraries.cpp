#include "xml/libraries.hpp"

#include <fmt/format.h>
#include <libxml/xmlversion.h>
#include <pugixml.hpp>

namespace xml {

std::vector<base::Library> libraries() {
    constexpr int thousand = PUGIXML_VERSION;  // 1130 is 1.13
    return {{"libxml2", LIBXML_DOTTED_VERSION},
            {"pugixml", fmt::format("{}.{}", thousand / 1000, thousand % 1000 / 10)}};
}

}  // namespace xml
