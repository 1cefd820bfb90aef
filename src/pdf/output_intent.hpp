#pragma once

#include "pdf/haru/file.hpp"

namespace pdf {

/// Declares that all colours are sRGB (ISO 19005-2, 6.2.3), with the profile.
void write_output_intent(haru::File& file);

}  // namespace pdf
