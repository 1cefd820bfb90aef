#include "pdf/checked_string.hpp"

#include <fmt/format.h>

#include "pdf/string.hpp"

namespace pdf {

std::string checked_bytes(std::string bytes, const StringOrigin& origin, diag::Sink& sink) {
    constexpr size_t limit = 32767;
    if (bytes.size() <= limit) return bytes;
    sink.report(diag::Code::limit_reached, origin.span,
                fmt::format("{} is longer than the {} bytes that PDF/A allows", origin.what, limit));
    return {};
}

std::string checked_text(std::string_view utf8, const StringOrigin& origin, diag::Sink& sink) {
    return checked_bytes(text_string(utf8), origin, sink);
}

}  // namespace pdf
