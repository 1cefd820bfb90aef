#include "pdf/checked_string.hpp"

#include "pdf/refusal.hpp"
#include "pdf/string.hpp"

namespace pdf {

std::string checked_text(std::string_view utf8, diag::Span span) {
    constexpr size_t limit = 32767;
    std::string text = text_string(utf8);
    if (text.size() > limit)
        throw Refusal(diag::Code::limit_reached, span,
                      "a description or title is longer than the 32767 bytes that PDF/A allows");
    return text;
}

}  // namespace pdf
