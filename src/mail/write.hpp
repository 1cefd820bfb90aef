#pragma once

#include <string>

#include "mail/message.hpp"

/// The message that a report is sent with, as a file that mail programs open.
namespace mail {

/// Why no message can be written: the library that does it is not there. Empty where it is.
std::string fault_of_library();

/// In the Internet Message Format (RFC 5322) with MIME: names and subject as encoded words (RFC 2047), the file's name
/// as RFC 2231 has it, lines that end in CRLF. Marked as not sent yet (`X-Unsent: 1`), so that it opens as a draft.
/// The same message gives the same bytes: its identifiers are made of what is in it. The library must be there. One
/// thread at a time.
std::string write(const Message& message);

}  // namespace mail
