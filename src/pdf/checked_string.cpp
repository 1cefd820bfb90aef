#include "pdf/checked_string.hpp"

#include "pdf/refusal.hpp"
#include "pdf/string.hpp"

namespace pdf {

std::string checked_bytes(std::string bytes, diag::Span span) {
    constexpr size_t limit = 32767;
    if (bytes.size() > limit)
        throw Refusal(diag::Code::limit_reached, span,
                      "a description, a title, an address or a word is longer than the 32767 bytes that PDF/A allows");
    return bytes;
}

std::string checked_text(std::string_view utf8, diag::Span span) { return checked_bytes(text_string(utf8), span); }

}  // namespace pdf
