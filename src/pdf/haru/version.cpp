#include "pdf/haru/version.hpp"

#include <hpdf.h>

namespace pdf::haru {

std::string version() { return HPDF_GetVersion(); }

}  // namespace pdf::haru
