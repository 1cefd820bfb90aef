#pragma once

#include <string>

#include "pdf/cid_font.hpp"

namespace pdf {

/// The ToUnicode CMap: the text of each CID (ISO 32000-1, 9.10.3).
std::string to_unicode(const CidFont& font);

}  // namespace pdf
